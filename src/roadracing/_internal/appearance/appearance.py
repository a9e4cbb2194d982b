"""What people see of a session on any calendar. Nothing else of it can change a feed."""

import datetime as dt

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.words.naming import label_of, labels_of
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import say

from .session_names import reserve_text, session_name


def _key(value: Instant | None) -> object:
    return None if value is None else value.key


@printed
@attrs.frozen(kw_only=True)
class Appearance:
    """All that any feed shows of a session; two equal appearances give equal bytes under one stamp.

    Attributes:
        uid: what calendars know it by.
        summary: what it is called, with its series and classes.
        title: the words on the timetable, or its kind and number.
        series: the names of its series.
        classes: the names of its classes.
        kind: what it is.
        starts: when it starts, where a time is known, in the venue's zone.
        ends: when it ends, where that is published; equal to ``starts`` for a moment.
        due: when it is due to end by its format, where no end is published.
        was: when it was to start before that last changed, in the venue's zone.
        days: the first and the last day on which it may run, where no time is known.
        exact: whether the time was given without reserve.
        reserve: the reserve in words: ``about``, ``not before``, or what it follows.
        status: what the organiser intends.
        weekend: what the weekend is called on the listing that speaks for the session.
        venue: the venue's name.
        location: where, in one line.
        latitude_deg: degrees north.
        longitude_deg: degrees east.
        operator: the name of the organisation that operates it.
        format: how long it runs.
        rounds: the rounds it decides, in words.
        broadcasts: where it is shown.
        url: its page, or its weekend's.
        notes: anything else on the timetable.
        department: the department in charge.
        bulletin: the bulletin that last changed it, as it is numbered, and its reason.
        layout: the name of the layout it runs on, where the session or its weekend states one that has a name.
        image: a picture of its weekend.
    """

    uid: str
    summary: str = attrs.field(eq=False)
    title: str
    series: tuple[str, ...]
    classes: tuple[str, ...]
    kind: SessionKind
    starts: Instant | None = attrs.field(eq=_key)
    ends: Instant | None = attrs.field(eq=_key)
    due: Instant | None = attrs.field(eq=_key)
    was: Instant | None = attrs.field(eq=False)
    days: tuple[dt.date, dt.date] | None
    exact: bool
    reserve: str | None
    status: PlanStatus
    weekend: str | None
    venue: str | None
    location: str | None
    latitude_deg: float | None
    longitude_deg: float | None
    operator: str | None
    format: Format | None
    rounds: tuple[str, ...]
    broadcasts: tuple[Broadcast, ...]
    url: str | None
    notes: str | None
    department: str | None
    bulletin: str | None = attrs.field(eq=False)
    layout: str | None
    image: str | None

    @property
    def confirmed(self) -> bool:
        """Whether a time is known without reserve and the session is to run."""
        return self.starts is not None and self.exact and self.status is not PlanStatus.CANCELLED


def appearance(season: Season | Index, session: str | Session) -> Appearance:
    """What people see of a session, from every object that contributes to it.

    A renamed venue or series changes the appearance of its sessions; a reordered document does not.

    Args:
        season: the season, or an index of it.
        session: the session, or its id.

    Raises:
        UnknownReference: there is no such session.
    """
    index = season if isinstance(season, Index) else Index(season)
    session = index.session(session)
    weekend, venue, listing = index.weekend_of(session), index.venue_of(session), index.listing_of(session)
    starts = index.starts(session)
    ends = session.end
    if starts is not None and venue is not None:
        starts = starts.to(venue.timezone)
        ends = ends.to(venue.timezone) if ends is not None else None
    operator = index.operator_of(session)
    place = venue.address if venue is not None else None
    return Appearance(
        uid=index.season.uid(session),
        summary=session_name(index, session),
        title=session.label,
        series=labels_of(index.series, session.series),
        classes=labels_of(index.classes, session.classes),
        kind=session.kind,
        starts=starts,
        ends=ends if starts is not None else None,
        due=_due(index, session, starts),
        was=_was(index, session, starts),
        days=index.days_of(session) if starts is None else None,
        exact=session.start is not None and session.start.exact,
        reserve=reserve_text(index, session.start),
        status=session.plan_status,
        weekend=(listing.name if listing is not None else None)
        or (weekend.label if weekend is not None and weekend.label != weekend.id else None),
        venue=venue.label if venue is not None else None,
        location=", ".join(part for part in (session.place, place) if part) or None,
        latitude_deg=venue.latitude_deg if venue is not None else None,
        longitude_deg=venue.longitude_deg if venue is not None else None,
        operator=label_of(index.organisations, operator) if operator is not None else None,
        format=session.format,
        rounds=_rounds(index, session),
        broadcasts=session.broadcasts,
        url=session.url
        or (listing.url if listing is not None else None)
        or (weekend.website if weekend else None),
        notes=session.notes,
        department=session.department,
        bulletin=_bulletin(index, session),
        layout=_layout(index, session),
        image=weekend.image if weekend is not None else None,
    )


def _due(index: Index, session: Session, starts: Instant | None) -> Instant | None:
    """When a session whose end nobody published is due to end, as far as its format says."""
    if starts is None or session.end is not None or session.format is None:
        return None
    layout = index.layout_of(session)
    begun = attrs.evolve(session, start=Start.at(starts))
    return begun.expected_end(layout.lap_time if layout is not None else None)


def _was(index: Index, session: Session, starts: Instant | None) -> Instant | None:
    """The last time that a session was to start at and is not any more."""
    venue = index.venue_of(session)
    for before in reversed(session.earlier):
        time = before.start.instant if before.start is not None else None
        if time is not None and (starts is None or time.utc != starts.utc):
            return time.to(venue.timezone) if venue is not None else time
    return None


def _bulletin(index: Index, session: Session) -> str | None:
    """The bulletin that was issued with the last change of a session and tells it; what was never changed has none."""
    if not session.revision or session.changed_at is None:
        return None
    told = [
        bulletin
        for bulletin in index.bulletins_issued_at(session.changed_at)
        if bulletin.weekend in (None, session.weekend)
    ]
    if len(told) != 1 or told[0].number is None:
        return None
    which = say("bulletin {number}", number=told[0].number)
    return f"{which}: {told[0].reason}" if told[0].reason else which


def _layout(index: Index, session: Session) -> str | None:
    """The name of a layout; what has none but its id is not called anything by people."""
    layout = index.layout_of(session)
    return layout.name if layout is not None else None


def _rounds(index: Index, session: Session) -> tuple[str, ...]:
    texts = []
    # A session that is not in the season yet is asked for too, as it would look there.
    for round_ in index.rounds_of(session.id) if session.id in index.sessions else ():
        if round_.number is None:
            continue
        who = [label_of(index.series, round_.series)]
        if round_.car_class is not None:
            who.append(label_of(index.classes, round_.car_class))
        texts.append(say("{series} round {number}", series=" ".join(who), number=round_.number))
    return tuple(texts)
