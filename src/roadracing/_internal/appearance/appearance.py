"""What people see of a session on any calendar. Nothing else of it can change a feed."""

import datetime as dt

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Broadcast, Session
from roadracing._internal.time.durations import short_text
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind


def _key(value: Instant | None) -> object:
    return None if value is None else value.key


@attrs.frozen(kw_only=True)
class Appearance:
    """All that any feed shows of a session; two equal appearances give equal bytes under one stamp.

    Attributes:
        uid: what calendars know it by.
        title: the words on the timetable, or its kind and number.
        series: the names of its series.
        classes: the names of its classes.
        kind: what it is.
        starts: when it starts, where a time is known, in the venue's zone.
        ends: when it ends, where that is published; equal to ``starts`` for a moment.
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
        layout: the layout it runs on, where the session or its weekend states one.
    """

    uid: str
    title: str
    series: tuple[str, ...]
    classes: tuple[str, ...]
    kind: SessionKind
    starts: Instant | None = attrs.field(eq=_key)
    ends: Instant | None = attrs.field(eq=_key)
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
    layout: str | None

    @property
    def summary(self) -> str:
        """Series and title in one line, as a calendar entry is headed."""
        who = " / ".join(self.series)
        return f"{who}: {self.title}" if who and not self.title.startswith(who) else self.title

    @property
    def confirmed(self) -> bool:
        """Whether a time is known without reserve and the session is to run."""
        return self.starts is not None and self.exact and self.status is not PlanStatus.CANCELLED


def appearance(season: Season | Index, session: Session) -> Appearance:
    """What people see of a session, from every object that contributes to it.

    A renamed venue or series changes the appearance of its sessions; a reordered document does not.
    """
    index = season if isinstance(season, Index) else Index(season)
    weekend, venue, listing = index.weekend_of(session), index.venue_of(session), index.listing_of(session)
    starts = index.starts(session)
    ends = session.end
    if starts is not None and venue is not None:
        starts = starts.to(venue.timezone)
        ends = ends.to(venue.timezone) if ends is not None else None
    operator = index.operator_of(session)
    series = [index.series.get(s) for s in session.series]
    place = venue.address if venue is not None else None
    return Appearance(
        uid=index.season.uid(session),
        title=session.title or _kind_title(session),
        series=tuple(s.label if s is not None else i for s, i in zip(series, session.series, strict=True)),
        classes=tuple(index.classes[c].label if c in index.classes else c for c in session.classes),
        kind=session.kind,
        starts=starts,
        ends=ends if starts is not None else None,
        days=index.days_of(session) if starts is None else None,
        exact=session.start is not None and session.start.exact,
        reserve=_reserve(index, session),
        status=session.plan_status,
        weekend=(listing.name if listing is not None else None)
        or (weekend.label if weekend is not None else None),
        venue=venue.label if venue is not None else None,
        location=", ".join(part for part in (session.place, place) if part) or None,
        latitude_deg=venue.latitude_deg if venue is not None else None,
        longitude_deg=venue.longitude_deg if venue is not None else None,
        operator=index.organisations[operator].label if operator in index.organisations else operator,
        format=session.format,
        rounds=_rounds(index, session),
        broadcasts=session.broadcasts,
        url=session.url
        or (listing.url if listing is not None else None)
        or (weekend.website if weekend else None),
        notes=session.notes,
        department=session.department,
        layout=_layout(index, session),
    )


def _kind_title(session: Session) -> str:
    words = session.kind.value.replace("-", " ").capitalize()
    return f"{words} {session.ordinal}" if session.ordinal is not None else words


def _layout(index: Index, session: Session) -> str | None:
    layout = index.layout_of(session)
    if layout is not None:
        return layout.label
    weekend = index.weekend_of(session)
    return session.layout or (weekend.layout if weekend is not None else None)


def _reserve(index: Index, session: Session) -> str | None:
    start = session.start
    if start is None or start.kind in (StartKind.AT, StartKind.ON, StartKind.TBC):
        return None
    if start.kind is StartKind.AFTER and start.gap is not None:
        before = index.sessions.get(start.session or "")
        name = (before.title or _kind_title(before)) if before is not None else start.session
        return f"{short_text(start.gap)} after {name}" if start.gap else f"after {name}"
    return start.kind.value.replace("-", " ")


def _rounds(index: Index, session: Session) -> tuple[str, ...]:
    texts = []
    for round_ in index.rounds_of(session.id):
        if round_.number is None:
            continue
        series = index.series.get(round_.series)
        who = [series.label if series is not None else round_.series]
        if round_.car_class is not None:
            car_class = index.classes.get(round_.car_class)
            who.append(car_class.label if car_class is not None else round_.car_class)
        texts.append(f"{' '.join(who)} round {round_.number}")
    return tuple(texts)
