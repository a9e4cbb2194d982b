"""When an event of a calendar says that its session is."""

import datetime as dt
import re

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start
from roadracing._internal.words.clocks import span_text

from . import calendar_faults
from .calendar_lines import Component, Property
from .calendar_times import CalendarClocks, day_told, length_told, time_told
from .event_being_read import EventText


def read_event_times(said: EventText, shown: CalendarClocks, held: Session | None) -> None:
    """Start and end, as DTSTART and DTEND or DURATION tell them."""
    event = said.event
    begin, finish, length = event.first("DTSTART"), event.first("DTEND"), event.first("DURATION")
    start: dt.date | Instant | None = None
    if begin is None:
        said.note(calendar_faults.EVENT_TIME, "The event has no DTSTART.", field="start")
    elif (start := _told(said, begin, "start", shown)) is not None:
        said.state("start", Start.at(start) if isinstance(start, Instant) else Start.on(start), begin)
    end, one = None, finish or length
    if finish is not None:
        end = _told(said, finish, "end", shown)
    elif length is not None and start is not None:
        end = _after(said, start, length)
    if finish is not None and length is not None and start is not None and end is not None:
        other = _after(said, start, length)
        if other is not None and other != end:
            said.keep(finish)
            said.keep(length)
            message = "DTEND and DURATION do not tell the same end, and an event has only one of them; none was read."
            said.note(table_faults.CONTRADICTION, message, finish, field="end", severity=Severity.WARNING)
            return
    if one is not None and end is not None:
        _end(said, start, end, one)
    elif one is None and isinstance(start, Instant) and held is not None:
        _against_end(said, start, held, begin)


def on_days(event: Component, shown: CalendarClocks, first: dt.date, last: dt.date) -> bool:
    """Whether an event touches one of some days, by the clocks it is shown by; one that tells no day may."""
    begin, finish = event.first("DTSTART"), event.first("DTEND")
    try:
        start = time_told(begin, shown).when if begin is not None else None
        end = time_told(finish, shown).when if finish is not None else start
    except Refusal as unread:
        if begin is None or unread.code not in (calendar_faults.FLOATING, calendar_faults.UNKNOWN_TZID):
            return True
        start = end = day_told(begin)
    if start is None or end is None:
        return True
    begins = start.date() if isinstance(start, Instant) else start
    # An end is the first moment, or day, that is no longer part of the event.
    reaches = end > first if not isinstance(end, Instant) else end.date() > first or _into(end, first)
    return begins <= last and (begins >= first or reaches)


def _into(end: Instant, day: dt.date) -> bool:
    return end.date() == day and end.time() > dt.time()


def _against_end(said: EventText, start: Instant, held: Session, begin: Property | None) -> None:
    """A start that moved past an end which the event does not say leaves both in doubt."""
    if held.end is not None and start > held.end:
        message = f"The event now starts after {span_text(held.end)}, when it ended, and says no new end."
        said.note(table_faults.CONTRADICTION, message, begin, field="end", severity=Severity.WARNING)


def _end(said: EventText, start: dt.date | Instant | None, end: dt.date | Instant, one: Property) -> None:
    """The end, where it is a moment that does not come before the start; days are kept beside."""
    if start is not None and isinstance(end, Instant) is not isinstance(start, Instant):
        said.keep(one)
        message = "One of start and end is a day and the other a time; the end was not read."
        said.note(calendar_faults.EVENT_TIME, message, one, field="end")
    elif start is not None and end < start:
        said.keep(one)
        when = end.text if isinstance(end, Instant) else str(end)
        said.note(
            table_faults.CONTRADICTION,
            f"The event would end at {when}, before it starts.",
            one,
            field="end",
        )
    elif isinstance(end, Instant):
        said.state("end", end, one)
    elif start is not None and end - start > dt.timedelta(days=1):
        last = end - dt.timedelta(days=1)
        said.keep(one)
        said.beside["last-day"] = last.isoformat()
        said.days = (start, last)
        message = f"The event goes on from {start} to {last}, and says no time."
        said.note(calendar_faults.WHOLE_DAYS, message, one)


def _told(said: EventText, one: Property, field: str, shown: CalendarClocks) -> dt.date | Instant | None:
    try:
        found = time_told(one, shown)
    except Refusal as unread:
        said.keep(one)
        zoneless = unread.code in (calendar_faults.FLOATING, calendar_faults.UNKNOWN_TZID)
        if field == "start" or not zoneless or unread.code.code not in {d.code for d in said.diagnostics}:
            # The end of an event whose start lacks its zone lacks the same.
            said.unread(unread, one, field)
        if field == "start" and zoneless:
            said.state(field, Start.on(day_told(one)), one)
        return None
    for doubt in found.unread:
        said.unread(doubt, one, field, Severity.WARNING)
    return found.when


def _after(said: EventText, start: dt.date | Instant, length: Property) -> dt.date | Instant | None:
    """The end after a length: its days by the calendar, its hours by the clock."""
    try:
        lasts = length_told(length.value)
        days = (
            dt.timedelta(days=lasts.days) if re.search(r"[0-9][DW]", length.value.upper()) else dt.timedelta()
        )
        if isinstance(start, Instant):
            return start.add(days=days.days) + (lasts - days)
        return start + lasts
    except Refusal as unread:
        said.keep(length)
        said.unread(unread, length, "end")
    except (OverflowError, InstantError, ValueError):
        said.keep(length)
        said.note(
            calendar_faults.EVENT_TIME, "The event would end outside the calendar.", length, field="end"
        )
    return None
