"""A replayed control log as programs and people are told of it."""

import datetime as dt
from typing import Any

from rich.table import Table

from roadracing._internal.control.replay.replay import Replay
from roadracing._internal.control.replay.state import ControlState
from roadracing._internal.control.replay.state_as_json import state_json, times_json
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.text.control_characters import safe
from roadracing._internal.text.slugs import spoken
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text

from .terminal import out, plain


def replay_json(held: Replay, log_: ControlLog, at: Instant | None) -> dict[str, Any]:
    """A replay for programs: how things stood at a moment, or at the end, and for how long."""
    state = held.at(at) if at is not None else held.final
    return {
        "log": log_.id,
        "weekend": log_.weekend,
        "entries": len(log_.entries),
        "at": str(at) if at is not None else None,
        "state": state_json(state, at.utc if at is not None else None),
        "times": times_json(held.flag_times(until=at)),
        "sessions": {name: times_json(held.flag_times(name, until=at)) for name in held.sessions},
    }


def replay_shown(held: Replay, log_: ControlLog, at: Instant | None) -> None:
    """A replay for people: a table for each session, and how things stood at a moment."""
    console = out()
    effective = len(held.entries)
    console.print(
        plain(f"{log_.id}: {len(log_.entries)} entries, of which {effective} count", "bold underline")
    )
    for name in held.sessions or (None,):
        times = held.flag_times(name, until=at)
        table = Table(box=None, pad_edge=False, header_style="bold")
        for heading in (name or "track", "time", "laps"):
            table.add_column(safe(heading), justify="left" if heading == (name or "track") else "right")
        for status, length in times.times.items():
            laps = times.laps.get(status, 0)
            table.add_row(plain(status.words), plain(_length(length)), plain(str(laps) if laps else ""))
        if times.unknown:
            table.add_row(plain("not known", "dim"), plain(_length(times.unknown)), plain(""))
        table.add_row(plain("elapsed", "bold"), plain(_length(times.elapsed), "bold"), plain(""))
        console.print(table)
        if times.unplaced_laps:
            console.print(
                plain(f"{times.unplaced_laps} laps of which it is not known under which status", "dim")
            )
    if at is not None:
        _state(held.at(at), at)


def _state(state: ControlState, at: Instant) -> None:
    console = out()
    console.print(plain(f"at {at}", "bold underline"))
    pit = state.pit_lane
    rows: list[tuple[str, str]] = [
        ("track", state.track.words if state.track is not None else "not known"),
        ("pit entry", spoken(pit.entry.value) if pit.entry is not None else "not known"),
        ("pit exit", pit.exit.value if pit.exit is not None else "not known"),
        ("session", state.session_status.words if state.session_status is not None else "not known"),
        ("venue", state.occupancy.words if state.occupancy is not None else "not known"),
    ]
    for name, shown in sorted(state.sectors.items()):
        rows.append(("whole track" if name == "*" else f"sector {name}", shown.words))
    if state.held(at.utc):
        until = state.held_until(at.utc)
        local = (
            f"until {clock_text(until.astimezone(at.tzinfo))}"
            if until is not None
            else "until further notice"
        )
        rows.append(("weather hold", local))
    if state.lap is not None:
        rows.append(("laps", str(state.lap)))
    for name, seen in sorted(state.units.items()):
        rows.append((name, spoken(seen.state.value) if seen.state is not None else "seen"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for what, value in rows:
        table.add_row(plain(what, "dim"), plain(value))
    console.print(table)
    if pit.by_rule:
        console.print(plain("pit entry and exit follow from the rule book", "dim"))


def _length(length: dt.timedelta) -> str:
    total = int(length.total_seconds())
    return f"{total // 3600}:{total // 60 % 60:02d}:{total % 60:02d}"
