"""``roadracing zones``."""

from pathlib import Path

import click

from roadracing._internal.cli.inputs import content_of
from roadracing._internal.cli.meant import known_issuer, moment_given
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.project_here import content_read
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import refused, text
from roadracing._internal.cli.terminal import err, out, plain
from roadracing._internal.desk.spoken_references import TIMES
from roadracing._internal.documents.reading import read
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.zone_data import REASON, under_zone_data
from roadracing._internal.text.lists import counted
from roadracing._internal.time.instant import OffsetConflict


@in_python("roadracing.documents.under_zone_data")
@click.command(
    epilog="""\b
Examples:
  roadracing zones season.json
  roadracing zones season.json --offset-conflict keep_local"""
)
@click.argument("file", metavar="FILE")
@click.option(
    "--offset-conflict",
    "keep",
    type=click.Choice(["refuse", "keep_local", "keep_instant"]),
    default="refuse",
    help="What each of them keeps: what clocks show, or the moment; neither unless given, and nothing is written.",
)
@click.option("-r", "--reason", metavar="TEXT", default=REASON, help="Why; goes into the bulletin.")
@click.option("--issued", "given", metavar="TIME", help=f"When it is issued: {TIMES}; now unless given.")
@click.option("--issuer", metavar="ID", help="The organisation that issues the bulletin.")
@output_option
def zones(
    file: str, keep: OffsetConflict, reason: str, given: str | None, issuer: str | None, output: str | None
) -> int:
    """List the times of FILE that were written under other time zone data, and take all of them over in one step.

    A document whose times no longer have the offsets of their zones is refused everywhere until somebody says what
    they keep. keep_instant changes nothing in any calendar. With keep_local the moments change: sessions get a higher
    revision, and a bulletin tells it, so that the next publication goes through without a person. The exit code is 1
    while there are any.
    """
    if file != "-" and not Path(file).is_file():
        raise click.ClickException(f"{file}: there is no such file")
    content = content_of(file)[0] if file == "-" else content_read(Path(file))
    try:
        issued = None
        if given is not None or issuer is not None:
            season = read(content, offset_conflict="keep_instant").season
            if season is not None:
                issuer = known_issuer(season, issuer)
                issued = moment_given(season, given) if given is not None else None
        found = under_zone_data(content, keep, issued=issued, reason=reason, issuer=issuer)
    except FindingsError as error:
        return refused(error, file)
    console = out() if keep == "refuse" else err()
    if found.times:
        text(Report.of(found.times), console, label=file)
    else:
        console.print(plain("no time was written under other time zone data", "dim"))
    if keep == "refuse" or not found.times or found.season is None:
        return 1 if found.times else 0
    kept = "what clocks show is kept" if keep == "keep_local" else "the moment is kept"
    err().print(plain(f"{counted(len(found.times), 'time')} taken over; {kept}", "bold"))
    deliver(dumps(found.season), output or (None if file == "-" else file), kind=".json")
    return 0
