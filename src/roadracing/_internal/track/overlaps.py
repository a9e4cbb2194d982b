"""Who is on the same ground at the same time: one pass over the day, never every pair."""

import bisect
import datetime as dt
import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import attrs

from roadracing._internal.words.printed import printed

from .slots import Slot

Ground: TypeAlias = tuple[str, str]
"""Something that is in use: a stretch of asphalt at a place, or a series."""

MOST = 10
"""With how many earlier sessions a session is listed one by one, so that a document full of rows at one time
brings no more findings than somebody can be sent. Library default."""

LOOKED_AT = 200
"""How many of those that a session meets are looked at. No circuit has so many on it at once. Library default."""


@printed
@attrs.frozen(kw_only=True, eq=False)
class GroundClaim:
    """A session takes certain ground for its time.

    Attributes:
        slot: the session and its time.
        grounds: what it takes.
    """

    slot: Slot
    grounds: tuple[Ground, ...]


_Leave: TypeAlias = tuple[dt.datetime, bool, str]

_LEFT, _RIGHT, _BOTH = 1, 2, 3
_AGAINST = {_LEFT: (_RIGHT,), _RIGHT: (_LEFT,), _BOTH: (_LEFT, _RIGHT)}


def meetings(
    left: Iterable[GroundClaim], right: Iterable[GroundClaim] | None = None
) -> Iterator[tuple[GroundClaim, Iterator[GroundClaim]]]:
    """Claims on common ground at a common time meet; each pair comes once.

    The work is that of sorting, plus a step for each pair that is asked for.

    Args:
        left: claims, one for each session.
        right: those they can meet; each other unless given. A session in both meets either kind.

    Yields:
        A claim with those it meets that began earlier, or at the same time with a smaller id. Take what
        is wanted of them before going on.
    """
    # 1. One list of claims in order of time, each with the side it is on.
    side: dict[str, int] = {}
    claims: dict[str, GroundClaim] = {}
    for bit, members in ((_LEFT, left), (_RIGHT, right or ())):
        for claim in members:
            side[claim.slot.id] = side.get(claim.slot.id, 0) | bit
            claims[claim.slot.id] = claim
    against = {_LEFT: (_LEFT,)} if right is None else _AGAINST
    order = sorted(claims.values(), key=lambda claim: (claim.slot.begins, claim.slot.id))
    # 2. Who is on each ground now, by side; and a heap that says who leaves next.
    present: dict[tuple[Ground, int], dict[str, GroundClaim]] = {}
    leaving: list[_Leave] = []
    for claim in order:
        slot = claim.slot
        # 3. An interval has left at its end. What takes an instant has left when that has passed.
        while leaving and leaving[0][:2] <= (slot.begins, False):
            gone = claims[heapq.heappop(leaving)[2]]
            for key in _keys(gone, side[gone.slot.id]):
                del present[key][gone.slot.id]
        # 4. Everybody who is still there is met.
        seen = [present.get((ground, bit), {}) for ground in claim.grounds for bit in against[side[slot.id]]]
        if any(seen):
            yield claim, _each_once(seen)
        # 5. And this one is there now.
        for key in _keys(claim, side[slot.id]):
            present.setdefault(key, {})[slot.id] = claim
        heapq.heappush(leaving, (slot.ends, slot.ends == slot.begins, slot.id))


def overlaps(
    left: Iterable[GroundClaim], right: Iterable[GroundClaim] | None = None
) -> Iterator[tuple[GroundClaim, GroundClaim]]:
    """The pairs of claims that meet, the one that began earlier first."""
    for later, others in meetings(left, right):
        for earlier in others:
            yield earlier, later


def first_few(
    met: Iterable[tuple[GroundClaim, Iterator[GroundClaim]]],
    wanted: Callable[[GroundClaim, GroundClaim], bool],
) -> Iterator[tuple[GroundClaim, list[GroundClaim], bool]]:
    """Each claim with at most :data:`MOST` of those it meets that are wanted, and whether there may be more.

    Args:
        met: what meets, as from :func:`meetings`.
        wanted: whether an earlier claim and a later one are of interest.
    """
    for later, others in met:
        few: list[GroundClaim] = []
        more = False
        for looked_at, earlier in enumerate(others):
            more = looked_at == LOOKED_AT
            if not more and wanted(earlier, later):
                more = len(few) == MOST
                few.append(earlier)
            if more:
                break
        if few or more:
            yield later, few[:MOST], more


def _keys(claim: GroundClaim, side: int) -> Iterator[tuple[Ground, int]]:
    return ((ground, bit) for ground in claim.grounds for bit in (_LEFT, _RIGHT) if side & bit)


def _each_once(groups: list[dict[str, GroundClaim]]) -> Iterator[GroundClaim]:
    if len(groups) == 1:
        yield from groups[0].values()
        return
    seen: set[str] = set()
    for group in groups:
        for name, claim in group.items():
            if name not in seen:
                seen.add(name)
                yield claim


class Timeline:
    """What is on each ground, in the order of one of its times."""

    def __init__(self, claims: Iterable[GroundClaim], time: Callable[[Slot], dt.datetime]) -> None:
        self._time = time
        self._slots: dict[Ground, list[Slot]] = {}
        for claim in sorted(claims, key=lambda claim: (time(claim.slot), claim.slot.id)):
            for ground in claim.grounds:
                self._slots.setdefault(ground, []).append(claim.slot)
        self._times = {ground: [time(slot) for slot in slots] for ground, slots in self._slots.items()}

    def between(self, grounds: Iterable[Ground], first: dt.datetime, until: dt.datetime) -> Iterator[Slot]:
        """Those whose time is from one moment up to another, in order, each once."""
        last = ""
        within = (self._within(ground, first, until) for ground in grounds if ground in self._slots)
        for slot in heapq.merge(*within, key=lambda slot: (self._time(slot), slot.id)):
            if slot.id != last:
                yield slot
            last = slot.id

    def _within(self, ground: Ground, first: dt.datetime, until: dt.datetime) -> Iterator[Slot]:
        slots, times = self._slots[ground], self._times[ground]
        for position in range(bisect.bisect_left(times, first), bisect.bisect_left(times, until)):
            yield slots[position]
