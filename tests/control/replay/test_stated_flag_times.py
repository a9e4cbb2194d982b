"""Durations that a log states itself."""

import datetime as dt

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from tests.control.lines import K, T, line, went
from tests.control.replay.test_replay import found

P = ProblemKind
MINUTE = dt.timedelta(minutes=1)


def test_flag_times() -> None:
    """Stated durations are those of the log, with a second's tolerance."""
    start = [went(1, 0, T.READY), went(2, 60, T.GREEN)]
    right = went(3, 360, T.RED, elapsed=5 * MINUTE + dt.timedelta(seconds=1))
    assert [] == found([*start, right], P.FLAG_TIME)
    wrong = went(3, 360, T.RED, elapsed=4 * MINUTE)
    (problem,) = found([*start, wrong], P.FLAG_TIME)
    assert "green is said to have lasted 0:04:00, and lasted 0:05:00" in problem.message
    total = line(4, 400, K.FLAG_TIME, track_status=T.GREEN, elapsed=6 * MINUTE)
    (problem,) = found([*start, right, total], P.FLAG_TIME)
    assert problem.severity is None
    (problem,) = found([start[1], right, total], P.FLAG_TIME)
    assert Severity.WARNING is problem.severity
