"""``roadracing import``."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import click

from roadracing._internal.calendars.calendar_reading import read_ics
from roadracing._internal.cli.inputs import (
    complain_of_unusable,
    content_of,
    hint_options,
    hints_of,
    receive_files,
)
from roadracing._internal.cli.meant import known_thing
from roadracing._internal.cli.outputs import deliver, output_option
from roadracing._internal.cli.project_here import is_document, project_here, short
from roadracing._internal.cli.public_calls import in_python
from roadracing._internal.cli.report_text import text
from roadracing._internal.cli.terminal import err, plain
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.places import path_text
from roadracing._internal.findings.report import Report
from roadracing._internal.intake.contact_list import contacts_csv, read_contacts
from roadracing._internal.intake.forms import Form, form_of
from roadracing._internal.intake.timetables import read_pdf
from roadracing._internal.intake.weekend_workbook import read_table, read_workbook
from roadracing._internal.model.season.season import Season
from roadracing._internal.project.project import is_living
from roadracing._internal.tables.tabs.contacts import Contact
from roadracing._internal.tables.target_weekend import ReadingOptions
from roadracing._internal.tables.timetable_reading import TimetableReading
from roadracing._internal.text.control_characters import safe
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.diff import diff
from roadracing._internal.versions.join import Joined, merge_documents

from .geojson import ENDING, import_geojson


@in_python(
    "roadracing.receive",
    "roadracing.read_timetable",
    "roadracing.documents.read_workbook",
    "roadracing.documents.read_table",
    "roadracing.merge",
    "roadracing.documents.read_geojson",
)
@click.command(
    "import",
    epilog="""\b
