"""What is wrong with the venue and the pit exit."""

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.model.control.track_status import (
    Occupancy,
    PitExit,
)
from tests.control.lines import K, T, line, went
from tests.control.replay.test_replay import found

P = ProblemKind


def test_the_pit_exit_under_red() -> None:
    """It is closed, and opens when the session goes on."""
    opened = line(2, 60, K.PIT_LANE, pit_exit=PitExit.OPEN)
    assert [] == found([went(1, 0, T.RED), opened, went(3, 90, T.SC_DEPLOYED)], P.PIT_EXIT)
    assert 1 == len(found([went(1, 0, T.RED), opened, went(3, 90, T.COLD)], P.PIT_EXIT))
    assert 1 == len(found([went(1, 0, T.RED), opened], P.PIT_EXIT))
    assert 1 == len(found([went(1, 0, T.RED, pit_exit=PitExit.OPEN)], P.PIT_EXIT))


def test_occupancy() -> None:
    """Cars run at a hot venue only."""
    cold = line(1, 0, K.OCCUPANCY, occupancy=Occupancy.COLD)
    assert 1 == len(found([cold, went(2, 60, T.GREEN)], P.OCCUPANCY))
    hot = line(2, 30, K.OCCUPANCY, occupancy=Occupancy.HOT)
    assert [] == found([cold, hot, went(3, 60, T.GREEN)], P.OCCUPANCY)
    again = line(4, 90, K.OCCUPANCY, occupancy=Occupancy.COLD)
    assert 1 == len(found([cold, hot, went(3, 60, T.GREEN), again], P.OCCUPANCY))
