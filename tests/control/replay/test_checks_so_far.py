"""What is remembered of a log beside how things stand."""

import datetime as dt

from roadracing._internal.control.replay.checks_so_far import Watch, clock_of_log
from roadracing._internal.control.replay.log_problem import ProblemKind
from tests.control.lines import K, after, line


def test_every_problem_has_its_entry() -> None:
    """What is found says at which line of the log, for people and for programs."""
    watch = Watch()
    watch.find(ProblemKind.STEP_ORDER, line(7, 0, K.NOTE, session="race"), "it comes too soon", step="one")
    (problem,) = watch.problems
    assert ("line-7", "race") == (problem.entry, problem.session)
    assert problem.message.endswith(": it comes too soon")
    assert {"entry": "line-7", "sequence": 7, "step": "one"} == problem.context


def test_the_clock_of_the_log() -> None:
    """A moment is said as clocks show it where the log was kept; in UTC where it has no time at all."""
    moment = after(90).utc
    assert "12:01:30" == clock_of_log(moment, line(1, 0, K.NOTE))
    assert f"{moment.astimezone(dt.UTC):%H:%M:%S}" == clock_of_log(moment, line(1, None, K.NOTE))
