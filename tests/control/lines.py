"""Logs in few words, and Hypothesis strategies for them."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, Scope
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitEntry,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.time.instant import Instant

ZONE = "America/Los_Angeles"
NOON = Instant.at_local(dt.datetime(2004, 7, 18, 12, 0), ZONE)  # noqa: DTZ001 - a wall time
T, K = TrackStatus, EntryKind


def after(seconds: float) -> Instant:
    """So many seconds after noon."""
    return NOON + dt.timedelta(seconds=seconds)


def line(number: int, seconds: float | None, kind: EntryKind, **facts: Any) -> LogEntry:
    """A line of a log, so many seconds after noon."""
    when = after(seconds) if seconds is not None else None
    return LogEntry(
        **{"id": f"line-{number}", "sequence": number, "kind": kind, "observed_at": when, **facts}
    )


def went(number: int, seconds: float | None, status: TrackStatus, **facts: Any) -> LogEntry:
    """A line that says what the track is from now on."""
    return line(number, seconds, K.TRACK_STATUS, track_status=status, **facts)


def statuses(*held: TrackStatus, every: float = 60) -> list[LogEntry]:
    """A log of these statuses, one a minute."""
    return [went(n, n * every, status) for n, status in enumerate(held, start=1)]


FACTS: dict[EntryKind, st.SearchStrategy[dict[str, Any]]] = {
    K.TRACK_STATUS: st.sampled_from(T).map(lambda s: {"track_status": s}),
    K.PIT_LANE: st.fixed_dictionaries(
        {}, optional={"pit_entry": st.sampled_from(PitEntry), "pit_exit": st.sampled_from(PitExit)}
    ),
    K.SESSION_STATUS: st.sampled_from(SessionStatus).map(lambda s: {"session_status": s}),
    K.OCCUPANCY: st.sampled_from(Occupancy).map(lambda o: {"occupancy": o}),
    K.SECTOR_CONDITION: st.tuples(st.sampled_from(SectorCondition), st.sampled_from(("1", "2", None))).map(
        lambda two: {
            "condition": two[0],
            "scope": Scope.SECTOR if two[1] else Scope.TRACK,
            **({"sector": two[1]} if two[1] else {}),
        }
    ),
    K.PROCEDURE_STEP: st.sampled_from(ProcedureStep).map(lambda s: {"step": s}),
    K.LIGHTNING: st.sampled_from((None, 1000.0, 12_000.0, 50_000.0)).map(
        lambda d: {"distance_m": d} if d is not None else {}
    ),
    K.WEATHER_HOLD: st.sampled_from((None, 100, 4000)).map(
        lambda s: {"hold_until": after(s)} if s is not None else {}
    ),
    K.WEATHER_HOLD_LIFTED: st.just({}),
    K.LAP: st.sampled_from((None, 3, 7)).map(lambda n: {"lap": n} if n is not None else {}),
    K.NOTE: st.just({}),
}


@st.composite
def logs(draw: st.DrawFn, most: int = 25) -> list[LogEntry]:
    """Logs of anything, in the order of their numbers, with times that mostly but not always go forward."""
    found: list[LogEntry] = []
    for number in range(1, draw(st.integers(1, most)) + 1):
        kind = draw(st.sampled_from(sorted(FACTS)))
        facts = draw(FACTS[kind])
        seconds = draw(st.none() | st.integers(0, 60).map(lambda jitter, n=number: n * 40 + jitter))
        if draw(st.booleans()):
            facts["session"] = draw(st.sampled_from(("race", "practice")))
        if found and draw(st.integers(0, 5)) == 0:
            facts["supersedes"] = draw(st.sampled_from(found)).id
        found.append(line(number, seconds, kind, **facts))
    return found
