"""The rows of a control log in whichever form: a table, JSON with one entry a line, or a JSON list."""

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

import attrs

from roadracing._internal.documents.text import depth_of, values_in
from roadracing._internal.findings.bounds import TOO_LONG, too_many_values
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, bytes_of
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.tables.cells.spreadsheet_apostrophe import meant, printable
from roadracing._internal.tables.sheets.table import DELIMITERS, TableRow, cells_in, cut, rows_of
from roadracing._internal.text.lists import listed
from roadracing._internal.text.quoting import quote

from . import log_faults


class LogForm(StrEnum):
    """The forms in which a control log is kept in a file."""

    CSV = "csv"
    NDJSON = "ndjson"
    """JSON with one entry a line."""


@attrs.frozen(kw_only=True)
class LogRow:
    """A row of a log.

    Attributes:
        values: what it says, by the names of its columns: text of a cell, or a JSON value.
        place: where it stands.
        spots: line and column of its cells, where it is a row of a table.
        plain: whether its values are text of cells.
    """

    values: Mapping[str, Any]
    place: Place
    spots: Mapping[str, tuple[int, int]] = attrs.field(factory=dict)
    plain: bool = True

    def at(self, column: str) -> Place:
        """Where a value of it stands."""
        spot = self.spots.get(column)
        if spot is not None:
            return attrs.evolve(self.place, line=spot[0], column=spot[1], field=column)
        step = "/" + column.replace("~", "~0").replace("/", "~1")
        pointer = f"{self.place.pointer or ''}{step}" if not self.plain else None
        return attrs.evolve(self.place, pointer=pointer, field=column if self.plain else None)


@attrs.frozen(kw_only=True)
class LogRows:
    """The rows of a log, and what is wrong with its form.

    Attributes:
        rows: the rows.
        columns: the names of the columns, in the order in which they come.
        diagnostics: what is wrong.
        form: its form.
        usable: whether it is a log at all.
    """

    rows: tuple[LogRow, ...] = ()
    columns: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    form: LogForm = LogForm.CSV
    usable: bool = True


