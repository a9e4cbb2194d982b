"""What a calendar shows of a session, in words, before anybody writes it as iCalendar."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from roadracing._internal.appearance.appearance import Appearance
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Broadcast
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.words.clocks import clock_text, offset_text
from roadracing._internal.words.days import day_text
from roadracing._internal.words.lengths import format_text
from roadracing._internal.words.naming import holds
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import say, upper_first

from .feed_stamp import Stamp
from .lines import clean
from .local_times import writable
from .options import DEFAULTS, Cancelled, Options
from .zone_rule import ZoneRule

_DAY: Final = dt.timedelta(days=1)
_AT: Final = tuple(spoken(kind.value) for kind in (StartKind.ABOUT, StartKind.NOT_BEFORE))
_MOST_SEQUENCE: Final = 2**31 - 1


class UndatedError(RoadracingError):
    """Neither a time nor a day is known for a session, so no calendar has a place for it.

    Attributes:
        session: its id.
    """

    def __init__(self, session: str) -> None:
        super().__init__(session)
        self.session = session

    def __str__(self) -> str:
        return (
            f"session {self.session} has neither a time nor a day: give it a 'start', "
            "or give its weekend 'first_day' and 'last_day'"
        )


@printed
@attrs.frozen
class Conference:
    """Where a session can be watched as it happens.

    Attributes:
        url: the address.
        label: who shows it.
    """

    url: str
    label: str


@printed
@attrs.frozen(kw_only=True)
class CalendarEntry:
    """A session as calendars show it: each attribute is one property of a VEVENT, without its escaping.

    Attributes:
        uid: what it is known by, for life.
        stamp: when it last changed, in UTC.
        sequence: how often it changed.
        start: when it starts, in UTC, or the first day where no time is known.
        end: when it ends, in UTC, or the day after the last, and always later than the start; ``None`` for a
            moment, and where neither an end nor a length is known.
        summary: its heading.
        description: everything else that is known, in lines.
        location: where, in one line.
        latitude_deg: degrees north, where both are known.
        longitude_deg: degrees east, where both are known.
        categories: its series and its kind.
        status: ``CONFIRMED``, ``TENTATIVE`` or ``CANCELLED``.
        url: its page.
        zone: the zone on whose clocks its times are written; ``None`` for UTC and for days.
        alarm: how long before its start it is announced, if it is.
        map_title: what Apple's maps call the place, where it is on the map: the location.
        conferences: where it can be watched as it happens.
        colour: the name of its colour.
        image: the address of a picture of its weekend.
    """

    uid: str
    stamp: dt.datetime
    sequence: int
    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None
    summary: str
    description: str | None
    location: str | None
    latitude_deg: float | None
    longitude_deg: float | None
    categories: tuple[str, ...]
    status: str
    url: str | None
    zone: str | None = None
    alarm: dt.timedelta | None = None
    map_title: str | None = None
    conferences: tuple[Conference, ...] = ()
    colour: str | None = None
    image: str | None = None


def entry(
    shown: Appearance,
    stamp: Stamp,
    options: Options = DEFAULTS,
    *,
    rule: ZoneRule | None = None,
    colour: str | None = None,
    page: str | None = None,
) -> CalendarEntry | None:
    """What a calendar shows of a session; ``None`` where neither a time nor a day is known.

    A time that was given with reserve, and a day without a time, are tentative; a cancelled session stays.

    Args:
        shown: what people see of the session.
        stamp: when that last changed.
        options: how the feed shows its sessions.
        rule: the rule of the zone on whose clocks the times may be written.
        colour: the name of the colour it may have.
        page: its own page, where that is not the one that people see.
    """
    when = _when(shown)
    if when is None:
        return None
    start, end = when
    cancelled = shown.status is PlanStatus.CANCELLED
    local = rule is not None and isinstance(start, dt.datetime) and writable(rule, _moments(start, end))
    located = shown.latitude_deg is not None and shown.longitude_deg is not None
    shown_at = page or shown.url
    description = "\n".join(_lines(shown, shown_at))
    location = clean(shown.location) if shown.location else None
    return CalendarEntry(
        uid=clean(shown.uid),
        stamp=stamp.changed,
        sequence=min(stamp.sequence, _MOST_SEQUENCE),
        start=start,
        end=end,
        summary=clean(_summary(shown)),
        description=clean(description) or None,
        location=location,
        latitude_deg=shown.latitude_deg if located else None,
        longitude_deg=shown.longitude_deg if located else None,
        categories=tuple(dict.fromkeys(clean(word) for word in (*shown.series, kind_words(shown)))),
        status=_status(shown, options.cancelled),
        url=_address(shown_at),
        zone=rule.key if rule is not None and local else None,
        alarm=options.alarm if isinstance(start, dt.datetime) and not cancelled else None,
        map_title=location if options.apple_location and located else None,
        conferences=tuple(_conferences(shown)) if options.conference and not cancelled else (),
        colour=colour,
        image=_address(shown.image),
    )


def _address(url: str | None) -> str | None:
    return clean(url).replace("\n", "") if url else None


def kind_words(shown: Appearance) -> str:
    """The kind of a session as a category: in English whatever language is spoken, so that programs know it."""
    return spoken(shown.kind.value).capitalize()


def _when(
    shown: Appearance,
) -> tuple[dt.datetime, dt.datetime | None] | tuple[dt.date, dt.date | None] | None:
    """Start and end as iCalendar knows them: whole seconds, or days with the last one not included."""
    if shown.starts is not None:
        start = shown.starts.utc.replace(microsecond=0)
        ends = shown.ends or shown.due
        end = ends.utc.replace(microsecond=0) if ends is not None else None
        # An end that is not later cannot be written: a moment has none, and one that is earlier is a mistake.
        return start, end if end is not None and end > start else None
    if shown.days is None:
        return None
    first, last = shown.days
    last = max(first, last)
    # Without an end a day is that day alone, which is all that can be said of the last day there is.
    return first, last + _DAY if last < dt.date.max else None


def _moments(start: dt.datetime, end: dt.datetime | dt.date | None) -> tuple[dt.datetime, ...]:
    return (start, end) if isinstance(end, dt.datetime) else (start,)


def _conferences(shown: Appearance) -> Iterator[Conference]:
    """Broadcasts that show a session as it happens, under an address."""
    for broadcast in shown.broadcasts:
        if broadcast.live and broadcast.url:
            url = clean(broadcast.url).replace("\n", "")
            yield Conference(url, clean(broadcast.channel or say("Watch")).replace("\n", " "))


def _summary(shown: Appearance) -> str:
    """A heading says by itself what a phone shows nowhere else: the event, the status and the reserve."""
    name = shown.summary
    if shown.weekend and not holds(name, shown.weekend):
        name = f"{name} – {shown.weekend}"
    marks = [] if shown.status is PlanStatus.SCHEDULED else [say(shown.status.value).upper()]
    if shown.status is not PlanStatus.CANCELLED:
        if shown.starts is None:
            marks.append(say("TBC"))
        elif not shown.exact:
            marks.append(shown.reserve if shown.reserve in _at() else say("about"))
    mark = ", ".join(marks)
    return f"{upper_first(mark)}: {name}" if mark else name


def _at() -> tuple[str, ...]:
    """The reserves that stand before a time."""
    return tuple(say(reserve) for reserve in _AT)


def _status(shown: Appearance, cancelled: Cancelled) -> str:
    if shown.status is PlanStatus.CANCELLED:
        return "CONFIRMED" if cancelled is Cancelled.MARK else "CANCELLED"
    return "CONFIRMED" if shown.confirmed else "TENTATIVE"


def _lines(shown: Appearance, page: str | None) -> list[str]:
    """The lines of the description, most urgent first."""
    lines = []
    if shown.status is not PlanStatus.SCHEDULED:
        lines.append(f"{upper_first(say(shown.status.value))}.")
    lines.append(_time_line(shown))
    facts = (
        (say("Was"), _was(shown)),
        (say("Changed by"), shown.bulletin),
        (say("Event"), shown.weekend),
        (say("Operated by"), shown.operator),
        (say("Counts as"), ", ".join(shown.rounds)),
        (say("Classes"), ", ".join(shown.classes)),
        (say("Layout"), shown.layout),
        (
            say("Distance")
            if shown.format is not None and shown.format.limited_by_distance
            else say("Length"),
            format_text(shown.format),
        ),
        (say("Department"), shown.department),
        *((say("Broadcast"), _broadcast(broadcast)) for broadcast in shown.broadcasts),
        (say("Page"), page),
    )
    lines += [f"{name}: {value}" for name, value in facts if value]
    if shown.notes:
        lines.append(shown.notes)
    return [line for line in lines if line]


def _time_line(shown: Appearance) -> str:
    """The time as the venue's clocks show it, with the reserve it was given with."""
    if shown.starts is None:
        if shown.status is PlanStatus.CANCELLED:
            return ""
        if shown.reserve:
            return say("Starts {reserve}; time to be confirmed.", reserve=shown.reserve)
        return say("Time to be confirmed.")
    reserve = (
        ""
        if shown.reserve is None
        else f"{shown.reserve} "
        if shown.reserve in _at()
        else f"{shown.reserve}, {say('about')} "
    )
    if shown.ends is None and shown.due is not None and shown.due.utc > shown.starts.utc:
        time = _between(shown.starts, shown.due, due=True)
    else:
        time = _between(shown.starts, shown.ends)
    return say("Local time: {time}", time=reserve + time)


