"""An entry of the log changes how things stand: one step of a replay."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, Scope
from roadracing._internal.model.control.track_status import (
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind

from .corrections import EffectiveEntry
from .pit_lane_under_rules import pit_lane_under
from .state import (
    WHOLE_TRACK,
    Checked,
    ControlState,
    UnitSeen,
    WeatherHold,
    moment_of,
    with_strike,
    yellow_all_over,
)

_STARTS: Final = (
    None,
    TrackStatus.COLD,
    TrackStatus.CLEARING,
    TrackStatus.READY,
    TrackStatus.RED,
    TrackStatus.CHEQUERED,
)
"""From which statuses a green light at the pit exit starts or resumes a session that is no race."""
_HAS_THE_TRACK: Final = (SessionStatus.READY, SessionStatus.FORMATION, SessionStatus.LIVE)
_GREEN_LIGHT: Final = "green-light"
"""The signal at the pit exit by which a practice begins."""
ALL_CLEAR: Final = "all-clear"
"""What feeds of status codes send when the track is as it is when nothing is wrong."""


def status_after(state: ControlState, entry: LogEntry, kind: SessionKind | None) -> TrackStatus | None:
    """The status that the track has after an entry, where the entry says so.

    ``track clear`` ends a neutralisation and nothing else: under red, or when the session is over, the track can be
    clear without anybody racing. A green light at the pit exit begins a practice, and lets cars to the grid of a race.
    """
    if entry.kind is EntryKind.FLAG_TIME:
        return None
    if entry.track_status is not None:
        return entry.track_status
    if entry.condition is SectorCondition.CLEAR and _whole(entry):
        red = state.track is TrackStatus.RED and entry.signal == ALL_CLEAR
        return TrackStatus.GREEN if red or state.track is None or state.track.neutralised else None
    if (
        entry.signal == _GREEN_LIGHT
        and entry.pit_exit is PitExit.OPEN
        and kind is not None
        and kind is not SessionKind.RACE
        and state.track in _STARTS
    ):
        return TrackStatus.GREEN
    return None


def _whole(entry: LogEntry) -> bool:
    """Whether an entry is about the whole track."""
    return entry.scope is Scope.TRACK or (entry.scope is None and entry.sector is None and entry.car is None)


def session_after(state: ControlState, entry: LogEntry) -> str | None:
    """The session that is on after an entry. A decision about the race does not end the practice that is on."""
    named = entry.session
    if named is None or named == state.session:
        return state.session
    if state.session is None or entry.kind is EntryKind.TRACK_STATUS:
        return named
    if entry.kind is EntryKind.SESSION_STATUS and entry.session_status in _HAS_THE_TRACK:
        return named
    return state.session


def advance(
    state: ControlState,
    each: EffectiveEntry,
    *,
    kind: SessionKind | None,
    profile: RuleBookProfile,
    new_session: bool,
    session: str | None,
) -> ControlState:
    """How things stand after an entry.

    Args:
        state: how they stood.
        each: the entry.
        kind: what kind of session is on after it.
        profile: what holds in that session.
        new_session: whether another session is on after it.
        session: the session that is on after it.
    """
    entry = each.entry
    changes: dict[str, Any] = {}
    if session != state.session or state.kind is not kind:
        changes |= {"session": session, "kind": kind}
    if new_session:
        changes |= {"session_status": None, "sectors": MappingProxyType({}), "lap": None}
    after = status_after(state, entry, kind)
    pit = state.pit_lane
    if after is not None and (after is not state.track or new_session):
        changes |= _new_status(state, after, each)
        pit = pit_lane_under(pit, state.track, after, profile)
    if after is TrackStatus.GREEN and not new_session and yellow_all_over(state):
        # A yellow for the whole track is over once the whole track is green.
        changes["sectors"] = MappingProxyType(
            {name: shown for name, shown in state.sectors.items() if name != WHOLE_TRACK}
        )
    pit = _pit_lane(pit, entry)
    if pit is not state.pit_lane:
        changes["pit_lane"] = pit
    _REST.get(entry.kind, _nothing)(state, each, profile, changes)
    if entry.session_status is not None and (entry.session or session) == session:
        changes["session_status"] = entry.session_status
    if entry.occupancy is not None:
        changes["occupancy"] = entry.occupancy
    if entry.condition is not None:
        changes["sectors"] = _conditions(changes.get("sectors", state.sectors), entry, entry.condition)
    if not changes:
        # Nothing is different: it is so since it last was.
        return state
    return attrs.evolve(state, at=moment_of(entry) or state.at, **changes)


def _new_status(state: ControlState, after: TrackStatus, each: EffectiveEntry) -> dict[str, Any]:
    cold = after is TrackStatus.COLD
    return {
        "track": after,
        "track_since": each.moment,
        "steps": (),
        "inspected": state.inspected and not cold,
        "cleared": state.cleared and not cold,
        "resume_warned_at": state.resume_warned_at if after is TrackStatus.RED else None,
    }


def _pit_lane(pit: Any, entry: LogEntry) -> Any:
    """The pit lane after what an entry says about it in so many words."""
    said: dict[str, Any] = {}
    if entry.pit_entry is not None:
        said |= {"entry": entry.pit_entry, "open_classes": entry.open_classes}
    if entry.pit_exit is not None:
        said["exit"] = entry.pit_exit
    if said or entry.open_classes:
        said |= {"by_rule": False, "open_classes": entry.open_classes}
    if entry.speed_limit_kph is not None:
        said["speed_limit_kph"] = entry.speed_limit_kph
    return attrs.evolve(pit, **said) if said else pit


def _conditions(
    sectors: Mapping[str, SectorCondition], entry: LogEntry, condition: SectorCondition
) -> Mapping[str, SectorCondition]:
    """What is shown where, after an entry."""
    clear = condition is SectorCondition.CLEAR
    where = entry.sector or (WHOLE_TRACK if _whole(entry) else entry.station)
    if where is None or (clear and where == WHOLE_TRACK):
        return MappingProxyType({}) if clear and _whole(entry) else sectors
    kept = {name: shown for name, shown in sectors.items() if name != where}
    return MappingProxyType(kept if clear else {**kept, where: condition})


def _nothing(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del state, each, profile, changes


def _step(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del profile
    step = each.entry.step
    if step is None:
        return
    before = changes.get("steps", state.steps)
    if step not in before:
        changes["steps"] = (*before, step)
    if step is ProcedureStep.TRACK_INSPECTED:
        changes["inspected"] = True
    elif step is ProcedureStep.CLEARANCE_LAP:
        changes["cleared"] = True
    elif step is ProcedureStep.RESUME_WARNING:
        changes["resume_warned_at"] = each.moment
    elif step in (ProcedureStep.RECOVERY_BEGINS, ProcedureStep.RECOVERY_ENDS):
        changes["recovering"] = step is ProcedureStep.RECOVERY_BEGINS


def _lightning(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    numbers, distance = profile.numbers, each.entry.distance_m
    # A strike of which nobody says how far it was was logged because it was near.
    if distance is None or distance <= numbers.lightning_radius_m:
        changes["lightning"] = with_strike(state.lightning, each.moment, numbers.lightning_hold)


def _hold(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del profile
    until = each.entry.hold_until.utc if each.entry.hold_until is not None else None
    before = state.declared
    since = before.since if before is not None and before.active(each.moment) else each.moment
    changes["declared"] = WeatherHold(until=until, since=since)


def _lifted(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del profile
    if state.declared is not None and state.declared.active(each.moment):
        changes["declared"] = WeatherHold(until=each.moment, since=state.declared.since)


def _lap(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del profile
    entry = each.entry
    if entry.scope is not Scope.CAR:
        changes["lap"] = entry.lap if entry.lap is not None else (changes.get("lap", state.lap) or 0) + 1


def _unit(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del profile
    entry = each.entry
    if entry.unit is not None:
        seen = UnitSeen(state=entry.unit_state, at=moment_of(entry) or state.at)
        changes["units"] = MappingProxyType({**state.units, entry.unit: seen})


def _check(
    state: ControlState, each: EffectiveEntry, profile: RuleBookProfile, changes: dict[str, Any]
) -> None:
    del profile
    entry = each.entry
    if entry.check is not None:
        done = Checked(passed=entry.passed, at=moment_of(entry) or state.at)
        changes["checks"] = MappingProxyType({**state.checks, entry.check: done})


_REST: Final = {
    EntryKind.PROCEDURE_STEP: _step,
    EntryKind.LIGHTNING: _lightning,
    EntryKind.WEATHER_HOLD: _hold,
    EntryKind.WEATHER_HOLD_LIFTED: _lifted,
    EntryKind.LAP: _lap,
    EntryKind.UNIT: _unit,
    EntryKind.CHECK: _check,
}
