"""Times under flags that somebody added up are those that the log gives."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import problem_findings


@rule(
    "CTL016",
    "flag-time-does-not-add-up",
    Severity.ERROR,
    parameters=("flag_time_tolerance_s",),
)
def flag_time_does_not_add_up(case: Case) -> Iterator[Finding]:
    """A stated time under a flag is the one that follows from the log.

    An entry of the kind `flag-time` says how long the track has had a status in the session in all; a change of
    status may say how long the status before it lasted. Both are compared with the times of the entries, with a
    tolerance of `flag_time_tolerance_s` seconds.

    Driving times, refuelling and the length of a race are reckoned from these sums.

    **Only a warning:** more time than the log has, where the log does not have the beginning of the session; a
    number of laps that is not that of the laps in the log; a status that lasted longer than is said, because a change
    of status may be missing.

    **To fix it,** find the change of status that is missing or has the wrong time, and supersede it; otherwise
    supersede the sum.
    """
    yield from problem_findings(case, ProblemKind.FLAG_TIME)
