"""A report for people."""

from collections import Counter

import click
from rich.console import Console
from rich.text import Text

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.report import Report
from roadracing._internal.text.lists import listed
from roadracing._internal.versions.refusals import ISSUED_TOO_EARLY

from .terminal import COLOURS, err, plain

_FEW = 4
"""So many of the things that belong to a finding are named for people; all of them are in JSON."""


def text(report: Report, console: Console, *, label: str) -> None:
    """Each finding with its place, what belongs to it and what would be right; then what it adds up to."""
    for diagnostic, following in report.causes:
        _finding(diagnostic, console)
        if following:
            kinds = Counter(f"{d.code} {d.name}" for d in following)
            told = listed(f"{number} of {kind}" for kind, number in sorted(kinds.items()))
            console.print(plain(f"    … and {len(following):,} that only follow: {told}", "dim"))
    if report.unlisted:
        console.print(plain(f"… and {report.unlisted:,} more, counted and not listed", "dim"))
    for crash in report.crashes:
        console.print(
            plain(f"{crash.code} {crash.name} failed by its own fault: {crash.error}", "bold magenta")
        )
    for accepted in report.suppressed:
        d = accepted.diagnostic
        console.print(plain(f"accepted: {d.code} {d.message} ({accepted.reason})", "dim"))
    console.print(_summary(report, label))


def _finding(d: Diagnostic, console: Console) -> None:
    line = Text()
    where = str(d.place) if d.place else ""
    if where:
        line.append_text(plain(where, "bold"))
        line.append("  ")
    line.append_text(plain(d.severity.value, COLOURS[d.severity]))
    line.append_text(plain(f"  {d.code} {d.name}", "dim"))
    console.print(line)
    console.print(plain(f"    {d.message}"))
    if d.related:
        console.print(plain(f"    also: {'; '.join(_others(d))}", "dim"))
    if d.hint:
        console.print(plain(f"    → {d.hint}", "green"))
    if d.practice:
        console.print(plain(f"    by: {d.practice}", "dim"))


def _others(d: Diagnostic) -> list[str]:
    """What belongs to a finding, with its places; on one line, so the first few."""
    told = []
    for other in d.related[:_FEW]:
        place = _beside(other.place, d.place)
        told.append(f"{other.message} ({place})" if place else other.message)
    left = len(d.related) - _FEW
    return [*told, f"{left:,} more"] if left > 0 else told


def _beside(place: Place | None, main: Place | None) -> str:
    if place is None:
        return ""
    if main is not None and place.file == main.file and place.line is not None:
        return f"row {place.row}" if place.row is not None else f"line {place.line}"
    return str(place)


def _summary(report: Report, label: str) -> Text:
    parts = []
    for severity in Severity:
        count = report.counts[severity]
        word = severity.value if count == 1 or severity is Severity.INFO else f"{severity.value}s"
        if count:
            parts.append(f"{count:,} {word}")
    idle = len(report.not_run)
    tail = f"; {idle} {'rule' if idle == 1 else 'rules'} not run" if idle else ""
    style = "bold green" if report.ok else "bold red"
    return plain(f"{label}: {', '.join(parts) or 'nothing found'}{tail}", style)


def refused(error: FindingsError, label: str) -> int:
    """Say why something was refused; 1 if the data is at fault.

    Raises:
        click.UsageError: the time of issue on the command line is at fault.
    """
    for found in error.diagnostics:
        if found.code == ISSUED_TOO_EARLY.code:
            raise click.UsageError(f"{found.message}; {found.hint}" if found.hint else found.message)
    text(Report.of(error.diagnostics), err(), label=label)
    return 1
