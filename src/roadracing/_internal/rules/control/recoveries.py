"""Vehicles go out to recover cars only when nobody comes at speed."""

from collections.abc import Iterator

from roadracing._internal.control.replay.log_problem import ProblemKind
from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .replayed_logs import problem_findings


@rule(
    "CTL015",
    "recovery-at-speed",
    Severity.ERROR,
    sources=(
        "Motorsport UK National Competition Rules 2025, Version 11, chapter 12, appendix 5, 2.4 and 2.5",
    ),
)
def recovery_at_speed(case: Case) -> Iterator[Finding]:
    """A recovery vehicle is out only while the session is neutralised or stopped.

    Between the steps `recovery-begins` and `recovery-ends` of a log the track is not green. Under Motorsport UK's
    rules a car is recovered by a vehicle only after a safety car, a full course yellow, Code 60 or red, unless the
    circuit is licensed for more.

    A car that leaves the track where another one did hits a tractor, or the people beside it.

    **Only a warning:** sessions under other rule books, or of which the rule book is not known: whether they allow it
    behind a local yellow was not found.

    **To fix it,** neutralise the session before a vehicle goes out, and log when it is back behind the barrier.
    """
    yield from problem_findings(case, ProblemKind.RECOVERY)