def column_named(heading: str) -> str:
    """The name of a column under a heading: lower case, words joined by underscores.

    >>> column_named("RacingNumber"), column_named("Observed at")
    ('racing_number', 'observed_at')
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", " ".join(heading.split()))
    return re.sub(r"[\s_-]+", "_", words).strip("_").lower()


def rows_in(source: Source, name: str | None, limits: Limits = DEFAULT_LIMITS) -> LogRows:
    """The rows of what was handed in."""
    text = _text(source, name, limits)
    if isinstance(text, Diagnostic):
        return LogRows(diagnostics=(text,), usable=False)
    if not text.strip():
        empty = Diagnostic.of(log_faults.EMPTY, "The log is empty.", place=Place(file=name, line=1))
        return LogRows(diagnostics=(empty,), usable=False)
    if text.lstrip()[:1] in "[{":
        if (count := values_in(text.encode("utf-8", "replace"))) > limits.values:
            refusal = too_many_values(count, limits, "log").diagnostic(Place(file=name))
            return LogRows(diagnostics=(refusal,), usable=False)
        return _json(text, name, limits)
    return _table(text, name, limits)


def _text(source: Source, name: str | None, limits: Limits) -> str | Diagnostic:
    place = Place(file=name)
    try:
        data = bytes_of(source, limits)
    except Refusal as refusal:
        return refusal.diagnostic(place)
    if b"\0" in data:
        return Diagnostic.of(
            log_faults.NOT_TEXT, "This is not a text file: it holds zero bytes.", place=place
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"The file is not UTF-8: line {line} holds the byte {data[error.start]:02x} where a letter should be."
        return Diagnostic.of(
            log_faults.NOT_TEXT, message, place=Place(file=name, line=line), hint="Save it as CSV UTF-8."
        )


_TITLES: Final = 20
"""So many rows may stand above the headings. Library default."""
_HEADING: Final = re.compile(
    r"(?:^|[^a-z])(?:time|utc|clock|tod|observed|date|message|messages|msg|flag|flags|text|status|kind|category|lap)(?:[^a-z]|$)"
)
_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}")
_FEWEST: Final = 2


def _headings(text: str, delimiter: str) -> tuple[bool, int, int]:
    """Whether headings were found, in which row of those that say anything, and how many cells they have.

    Titles may stand above them. They are the first row that names two columns of a log, and is followed by a row with
    a time; else they are the first row of all.
    """
    first = 0
    before: TableRow | None = None
    rows = (row for row in rows_of(text, delimiter) if not row.blank)
    for number, row in enumerate(rows):
        if number > _TITLES:
            break
        first = first or len(row.cells)
        if before is not None and _names_columns(before) and any(_CLOCK.search(c.text) for c in row.cells):
            return True, number - 1, len(before.cells)
        before = row
    return False, 0, first


def _names_columns(row: TableRow) -> bool:
    cells = [column_named(cell.text) for cell in row.cells if cell.text.strip()]
    named = sum(1 for cell in cells if _HEADING.search(cell))
    return named >= _FEWEST and not any(_CLOCK.search(cell) for cell in cells)


def _table(text: str, name: str | None, limits: Limits) -> LogRows:
    heads = {each: _headings(text, each) for each in DELIMITERS}
    if not all(width for _, _, width in heads.values()):
        empty = Diagnostic.of(log_faults.EMPTY, "The log is empty.", place=Place(file=name, line=1))
        return LogRows(diagnostics=(empty,), usable=False)
    delimiter = max(DELIMITERS, key=lambda each: (heads[each][0], heads[each][2]))
    if (count := cells_in(text, delimiter, limits.values)) > limits.values:
        refusal = too_many_values(count, limits, "log").diagnostic(Place(file=name))
        return LogRows(diagnostics=(refusal,), usable=False)
    held = (row for row in rows_of(text, delimiter) if not row.blank)
    above = [next(held) for _ in range(heads[delimiter][1])]
    header = next(held)
    if len(header.cells) > limits.columns:
        message = f"The log has {len(header.cells):,} columns; at most {limits.columns:,} are read."
        place = Place(file=name, line=header.cells[0].line)
        return LogRows(diagnostics=(Diagnostic.of(log_faults.HEADER, message, place=place),), usable=False)
    found: list[Diagnostic] = []
    if above:
        titles = listed([quote(" ".join(cell.text for cell in row.cells).strip()) for row in above])
        message = f"What stands above the headings is no entry: {titles}."
        place = Place(file=name, line=above[0].cells[0].line, row=above[0].number)
        found.append(Diagnostic.of(log_faults.ASSUMED, message, place=place))
    columns: list[str] = []
    for number, cell in enumerate(header.cells, start=1):
        column = column_named(meant(cell.text)) or f"column_{number}"
        columns.append(column if column not in columns else f"{column}_again_{number}")
    rows = tuple(_row(_cut(row, limits.text, name, found), columns, name, found) for row in held)
    if not rows:
        found.append(
            Diagnostic.of(
                log_faults.EMPTY,
                "The log has a header and no rows.",
                place=Place(file=name, line=header.cells[0].line, row=header.number),
            )
        )
    return LogRows(rows=rows, columns=tuple(columns), diagnostics=tuple(found))


def _cut(row: TableRow, most: int, name: str | None, found: list[Diagnostic]) -> TableRow:
    row, long = cut(row, most)
    for cell in long:
        place = Place(file=name, line=cell.line, column=cell.column, row=row.number)
        found.append(_too_long(len(cell.text), most, place))
    return row


def _too_long(length: int, most: int, place: Place) -> Diagnostic:
    message = f"A text has {length:,} characters; the first {most:,} are read."
    return Diagnostic.of(TOO_LONG, message, place=place, severity=Severity.WARNING)


def _row(row: TableRow, columns: list[str], name: str | None, found: list[Diagnostic]) -> LogRow:
    place = Place(file=name, line=row.cells[0].line, row=row.number)
    cells = row.cells[: len(columns)]
    beyond = [text for cell in row.cells[len(columns) :] if (text := printable(meant(cell.text)))]
    if len(row.cells) < len(columns) or beyond:
        more = (
            f"; what stands beyond them is kept: {quote('; '.join(beyond))}"
            if beyond
            else "; the missing ones say nothing"
        )
        message = f"The row has {len(row.cells)} cells and the header {len(columns)}{more}."
        found.append(Diagnostic.of(log_faults.RAGGED, message, place=place))
    values = {
        column: text
        for column, cell in zip(columns, cells, strict=False)
        if (text := printable(meant(cell.text)))
    }
    if beyond:
        values["beyond"] = "; ".join(beyond)
    spots = {column: (cell.line, cell.column) for column, cell in zip(columns, cells, strict=False)}
    return LogRow(values=values, place=place, spots=spots)


class _Twice(ValueError):
    """A key stands twice in one object."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # set.add returns None, so that the key is looked at again
        raise _Twice(f"the key {quote(twice)} stands twice")
    return held


