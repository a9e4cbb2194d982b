"""``roadracing export``."""

from pathlib import Path
from typing import Any

import click

from roadracing._internal.cli.inputs import SPREADSHEETS, hint_options, hints_of, season_of
from roadracing._internal.cli.meant import known_thing
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.intake.contact_list import read_contacts
from roadracing._internal.tables.tabs.tab_writing import TIMETABLE, known_tab, tab_form_csv, weekend_tab
from roadracing._internal.tables.timetable_writing import timetable_csv

from .geojson import ENDING, export_geojson


@in_python(
    "roadracing.write_timetable",
    "roadracing.documents.weekend_workbook",
    "roadracing.documents.workbook_form",
    "roadracing.documents.weekend_tab",
    "roadracing.documents.geojson",
)
@click.command(
    epilog="""\b
Examples:
  roadracing export season.json --weekend mid-ohio-2004 --csv -o weekend.csv
  roadracing export season.json --weekend mid-ohio-2004 -o weekend.xlsx
  roadracing export season.json --weekend mid-ohio-2004 --tab entries -o entries.csv
  roadracing export --template -o weekend.xlsx
  roadracing export season.json --weekend mid-ohio-2004 --geojson -o paddock.geojson""",
)
@click.argument("file", metavar="FILE", required=False)
@click.option("--weekend", metavar="ID", help="Which weekend; not needed where there is one.")
@click.option(
    "--csv", "as_csv", is_flag=True, help="As comma-separated values, whatever the name of the output."
)
@click.option("--geojson", "as_geojson", is_flag=True, help="The paddock plan, as GeoJSON for maps.")
@click.option("--tab", metavar="NAME", help="One tab of the weekend's workbook alone, such as entries.")
@click.option("--template", is_flag=True, help="Empty forms, with lists to choose from; no FILE is needed.")
@click.option("--contacts", metavar="FILE", help="A file of contacts, written into a tab of the workbook.")
@click.option("--plan", metavar="ID", help="Which paddock plan, where there are several.")
@output_option
@hint_options
def export(
    file: str | None,
    weekend: str | None,
    as_csv: bool,
    as_geojson: bool,
    tab: str | None,
    template: bool,
    contacts: str | None,
    plan: str | None,
    output: str | None,
    **options: Any,
) -> int:
    """Write a weekend as a workbook, or its timetable as a table, that can be edited and imported again.

    An output named .xlsx is the weekend's workbook: the timetable, and a tab for everything else that the document
    holds of the weekend. One named .geojson is the paddock plan, anything else the timetable, or the tab that is named,
    as CSV. Importing it with --into the same document changes nothing.
    """
    if as_csv and as_geojson:
        raise click.UsageError("say either --csv or --geojson")
    if tab is not None:
        known_tab(tab)
    if template:
        return _form(tab, output, hints_of(options))
    if file is None:
        raise click.UsageError("name the FILE to export, or say --template")
    season = season_of([file], hints_of(options))
    weekends = {each.id: each for each in season.weekends}
    wanted = known_thing("weekend", weekend, weekends) or _only(season.weekends)
    plan = known_thing("paddock plan", plan, {each.id: each for each in season.paddock_plans})
    if as_geojson or (output is not None and Path(output).suffix.lower() == ENDING and not as_csv):
        return export_geojson(season, wanted, plan, output)
    if tab is not None and tab != TIMETABLE:
        deliver(weekend_tab(season, tab, wanted), output, kind=".csv")
    elif _is_sheet(output) and not as_csv:
        from roadracing._internal.intake.workbook_writing import weekend_workbook  # noqa: PLC0415 - only workbooks need it

        people = read_contacts(contacts) if contacts is not None else ()
        deliver(weekend_workbook(season, wanted, contacts=people), output)
    else:
        deliver(timetable_csv(season, wanted), output, kind=None if as_csv else ".csv")
    return 0


def _form(tab: str | None, output: str | None, _hints: object) -> int:
    """Write empty forms: of the whole workbook, or of a tab."""
    if _is_sheet(output):
        from roadracing._internal.intake.workbook_writing import workbook_form  # noqa: PLC0415 - only workbooks need it

        deliver(workbook_form([tab] if tab is not None else []), output)
        return 0
    if tab is None:
        raise click.UsageError(
            "name a workbook to write with -o, such as weekend.xlsx, or one tab with --tab"
        )
    deliver(tab_form_csv(tab), output, kind=".csv")
    return 0


def _is_sheet(output: str | None) -> bool:
    return output is not None and Path(output).suffix.lower() in SPREADSHEETS


def _only(weekends: tuple[Any, ...]) -> str:
    if len(weekends) != 1:
        known = ", ".join(w.id for w in weekends) or "none"
        raise click.UsageError(f"say which weekend with --weekend; the weekends are: {known}")
    only: str = weekends[0].id
    return only
