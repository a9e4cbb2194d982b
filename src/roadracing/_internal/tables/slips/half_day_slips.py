"""Rows that fit with twelve hours more or less: out of time order, or alone in the night of a weekend without one."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.kinds import COMPETITION
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.text.quoting import quote

_HALF: Final = dt.timedelta(hours=12)
_NOON: Final = dt.time(12)
_FEWEST: Final = 3
_SMALL_HOURS: Final = dt.time(5)
_LATE: Final = dt.time(22)
"""From ten in the evening to five in the morning is night: library default."""


@attrs.frozen(kw_only=True)
class _Timed:
    session: Session
    place: Place
    at: dt.datetime


def half_day_slips(rows: Sequence[tuple[Session, Place]]) -> Iterator[Diagnostic]:
    """Say of a row that it fits the others with twelve hours more or less, where the others are evidence of that.

    A row that lasts more than half a day as it stands is told by the rules already, with the same question. Where the
    rest of the day is not in order without such rows, the sheet is grouped in another way.

    Args:
        rows: the sessions in the order of the sheet, with where each stands.
    """
    timed = [
        _Timed(session=session, place=place, at=session.starts.replace(tzinfo=None))
        for session, place in rows
        if session.starts is not None and not session.is_cancelled
    ]
    for _, held in groupby(timed, key=lambda one: one.at.date()):
        day = list(held)
        odd = [at for at in range(len(day)) if _is_odd(day, at)]
        rest = [one.at for at, one in enumerate(day) if at not in odd]
        if any(one.time() < _SMALL_HOURS for one in rest):
            # This day has a night, so a row in it is where it may well belong.
            odd = [at for at in odd if day[at].at.time() >= _SMALL_HOURS]
        if odd and len(rest) >= _FEWEST - 1 and len(odd) < len(day) / 2 and rest == sorted(rest):
            told = [day[at] for at in odd]
            yield from map(_out_of_order, told)
            timed = [one for one in timed if one not in told]
    yield from map(_alone_at_night, _night(timed))


def _night(timed: Sequence[_Timed]) -> list[_Timed]:
    """Competition in the small hours of a timetable in which nobody else is up late or early."""
    small = [one for one in timed if one.at.time() < _SMALL_HOURS]
    others = [one for one in timed if one not in small]
    if len(others) < _FEWEST * max(len(small), 1) or not all(_by_day(one) for one in others):
        return []
    return [one for one in small if one.session.kind in COMPETITION and not _is_told_anyway(one)]


def _is_told_anyway(one: _Timed) -> bool:
    length = one.session.length
    return length is not None and length > _HALF


def _by_day(one: _Timed) -> bool:
    ends = one.at + (one.session.length or dt.timedelta())
    return one.at.date() == ends.date() and one.at.time() < _LATE and ends.time() <= _LATE


def _is_odd(day: Sequence[_Timed], at: int) -> bool:
    """Whether a row breaks the order of those around it, and another half of the day would mend it."""
    if _is_told_anyway(day[at]):
        return False
    before = day[at - 1].at if at else None
    after = day[at + 1].at if at + 1 < len(day) else None
    if before is None or after is None:
        return False
    own = day[at].at
    if before <= own <= after:
        return False
    other = _half_a_day_away(own)
    low, high = sorted((before, after))
    return before <= other <= after or (low <= other <= high and other.date() == own.date())


def _half_a_day_away(moment: dt.datetime) -> dt.datetime:
    """The same figures on a clock in the other half of the day."""
    return moment + (_HALF if moment.time() < _NOON else -_HALF)


def _out_of_order(row: _Timed) -> Diagnostic:
    return _asked(row, "stands between earlier and later rows")


def _alone_at_night(row: _Timed) -> Diagnostic:
    return _asked(row, "is in the night of a timetable that has no other session in a night")


def _asked(row: _Timed, why: str) -> Diagnostic:
    other = _half_a_day_away(row.at)
    title = quote(row.session.title or row.session.id)
    return Diagnostic.of(
        table_faults.HALF_OF_DAY,
        f"{title} at {row.at:%H:%M} {why}, and {other:%H:%M} would fit.",
        path=("sessions", row.session.id, "start"),
        place=row.place,
        hint=f"Was {other:%H:%M} meant?",
    )