def _constant(word: str) -> Any:
    raise _Twice(f"{word} is no number")


def _loads(text: str, depth: int) -> Any:
    """A JSON value.

    Raises:
        NotUnderstood: it is none, in words for a person.
    """
    if depth_of(text.encode("utf-8", "replace"), depth) > depth:
        raise NotUnderstood("its brackets are nested too deeply")
    try:
        return json.loads(text, object_pairs_hook=_pairs, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise NotUnderstood(f"it is not JSON ({error.msg}, at character {error.pos + 1})") from None
    except RecursionError:
        raise NotUnderstood("its brackets are nested too deeply") from None


def _json(text: str, name: str | None, limits: Limits) -> LogRows:
    if text.lstrip().startswith("["):
        return _list(text, name, limits)
    found: list[Diagnostic] = []
    rows: list[LogRow] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = Place(file=name, line=number, pointer="")
        try:
            value = _loads(line, limits.depth)
        except ValueError as error:
            found.append(_not_json(str(error), line, place))
            continue
        if isinstance(value, dict) and isinstance(value.get("Messages"), (list, dict)):
            held = value["Messages"]
            members = held.values() if isinstance(held, dict) else held
            rows.extend(
                _object(member, place, limits, found) for member in members if isinstance(member, dict)
            )
        elif isinstance(value, dict):
            rows.append(_object(value, place, limits, found))
        else:
            found.append(_not_json("it is no object in braces", line, place))
    return _of_objects(rows, found)


def _list(text: str, name: str | None, limits: Limits) -> LogRows:
    place = Place(file=name, line=1, pointer="")
    try:
        held = _loads(text, limits.depth)
    except ValueError as error:
        return LogRows(diagnostics=(_not_json(str(error), text, place),), form=LogForm.NDJSON, usable=False)
    found: list[Diagnostic] = []
    rows: list[LogRow] = []
    for number, member in enumerate(held):
        here = attrs.evolve(place, pointer=f"/{number}")
        if isinstance(member, dict):
            rows.append(_object(member, here, limits, found))
        else:
            found.append(_not_json("it is no object in braces", json.dumps(member), here))
    return _of_objects(rows, found)


def _of_objects(rows: list[LogRow], found: list[Diagnostic]) -> LogRows:
    columns = dict.fromkeys(column for row in rows for column in row.values)
    return LogRows(rows=tuple(rows), columns=tuple(columns), diagnostics=tuple(found), form=LogForm.NDJSON)


def _object(value: dict[str, Any], place: Place, limits: Limits, found: list[Diagnostic]) -> LogRow:
    for key, held in value.items():
        if isinstance(held, str) and len(held) > limits.text:
            found.append(_too_long(len(held), limits.text, place))
            value = {**value, key: held[: limits.text]}
    named = {column_named(key) or key: held for key, held in value.items() if held is not None}
    return LogRow(values=named, place=place, plain=False)


def _not_json(reason: str, line: str, place: Place) -> Diagnostic:
    message = f"The line is not read, because {reason}: {quote(line.strip())}"
    return Diagnostic.of(
        log_faults.NOT_JSON, message, place=place, hint='Write one object a line, such as {"kind": "note"}.'
    )
