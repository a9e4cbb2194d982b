"""How things stood, for programs: plain data of a state and of times, as JSON holds them."""

import datetime as dt

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.time.durations import duration_text

from .state import WHOLE_TRACK, ControlState
from .time_under_flags import FlagTimes


def state_json(state: ControlState, at: dt.datetime | None = None) -> dict[str, Plain]:
    """A state as plain data; what is not known is null.

    Args:
        state: the state.
        at: the moment it is looked at, which decides about weather holds; that of the last entry unless given.
    """
    moment = at or (state.at.utc if state.at is not None else None)
    held = moment is not None and state.held(moment)
    until = state.held_until(moment) if moment is not None else None
    pit = state.pit_lane
    return {
        "since": str(state.at) if state.at is not None else None,
        "track": _word(state.track),
        "session": state.session,
        "session_kind": _word(state.kind),
        "session_status": _word(state.session_status),
        "occupancy": _word(state.occupancy),
        "pit_lane": {
            "entry": _word(pit.entry),
            "exit": _word(pit.exit),
            "open_classes": [*pit.open_classes],
            "speed_limit_kph": pit.speed_limit_kph,
            "by_rule": pit.by_rule,
        },
        "sectors": {
            ("track" if name == WHOLE_TRACK else name): str(shown)
            for name, shown in sorted(state.sectors.items())
        },
        "weather_hold": {"active": held, "until": until.isoformat() if until is not None else None},
        "steps": [str(step) for step in state.steps],
        "recovering": state.recovering,
        "units": {
            name: _word(seen.state) if seen.state is not None else None
            for name, seen in sorted(state.units.items())
        },
        "checks": {name: check.passed for name, check in sorted(state.checks.items())},
        "lap": state.lap,
    }


def times_json(times: FlagTimes) -> dict[str, Plain]:
    """Times and laps under each status as plain data."""
    return {
        "elapsed": duration_text(times.elapsed),
        "elapsed_s": times.elapsed.total_seconds(),
        "unknown_s": times.unknown.total_seconds(),
        "unplaced_laps": times.unplaced_laps,
        "statuses": [
            {
                "status": str(status),
                "time": duration_text(length),
                "time_s": length.total_seconds(),
                "laps": times.laps.get(status, 0),
            }
            for status, length in times.times.items()
        ],
    }


def _word(value: object) -> str | None:
    return str(value) if value is not None else None
