"""The speed limit of a pit lane, as a control log tells it."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import finding, problems


@rule(
    "CTL023",
    "pit-speed-limit-changed",
    Severity.ERROR,
    parameters=("pit_speed_limit_kph",),
    sources=(
        "IMSA Code of 31 May 2002, article 6.2",
        "FIA Formula One Sporting Regulations 2025, article 34.7",
    ),
)
def pit_speed_limit_changed(case: Case) -> Iterator[Finding]:
    """The speed limit in the pit lane is no more than allowed, and only the race director changes it in a session.

    A limit that a log states is at most `pit_speed_limit_kph` kilometres per hour, where a rule book or a practice
    sets that. Within a session only the race director, or who does what a race director does, gives it another
    value.

    **Not flagged:** changes between sessions; changes of which the log does not say in which role they were ordered.

    **To fix it,** supersede the entry with the right limit, or with who ordered it.
    """
    for log, problem in problems(case, ProblemKind.SPEED_LIMIT):
        decided: tuple[Effective, ...] = ()
        if "most_kph" in problem.context:
            session = case.index.sessions.get(problem.session or "")
            decided = (case.parameter("pit_speed_limit_kph", session),)
        yield finding(log, problem, *decided)
