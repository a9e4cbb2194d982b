"""Other people's iCalendar becomes sessions of a season."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final, Unpack

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, encoded, name_of
from roadracing._internal.findings.places import Path, Place, PlacesByPath
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.kernel.leaves import TextRule
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.spreadsheet_apostrophe import one_line, tidy
from roadracing._internal.tables.sheets.bytes_of_file import opened
from roadracing._internal.tables.slips.unknown_activities import not_understood
from roadracing._internal.tables.target_weekend import (
    OwnWords,
    ReadingOptions,
    TargetWeekend,
    frame_of,
    stated_id,
    unusable_options,
)
from roadracing._internal.tables.timetable_reading import TimetableReading, as_listed, ordered, unread

from . import calendar_faults
from .calendar_lines import Component, Content, content_of, text_of
from .calendar_times import CalendarClocks
from .calendar_weekend import SeriesOfCalendar, season_told, weekends_read
from .calendar_zones import UTC, Meant, named_zone, zones_of
from .event_being_read import BESIDE, UID, EventText
from .event_clusters import clusters
from .event_identity import identify_events
from .event_notes import labelled, own_notes
from .event_times import on_days
from .events import said_by, summary_of, uid_of, with_beside
from .vtimezone import Definition, definition_of

_NAME: Final = TextRule()
_LONGEST_WEEKEND: Final = dt.timedelta(days=10)
"""Events further apart than this are more than a weekend. Library default."""


def read_ics(
    source: Source,
    *,
    name: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    **options: Unpack[ReadingOptions],
) -> TimetableReading:
    """A calendar is read as far as it can be read for sure, each event by itself. It never raises.

    Every event becomes a session. What an event says and no fact of a session holds is kept in the session's
    ``extra`` under ``icalendar.invalid:`` and the property's name, its ``uid`` above all. With ``into``, events are
    sessions by the UID: the one they had when they were read first, or the one this library gave them; without
    such, by their title where that is unique on both sides. A property that an event does not have says nothing.
    A new document gets a weekend for each cluster of days at a place, unless the caller names the weekend or its days.
    With a first and a last day, events that touch none of these days are left out: so one weekend is read from the
    calendar of a season.

    Times in UTC are shown in the zone that the caller names, else the venue's, else the calendar's own
    (``X-WR-TIMEZONE``), else in ``Etc/UTC``. Times without a zone need the caller to name one.

    Args:
        source: a path, or the content in bytes.
        name: what to call it in messages; its path unless given.
        limits: how much is read.
        options: what the caller says about it; see :class:`ReadingOptions`.
    """
    return as_listed(_reading(source, name, limits, options), limits, name_of(source, name))


def read_ics_text(text: str, **options: Any) -> TimetableReading:
    """A calendar that is a text is read like that in a file.

    Args:
        text: the calendar itself.
        options: those of :func:`read_ics`.
    """
    return read_ics(encoded(text), **options)


def _reading(source: Source, name: str | None, limits: Limits, options: ReadingOptions) -> TimetableReading:
    found = unusable_options(options)
    if found:
        return unread(found)
    text = opened(source, name, calendar=True, limits=limits)
    if isinstance(text, Diagnostic):
        return unread([text], usable=False)
    file = text.name
    content = content_of(text.text, limits)
    if not content.calendars:
        what = (
            "The file is empty."
            if not text.text.strip()
            else "This is no calendar: nothing in it is BEGIN:VCALENDAR."
        )
        code = calendar_faults.NOT_A_CALENDAR if text.text.strip() else table_faults.EMPTY
        return unread([Diagnostic.of(code, what, place=Place(file=file, line=1))], usable=False)
    found.extend(_broken(content, file))
    events = [part for calendar in content.calendars for part in calendar.parts if part.name == "VEVENT"]
    found.extend(_others(content, file))
    zones = _zones(content, events)
    found.extend(_renamed(zones, events, file))
    called = _called(content)
    own_zone = _own_zone(content) or _zone_told(events, ours=_is_ours(content))
    named = [
        meant.zone
        for event in events
        if (meant := _zone_of(event, zones)) is not None and meant.zone is not None
    ]
    frame, said = frame_of(
        options,
        words=OwnWords(
            days=frozenset(one.value for event in events for one in event.all("DTSTART")),
            series=frozenset(),
            activities=frozenset(summary_of(event) for event in events),
            called=called,
        ),
        zones=named or [own_zone or UTC],
        file=file,
        name=called,
    )
    found.extend(said)
    if frame is None:
        return unread(found)
    if not frame.existing and options.get("timezone") is None and not named and own_zone is None and events:
        utc = any(one.value.strip().upper().endswith("Z") for event in events for one in event.all("DTSTART"))
        message = (
            "All times are in UTC, and the calendar does not say where it takes place."
            if utc
            else "The calendar does not say in which time zone it takes place; its venue was given UTC."
        )
        found.append(
            Diagnostic.of(
                calendar_faults.UTC_ONLY, message, place=Place(file=file), hint="Name the zone when reading."
            )
        )
    # What the caller or an existing venue says comes before what the calendar says of itself.
    said_zone = frame.zone if frame.existing or frame.stated else None
    shown = CalendarClocks(
        zone=said_zone or own_zone or frame.zone or UTC,
        stated=options.get("timezone"),
        zones=zones,
        fixed=said_zone is not None,
    )
    first, last = options.get("first_day"), options.get("last_day")
    if first is not None and last is not None:
        chosen = [one for one in events if on_days(one, shown, first, last)]
        if len(chosen) < len(events):
            message = (
                f"{len(events) - len(chosen)} of {len(events)} events are not on the days from {first} to "
                f"{last}, and were left out."
            )
            found.append(Diagnostic.of(calendar_faults.OTHER_DAYS, message, place=Place(file=file)))
        events = chosen
    several = first is None and stated_id(options, "weekend") is None
    return _read(events, frame, shown, file, found, several=several, ours=_is_ours(content))


def _read(
    events: list[Component],
    frame: TargetWeekend,
    shown: CalendarClocks,
    file: str | None,
    found: list[Diagnostic],
    *,
    several: bool,
    ours: bool = False,
) -> TimetableReading:
    identities = identify_events(events, frame, file)
    found.extend(identities.diagnostics)
    sessions: dict[str, Session] = {}
    series = SeriesOfCalendar(frame)
    places: dict[Path, Place] = {(): Place(file=file)}
    every: list[tuple[EventText, bool]] = []
    for event, session in zip(events, identities.ids, strict=True):
        held = frame.sessions.get(session)
        own = uid_of(event) == f"{session}@{frame.season.namespace}" and (
            held is None or UID not in held.extra
        )
        said = said_by(event, session, held, own=own, shown=shown, file=file, ours=ours)
        said.weekend = frame.weekend
        if (operator := series.operator_of(said)) is not None:
            said.facts["operated_by"] = operator
        every.append((said, own))
    weekends = None
    if not frame.existing and events:
        texts = [said for said, _ in every]
        together = clusters(texts) if several else [texts]
        weekends = weekends_read(frame, together, ours=ours, called=frame.season.name)
        found.extend(season_told(weekends.weekends, file))
    for said, own in every:
        if (ids := series.of(said)) is not None:
            said.facts["series"] = ids
            if said.classes:
                said.facts["classes"] = series.classes_of(said, ids)
        session = said.session
        sessions[session] = _session(said, frame.sessions.get(session), own=own)
        found.extend(said.diagnostics)
        places["sessions", session] = said.place()
        for field, place in said.places.items():
            places["sessions", session, field] = place
    if weekends is None or len(weekends.weekends) == 1:
        found.extend(_spread([said for said, _ in every], file))
    if not frame.existing and events:
        hint = "State the kind of each session, such as race, in the document that is made of the calendar."
        rows = [(one, places["sessions", one.id]) for one in sessions.values()]
        found.extend(not_understood(rows, hint))
    season = None
    if not identities.ambiguous:
        season = attrs.evolve(
            frame.season,
            organisations=(*frame.season.organisations, *series.organisations),
            venues=weekends.venues if weekends is not None else frame.season.venues,
            series=(*frame.season.series, *series.new),
            weekends=weekends.weekends if weekends is not None else frame.season.weekends,
            sessions=(*(one for one in frame.season.sessions if one.id not in sessions), *sessions.values()),
        )
    return TimetableReading(
        season=season,
        diagnostics=ordered(found),
        source=PlacesByPath(places),
        matched=identities.matched,
        new=identities.new,
        missing=identities.missing,
        ambiguous=identities.ambiguous,
    )


def _session(said: EventText, held: Session | None, *, own: bool) -> Session:
    if held is None:
        beside = {f"{BESIDE}:{name}": value for name, value in said.beside.items()}
        return Session(id=said.session, weekend=said.weekend, **said.facts, extra=beside)
    if own:
        return attrs.evolve(held, **said.facts)
    return attrs.evolve(held, **said.facts, extra=Extra(with_beside(held.extra.items(), said.beside)))


def _broken(content: Content, file: str | None) -> Iterable[Diagnostic]:
    for one in content.broken:
        code = calendar_faults.BROKEN_LINE if one.lines_only else calendar_faults.CUT_OFF
        yield Diagnostic.of(code, one.message, place=Place(file=file, line=one.line))


def _others(content: Content, file: str | None) -> Iterable[Diagnostic]:
    for calendar in content.calendars:
        others = [part for part in calendar.parts if part.name in _NOT_EVENTS]
        if others:
            counts = Counter(part.name for part in others)
            what = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
            message = f"The calendar also holds {what}, which are no sessions."
            yield Diagnostic.of(
                calendar_faults.OTHER_COMPONENTS, message, place=Place(file=file, line=others[0].line)
            )


_NOT_EVENTS: Final = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY"})


def _is_ours(content: Content) -> bool:
    """Whether a feed of this library says what a calendar says."""
    return any(
        (one := calendar.first("PRODID")) is not None and one.value.strip() == PRODUCT
        for calendar in content.calendars
    )


def _zone_told(events: list[Component], *, ours: bool) -> str | None:
    """The zone that the descriptions tell times in, that of most events if several do."""
    read = own_notes if ours else labelled
    notes = (one for event in events if (one := event.first("DESCRIPTION")) is not None)
    zones = Counter(zone for one in notes if (zone := read(text_of(one.value)).zone) is not None)
    return max(zones, key=lambda zone: (zones[zone], zone)) if zones else None


PRODUCT: Final = "-//roadracing//roadracing//EN"
"""What the feeds of this library say made them."""


def _called(content: Content) -> str | None:
    """What the calendar calls itself."""
    for calendar in content.calendars:
        for name in ("NAME", "X-WR-CALNAME"):
            one = calendar.first(name)
            text = one_line(tidy(text_of(one.value))) if one is not None else ""
            try:
                return _NAME(text)
            except ValueError:
                continue
    return None


def _own_zone(content: Content) -> str | None:
    for calendar in content.calendars:
        one = calendar.first("X-WR-TIMEZONE")
        if one is not None and (zone := named_zone(text_of(one.value).strip())) is not None:
            return zone
    return None


def _zones(content: Content, events: list[Component]) -> dict[str, Meant]:
    definitions: dict[str, Definition] = {}
    for calendar in content.calendars:
        for part in calendar.parts:
            if part.name == "VTIMEZONE" and (one := definition_of(part)) is not None:
                definitions[one.tzid] = one
    tzids = {tzid for event in events for one in event.properties if (tzid := one.parameters.get("TZID"))}
    return zones_of(sorted(tzids), definitions)


def _zone_of(event: Component, zones: Mapping[str, Meant]) -> Meant | None:
    start = event.first("DTSTART")
    return zones.get(start.parameters.get("TZID", "")) if start is not None else None


def _renamed(zones: Mapping[str, Meant], events: list[Component], file: str | None) -> Iterable[Diagnostic]:
    """What each zone was taken for, where it is used first."""
    for tzid, meant in zones.items():
        if meant.remark is not None:
            lines = (
                one.line for event in events for one in event.properties if one.parameters.get("TZID") == tzid
            )
            yield Diagnostic.of(
                calendar_faults.ZONE_TAKEN_FOR,
                meant.remark,
                place=Place(file=file, line=next(lines, None)),
                context={"tzid": tzid, "zone": meant.zone},
            )


def _spread(every: list[EventText], file: str | None) -> Iterable[Diagnostic]:
    days = sorted(
        start.day
        for said in every
        if (start := said.facts.get("start")) is not None and start.day is not None
    )
    if days and days[-1] - days[0] > _LONGEST_WEEKEND:
        message = f"The events are from {days[0]} to {days[-1]}; all were read as sessions of one weekend."
        hint = "Name the first and the last day of one weekend, and its events alone are read."
        yield Diagnostic.of(calendar_faults.LONG_SPAN, message, place=Place(file=file), hint=hint)
