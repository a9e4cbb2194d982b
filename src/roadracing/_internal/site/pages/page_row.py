"""A session as a row of a timetable, in words, before any page is written."""

import datetime as dt

import attrs

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.desk.running_order import day_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.words import start_text
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.lengths import format_text
from roadracing._internal.words.spoken_languages import say, say_many, upper_first


@attrs.frozen
class Moment:
    """A moment of a timetable.

    Attributes:
        machine: as programs read it, in UTC.
        local: the day and the time that the venue's clocks show, as programs read them.
        clock: the time of day, for people.
        day: the day, for people, where it is not the day the row stands under.
    """

    machine: str
    local: str
    clock: str
    day: str | None = None


@attrs.frozen
class Named:
    """Something with a name, and the class that gives it its colour.

    Attributes:
        id: its id.
        label: what it is called.
    """

    id: str
    label: str


@attrs.frozen
class Shown:
    """A broadcast.

    Attributes:
        channel: where.
        url: where to watch.
        live: whether it is shown as it happens.
        start: from when.
        territory: who can watch.
    """

    channel: str
    url: str | None
    live: bool
    start: Moment | None
    territory: str | None


@attrs.frozen
class Happened:
    """Something that was recorded of a session.

    Attributes:
        words: what.
        at: when, where it is a moment.
    """

    words: str
    at: Moment | None = None


@attrs.frozen(kw_only=True)
class PageRow:
    """What a timetable says of a session.

    Attributes:
        id: its id.
        start: when it starts, where a time is known.
        end: when it ends, where that is published and later than the start.
        due: when it is due to end by its format, where no end is published, for machines.
        begun: when it started, where that was recorded, for machines.
        over: when it ended, where that was recorded, for machines.
        track: how it uses the track, as a word of the models.
        reserve: the reserve the time was given with, such as ``about``.
        open: what is said in place of a time that nobody has published.
        day: the day it stands under; ``None`` if none is known.
        title: what it is called.
        summary: what it is called where its series is not beside it.
        kind: what it is.
        series: the series it is for.
        classes: what its classes are called.
        operator: the organisation that operates it; ``None`` if nobody says.
        department: the department in charge.
        status: its status where it does not run as scheduled, as a word of the models.
        status_words: the same for people.
        was: the time it had before its last revision.
        was_at: the same, where it was a moment without a reserve.
        audience: whom it is for, where that is not the public.
        public: whether it is for the public.
        place: where on the site.
        length: how long it runs, where a format is known.
        rounds: the rounds it decides.
        layout: the layout, where it is not the weekend's.
        broadcasts: where it is shown.
        actual: what happened, first to last.
        url: its own page.
        notes: anything else.
    """

    id: str
    start: Moment | None
    end: Moment | None
    due: str | None
    begun: str | None
    over: str | None
    track: str
    reserve: str | None
    open: str | None
    day: dt.date | None
    title: str
    summary: str
    kind: SessionKind
    series: tuple[Named, ...]
    classes: tuple[str, ...]
    operator: str | None
    department: str | None
    status: str | None
    status_words: str | None
    was: str | None
    was_at: Moment | None
    audience: str | None
    public: bool
    place: str | None
    length: str | None
    rounds: tuple[str, ...]
    layout: str | None
    broadcasts: tuple[Shown, ...]
    actual: tuple[Happened, ...]
    url: str | None
    notes: str | None

    @property
    def is_race(self) -> bool:
        """Whether it is a race, which a timetable sets apart."""
        return self.kind is SessionKind.RACE

    @property
    def facts(self) -> tuple[str, ...]:
        """What else is known, most wanted first."""
        lines = (
            self.length,
            ", ".join(self.rounds),
            ", ".join(self.classes),
            self.place,
            self.layout,
            self.department,
        )
        return tuple(line for line in lines if line)


