"""``roadracing export``."""

from pathlib import Path
from typing import Any

import click

from roadracing._internal.cli.inputs import SPREADSHEETS, file_argument, hint_options, hints_of, season_of
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.tables.timetable_writing import timetable_csv

from .geojson import ENDING, export_geojson


@in_python("roadracing.write_timetable", "roadracing.documents.geojson")
@click.command(
    epilog="""\b
Examples:
  roadracing export season.json --weekend mid-ohio-2004 --csv -o weekend.csv
  roadracing export season.json --weekend mid-ohio-2004 --geojson -o paddock.geojson""",
)
@file_argument
@click.option("--weekend", metavar="ID", help="Which weekend; not needed where there is one.")
@click.option(
    "--csv", "as_csv", is_flag=True, help="As comma-separated values, whatever the name of the output."
)
@click.option("--geojson", "as_geojson", is_flag=True, help="The paddock plan, as GeoJSON for maps.")
@click.option("--plan", metavar="ID", help="Which paddock plan, where there are several.")
@output_option
@hint_options
def export(
    file: str,
    weekend: str | None,
    as_csv: bool,
    as_geojson: bool,
    plan: str | None,
    output: str | None,
    **options: Any,
) -> int:
    """Write a weekend's timetable as a table that can be edited and imported again.

    An output named .xlsx is a spreadsheet, one named .geojson the weekend's paddock plan, anything else CSV.
    Importing it with --into the same document changes nothing.
    """
    if as_csv and as_geojson:
        raise click.UsageError("say either --csv or --geojson")
    season = season_of([file], hints_of(options))
    wanted = weekend or _only(season.weekends)
    if wanted not in {w.id for w in season.weekends}:
        known = ", ".join(w.id for w in season.weekends) or "none"
        raise click.UsageError(f"there is no weekend {wanted!r}; the weekends are: {known}")
    if as_geojson or (output is not None and Path(output).suffix.lower() == ENDING and not as_csv):
        return export_geojson(season, wanted, plan, output)
    table = timetable_csv(season, wanted)
    if output is not None and Path(output).suffix.lower() in SPREADSHEETS and not as_csv:
        from roadracing._internal.intake.spreadsheets import csv_as_sheet  # noqa: PLC0415 - only spreadsheets need it

        deliver(csv_as_sheet(table, wanted), output)
    else:
        deliver(table, output)
    return 0


def _only(weekends: tuple[Any, ...]) -> str:
    if len(weekends) != 1:
        known = ", ".join(w.id for w in weekends) or "none"
        raise click.UsageError(f"say which weekend with --weekend; the weekends are: {known}")
    only: str = weekends[0].id
    return only
