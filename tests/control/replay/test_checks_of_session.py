"""What is wrong with the sessions of a log."""

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.model.control.track_status import (
    SessionStatus,
)
from tests.control.lines import K, line
from tests.control.replay.test_replay import found

P = ProblemKind


def test_two_sessions() -> None:
    """One session has the track at a time."""
    live = {"session_status": SessionStatus.LIVE}
    entries = [
        line(1, 0, K.SESSION_STATUS, session="a", **live),
        line(2, 60, K.SESSION_STATUS, session="b", **live),
    ]
    assert 1 == len(found(entries, P.TWO_SESSIONS))
    done = line(3, 30, K.SESSION_STATUS, session="a", session_status=SessionStatus.FINISHED)
    assert [] == found([*entries, done], P.TWO_SESSIONS)