def row(index: Index, session: Session) -> PageRow:
    """A session as a timetable shows it."""
    seen = appearance(index, session)
    day = day_of(index, session)
    venue = index.venue_of(session)
    zone = venue.timezone if venue is not None else None
    status = None if session.plan_status is PlanStatus.SCHEDULED else session.plan_status
    ends = (
        seen.ends
        if seen.starts is not None and seen.ends is not None and seen.ends.utc > seen.starts.utc
        else None
    )
    begun = session.actual.start if session.actual is not None else None
    over = session.actual.end if session.actual is not None else None
    return PageRow(
        id=session.id,
        start=None if seen.starts is None else moment(seen.starts, day),
        end=None if ends is None else moment(ends, day),
        due=None if seen.due is None else machine(seen.due),
        begun=None if begun is None else machine(begun),
        over=None if over is None else machine(over),
        track=session.track_use.value,
        reserve=seen.reserve if seen.starts is not None else None,
        open=_open(seen, session),
        day=day,
        title=seen.title,
        summary=seen.summary,
        kind=session.kind,
        series=tuple(Named(i, label) for i, label in zip(session.series, seen.series, strict=True)),
        classes=seen.classes,
        operator=seen.operator,
        department=seen.department,
        status=None if status is None else status.value,
        status_words=None if status is None else upper_first(say(status.value)),
        was=_was(index, session, day),
        was_at=_was_at(index, session, day),
        audience=None if session.for_public else _audience(session.audience),
        public=session.for_public,
        place=session.place,
        length=format_text(session.format),
        rounds=seen.rounds,
        layout=seen.layout if session.layout is not None else None,
        broadcasts=tuple(_shown(broadcast, day, zone) for broadcast in session.broadcasts),
        actual=_actual(session, day, zone),
        url=session.url,
        notes=session.notes,
    )


def _audience(audience: Audience | None) -> str:
    """Whom a session is for that is not for the public, where somebody says."""
    match audience:
        case Audience.COMPETITORS:
            return say("Competitors")
        case Audience.OPERATIONS:
            return say("Officials")
        case _:
            return say("Not public")


def moment(instant: Instant, day: dt.date | None) -> Moment:
    """A moment as a row under a day says it, on the clocks of its own zone."""
    other = None if day is None or instant.date() == day else short_day_text(instant.date())
    local = instant.utc.replace(microsecond=0, tzinfo=None) + (instant.utcoffset() or dt.timedelta())
    return Moment(machine(instant), local.isoformat(), clock_text(instant), other)


def _open(seen: Appearance, session: Session) -> str | None:
    """What a timetable says where it has no time."""
    if seen.starts is not None:
        return None
    if seen.reserve:
        return upper_first(seen.reserve)
    if session.plan_status is PlanStatus.CANCELLED:
        return say("No time")
    if session.day is None and seen.days is not None and seen.days[0] < seen.days[1]:
        return f"{say('TBC')}, {short_day_text(seen.days[0])} – {short_day_text(seen.days[1])}"
    return say("TBC")


def _was(index: Index, session: Session, day: dt.date | None) -> str | None:
    """The time before the last revision, where it was another."""
    if not session.earlier:
        return None
    before = session.earlier[-1]
    if before.start is None or before.start == session.start:
        return None
    earlier = attrs.evolve(session, start=before.start, end=before.end)
    return start_text(index, earlier, day=day_of(index, earlier) != day)


def _was_at(index: Index, session: Session, day: dt.date | None) -> Moment | None:
    """The moment before the last revision, where it was one."""
    if _was(index, session, day) is None:
        return None
    before = session.earlier[-1]
    earlier = attrs.evolve(session, start=before.start, end=before.end)
    seen = appearance(index, earlier)
    return None if seen.starts is None or seen.reserve else moment(seen.starts, day)


def _shown(broadcast: Broadcast, day: dt.date | None, zone: str | None) -> Shown:
    start = broadcast.start
    here = None if start is None else start if zone is None else start.to(zone)
    return Shown(
        channel=broadcast.channel or broadcast.id,
        url=broadcast.url,
        live=bool(broadcast.live),
        start=None if here is None else moment(here, day),
        territory=broadcast.territory,
    )


def _actual(session: Session, day: dt.date | None, zone: str | None) -> tuple[Happened, ...]:
    """What is known of how it went."""
    actual = session.actual
    if actual is None:
        return ()
    done = [
        Happened(say(words), moment(at if zone is None else at.to(zone), day))
        for words, at in (("started", actual.start), (actual.ended_as, actual.end))
        if at is not None
    ]
    if actual.laps is not None:
        done.append(Happened(say_many("{number} lap", "{number} laps", actual.laps)))
    return tuple(done)


def machine(instant: Instant) -> str:
    """A moment as programs read it: UTC, whole seconds.

    >>> machine(Instant.parse("2013-04-20T11:30:00-07:00[America/Los_Angeles]"))
    '2013-04-20T18:30:00Z'
    """
    return f"{instant.utc.replace(microsecond=0, tzinfo=None).isoformat()}Z"
