"""Reports to give in every form: with places, hints, hostile names, crashes and rules that did not run."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.report import Crash, NotRun, Report


def finding(
    severity: Severity = Severity.ERROR, message: str = "cars meet", file: str = "a.json"
) -> Diagnostic:
    """A finding with all that one can have."""
    return Diagnostic(
        code="SCH001",
        name="track-conflict",
        severity=severity,
        message=message,
        path=("sessions", "a b"),
        place=Place(file=file, pointer="/sessions/0", line=3, column=5),
        hint="move one",
        url="rules/SCH001.html",
    )


def report(*found: Diagnostic) -> Report:
    """A report with a rule that failed and one that did not run."""
    return Report.of(
        found or [finding(), finding(Severity.WARNING)],
        crashes=[Crash(code="PIT001", name="limit", error="ZeroDivisionError: of ours", trace="x.py:1 f")],
        not_run=[NotRun(code="PAD003", name="spots-overlap", reason="needs geometry")],
    )
