"""How far sessions are, as a control log tells it."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import finding, problem_findings, problems


@rule(
    "CTL007",
    "impossible-session-status",
    Severity.ERROR,
    sources=("FIA Formula One Sporting Regulations 2025, articles 44, 47, 48 and 57 to 59",),
)
def impossible_session_status(case: Case) -> Iterator[Finding]:
    """In a control log, each status of a session can follow the one before it.

    A session is scheduled, ready, on its formation lap, live; it is suspended and goes on, or is abandoned; it is
    finished, and its results are provisional and then official. It may be delayed, postponed or cancelled before it
    starts. A finished session does not go live again, and a cancelled one is not run.

    **Only a warning:** a session that ends while it is suspended; official results that become provisional again.

    **Not flagged:** steps that were not logged; a finished part of a qualifying after which the next one begins.

    **To fix it,** log what happened in between, or supersede the entry that is wrong.
    """
    yield from problem_findings(case, ProblemKind.SESSION_CHANGE)


@rule("CTL008", "two-sessions-at-once", Severity.ERROR)
def two_sessions_at_once(case: Case) -> Iterator[Finding]:
    """One session has the track at a time.

    In one control log, no two sessions are live, on their formation lap or suspended at once. A log is about one
    layout.

    **Not flagged:** a session and a part of it, such as a race and its formation lap.

    **To fix it,** log that the earlier session is finished or abandoned, or supersede the entry that is wrong.
    """
    for log, problem in problems(case, ProblemKind.TWO_SESSIONS):
        one, other = (case.index.sessions.get(str(problem.context[key])) for key in ("session", "other"))
        if one is None or other is None or not case.families.belong_together(one, other):
            yield finding(log, problem)
