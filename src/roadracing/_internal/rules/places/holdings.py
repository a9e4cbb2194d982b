"""Somebody or something is held somewhere for a time; nobody and nothing is held in two places at once."""

import datetime as dt
import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.track.overlaps import LOOKED_AT, MOST


@attrs.frozen(kw_only=True, eq=False)
class Holding:
    """Somebody or something is somewhere from one moment up to another.

    Attributes:
        path: what says so.
        label: who or what it is.
        doing: as what, in words.
        begins: from when, in UTC.
        ends: until when, not included; equal to ``begins`` for an instant.
        when: the same in words.
        venue: at which venue, where that is known.
        spot: at which place there, where that is known; two spots that differ are two places.
        session: in which session, where it is in one.
        busy: whether nobody can do anything else meanwhile, such as a driver in a car.
        told_by: the rule that tells of two such holdings of one ``holder``, where there is one.
        holder: the id of who or what is held.
        travel: how long it takes to get from one venue to another.
    """

    path: Path
    label: str
    doing: str
    begins: dt.datetime
    ends: dt.datetime
    when: str
    venue: str | None = None
    spot: str | None = None
    session: Session | None = None
    busy: bool = False
    told_by: str | None = None
    holder: str = ""
    travel: dt.timedelta = dt.timedelta()


Together = Callable[[Session, Session], bool]
"""Whether two sessions are one event: one, or a part of the other."""

_MANY: Final = LOOKED_AT


def clashes(held: Iterable[Holding], together: Together) -> Iterator[tuple[Holding, Holding]]:
    """The pairs of holdings of one thing that cannot both be, the earlier one first.

    Each pair of places that say so comes once, with the first of their times; of more than :data:`MOST` pairs, the
    first. One pass in the order of time.

    Args:
        held: the holdings.
        together: whether two sessions are one event.
    """
    told: set[tuple[Path, Path]] = set()
    there: list[Holding] = []
    for later in sorted(held, key=lambda one: (one.begins, one.ends, str(one.path))):
        still = (
            one
            for one in there
            if later.begins - one.ends < max(one.travel, later.travel) or _at_once(one, later)
        )
        there = heapq.nlargest(_MANY, still, key=lambda one: (one.ends, str(one.path)))
        for earlier in there:
            pair = (earlier.path, later.path)
            if earlier.path == later.path or pair in told or (later.path, earlier.path) in told:
                continue
            if _is_told(earlier, later) or not cannot_both_be(earlier, later, together):
                continue
            told.add(pair)
            yield earlier, later
            if len(told) == MOST:
                return
        there.append(later)


def _is_told(one: Holding, other: Holding) -> bool:
    if one.told_by is None or one.told_by != other.told_by or one.holder != other.holder:
        return False
    earlier, later = (one, other) if one.begins <= other.begins else (other, one)
    return _TELLS[one.told_by](earlier, later)


def _at_once(earlier: Holding, later: Holding) -> bool:
    return later.begins < earlier.ends or later.begins == earlier.begins


def _elsewhere(one: Holding, other: Holding) -> bool:
    return one.venue != other.venue


def _other_session(one: Holding, other: Holding) -> bool:
    return one.session is not None and other.session is not None and one.session.id != other.session.id


def cannot_both_be(one: Holding, other: Holding, together: Together) -> bool:
    """Whether two holdings of one thing are known to be at two places at a time, or too far apart to get there."""
    earlier, later = (one, other) if one.begins <= other.begins else (other, one)
    at_once = _at_once(earlier, later)
    if one.venue is not None and other.venue is not None and one.venue != other.venue:
        return at_once or later.begins - earlier.ends < max(one.travel, other.travel)
    if not at_once:
        return False
    if one.spot is not None and other.spot is not None:
        return one.spot != other.spot
    if one.busy or other.busy:
        return True
    if one.session is None or other.session is None or one.session.id == other.session.id:
        return False
    return not together(one.session, other.session)


_TELLS: Final[Mapping[str, Callable[[Holding, Holding], bool]]] = {
    "ADM004": _at_once,
    "CTL025": lambda one, other: _elsewhere(one, other) or _other_session(one, other),
    "JOA020": lambda _, __: True,
    "SAF017": _elsewhere,
}
"""Which pairs of holdings of one kind a rule of its own tells, those that are told with it included."""
