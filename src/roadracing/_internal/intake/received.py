"""A document somebody received, in whichever of the forms that organisers use."""

import datetime as dt
import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import SourceMap
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.content_or_path import is_content
from roadracing._internal.time.instant import Instant, OffsetConflict

if TYPE_CHECKING:
    from roadracing._internal.tables.reading import TimetableReading

Source: TypeAlias = str | bytes | os.PathLike[str]
"""Bytes are content; a path is a path; text is content if it looks like it, otherwise a path."""


class Form(StrEnum):
    """The forms a document can have."""

    JSON = "json"
    CSV = "csv"
    ICS = "ics"


@attrs.frozen(kw_only=True)
class Hints:
    """What a timetable does not say itself and its reader needs to know.

    Attributes:
        namespace: the id space for documents that carry none.
        timezone: the zone for rows that name none.
        weekend: the id of the weekend that a timetable is of.
        issued: when a document that does not say so was issued.
        first_day: the first day of the weekend, for timetables that name weekdays.
        last_day: its last day.
        offset_conflict: what to do where an offset and its zone disagree.
    """

    namespace: str | None = None
    timezone: str | None = None
    weekend: str | None = None
    issued: Instant | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    offset_conflict: OffsetConflict = "refuse"


@attrs.frozen(kw_only=True)
class Received:
    """What became of a document.

    Attributes:
        name: what it is called in messages.
        form: the form it was read in.
        season: the season, if one could be made of it.
        diagnostics: what was wrong with it.
        source: where its facts stand.
        usable: whether it was a document at all; if not, there is one diagnostic that says why.
    """

    name: str | None
    form: Form
    season: Season | None
    diagnostics: tuple[Diagnostic, ...]
    source: SourceMap
    usable: bool


_SUFFIXES = {".csv": Form.CSV, ".tsv": Form.CSV, ".ics": Form.ICS, ".ical": Form.ICS, ".json": Form.JSON}
_HEAD = 65_536


def form_of(source: Source, name: str | None = None) -> Form:
    """The form a document seems to have: by the ending of its name, else by its first lines."""
    label = name or (os.fsdecode(source) if not isinstance(source, bytes) else "")
    if isinstance(source, str) and is_content(source):
        label = name or ""
    suffix = Path(label).suffix.lower() if label and "\n" not in label else ""
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    return _form_by_words(_head(source))


def _head(source: Source) -> str:
    if isinstance(source, bytes):
        return source[:_HEAD].decode(errors="replace")
    if isinstance(source, str) and is_content(source):
        return source[:_HEAD]
    path = Path(os.fsdecode(source))
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(_HEAD).decode(errors="replace")
    except (OSError, ValueError):
        return ""


def _form_by_words(head: str) -> Form:
    text = head.lstrip("\ufeff \t\r\n")
    if text[:1] in ("{", "["):
        return Form.JSON
    if text[:15].upper() == "BEGIN:VCALENDAR":
        return Form.ICS
    return Form.CSV if any(_is_header(line) for line in text.split("\n")[:_HEADER_LINES]) else Form.JSON


_HEADER_LINES = 20


def _is_header(line: str) -> bool:
    if not any(mark in line for mark in ",;\t"):
        return False
    from roadracing._internal.tables.headings import names_columns  # noqa: PLC0415 - a reader is loaded when a document needs it

    return names_columns(line)


def receive(
    source: Source, *, name: str | None = None, form: Form | None = None, hints: Hints | None = None
) -> Received:
    """Read a document of any form. Bad data is reported, never raised.

    Args:
        source: bytes, a path, or text that is a document or the path of one.
        name: what to call it in messages; its path unless given.
        form: the form, where it cannot be told by name or first lines.
        hints: what a timetable does not say itself.
    """
    if not isinstance(source, (str, bytes)):
        # A path object may hold bytes; from here on a path is text.
        source = Path(os.fsdecode(source))
    chosen = form or form_of(source, name)
    return _READERS[chosen](source, name, hints or Hints())


def _json(source: Source, name: str | None, hints: Hints) -> Received:
    from roadracing._internal.documents.reading import read  # noqa: PLC0415 - a reader is loaded when a document needs it

    given = (
        source.encode("utf-8", "surrogatepass") if isinstance(source, str) and is_content(source) else source
    )
    document = read(
        Path(given) if isinstance(given, str) else given, name=name, offset_conflict=hints.offset_conflict
    )
    return Received(
        name=document.name,
        form=Form.JSON,
        season=document.season,
        diagnostics=document.diagnostics,
        source=document.source,
        usable=document.usable,
    )


def _csv(source: Source, name: str | None, hints: Hints) -> Received:
    from roadracing._internal.tables.reading import read_csv  # noqa: PLC0415 - a reader is loaded when a document needs it

    return _timetable(Form.CSV, read_csv, source, name, hints)


def _ics(source: Source, name: str | None, hints: Hints) -> Received:
    from roadracing._internal.calendars.reading import read_ics  # noqa: PLC0415 - a reader is loaded when a document needs it

    return _timetable(Form.ICS, read_ics, source, name, hints)


def _timetable(
    form: Form, read: "Callable[..., TimetableReading]", source: Source, name: str | None, hints: Hints
) -> Received:
    """Both kinds of timetable are told the same things and answer alike."""
    reading = read(
        _as_content(source),
        name=name,
        weekend=hints.weekend,
        namespace=hints.namespace,
        timezone=hints.timezone,
        issued=hints.issued,
        first_day=hints.first_day,
        last_day=hints.last_day,
    )
    return Received(
        name=name or _label(source),
        form=form,
        season=reading.season,
        diagnostics=reading.diagnostics,
        source=reading.source,
        usable=reading.usable,
    )


def _as_content(source: Source) -> bytes | Path:
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and is_content(source):
        return source.encode("utf-8", "surrogatepass")
    return Path(os.fsdecode(source))


def _label(source: Source) -> str | None:
    if isinstance(source, bytes) or (isinstance(source, str) and is_content(source)):
        return None
    return os.fsdecode(source)


_READERS: dict[Form, Callable[[Source, str | None, Hints], Received]] = {
    Form.JSON: _json,
    Form.CSV: _csv,
    Form.ICS: _ics,
}
