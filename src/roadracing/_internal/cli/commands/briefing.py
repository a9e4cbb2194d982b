"""``roadracing briefing``."""

import difflib
import json

import click

from roadracing._internal.cli.inputs import files_argument, season_of
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.practice.weekend_briefing import briefing as briefing_of


@in_python("roadracing.practice.briefing")
@click.command(
    epilog="""\b
Examples:
  roadracing briefing season.json --weekend mid-ohio-2004
  roadracing briefing alms.json scca.json --weekend mid-ohio-2004 --format json -o briefing.json"""
)
@files_argument
@click.option("--weekend", metavar="ID", help="Which weekend; may be left out where there is one.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@output_option
def briefing(files: tuple[str, ...], weekend: str | None, form: str, output: str | None) -> int:
    """Say where the sessions of a weekend are not run alike, for drivers and for marshals.

    The exit code is 1 if something is not settled.
    """
    season = season_of(files)
    ids = [each.id for each in season.weekends]
    if weekend is None and len(ids) == 1:
        weekend = ids[0]
    if weekend is None or weekend not in ids:
        near = difflib.get_close_matches(weekend or "", ids, n=3) or ids
        asked = f"there is no weekend {weekend!r}" if weekend is not None else "say which --weekend"
        raise click.UsageError(f"{asked}; there are: {', '.join(near) or 'none'}")
    found = briefing_of(season, weekend)
    if form == "json":
        deliver(json.dumps(found.to_json(), ensure_ascii=False, indent=2) + "\n", output)
    else:
        deliver(str(found), output)
    return 0 if found.settled else 1
