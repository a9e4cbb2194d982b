"""The FILEs of a command: read one by one, and joined into one season."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from roadracing._internal.cli.report_text import text
from roadracing._internal.desk.spoken_references import TIMES, ChangeRefused, moment_called, moment_on_clocks
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.findings.limits import DEFAULT_LIMITS
from roadracing._internal.findings.places import Path as IdPath, Place, SourceMap
from roadracing._internal.findings.report import Report
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.intake.forms import Form
from roadracing._internal.intake.received import Hints, Received, receive
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.control_characters import one_line, safe
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.versions.join import join_documents

from .option_types import DayType
from .project_here import content_read
from .terminal import err

SPREADSHEETS = (".xlsx", ".xlsm")
"""The endings of spreadsheets."""

_MOST = DEFAULT_LIMITS.bytes
"""The most that is read of standard input or a spreadsheet, in bytes: as much as a document may have."""


class UnusableInput(RoadracingError):
    """What a FILE names is no document; the message says why."""


F = TypeVar("F", bound=Callable[..., Any])

files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE...")
file_argument = click.argument("file", metavar="FILE")


def hint_options(command: F) -> F:
    """The options that say what a timetable does not say itself."""
    for option in (
        click.option("--namespace", metavar="DOMAIN", help="The id space of timetables; they carry none."),
        click.option("--timezone", metavar="ZONE", help="The zone of rows that name none."),
        click.option(
            "--issued", metavar="TIME", help=f"When a timetable was issued, if it does not say: {TIMES}."
        ),
        click.option(
            "--first-day",
            type=DayType(),
            help="The weekend's first day, where rows name weekdays; of a calendar, only events from it on are read.",
        ),
        click.option(
            "--last-day",
            type=DayType(),
            help="The weekend's last day; of a calendar, only events until it are read.",
        ),
        click.option(
            "--offset-conflict",
            type=click.Choice(["refuse", "keep_local", "keep_instant"]),
            default="refuse",
            help="Where an offset and its zone disagree: refuse, trust the local time, or trust the offset.",
        ),
    ):
        command = option(command)
    return command


def hints_of(options: dict[str, Any], weekend: str | None = None, *, into: Season | None = None) -> Hints:
    """Take the options of :func:`hint_options` out of a command's options.

    Args:
        options: the options.
        weekend: the weekend that a timetable is of.
        into: the document that it is read into, whose clocks a time without a zone is on.
    """
    timezone = options.pop("timezone")
    return Hints(
        namespace=options.pop("namespace"),
        timezone=timezone,
        issued=_issued(options.pop("issued"), timezone, into),
        first_day=options.pop("first_day"),
        last_day=options.pop("last_day"),
        offset_conflict=options.pop("offset_conflict"),
        weekend=weekend,
    )


def _issued(text: str | None, timezone: str | None, into: Season | None) -> Instant | None:
    """When a timetable was issued, as somebody typed it.

    Raises:
        click.UsageError: it is no time, or nobody can tell on whose clocks.
    """
    if text is None:
        return None

    def clocks() -> str:
        if timezone is None and into is not None:
            return moment_called(into, "now").zone
        if timezone is None and text.strip() != "now":
            raise ChangeRefused(f"{safe(text)!r} names no zone: say --timezone too, or write the whole time")
        return timezone or "UTC"

    try:
        return moment_on_clocks(text, clocks).replace(microsecond=0)
    except (ChangeRefused, InstantError) as error:
        raise click.UsageError(str(error)) from None


def receive_files(files: Sequence[str], hints: Hints | None = None) -> list[Received]:
    """Every file, read; ``-`` is standard input."""
    received = []
    for file in dict.fromkeys(files):
        name = "<stdin>" if file == "-" else file
        source = _standard_input() if file == "-" else content_read(Path(file))
        received.append(receive(source, name=name, hints=hints))
    return received


def content_of(file: str) -> tuple[bytes | Path, Form | None]:
    """What to read for a FILE: standard input, a spreadsheet's table as CSV, or the file itself.

    Raises:
        UnusableInput: it is no spreadsheet although its name says so, or there is nothing to read.
    """
    if file == "-":
        return _standard_input(), None
    path = Path(file)
    if path.suffix.lower() not in SPREADSHEETS or not path.is_file():
        return path, None
    from roadracing._internal.intake.spreadsheets import sheet_as_csv  # noqa: PLC0415 - only spreadsheets need it
    from roadracing._internal.intake.workbook_archive import SpreadsheetError  # noqa: PLC0415

    try:
        return sheet_as_csv(_spreadsheet(path), remarks=True).encode(), Form.CSV
    except SpreadsheetError as error:
        raise UnusableInput(str(error)) from None


def _spreadsheet(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST + 1)
    except OSError as error:
        raise UnusableInput(f"the file cannot be read: {error.strerror or error}") from None
    if len(content) > _MOST:
        raise UnusableInput(f"the workbook is larger than {_MOST // 1024**2} MiB")
    return content


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UnusableInput("standard input is closed")
    try:
        content = sys.stdin.buffer.read(_MOST + 1)
    except OSError as error:
        raise UnusableInput(f"standard input cannot be read: {error.strerror or error}") from None
    if len(content) > _MOST:
        raise UnusableInput(f"standard input holds more than {_MOST // 1024**2} MiB")
    return content


@attrs.frozen
class JoinedSources:
    """Where the facts of a joined season stand: in the document that says them.

    Attributes:
        received: the documents.
    """

    received: tuple[Received, ...]

    def place(self, path: IdPath) -> Place | None:
        """The place in the first document that has the fact, or the most of the way to it."""
        best = max(self.received, key=lambda r: _depth(r.season, path), default=None)
        return best.source.place(path) if best is not None else None


def _depth(noun: Any, path: IdPath) -> int:
    """How many steps of an id path lead somewhere."""
    if not path or noun is None or not hasattr(type(noun), "__attrs_attrs__"):
        return 0
    field = fields_of(type(noun)).get(str(path[0]))
    held = getattr(noun, field.name) if field is not None else None
    if field is None or held is None or held == ():
        return 0
    if not field.many:
        return 1 + _depth(held, path[1:])
    if len(path) == 1 or field.key is None:
        return 1
    member = next((m for m in held if str(getattr(m, field.key)) == str(path[1])), None)
    return 1 if member is None else 2 + _depth(member, path[2:])


@attrs.frozen(kw_only=True)
class Combined:
    """All FILEs as one season.

    Attributes:
        season: the season; ``None`` if nothing could be read or the documents cannot be joined.
        source: where its facts stand.
        diagnostics: what was found while reading and joining.
        code: the exit code so far: 2 if a file was no document at all.
    """

    season: Season | None
    source: SourceMap
    diagnostics: tuple[Diagnostic, ...]
    code: int


def combine(received: Sequence[Received]) -> Combined:
    """One season of several documents; a line on standard error for each that is none."""
    code = complain_of_unusable(received)
    readable = [r for r in received if r.season is not None]
    diagnostics = [d for r in received for d in r.diagnostics]
    source = JoinedSources(tuple(readable))
    season: Season | None = None
    if len(readable) == 1:
        season = readable[0].season
    elif readable:
        documents = [(str(r.name), r.season) for r in readable if r.season is not None]
        try:
            season = join_documents(documents).season
        except FindingsError as error:
            diagnostics += [d.located(source) for d in error.diagnostics]
    return Combined(season=season, source=source, diagnostics=tuple(diagnostics), code=code)


def complain_of_unusable(received: Sequence[Received]) -> int:
    """Say in a line each which files are no documents at all, where and what would do; 2 if there is one, else 0."""
    code = 0
    for document in received:
        if not document.usable:
            code = 2
            where, reason = str(document.name), "cannot be read"
            for found in document.diagnostics[:1]:
                known = found.place is not None and (found.place.line or found.place.cell)
                where = str(found.place) if known else where
                reason = f"{found.message} → {found.hint}" if found.hint else found.message
            sys.stderr.write(f"roadracing: {safe(where)}: {one_line(reason)}\n")
    return code


def season_of(files: Sequence[str], hints: Hints | None = None) -> Season:
    """The one season that FILEs make, for commands that need a sound one.

    What is wrong with them is listed on standard error, and the command ends.
    """
    received = receive_files(files, hints)
    combined = combine(received)
    if combined.code:
        raise click.exceptions.Exit(combined.code)
    report = Report.of(combined.diagnostics)
    if not report.ok or combined.season is None:
        text(report, err(), label=", ".join(files))
        raise click.exceptions.Exit(1)
    return combined.season
