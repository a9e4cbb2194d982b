"""``roadracing readiness``."""

import json
from pathlib import Path
from typing import Any

import click

from roadracing._internal.cli.inputs import (
    InstantType,
    UnusableInput,
    content_of,
    files_argument,
    hint_options,
    hints_of,
    season_of,
)
from roadracing._internal.cli.outputs import deliver
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import err, out, plain
from roadracing._internal.control.log.log_reading import read_log
from roadracing._internal.findings.report import Report
from roadracing._internal.model.season.index import Index
from roadracing._internal.safety.evidence import Knowledge
from roadracing._internal.safety.readiness import readiness
from roadracing._internal.safety.readiness_answer import Readiness, RequirementState
from roadracing._internal.text.control_characters import safe
from roadracing._internal.time.instant import Instant

from .explain import known_session

_HEADINGS = {
    RequirementState.UNMET: ("missing", "bold red"),
    RequirementState.UNKNOWN: ("nobody has said", "yellow"),
    RequirementState.MET: ("in place", "green"),
}


@in_python("roadracing.safety.readiness")
@click.command(
    name="readiness",
    epilog="""\b
Examples:
  roadracing readiness season.json --session warm-up --at "2004-06-26T08:55:00-04:00[America/New_York]"
  roadracing readiness season.json --session race --at "2004-06-26T14:55:00-04:00[America/New_York]" \\
      --log control.csv --format json""",
)
@files_argument
@click.option("--session", metavar="ID", required=True, help="For which session.")
@click.option(
    "--at", type=InstantType(), required=True, help="At which moment; what happened later is not known."
)
@click.option("--log", "logs", metavar="FILE", multiple=True, help="A control log, as CSV or JSON lines.")
@click.option("--all", "everything", is_flag=True, help="List what is in place, too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@hint_options
def ready(
    files: tuple[str, ...],
    session: str,
    at: Instant,
    logs: tuple[str, ...],
    everything: bool,
    form: str,
    **options: Any,
) -> int:
    """May the track go hot? Say what is missing and who can mend it, and what nobody has said yet.

    Exit code 0: it may. 1: it may not; all that is missing or not known is listed.
    """
    season = season_of(files, hints_of(options))
    index = Index(season)
    held = known_session(index, session)
    venue, starts = index.venue_of(held), index.starts(held)
    known = Knowledge()
    for log in logs:
        reading = read_log(
            _content(log),
            name="<stdin>" if log == "-" else log,
            weekend=held.weekend,
            timezone=venue.timezone if venue is not None else None,
            day=starts.date() if starts is not None else None,
        )
        if reading.log is None or not reading.usable:
            reason = reading.diagnostics[0].message if reading.diagnostics else "it is no control log"
            raise click.UsageError(f"{safe(log)}: {safe(reason)}")
        if reading.errors:
            text(Report.of(reading.diagnostics), err(), label=log)
            return 1
        known += Knowledge.of(reading.log)
    found = readiness(season, held, at, knowledge=known)
    if form == "json":
        deliver(json.dumps(found.to_json(), ensure_ascii=False, indent=2) + "\n", None)
    else:
        _tell(found, everything=everything)
    return 0 if found.ready else 1


def _content(log: str) -> bytes | Path:
    """A log's file, standard input, or the table of a spreadsheet.

    Raises:
        click.UsageError: it is nothing that can be read.
    """
    try:
        content, _ = content_of(log)
    except UnusableInput as error:
        raise click.UsageError(f"{safe(log)}: {safe(str(error))}") from None
    return content


def _tell(found: Readiness, *, everything: bool) -> None:
    console = out()
    verdict = "the track may go hot" if found.ready else "the track may not go hot"
    console.print(
        plain(f"{verdict} for {found.session} at {found.at}", "bold green" if found.ready else "bold red")
    )
    for state in (RequirementState.UNMET, RequirementState.UNKNOWN, RequirementState.MET):
        held = [each for each in found.requirements if each.state is state]
        heading, style = _HEADINGS[state]
        if not held or (state is RequirementState.MET and not everything):
            continue
        console.print(plain(f"{heading} ({len(held)})", style))
        for each in held:
            console.print(plain(f"  {each.sentence}"))
            console.print(plain(f"    {each.owner}; {each.source}", "dim"))
    if not everything and found.met:
        console.print(plain(f"in place: {len(found.met)} (--all lists them)", "dim"))
