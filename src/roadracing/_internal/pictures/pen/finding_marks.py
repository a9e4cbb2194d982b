"""What has been found about each thing that is drawn, for pictures to point at."""

from collections.abc import Iterable, Mapping

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.report import Report

Findings = Report | Iterable[Diagnostic]
"""What a check found: its report, or a choice of its findings."""


def marks(findings: Findings | None, among: str = "sessions") -> Mapping[str, tuple[Diagnostic, ...]]:
    """The errors and warnings about each object, by its id: those at its path, and those that are related to it.

    What is for information only is no reason to look at something twice, and marks nothing.

    Args:
        findings: what a check found.
        among: the objects in question, by the name of the field that holds them.
    """
    if findings is None:
        return {}
    found = findings.diagnostics if isinstance(findings, Report) else findings
    by_id: dict[str, dict[Diagnostic, None]] = {}
    for diagnostic in sorted(found, key=lambda d: d.order):
        if diagnostic.severity is Severity.INFO:
            continue
        for path in (diagnostic.path, *(other.path for other in diagnostic.related)):
            named = _named(path, among)
            if named is not None:
                by_id.setdefault(named, {})[diagnostic] = None
    return {named: tuple(held) for named, held in by_id.items()}


def meetings(
    findings: Mapping[str, tuple[Diagnostic, ...]], among: str = "sessions"
) -> frozenset[tuple[str, str]]:
    """The pairs of objects that one finding is about, each in the order of their ids."""
    pairs: set[tuple[str, str]] = set()
    for held in findings.values():
        for diagnostic in held:
            one = _named(diagnostic.path, among)
            for other in (_named(related.path, among) for related in diagnostic.related):
                if one is not None and other is not None and one != other:
                    pairs.add((min(one, other), max(one, other)))
    return frozenset(pairs)


def _named(path: tuple[str | int, ...], among: str) -> str | None:
    return str(path[1]) if len(path) > 1 and path[0] == among else None
