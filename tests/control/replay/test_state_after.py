"""How things stand after an entry."""

import pytest

from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.control.log_entry import ProcedureStep, Scope, UnitState
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitExit,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)
from roadracing._internal.model.weekend.kinds import SessionKind
from tests.control.lines import K, T, line, went

RACE, PRACTICE = SessionKind.RACE, SessionKind.PRACTICE


def test_overlays() -> None:
    """Conditions of sectors lie over the status, and end where they are cleared or with the whole track."""
    yellow = {"condition": SectorCondition.YELLOW, "scope": Scope.SECTOR}
    clear = {"condition": SectorCondition.CLEAR}
    held = replay(
        [
            went(1, 0, T.GREEN),
            line(2, 10, K.SECTOR_CONDITION, sector="7", **yellow),
            line(3, 20, K.SECTOR_CONDITION, sector="8", **yellow),
            line(4, 30, K.SECTOR_CONDITION, sector="7", scope=Scope.SECTOR, **clear),
            line(5, 40, K.SECTOR_CONDITION, scope=Scope.TRACK, **clear),
        ]
    )
    assert [0, 1, 2, 1, 0] == [len(state.sectors) for state in held.states]
    assert {T.GREEN} == {state.track for state in held.states}


@pytest.mark.parametrize(
    ("before", "then"),
    [
        (T.SC_IN_THIS_LAP, T.GREEN),
        (T.VSC_ENDING, T.GREEN),
        (T.SC_DEPLOYED, T.GREEN),
        (T.RED, T.RED),
        (T.CHEQUERED, T.CHEQUERED),
        (T.COLD, T.COLD),
    ],
)
def test_track_clear(before: TrackStatus, then: TrackStatus) -> None:
    """A clear track ends a neutralisation; it takes up no stopped race, and starts none."""
    clear = line(2, 60, K.SECTOR_CONDITION, scope=Scope.TRACK, condition=SectorCondition.CLEAR)
    assert then is replay([went(1, 0, before), clear], kind=RACE).final.track


def test_the_green_light_at_the_pit_exit() -> None:
    """It begins a practice; in a race it lets cars to the grid."""
    light = line(2, 60, K.PIT_LANE, pit_exit=PitExit.OPEN, signal="green-light")
    entries = [went(1, 0, T.READY), light]
    assert T.GREEN is replay(entries, kind=PRACTICE).final.track
    assert T.READY is replay(entries, kind=RACE).final.track
    assert PitExit.OPEN is replay(entries, kind=RACE).final.pit_lane.exit


def test_the_session_that_is_on() -> None:
    """A decision about the race does not end the practice that is on; another session's green does."""
    held = replay(
        [
            went(1, 0, T.GREEN, session="practice"),
            line(2, 10, K.DECISION, session="race"),
            went(3, 20, T.CHEQUERED, session="practice"),
            went(4, 30, T.GREEN, session="race"),
        ],
        kinds={"practice": PRACTICE, "race": RACE},
    )
    assert ["practice", "practice", "practice", "race"] == [s.session for s in held.states]
    assert (PRACTICE, RACE) == (held.states[0].kind, held.final.kind)


def test_the_rest() -> None:
    """Units, checks, steps, laps, the venue and the session are remembered."""
    state = replay(
        [
            line(1, 0, K.OCCUPANCY, occupancy=Occupancy.HOT),
            line(2, 1, K.UNIT, unit="fire-truck", unit_state=UnitState.MOVING),
            line(3, 2, K.CHECK, check="radio", passed=True),
            line(4, 3, K.SESSION_STATUS, session_status=SessionStatus.LIVE),
            line(5, 4, K.PROCEDURE_STEP, step=ProcedureStep.TRACK_INSPECTED),
            line(6, 5, K.PROCEDURE_STEP, step=ProcedureStep.RECOVERY_BEGINS),
            line(7, 6, K.LAP),
            line(8, 7, K.LAP, scope=Scope.CAR, car="3", lap=99),
        ]
    ).final
    assert (Occupancy.HOT, SessionStatus.LIVE, 1) == (state.occupancy, state.session_status, state.lap)
    assert (True, True, True) == (state.inspected, state.recovering, state.checks["radio"].passed)
    assert UnitState.MOVING is state.units["fire-truck"].state
