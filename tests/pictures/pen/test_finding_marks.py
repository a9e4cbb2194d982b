"""Findings are shown at what they are about."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic, Related
from roadracing._internal.findings.report import Report
from roadracing._internal.pictures.pen.finding_marks import marks, meetings


def found(
    code: str, path: tuple[str, ...], *related: tuple[str, ...], severity: Severity = Severity.ERROR
) -> Diagnostic:
    """A finding at a path, related to others."""
    return Diagnostic(
        code=code,
        name="invented",
        severity=severity,
        message="invented",
        path=path,
        related=tuple(Related(message="invented", path=other) for other in related),
    )


CONFLICT = found("SCH001", ("sessions", "a", "start"), ("sessions", "b", "start"))
INFO = found("SCH005", ("sessions", "c"), severity=Severity.INFO)
ELSEWHERE = found("TRK001", ("venues", "a"))


def test_at_both() -> None:
    """A conflict is shown at both sessions; what is for information, or about something else, at none."""
    held = marks([CONFLICT, INFO, ELSEWHERE])

    assert {"a": (CONFLICT,), "b": (CONFLICT,)} == held
    assert {("a", "b")} == meetings(held)


def test_report() -> None:
    """A whole report does as well as its findings; nothing at all marks nothing."""
    assert marks([CONFLICT]) == marks(Report.of([CONFLICT, INFO]))
    assert {} == marks(None)


def test_other_objects() -> None:
    """Pictures of other things ask about those."""
    assert {"a": (ELSEWHERE,)} == marks([CONFLICT, ELSEWHERE], "venues")
