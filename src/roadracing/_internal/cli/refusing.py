"""Refusals of the joint room, on the command line: the asker's mistake is one line, the data's are listed."""

import click

from roadracing._internal.cli.report_text import text
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.refusals import ISSUED_TOO_EARLY

from .terminal import err


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


def known_issuer(season: Season, issuer: str | None) -> None:
    """Nobody issues a bulletin who is not in the document.

    Raises:
        click.UsageError: somebody would.
    """
    known = sorted(o.id for o in season.organisations)
    if issuer is not None and issuer not in known:
        listed = ", ".join(known) or "none"
        raise click.UsageError(f"there is no organisation {issuer!r} to issue it; there are: {listed}")
