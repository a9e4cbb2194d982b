"""Rows that stand out of time order and fit where they stand with twelve hours more or less: am for pm, most likely."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import faults
from roadracing._internal.text.quoting import quote

_HALF: Final = dt.timedelta(hours=12)
_NOON: Final = dt.time(12)
_FEWEST: Final = 3


@attrs.frozen(kw_only=True)
class _Timed:
    session: Session
    place: Place
    at: dt.datetime


def half_day_slips(rows: Sequence[tuple[Session, Place]]) -> Iterator[Diagnostic]:
    """Say of a row of a day in order that it stands between rows which it fits with twelve hours more or less.

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
        if odd and len(rest) >= _FEWEST - 1 and len(odd) < len(day) / 2 and rest == sorted(rest):
            yield from (_said(day[at]) for at in odd)


def _is_odd(day: Sequence[_Timed], at: int) -> bool:
    """Whether a row breaks the order of those around it, and another half of the day would mend it."""
    length = day[at].session.length
    if length is not None and length > _HALF:
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


def _said(row: _Timed) -> Diagnostic:
    other = _half_a_day_away(row.at)
    title = quote(row.session.title or row.session.id)
    return Diagnostic.of(
        faults.HALF_OF_DAY,
        f"{title} at {row.at:%H:%M} stands between earlier and later rows, and {other:%H:%M} would fit.",
        path=("sessions", row.session.id, "start"),
        place=row.place,
        hint=f"Was {other:%H:%M} meant?",
    )
