"""What has been found about each session, for pictures to point at."""

from collections.abc import Iterable, Mapping

from roadracing.findings import Diagnostic, Report, Severity

Findings = Report | Iterable[Diagnostic]
"""What a check found: its report, or a choice of its findings."""


def marks(findings: Findings | None) -> Mapping[str, tuple[Diagnostic, ...]]:
    """The errors and warnings about each session, by its id: those at its path, and those that are related to it.

    What is for information only is no reason to look at a session twice, and marks nothing.
    """
    if findings is None:
        return {}
    found = findings.diagnostics if isinstance(findings, Report) else findings
    by_session: dict[str, dict[Diagnostic, None]] = {}
    for diagnostic in sorted(found, key=lambda d: d.order):
        if diagnostic.severity is Severity.INFO:
            continue
        for path in (diagnostic.path, *(other.path for other in diagnostic.related)):
            if len(path) > 1 and path[0] == "sessions":
                by_session.setdefault(str(path[1]), {})[diagnostic] = None
    return {session: tuple(held) for session, held in by_session.items()}


def meetings(findings: Mapping[str, tuple[Diagnostic, ...]]) -> frozenset[tuple[str, str]]:
    """The pairs of sessions that one finding is about, each in the order of their ids."""
    pairs: set[tuple[str, str]] = set()
    for held in findings.values():
        for diagnostic in held:
            one = _session(diagnostic.path)
            for other in (_session(related.path) for related in diagnostic.related):
                if one is not None and other is not None and one != other:
                    pairs.add((min(one, other), max(one, other)))
    return frozenset(pairs)


def _session(path: tuple[str | int, ...]) -> str | None:
    return str(path[1]) if len(path) > 1 and path[0] == "sessions" else None
