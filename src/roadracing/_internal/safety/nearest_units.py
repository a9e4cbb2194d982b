"""Who is first at each point of a lap, and who is second.

Every way in which a unit can get somewhere is a straight line over the lap: seconds against metres. The least of many
such lines is made exactly, by merging them two by two; nothing is sampled.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import attrs

from roadracing._internal.words.printed import printed

_SAME: Final = 1e-9
"""Two breakpoints nearer than this, in metres, are one: no circuit is measured so finely. Library default."""


@printed
@attrs.frozen
class Ride:
    """A unit needs so long to a point: a straight line.

    Attributes:
        unit: the unit.
        constant_s: the seconds at the control line, were the line drawn on so far.
        slope_s_m: the seconds that each metre adds.
    """

    unit: str
    constant_s: float
    slope_s_m: float

    def at(self, at_m: float) -> float:
        """The seconds to a point."""
        return self.constant_s + self.slope_s_m * at_m


@printed
@attrs.frozen
class LapPiece:
    """A part of the lap on which one unit is first and one other is second.

    Attributes:
        from_m: where it begins.
        to_m: where it ends, not included.
        first: how the first gets there.
        second: how the first of all other units gets there; ``None`` where there is no other.
    """

    from_m: float
    to_m: float
    first: Ride
    second: Ride | None = None


Envelope: TypeAlias = tuple[LapPiece, ...]
"""The pieces of a lap, from the control line round to it; nothing where no unit gets anywhere."""


def driven(unit: str, at_m: float, after_s: float, speed_m_s: float, length_m: float) -> Envelope:
    """A vehicle enters the lap at a point and drives on in the racing direction, never against it.

    Args:
        unit: the unit.
        at_m: where it enters.
        after_s: how long after the call it is there.
        speed_m_s: how fast it drives.
        length_m: the length of the lap.
    """
    slope = 1 / speed_m_s
    onward = Ride(unit, after_s - at_m * slope, slope)
    around = Ride(unit, after_s + (length_m - at_m) * slope, slope)
    return _whole((0.0, at_m, around), (at_m, length_m, onward))


def walked(unit: str, at_m: float, after_s: float, speed_m_s: float, length_m: float) -> Envelope:
    """A team on foot goes to either side behind the barriers; the arguments are those of :func:`driven`."""
    slope, half = 1 / speed_m_s, length_m / 2
    onward = Ride(unit, after_s - at_m * slope, slope)
    back = Ride(unit, after_s + at_m * slope, -slope)
    if at_m < half:
        around = Ride(unit, after_s + (at_m + length_m) * slope, -slope)
        return _whole((0.0, at_m, back), (at_m, at_m + half, onward), (at_m + half, length_m, around))
    around = Ride(unit, after_s + (length_m - at_m) * slope, slope)
    return _whole((0.0, at_m - half, around), (at_m - half, at_m, back), (at_m, length_m, onward))


def _whole(*parts: tuple[float, float, Ride]) -> Envelope:
    return tuple(LapPiece(start, end, ride) for start, end, ride in parts if end > start)


def least(envelopes: Iterable[Envelope]) -> Envelope:
    """The least of several: at each point the first unit, and the first of the others.

    Merged two by two, as in a tournament, so that the work grows with the number of pieces and hardly more.
    """
    held = [each for each in envelopes if each]
    while len(held) > 1:
        pairs = [_merged(one, other) for one, other in zip(held[::2], held[1::2], strict=False)]
        held = [*pairs, held[-1]] if len(held) % 2 else pairs
    return held[0] if held else ()


def _merged(one: Envelope, other: Envelope) -> Envelope:
    pieces: list[LapPiece] = []
    for start, end, rides in _common(one, other):
        for from_m, to_m in pairwise(_cut(start, end, rides)):
            piece = _lowest(from_m, to_m, rides)
            last = pieces[-1] if pieces else None
            if last is not None and (last.first, last.second) == (piece.first, piece.second):
                pieces[-1] = attrs.evolve(last, to_m=piece.to_m)
            else:
                pieces.append(piece)
    return tuple(pieces)


def _common(one: Envelope, other: Envelope) -> Iterator[tuple[float, float, tuple[Ride, ...]]]:
    """The parts of the lap on which neither changes, each with all rides that matter there."""
    i = j = 0
    start = 0.0
    while i < len(one) and j < len(other):
        a, b = one[i], other[j]
        end = min(a.to_m, b.to_m)
        if end > start:
            rides = (a.first, a.second, b.first, b.second)
            yield start, end, tuple(ride for ride in rides if ride is not None)
        start = end
        i += a.to_m <= end
        j += b.to_m <= end


def _cut(start: float, end: float, rides: Sequence[Ride]) -> list[float]:
    """Where a part begins, where two rides in it are equally long, and where it ends."""
    cuts = {start, end}
    for position, ride in enumerate(rides):
        for other in rides[position + 1 :]:
            if ride.slope_s_m != other.slope_s_m:
                at = (other.constant_s - ride.constant_s) / (ride.slope_s_m - other.slope_s_m)
                if start + _SAME < at < end - _SAME:
                    cuts.add(at)
    return sorted(cuts)


def _lowest(from_m: float, to_m: float, rides: Sequence[Ride]) -> LapPiece:
    middle = (from_m + to_m) / 2
    order = sorted(rides, key=lambda ride: (ride.at(middle), ride.unit))
    second = next((ride for ride in order if ride.unit != order[0].unit), None)
    return LapPiece(from_m, to_m, order[0], second)


def piece_at(envelope: Envelope, at_m: float) -> LapPiece | None:
    """The piece that a point lies in."""
    if not envelope:
        return None
    return envelope[max(0, bisect_right(envelope, at_m, key=lambda piece: piece.from_m) - 1)]


def peak(ride: Ride, from_m: float, to_m: float) -> tuple[float, float]:
    """The longest a ride takes on a part, and where; at its end it is what it comes up to just before."""
    return max((ride.at(from_m), -from_m), (ride.at(to_m), -to_m))[0], (
        from_m if ride.at(from_m) >= ride.at(to_m) else to_m
    )


def beyond(ride: Ride, from_m: float, to_m: float, limit_s: float) -> tuple[float, float] | None:
    """Where on a part a ride takes longer than a limit."""
    low, high = ride.at(from_m), ride.at(to_m)
    if max(low, high) <= limit_s:
        return None
    if min(low, high) > limit_s or ride.slope_s_m == 0:
        return from_m, to_m
    at = (limit_s - ride.constant_s) / ride.slope_s_m
    at = min(max(at, from_m), to_m)
    found = (at, to_m) if ride.slope_s_m > 0 else (from_m, at)
    return found if found[1] > found[0] else None
