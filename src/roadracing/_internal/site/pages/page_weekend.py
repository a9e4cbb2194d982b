"""A weekend as its pages show it."""

import datetime as dt

import attrs

from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.desk.running_order import day_of
from roadracing._internal.feeds.selection import Selection, known
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import TimetableStatus
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import moment_text
from roadracing._internal.words.days import days_text
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.spoken_languages import say

from .page_row import Named
from .timetable_days import TimetableDay, days_of


@attrs.frozen(kw_only=True)
class Called:
    """What an organisation calls the weekend on its own calendar.

    Attributes:
        organisation: whose calendar.
        name: what it calls it.
        days: the days it gives, in words, where they are not the weekend's.
        url: its own page.
    """

    organisation: str
    name: str | None
    days: str | None
    url: str | None


@attrs.frozen(kw_only=True)
class Masthead:
    """What stands at the head of a timetable.

    Attributes:
        kind: how final it is.
        version: its version, as its issuer writes it.
        issuer: who issued it.
        issued: when, in words.
        changed: when anything on it last changed, in words.
        url: where it was published.
    """

    kind: str
    version: str | None
    issuer: str | None
    issued: str | None
    changed: str | None
    url: str | None


@attrs.frozen(kw_only=True)
class Weekend:
    """What is said of a weekend.

    Attributes:
        id: its id.
        name: what it is called.
        days: its days; ``None`` if nobody gives any.
        days_words: its days in words.
        venue: where it is.
        town: the town and the region of the venue.
        venue_url: the venue's site.
        zone: the venue's time zone by the name of the tz database.
        layout: the layout it is run on.
        called: what each organisation calls it.
        masthead: what stands at the head of its timetable.
        series: the series that are there.
        cancelled: whether nothing of it will run.
        website: its own site.
        regulations: where its supplementary regulations are.
        notes: anything else.
        timetable: what is on, day by day.
    """

    id: str
    name: str
    days: tuple[dt.date, dt.date] | None
    days_words: str
    venue: str | None
    town: str | None
    venue_url: str | None
    zone: str | None
    layout: str | None
    called: tuple[Called, ...]
    masthead: Masthead
    series: tuple[Named, ...]
    cancelled: bool
    website: str | None
    regulations: str | None
    notes: str | None
    timetable: tuple[TimetableDay, ...]

    @property
    def mixed(self) -> bool:
        """Whether some of it is for the public and some is not."""
        return len({row.public for day in self.timetable for row in day.rows}) > 1


def weekend_of(index: Index, id_: str, audience: Audience) -> Weekend:
    """A weekend as it is shown to somebody, also one that only its sessions name."""
    found = index.weekends.get(id_)
    sessions = Selection(weekend=id_, audience=audience).sessions(index)
    venue = index.venue_of(found) if found is not None else None
    layout = index.layouts.get(found.layout or "") if found is not None else None
    days = _days(index, id_)
    name = id_ if found is None else found.label
    town = None if venue is None else ", ".join(p for p in (venue.city, venue.region, venue.country) if p)
    regulations = found.supplementary_regulations if found is not None else None
    return Weekend(
        id=id_,
        name=name,
        days=days,
        days_words=say("Days to be confirmed") if days is None else days_text(*days),
        venue=(None if found is None else found.venue) if venue is None else venue.label,
        town=town or None,
        venue_url=None if venue is None else venue.website,
        zone=None if venue is None else venue.timezone,
        layout=None if layout is None else layout.label,
        called=_called(index, id_, days),
        masthead=_masthead(index, id_, sessions),
        series=tuple(_series(index, sessions)),
        cancelled=bool(sessions) and all(session.is_cancelled for session in sessions),
        website=None if found is None else found.website,
        regulations=None if regulations is None else regulations.url,
        notes=None if found is None else found.notes,
        timetable=days_of(index, sessions),
    )


def weekends_of(index: Index, audience: Audience) -> tuple[Weekend, ...]:
    """Every weekend that has a page, by its first day; those without a day last.

    These are the weekends that are declared, and those that sessions belong to although another document declares them.
    """
    found = [weekend_of(index, id_, audience) for id_ in known(index)["weekend"]]
    dated = sorted((w for w in found if w.days is not None), key=lambda w: (w.days or (), w.id))
    return (*dated, *(w for w in found if w.days is None))


def _days(index: Index, id_: str) -> tuple[dt.date, dt.date] | None:
    """The days of a weekend, as it gives them or as its sessions do."""
    found = index.weekends.get(id_)
    if found is not None and found.days is not None and found.days[0] <= found.days[1]:
        return found.days
    on = [day for session in index.sessions_of(id_) if (day := day_of(index, session)) is not None]
    if found is not None:
        on += [day for day in (found.first_day, found.last_day) if day is not None]
    return (min(on), max(on)) if on else None


def _called(index: Index, id_: str, days: tuple[dt.date, dt.date] | None) -> tuple[Called, ...]:
    found = index.weekends.get(id_)
    called = []
    for listing in found.listings if found is not None else ():
        own = (listing.first_day, listing.last_day)
        words = (
            None if None in own or own == days else days_text(own[0] or dt.date.min, own[1] or dt.date.min)
        )
        organisation = _label(index, listing.organisation) or listing.organisation
        called.append(Called(organisation=organisation, name=listing.name, days=words, url=listing.url))
    return tuple(called)


def _masthead(index: Index, id_: str, sessions: tuple[Session, ...]) -> Masthead:
    found = index.weekends.get(id_)
    timetable = found.timetable if found is not None else None
    status = timetable.status if timetable is not None else None
    issued = timetable.issued_at if timetable is not None else None
    changed = [said for session in sessions if (said := stamp(index, session)) is not None]
    return Masthead(
        kind=_kind(status),
        version=None if timetable is None else timetable.version,
        issuer=_label(index, (timetable.issued_by if timetable is not None else None) or index.season.issuer),
        issued=_there(index, id_, issued),
        changed=_there(index, id_, max(changed, key=lambda said: said.utc, default=None)),
        url=None if timetable is None else timetable.url,
    )


def _kind(status: TimetableStatus | None) -> str:
    """How final a timetable is."""
    match status:
        case TimetableStatus.PROVISIONAL:
            return say("Provisional timetable")
        case TimetableStatus.OFFICIAL:
            return say("Official timetable")
        case TimetableStatus.REVISED:
            return say("Official timetable, revised")
        case None:
            return say("Timetable")


def _there(index: Index, id_: str, instant: Instant | None) -> str | None:
    """A moment in words, on the clocks of a weekend's venue."""
    if instant is None:
        return None
    weekend = index.weekends.get(id_)
    venue = index.venue_of(weekend) if weekend is not None else None
    return moment_text(instant if venue is None else instant.to(venue.timezone))


def _series(index: Index, sessions: tuple[Session, ...]) -> list[Named]:
    found = sorted({id_ for session in sessions for id_ in session.series})
    return [Named(id_, label_of(index.series, id_)) for id_ in found]


def _label(index: Index, organisation: str | None) -> str | None:
    if organisation is None:
        return None
    return label_of(index.organisations, organisation)
