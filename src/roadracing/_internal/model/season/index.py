"""A season as its parts refer to each other: who is meant by each id, and what follows from that."""

import datetime as dt
from collections.abc import Iterable, Iterator, Set as AbstractSet
from typing import Any

import attrs

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.control.official import Assignment, Official
from roadracing._internal.model.entry.access_plan import AccessPlan
from roadracing._internal.model.entry.entry import Driver, Entry, Team
from roadracing._internal.model.kernel.shapes import references_in
from roadracing._internal.model.kernel.what_is_meant import id_of
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.same_place import plainly_one
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import CarClass, Round, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import StartKind
from roadracing._internal.words.printed import printed

from .finding import located
from .season import Season
from .shown import as_shown


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {item.id: item for item in items}


@printed
@attrs.frozen(eq=False)
class Index:
    """Everything in a season by its id, and the facts that follow from several objects together.

    References that lead nowhere are no error here: what depends on them is unknown. Whatever an index is asked about
    is given as itself or by its id, and an id of nothing is an :class:`UnknownReference`.

    Attributes:
        season: the season, as people are shown it where facts are disputed.
    """

    season: Season = attrs.field(converter=as_shown)
    organisations: dict[str, Organisation] = attrs.field(init=False, repr=False)
    series: dict[str, Series] = attrs.field(init=False, repr=False)
    classes: dict[str, CarClass] = attrs.field(init=False, repr=False)
    venues: dict[str, Venue] = attrs.field(init=False, repr=False)
    layouts: dict[str, CircuitLayout] = attrs.field(init=False, repr=False)
    weekends: dict[str, RaceWeekend] = attrs.field(init=False, repr=False)
    sessions: dict[str, Session] = attrs.field(init=False, repr=False)
    teams: dict[str, Team] = attrs.field(init=False, repr=False)
    drivers: dict[str, Driver] = attrs.field(init=False, repr=False)
    entries: dict[str, Entry] = attrs.field(init=False, repr=False)
    officials: dict[str, Official] = attrs.field(init=False, repr=False)
    boxes: dict[str, PitBox] = attrs.field(init=False, repr=False)
    _by_weekend: dict[str, list[Session]] = attrs.field(init=False, repr=False)
    _rounds: dict[str, list[Round]] = attrs.field(init=False, repr=False)
    _bulletins: dict[Any, list[Bulletin]] = attrs.field(init=False, repr=False)
    _entries: dict[str, list[Entry]] = attrs.field(init=False, repr=False)
    _assignments: dict[str, list[Assignment]] = attrs.field(init=False, repr=False)
    _pit_plans: dict[str, list[PitPlan]] = attrs.field(init=False, repr=False)
    _access_plans: dict[str, list[AccessPlan]] = attrs.field(init=False, repr=False)
    _series_at: dict[str, tuple[str, ...]] = attrs.field(init=False, repr=False)
    _listings: dict[str, dict[str, Listing]] = attrs.field(init=False, repr=False)
    sessions_named_by_practices: frozenset[str] = attrs.field(init=False, repr=False)
    """The ids of the sessions that a practice is for by name."""
    _resolved: dict[str, Instant | None] = attrs.field(init=False, repr=False)
    _names: dict[str, frozenset[str]] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _one_place: list[dict[str, str]] = attrs.field(factory=list, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        season = self.season
        tables: dict[str, Any] = {
            "organisations": _by_id(season.organisations),
            "series": _by_id(season.series),
            "classes": _by_id(car_class for series in season.series for car_class in series.classes),
            "venues": _by_id(season.venues),
            "layouts": _by_id(layout for venue in season.venues for layout in venue.layouts),
            "weekends": _by_id(season.weekends),
            "sessions": _by_id(season.sessions),
            "teams": _by_id(season.teams),
            "drivers": _by_id(season.drivers),
            "entries": _by_id(season.entries),
            "officials": _by_id(season.officials),
            "boxes": _by_id(box for plan in season.pit_plans for box in plan.boxes),
            "_resolved": {},
        }
        by_weekend: dict[str, list[Session]] = {}
        for session in season.sessions:
            by_weekend.setdefault(session.weekend, []).append(session)
        rounds: dict[str, list[Round]] = {}
        for round_ in season.rounds:
            if round_.session is not None:
                rounds.setdefault(round_.session, []).append(round_)
        bulletins: dict[Any, list[Bulletin]] = {}
        for bulletin in season.bulletins:
            if bulletin.issued_at is not None:
                bulletins.setdefault(bulletin.issued_at.key, []).append(bulletin)
        entries: dict[str, list[Entry]] = {}
        for entry in season.entries:
            entries.setdefault(entry.series, []).append(entry)
        assignments: dict[str, list[Assignment]] = {}
        for assignment in season.assignments:
            assignments.setdefault(assignment.weekend, []).append(assignment)
        pit_plans: dict[str, list[PitPlan]] = {}
        for plan in season.pit_plans:
            pit_plans.setdefault(plan.weekend, []).append(plan)
        access_plans: dict[str, list[AccessPlan]] = {}
        for access in season.access_plans:
            access_plans.setdefault(access.weekend, []).append(access)
        for name, table in {
            **tables,
            "_pit_plans": pit_plans,
            "_access_plans": access_plans,
            "_series_at": {},
            "sessions_named_by_practices": frozenset(
                practice.scope.session
                for practice in season.practices
                if practice.scope is not None and practice.scope.session is not None
            ),
            "_listings": {},
            "_by_weekend": by_weekend,
            "_rounds": rounds,
            "_bulletins": bulletins,
            "_entries": entries,
            "_assignments": assignments,
        }.items():
            object.__setattr__(self, name, table)

    def _weekend(self, wanted: str | RaceWeekend) -> str:
        """The id of a weekend that the season has, or that something in it names."""
        name = id_of(wanted, RaceWeekend)
        known = name in self.weekends or name in self._by_weekend or name in self._named("RaceWeekend")
        if not known:
            located(self.season, wanted, RaceWeekend)
        return name

    def _named(self, kind: str) -> AbstractSet[str]:
        """The ids that something in the season names as those of a kind of object, whether or not they are there."""
        if kind not in self._names:
            self._names[kind] = frozenset(name for _, of, name in self.refers() if of == kind)
        return self._names[kind]

    def sessions_of(self, weekend: str | RaceWeekend) -> tuple[Session, ...]:
        """The sessions of a weekend, by id.

        Raises:
            UnknownReference: there is no such weekend, and nothing names it.
        """
        return tuple(self._by_weekend.get(self._weekend(weekend), ()))

    def rounds_of(self, session: str | Session) -> tuple[Round, ...]:
        """The rounds that a race decides, by id.

        Raises:
            UnknownReference: there is no such session, and nothing names it.
        """
        name = id_of(session, Session)
        if name not in self.sessions and name not in self._rounds and name not in self._named("Session"):
            located(self.season, session, Session)
        return tuple(self._rounds.get(name, ()))

    def bulletins_issued_at(self, moment: Instant) -> tuple[Bulletin, ...]:
        """The bulletins that were issued at one moment, by id."""
        return tuple(self._bulletins.get(moment.key, ()))

    def series_at(self, weekend: str | RaceWeekend) -> tuple[str, ...]:
        """The ids of the series that have sessions at a weekend, sorted.

        Raises:
            UnknownReference: there is no such weekend, and nothing names it.
        """
        name = self._weekend(weekend)
        if name not in self._series_at:
            held = self._by_weekend.get(name, ())
            self._series_at[name] = tuple(sorted({series for s in held for series in s.series}))
        return self._series_at[name]

    def entries_at(self, weekend: str | RaceWeekend, series: str | Series | None = None) -> tuple[Entry, ...]:
        """The cars entered for a weekend, in its series or in one of them, by series and id.

        Raises:
            UnknownReference: there is no such weekend or series, and nothing names it.
        """
        name = self._weekend(weekend)
        wanted = self.series_at(name) if series is None else (self._a_series(series),)
        return tuple(e for s in wanted for e in self._entries.get(s, ()) if e.takes_part(name))

    def _a_series(self, wanted: str | Series) -> str:
        name = id_of(wanted, Series)
        if name not in self.series and name not in self._entries and name not in self._named("Series"):
            located(self.season, wanted, Series)
        return name

    def assignments_at(self, weekend: str | RaceWeekend) -> tuple[Assignment, ...]:
        """Who does what at a weekend, by id.

        Raises:
            UnknownReference: there is no such weekend, and nothing names it.
        """
        return tuple(self._assignments.get(self._weekend(weekend), ()))

    def pit_plans_at(self, weekend: str | RaceWeekend) -> tuple[PitPlan, ...]:
        """The pit plans of a weekend, by id: one for each pit lane that is used.

        Raises:
            UnknownReference: there is no such weekend, and nothing names it.
        """
        return tuple(self._pit_plans.get(self._weekend(weekend), ()))

    def access_plans_at(self, weekend: str | RaceWeekend) -> tuple[AccessPlan, ...]:
        """The access plans of a weekend, by id.

        Raises:
            UnknownReference: there is no such weekend, and nothing names it.
        """
        return tuple(self._access_plans.get(self._weekend(weekend), ()))

    def session(self, wanted: str | Session) -> Session:
        """The session that is meant by its id; one that is given as itself is meant as it is given.

        Raises:
            UnknownReference: there is no such session.
        """
        if isinstance(wanted, Session):
            return wanted
        found: Session = self.sessions.get(id_of(wanted, Session)) or located(self.season, wanted, Session)[1]
        return found

    def weekend_of(self, session: str | Session) -> RaceWeekend | None:
        """The weekend a session belongs to."""
        session = self.session(session)
        return self.weekends.get(session.weekend)

    def venue_of(self, where: str | Session | RaceWeekend) -> Venue | None:
        """The venue of a weekend, or of a session's weekend; an id is that of either."""
        if isinstance(where, str):
            where = self.weekends.get(where) or self.session(where)
        weekend = where if isinstance(where, RaceWeekend) else self.weekend_of(where)
        return self.venues.get(weekend.venue) if weekend is not None else None

    def place_of(self, venue: str | Venue) -> str:
        """The id that stands for a circuit: the first of all that are plainly ids of this one, else its own."""
        if not self._one_place:
            self._one_place.append(plainly_one(self.season.venues))
        name = id_of(venue, Venue)
        return self._one_place[0].get(name, name)

    def layout_of(self, session: str | Session) -> CircuitLayout | None:
        """The layout a session runs on: its own, else its weekend's."""
        session = self.session(session)
        if session.layout is not None:
            return self.layouts.get(session.layout)
        weekend = self.weekend_of(session)
        return self.layouts.get(weekend.layout) if weekend is not None and weekend.layout else None

    def operator_of(self, session: str | Session) -> str | None:
        """The organisation that operates a session: the one stated, else whoever sanctions all its series."""
        session = self.session(session)
        if session.operated_by is not None:
            return session.operated_by
        sanctioning = {self.series[s].sanctioned_by if s in self.series else None for s in session.series}
        return sanctioning.pop() if len(sanctioning) == 1 else None

    def listing_of(self, session: str | Session) -> Listing | None:
        """The listing that speaks for a session: the one of its operator, owner or lister, else the only one."""
        session = self.session(session)
        weekend = self.weekend_of(session)
        if weekend is None:
            return None
        if weekend.id not in self._listings:
            self._listings[weekend.id] = {listing.organisation: listing for listing in weekend.listings}
        by_organisation = self._listings[weekend.id]
        owners = [self.series[s].owner for s in session.series if s in self.series]
        for organisation in (self.operator_of(session), *owners, *session.listed_by):
            if organisation in by_organisation:
                return by_organisation[organisation]
        return weekend.listings[0] if len(weekend.listings) == 1 else None

    def days_of(self, session: str | Session) -> tuple[dt.date, dt.date] | None:
        """The days on which a session without a time may run: its date, else its listing's, else its weekend's."""
        session = self.session(session)
        day = session.day
        if day is not None:
            return (day, day)
        listing = self.listing_of(session)
        if listing is not None and listing.first_day is not None and listing.last_day is not None:
            return (listing.first_day, listing.last_day)
        weekend = self.weekend_of(session)
        return weekend.days if weekend is not None else None

    def starts(self, session: str | Session) -> Instant | None:
        """When a session starts: its own time, or the end of the session it follows and the gap.

        ``None`` where that is not known, or where sessions follow each other in a circle.
        """
        session = self.session(session)
        if session.starts is not None or session.start is None or session.start.kind is not StartKind.AFTER:
            return session.starts
        chain: list[Session] = []
        seen: set[str] = set()
        current: Session | None = session
        while current is not None and current.id not in self._resolved and current.id not in seen:
            seen.add(current.id)
            chain.append(current)
            start = current.start
            follows = start is not None and start.kind is StartKind.AFTER
            current = self.sessions.get(start.session or "") if follows and start is not None else None
        for link in reversed(chain):
            self._resolved[link.id] = self._start_of(link)
        return self._resolved[session.id]

    def _start_of(self, session: Session) -> Instant | None:
        try:
            return self._after(session)
        except InstantError:
            # No calendar goes beyond the year 9999.
            return None

    def _after(self, session: Session) -> Instant | None:
        start = session.start
        if start is None or start.kind is not StartKind.AFTER:
            return session.starts
        before = self.sessions.get(start.session or "")
        if before is None or before.status is PlanStatus.CANCELLED:
            return None
        end = before.end
        if end is None and (begins := self._resolved.get(before.id, before.starts)) is not None:
            duration = before.format.duration if before.format is not None else None
            end = begins + duration if duration is not None else None
        return end + start.gap if end is not None and start.gap is not None else None

    def refers(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Every reference in the season: its id path, the kind of object it names, and the id."""
        yield from references_in(self.season, ())
