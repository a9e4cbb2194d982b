"""``roadracing agreement``: what became of an agreement in a year."""

import json

import click

from roadracing._internal.cli.inputs import files_argument, season_of
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.reports.agreement_year import agreement_year


@in_python("roadracing.agreement.agreement_year")
@click.command(
    epilog="""\b
Examples:
  roadracing agreement alms.json scca.json agreement.json --year 2004
  roadracing agreement season.json --year 2004 --format json -o agreement-2004.json"""
)
@files_argument
@click.option("--agreement", "name", metavar="ID", help="Which agreement; not needed where there is one.")
@click.option("--year", type=int, help="Which year; that of the season unless given.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@output_option
def agreement(
    files: tuple[str, ...], name: str | None, year: int | None, form: str, output: str | None
) -> int:
    """Say what became of an agreement in a year.

    Which weekends were common, who leads which area, which practices were adopted from whom, which assets were
    shared, and which promises were kept.
    """
    season = season_of(files)
    if name is None:
        if len(season.agreements) != 1:
            there = ", ".join(one.id for one in season.agreements) or "none"
            raise click.UsageError(f"name the agreement with --agreement; there are: {there}")
        name = season.agreements[0].id
    wanted = year if year is not None else season.year
    if wanted is None:
        raise click.UsageError("the season does not say its year; name it with --year")
    told = agreement_year(season, name, wanted)
    shown = json.dumps(told.to_json(), ensure_ascii=False, indent=2) if form == "json" else str(told)
    deliver(shown + "\n", output)
    return 0