Examples:
  roadracing import weekend.csv --timezone America/Los_Angeles -o weekend.json
  roadracing import weekend.csv --issuer imsa --venue mid-ohio --title "Grand Prix of Ohio" -o weekend.json
  roadracing import schedule.pdf --timezone America/New_York -o weekend.json
  roadracing import weekend.xlsx --into season.json --contacts contacts.csv -o season.json
  roadracing import entries.csv --into season.json --series ALMS -o season.json
  roadracing import weekend.csv --into season.json --weekend mid-ohio-2004 -o season.json
  roadracing import paddock.geojson --into season.json --weekend mid-ohio-2004 -o season.json
  roadracing import their-feed.ics --timezone America/New_York -o theirs.json""",
)
@click.argument("timetable", metavar="TIMETABLE.csv|TIMETABLE.xlsx|TIMETABLE.pdf|FEED.ics|PLAN.geojson")
@click.option("--into", metavar="FILE", help="The document whose sessions the rows are matched with.")
@click.option("--weekend", metavar="ID", help="The weekend the timetable is of.")
@click.option("--title", metavar="TEXT", help="What people call the weekend of a new document.")
@click.option("--venue", metavar="ID", help="The venue of a new document.")
@click.option("--issuer", metavar="ID", help="The organisation whose timetable it is.")
@click.option("--geojson", is_flag=True, help="It is a paddock plan as GeoJSON, whatever its name.")
@click.option("--plan", metavar="ID", help="The paddock plan it is, where there are several or none.")
@click.option("--series", metavar="NAME", help="The series of an entry list whose rows name none.")
@click.option(
    "--contacts", metavar="FILE", help="Where telephone numbers and addresses are kept: a CSV file."
)
@click.option("--force", is_flag=True, help="Write although something could not be read; it stays unknown.")
@output_option
@hint_options
def import_(
    timetable: str,
    into: str | None,
    weekend: str | None,
    title: str | None,
    venue: str | None,
    issuer: str | None,
    geojson: bool,
    plan: str | None,
    series: str | None,
    contacts: str | None,
    output: str | None,
    force: bool,
    **options: Any,
) -> int:
    """Read a timetable, a weekend's workbook, a calendar or a paddock plan into a document.

    With --into, rows are matched by id, else by weekend, series and activity where that is unique, never by
    time; what the table does not carry stays as it was, and so does what nobody touched in an export. What both the
    table and the document have changed since is left out and kept as a dispute, which is named here. Without, a new
    document is made. If a row cannot be read, nothing is written, and all such rows are listed.
    """
    output, into = _in_project(output, into)
    is_plan = geojson or Path(timetable).suffix.lower() == ENDING
    if is_plan and into is None:
        raise click.UsageError("a paddock plan is a part of a document: say which with --into")
    if plan is not None and not is_plan:
        raise click.UsageError("--plan goes with a paddock plan alone")
    register: Season | None = None
    if into is not None:
        received = receive_files([into])
        if complain_of_unusable(received):
            return 2
        register = received[0].season
        if register is None:
            text(Report.of(received[0].diagnostics), err(), label=into)
            return 1
        if is_plan:
            hints_of(options)
            return import_geojson(timetable, register, weekend=weekend, plan=plan, output=output)
    weekend, issuer = _meant(register, weekend, issuer)
    hints = hints_of(options, weekend, into=register)
    reading = _read(
        timetable,
        register,
        hints,
        title=title,
        venue=venue,
        issuer=issuer,
        series=series,
        contacts=contacts,
    )
    report = Report.of(reading.diagnostics)
    text(report, err(), label=timetable)
    if register is not None:
        _say_matches(reading)
    if reading.season is None or not (report.ok or force):
        tail = (
            "" if reading.season is None else "; --force writes it with what could not be read left unknown"
        )
        err().print(plain(f"nothing was written{tail}"))
        return 1
    season, disputed = reading.season, 0
    if register is not None:
        try:
            merged = merge_documents(reading.base or register, [(into or "", register), (timetable, season)])
        except FindingsError as error:
            text(Report.of(error.diagnostics), err(), label=timetable)
            return 1
        disputed = _say_changes(register, merged)
        season = merged.season
    deliver(dumps(season), output, kind=".json")
    if contacts is not None:
        deliver(contacts_csv(reading.contacts), contacts)
    return 0 if report.ok and not disputed else 1


def _meant(register: Season | None, weekend: str | None, issuer: str | None) -> tuple[str | None, str | None]:
    """The weekend and the organisation that are meant, where the document has them; they may be new."""
    if register is None:
        return weekend, issuer
    weekends = {each.id: each for each in register.weekends}
    organisations = {each.id: each for each in register.organisations}
    return (
        known_thing("weekend", weekend, weekends, or_new=True),
        known_thing("organisation", issuer, organisations, or_new=True),
    )


def _in_project(output: str | None, into: str | None) -> tuple[str | None, str | None]:
    """Where a document goes in a project, and what it is read into: what was issued is never discarded.

    Raises:
        click.UsageError: it would be, and outside a project.
    """
    here = project_here()
    if here is not None and output is None:
        output = short(here.project.document)
    if output in {None, "-"} or into is not None or not Path(str(output)).is_file():
        return output, into
    if is_document(here, str(output)):
        return output, output
    if is_living(Path(str(output))):
        raise click.UsageError(
            f"{safe(str(output))} holds what was issued or recorded, and this would discard it: "
            f"--into {safe(str(output))} reads the timetable into it"
        )
    return output, into


def _read(timetable: str, register: Season | None, hints: Any, **told: Any) -> TimetableReading:
    if register is not None and (told["title"] or told["venue"]):
        raise click.UsageError("--title and --venue are for a new document; the one it is read into has them")
    source = content_of(timetable)[0] if timetable == "-" else Path(timetable)
    name = "<stdin>" if timetable == "-" else timetable
    options = ReadingOptions(
        weekend=hints.weekend,
        namespace=hints.namespace,
        timezone=hints.timezone,
        # A new document is issued now, so that what was imported can be published.
        issued=hints.issued or (None if register is not None else Instant.now("UTC").replace(microsecond=0)),
        into=register,
        first_day=hints.first_day,
        last_day=hints.last_day,
        title=told["title"],
        venue=told["venue"],
        issuer=told["issuer"],
        series=told["series"],
    )
    if told["contacts"] is not None:
        options["contacts"] = _contacts(told["contacts"])
    found = form_of(source, None if timetable == "-" else timetable)
    read = _READERS.get(found, read_table)
    reading = read(source, name=name, **options)
    if not reading.usable:
        reason = reading.diagnostics[0].message if reading.diagnostics else "cannot be read"
        raise click.ClickException(f"{timetable}: {reason}")
    return reading


_READERS: Final[Mapping[Form, Callable[..., TimetableReading]]] = {
    Form.ICS: read_ics,
    Form.PDF: read_pdf,
    Form.XLSX: read_workbook,
}


def _say_changes(before: Season, merged: Joined) -> int:
    """What became different, and what the table and the document have both changed; how much of that there is."""
    for line in diff(before, merged.season).text(before, merged.season).splitlines():
        err().print(plain(line))
    known = {dispute.path for dispute in before.disputed}
    found = [conflict for conflict in merged.conflicts if path_text(conflict.path) not in known]
    for conflict in found:
        err().print(plain(str(conflict), "yellow"))
    return len(found)


def _contacts(file: str) -> tuple[Contact, ...]:
    """What a file of contacts holds so far; nothing where there is none yet."""
    try:
        return read_contacts(file) if Path(file).exists() else ()
    except FindingsError as error:
        text(Report.of(error.diagnostics), err(), label=file)
        raise click.ClickException(f"{file}: these are no contacts that can be read") from None


def _say_matches(reading: TimetableReading) -> None:
    for word, found, style in (
        ("matched", reading.matched, "dim"),
        ("new", reading.new, "green"),
        ("missing in the table, kept as it was", reading.missing, "yellow"),
        ("ambiguous", reading.ambiguous, "bold red"),
    ):
        names = ", ".join(str(item) for item in found)
        err().print(
            plain(f"{word}: {len(found)}" + (f" ({names})" if names and word != "matched" else ""), style)
        )
    for tab in reading.tabs:
        err().print(plain(f"{tab.tab}: {len(tab.matched)} matched, {len(tab.new)} new", "dim"))
