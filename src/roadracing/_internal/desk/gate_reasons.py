"""Why the holder of a credential may enter a zone at a moment, or may not."""

import datetime as dt
from collections.abc import Iterable

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.entry.access_plan import AccessZone, ZoneKind
from roadracing._internal.model.entry.credential import CredentialLevel
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.agreement.who_is_there import organisation_label
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.entry.gates_at_weekend import Gates, Opening
from roadracing._internal.rules.entry.hot_pits import YoungTime, hot_times, young_times
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.zones import zone
from roadracing._internal.track.time_windows import EVER, Window, common, holds, united, widened, without
from roadracing._internal.words.days import days_text

_TOO_YOUNG = "ADM008"
_DAY = dt.timedelta(days=1)


@attrs.frozen(kw_only=True)
class Why:
    """A reason.

    Attributes:
        because: the reason, in a sentence without a full stop.
        source: where it is said.
        rule: the code of the rule that forbids, where one does.
        path: the id path of what decided.
    """

    because: str
    source: str | None = None
    rule: str | None = None
    path: Path = ()


@attrs.frozen(eq=False, kw_only=True)
class AskedAtGate:
    """Somebody with a credential stands before a zone.

    Attributes:
        case: the season.
        weekend: the weekend.
        gates: its access plans.
        level: the level of the credential.
        zone: the zone.
        age: how old the holder is, if somebody said it.
    """

    case: Case
    weekend: RaceWeekend
    gates: Gates
    level: CredentialLevel
    zone: AccessZone
    age: int | None
    _openings: tuple[Opening, ...] = attrs.field(init=False)
    _young: tuple[YoungTime, ...] = attrs.field(init=False)
    _bounds: Window = attrs.field(init=False)
    windows: list[Window] = attrs.field(init=False)
    """When the holder may enter: disjoint, first to last."""

    def __attrs_post_init__(self) -> None:
        openings = tuple(o for o in self.gates.openings(self.level) if self.zone.id in o.grant.zones)
        young = young_times(self.case, self.weekend.id) if self.zone.kind is ZoneKind.PIT_LANE else []
        object.__setattr__(self, "_openings", openings)
        object.__setattr__(self, "_young", tuple(young))
        object.__setattr__(self, "_bounds", self._weekend_bounds())
        object.__setattr__(self, "windows", united(w for o in openings for w in self._good(o)))

    def local(self, moment: dt.datetime) -> Instant | None:
        """A moment on the venue's clocks; ``None`` for the end of all time."""
        venue = self.case.index.venue_of(self.weekend)
        try:
            return Instant.of(moment, venue.timezone if venue is not None else "Etc/UTC")
        except (InstantError, OverflowError, ValueError):
            return None

    def minimum_age(self, moment: dt.datetime) -> int | None:
        """How old one has to be to enter at a moment, as far as it is known; the least of what grants ask."""
        ages = [o.minimum_age or 0 for o in self._openings if holds(self._in_time(o), moment)]
        limits = [int(t.age.value or 0) for t in self._young if holds([t.window], moment)]
        return max(min(ages, default=0), *limits, 0) or None

    def allowing(self, moment: dt.datetime) -> Why:
        """Why the holder may enter."""
        opening = next(o for o in self._openings if holds(self._good(o), moment))
        words = [f"{self.level.label} opens {self.zone.label}"]
        session = self._session_near(opening, moment)
        if session is not None:
            words.append(f"around {self.case.session_name(session)}")
        text = " ".join(words)
        source, path = opening.grant.source, opening.path
        if opening.honoured_by is not None:
            grantor = organisation_label(self.case, opening.honoured_by.grantor)
            text += f": {grantor} honours it as {opening.granted_to.label}"
            source = opening.honoured_by.source or source
            path = ("reciprocities", opening.honoured_by.id)
        if opening.grant.escorted:
            text += "; the holder has to be accompanied"
        age = self.minimum_age(moment)
        if self.age is None and age is not None:
            text += f"; the holder has to be {age} or older"
        return Why(because=text, source=source, path=path)

    def refusing(self, moment: dt.datetime) -> Why:
        """Why the holder may not enter: of all grants, the reason of the one that is nearest to be good."""
        if not self._openings:
            return Why(because=f"{self.level.label} does not open {self.zone.label}")
        found = [self._refusal(opening, moment) for opening in self._openings]
        return max(found, key=lambda each: each[0])[1]

    def _refusal(self, opening: Opening, moment: dt.datetime) -> tuple[int, Why]:
        grant, what = opening.grant, f"{opening.granted_to.label} opens {self.zone.label}"
        if grant.always and not holds([self._bounds], moment):
            days = self.weekend.days
            when = f", {days_text(*days)}" if days is not None else ""
            return 0, Why(because=f"{what} at {self.weekend.label} only{when}", path=opening.path)
        if not holds(self._around(opening), moment):
            text = f"{what} only around certain sessions, and none of them is on"
            return 1, Why(because=text, source=grant.source, path=opening.path)
        age = opening.minimum_age
        if self.age is not None and age is not None and self.age < age:
            text = f"{what} to those who are {age} or older"
            return 2, Why(because=text, source=grant.source, path=opening.path)
        if not holds(self._in_time(opening), moment):
            text = f"{what} only while no competition cars run"
            session = self._hot_session(opening, moment)
            text += f"; it is closed for {self.case.session_name(session)}" if session is not None else ""
            return 3, Why(because=text, source=grant.source, path=opening.path)
        time = next(t for t in self._shut() if holds([t.window], moment))
        text = (
            f"around {self.case.session_name(time.session)} one has to be {time.age.value:g} or older in "
            f"{self.zone.label}"
        )
        source = time.age.source or time.age.practice
        return 4, Why(
            because=text, source=source, rule=_TOO_YOUNG, path=time.age.path or ("sessions", time.session.id)
        )

    def _good(self, opening: Opening) -> list[Window]:
        """When an opening lets the holder in."""
        least = opening.minimum_age
        if self.age is not None and least is not None and self.age < least:
            return []
        return without(self._in_time(opening), united(time.window for time in self._shut()))

    def _in_time(self, opening: Opening) -> list[Window]:
        """When an opening is good for somebody old enough."""
        windows = self.gates.windows(opening.grant)
        return common(windows, [self._bounds]) if opening.grant.always else windows

    def _around(self, opening: Opening) -> list[Window]:
        """The same, whether or not cars run."""
        return self.gates.windows(attrs.evolve(opening.grant, while_hot=None))

    def _shut(self) -> Iterable[YoungTime]:
        """The times at which the holder is too young for the pit lane."""
        if self.age is None:
            return ()
        return (time for time in self._young if self.age < (time.age.value or 0))

    def _session_near(self, opening: Opening, moment: dt.datetime) -> Session | None:
        """The session around which an opening is good at a moment, where it names any."""
        if opening.grant.always:
            return None
        for session in self.gates.sessions_of(opening.grant):
            one = attrs.evolve(opening.grant, sessions=(session.id,))
            if holds(self.gates.windows(one), moment):
                return session
        return None

    def _hot_session(self, opening: Opening, moment: dt.datetime) -> Session | None:
        grant = opening.grant
        margins = (grant.closed_before_min or 0.0, grant.closed_after_min or 0.0)
        times = hot_times(self.case, self.weekend.id)
        return next((t.session for t in times if holds([widened(t.window, *margins)], moment)), None)

    def _weekend_bounds(self) -> Window:
        """From the first to the last that is known of the weekend: its days, and what is on its timetable."""
        venue, days = self.case.index.venue_of(self.weekend), self.weekend.days
        edges: list[dt.datetime] = []
        if days is not None:
            clocks = zone(venue.timezone) if venue is not None else dt.UTC
            try:
                for day in (days[0], days[1] + _DAY):
                    midnight = dt.datetime.combine(day, dt.time(), tzinfo=clocks)
                    edges.append(midnight.astimezone(dt.UTC))
            except OverflowError:
                return EVER
        for session in self.case.index.sessions_of(self.weekend.id):
            slot = self.case.slot_of.get(session.id)
            if slot is not None:
                edges += [slot.begins, slot.ends]
        return (min(edges), max(edges)) if days is not None and edges else EVER
