"""Side by side is what overlaps: a lane is split only where it has to be, and only there."""

import bisect
import heapq
from collections.abc import Sequence

import attrs


@attrs.frozen
class LanePlace:
    """Where in a lane something stands.

    Attributes:
        column: which of the columns, from 0.
        columns: how many there are at that time.
        across: over how many of them it may stretch, because nothing stands in those at its right meanwhile.
    """

    column: int
    columns: int
    across: int = 1


def pack(spans: Sequence[tuple[float, float]]) -> list[LanePlace]:
    """The place of each span, such that no two in one column overlap; in the order of the spans.

    Spans that overlap, directly or through others, are divided among as few columns as that needs; what meets
    nothing has the lane to itself. The ends of spans are not part of them.

    >>> [(place.column, place.columns) for place in pack([(0, 10), (5, 15), (15, 20)])]
    [(0, 2), (1, 2), (0, 1)]
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], spans[i][1], i))
    places: list[LanePlace] = [LanePlace(0, 1)] * len(spans)
    start = 0
    while start < len(order):
        # 1. Whatever is connected by overlaps.
        end, until = start, spans[order[start]][1]
        while end < len(order) and (end == start or spans[order[end]][0] < until):
            until = max(until, spans[order[end]][1])
            end += 1
        # 2. The first column that is free again, else a new one.
        members = order[start:end]
        columns = _columns([spans[i] for i in members])
        count = max(columns) + 1
        held: list[list[tuple[float, float]]] = [[] for _ in range(count)]
        for member, column in zip(members, columns, strict=True):
            held[column].append(spans[member])
        # 3. What has nothing at its right meanwhile stretches over it.
        for member, column in zip(members, columns, strict=True):
            across = 1
            while column + across < count and _is_free(held[column + across], spans[member]):
                across += 1
            places[member] = LanePlace(column, count, across)
        start = end
    return places


def _is_free(column: Sequence[tuple[float, float]], span: tuple[float, float]) -> bool:
    """Whether nothing in a column, whose spans are in order and do not overlap, is there during a span."""
    before = bisect.bisect_left(column, span[1], key=lambda held: held[0])
    return before == 0 or column[before - 1][1] <= span[0]


def _columns(spans: Sequence[tuple[float, float]]) -> list[int]:
    """A column for each of some spans in order of their starts."""
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    columns: list[int] = []
    for begins, ends in spans:
        while busy and busy[0][0] <= begins:
            heapq.heappush(free, heapq.heappop(busy)[1])
        column = heapq.heappop(free) if free else len(busy)
        heapq.heappush(busy, (max(ends, begins), column))
        columns.append(column)
    return columns