def _was(shown: Appearance) -> str | None:
    """The start before the last one, by its clock; the day is said where it is another one."""
    if shown.was is None:
        return None
    day = shown.starts.date() if shown.starts is not None else None
    return clock_text(shown.was) if shown.was.date() == day else _between(shown.was, None)


def _between(start: Instant, end: Instant | None, *, due: bool = False) -> str:
    """Two times on a venue's clocks; the day is said once where it is one day."""
    text = f"{day_text(start.date())}, {clock_text(start)}"
    if end is not None and end.utc > start.utc:
        shown = end.to(start.zone)
        day = "" if shown.date() == start.date() else f"{day_text(shown.date(), year=False)}, "
        ends = f"{day}{clock_text(shown)}"
        text = (
            say("{start}, due to end at {end}", start=text, end=ends)
            if due
            else say("{start} to {end}", start=text, end=ends)
        )
    return (
        f"{text} ({start.zone}, {offset_text(start)})"
        if offset_text(start) != start.zone
        else f"{text} (UTC)"
    )


def _broadcast(broadcast: Broadcast) -> str:
    time = None
    if broadcast.start is not None:
        time = say("from {time}", time=_between(broadcast.start, broadcast.end))
    elif broadcast.end is not None:
        time = say("until {time}", time=_between(broadcast.end, None))
    live = {True: say("live"), False: say("not live"), None: None}[broadcast.live]
    parts = (broadcast.channel, live, time, broadcast.territory, broadcast.url)
    return ", ".join(part for part in parts if part)
