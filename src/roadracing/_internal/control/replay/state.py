"""How things stand at one moment: the track, the pit lane, the session, the venue, and what lies over them."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from roadracing._internal.model.control.log_entry import LogEntry, ProcedureStep, UnitState
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitEntry,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.printed import printed

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
WHOLE_TRACK: Final = "*"
"""The name under which a condition of the whole track is kept among those of sectors."""


@printed
@attrs.frozen(kw_only=True)
class PitLaneStatus:
    """What the pit lane is.

    Attributes:
        entry: whether cars may come in; ``None`` where it is not known.
        exit: whether cars may leave; ``None`` where it is not known.
        open_classes: for which classes it is open; for all if none is named.
        speed_limit_kph: the speed limit, in km/h.
        by_rule: whether entry and exit follow from the status of the track and the rule book, and nobody logged them.
    """

    entry: PitEntry | None = None
    exit: PitExit | None = None
    open_classes: tuple[str, ...] = ()
    speed_limit_kph: float | None = None
    by_rule: bool = False


@printed
@attrs.frozen(kw_only=True)
class WeatherHold:
    """Nobody runs because of the weather.

    Attributes:
        until: until when, in UTC; ``None`` for until further notice.
        since: since when, in UTC.
    """

    until: dt.datetime | None
    since: dt.datetime

    def active(self, at: dt.datetime) -> bool:
        """Whether nobody runs at a moment. It is over at its end, which is not included."""
        return self.since <= at and (self.until is None or at < self.until)


@printed
@attrs.frozen(kw_only=True)
class Checked:
    """Something was looked at before the track goes hot.

    Attributes:
        passed: whether it was right; ``None`` where the log does not say.
        at: when.
    """

    passed: bool | None
    at: Instant | None


@printed
@attrs.frozen(kw_only=True)
class UnitSeen:
    """A safety unit was seen or sent.

    Attributes:
        state: what it is doing.
        at: since when.
    """

    state: UnitState | None
    at: Instant | None


@printed
@attrs.frozen(kw_only=True)
class ControlState:
    """How things stand. ``None`` is: not known.

    Attributes:
        at: since when it is so.
        track: the status of the track.
        track_since: since when it has it, in UTC.
        pit_lane: the pit lane.
        session: the session that is on.
        kind: what kind of session that is.
        session_status: how far it is.
        occupancy: who may be on the venue's track.
        sectors: what is shown in which sector; those in which nothing is shown are not in it.
        lightning: the hold that lightning strikes nearby caused, if there was one; it may be over.
        declared: the hold that race control declared, if there was one; it may be over.
        steps: the steps of procedures since the track got its status, in the order in which they were first logged.
        inspected: whether the track was inspected since it was last cold.
        cleared: whether the course car has gone round since it was last cold.
        resume_warned_at: when it was announced that a stopped race goes on, in UTC.
        recovering: whether a recovery vehicle is out.
        units: the safety units by id.
        checks: what was looked at, by its slug.
        lap: how many laps the leader has completed.
    """

    at: Instant | None = None
    track: TrackStatus | None = None
    track_since: dt.datetime | None = None
    pit_lane: PitLaneStatus = PitLaneStatus()
    session: str | None = None
    kind: SessionKind | None = None
    session_status: SessionStatus | None = None
    occupancy: Occupancy | None = None
    sectors: Mapping[str, SectorCondition] = attrs.field(default=NOTHING, hash=False)
    lightning: WeatherHold | None = None
    declared: WeatherHold | None = None
    steps: tuple[ProcedureStep, ...] = ()
    inspected: bool = False
    cleared: bool = False
    resume_warned_at: dt.datetime | None = None
    recovering: bool = False
    units: Mapping[str, UnitSeen] = attrs.field(default=NOTHING, hash=False)
    checks: Mapping[str, Checked] = attrs.field(default=NOTHING, hash=False)
    lap: int | None = None

    @property
    def holds(self) -> tuple[WeatherHold, ...]:
        """The weather holds there were; each may be over."""
        return tuple(hold for hold in (self.lightning, self.declared) if hold is not None)

    def held(self, at: dt.datetime) -> bool:
        """Whether nobody runs at a moment (in UTC) because of the weather."""
        return any(hold.active(at) for hold in self.holds)

    def held_until(self, at: dt.datetime) -> dt.datetime | None:
        """Until when nobody runs, seen from a moment; ``None`` where there is no hold then, or it has no end yet."""
        active = [hold.until for hold in self.holds if hold.active(at)]
        known = [until for until in active if until is not None]
        return max(known) if known and len(known) == len(active) else None


def with_strike(hold: WeatherHold | None, strike: dt.datetime, length: dt.timedelta) -> WeatherHold:
    """The hold after a lightning strike nearby: it ends so long after the latest strike, and never earlier than before.

    Args:
        hold: the hold there was, which may be over.
        strike: when it struck, in UTC.
        length: how long nobody runs after a strike.
    """
    until = strike + length
    if hold is None or hold.until is None or strike >= hold.until:
        return WeatherHold(until=until, since=strike)
    return WeatherHold(until=max(until, hold.until), since=min(hold.since, strike))


def yellow_all_over(state: ControlState) -> bool:
    """Whether a yellow is shown on the whole track, in so many words: to some the field is led under it."""
    return state.sectors.get(WHOLE_TRACK) in (SectorCondition.YELLOW, SectorCondition.DOUBLE_YELLOW)


def moment_of(entry: LogEntry) -> Instant | None:
    """When what an entry says was so: when it was observed, else when it was logged."""
    return entry.observed_at or entry.logged_at
