"""A weekend's timetable, day by day."""

import datetime as dt
from collections.abc import Iterable

import attrs

from roadracing._internal.desk.running_order import day_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import zone_text
from roadracing._internal.words.days import day_text, short_day_text
from roadracing._internal.words.spoken_languages import say

from .page_row import PageRow, row


@attrs.frozen(kw_only=True)
class TimetableDay:
    """A day of a weekend at the venue.

    Attributes:
        id: what it is called in an address: its date, or ``open`` for what has no day.
        title: its day in words.
        short: the same in short.
        date: the day; ``None`` where none is known.
        zones: what the venue's clocks are called on it.
        rows: what is on, first to last.
    """

    id: str
    title: str
    short: str
    date: dt.date | None
    zones: tuple[str, ...]
    rows: tuple[PageRow, ...]


def days_of(index: Index, sessions: Iterable[Session]) -> tuple[TimetableDay, ...]:
    """The days on which something is on, in order, and last what has no day yet."""
    by_day: dict[dt.date | None, list[Session]] = {}
    for session in sessions:
        by_day.setdefault(day_of(index, session), []).append(session)
    ordered = sorted(by_day, key=lambda day: (day is None, day or dt.date.min))
    return tuple(_day(index, day, by_day[day]) for day in ordered)


def _day(index: Index, day: dt.date | None, sessions: list[Session]) -> TimetableDay:
    def order(session: Session) -> tuple[object, ...]:
        starts = index.starts(session)
        return (starts is None, starts.utc if starts is not None else None, session.id)

    zones: dict[str, None] = {}
    for session in sessions:
        here = _here(index, session)
        if here is not None:
            zones.setdefault(zone_text(here))
    return TimetableDay(
        id="open" if day is None else day.isoformat(),
        title=say("Day to be confirmed") if day is None else day_text(day),
        short=say("To be confirmed") if day is None else short_day_text(day),
        date=day,
        zones=tuple(zones),
        rows=tuple(row(index, session) for session in sorted(sessions, key=order)),
    )


def _here(index: Index, session: Session) -> Instant | None:
    """When a session starts, on the venue's clocks."""
    starts, venue = index.starts(session), index.venue_of(session)
    return starts if starts is None or venue is None else starts.to(venue.timezone)
