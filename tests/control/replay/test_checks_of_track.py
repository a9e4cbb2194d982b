"""What is wrong with a change of the track's status."""

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.official import OfficialRole
from tests.control.lines import T, statuses, went
from tests.control.replay.test_replay import found

P = ProblemKind


def test_steps_that_nobody_logs() -> None:
    """A log without a word for a step has that said once, as info; one that has it, at each place it is missing."""
    codes = statuses(T.GREEN, T.SC_DEPLOYED, T.GREEN, T.VSC, T.GREEN, T.SC_DEPLOYED, T.GREEN)
    (problem,) = found(codes)
    assert (P.NOT_LOGGED, Severity.INFO) == (problem.kind, problem.severity)
    words = statuses(T.GREEN, T.VSC, T.VSC_ENDING, T.GREEN, T.VSC, T.GREEN)
    (problem,) = found(words)
    assert (P.NOT_LOGGED, None, "line-6") == (problem.kind, problem.severity, problem.entry)


def test_who_ordered_it() -> None:
    """A role that may not order a change is found; what happens by itself needs none."""
    entries = [went(1, 0, T.GREEN), went(2, 60, T.RED, ordered_role=OfficialRole.STARTER)]
    (problem,) = found(entries, P.NOT_AUTHORISED)
    assert "that is for the clerk of the course or race director" in str(problem.hint)
    entries = [went(1, 0, T.SC_IN_THIS_LAP), went(2, 60, T.GREEN, ordered_role=OfficialRole.TIMEKEEPER)]
    assert [] == found(entries, P.NOT_AUTHORISED)
