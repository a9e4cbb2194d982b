"""What replaying a log finds, in words."""

from roadracing._internal.control.replay.log_problem import Problem, ProblemKind


def test_in_words() -> None:
    """A problem says at which entry, what is wrong, and what would be right where that is known."""
    found = Problem(kind=ProblemKind.PIT_EXIT, entry="line-3", message="the pit exit is open under red")
    assert "line-3: the pit exit is open under red" == str(found)
    hinted = Problem(
        kind=ProblemKind.LACKS, entry="line-4", message="it says no car", hint="give it a number"
    )
    assert "line-4: it says no car (give it a number)" == str(hinted)
