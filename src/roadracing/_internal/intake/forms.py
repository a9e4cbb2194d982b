"""Which of the forms that organisers use a document has: by the ending of its name, else by its first lines."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from roadracing._internal.findings.opening import Source, head_of, name_of


class Form(StrEnum):
    """The forms a document can have."""

    JSON = "json"
    CSV = "csv"
    ICS = "ics"
    PDF = "pdf"
    XLSX = "xlsx"


_SUFFIXES: Final = {
    ".csv": Form.CSV,
    ".tsv": Form.CSV,
    ".ics": Form.ICS,
    ".ical": Form.ICS,
    ".json": Form.JSON,
    ".pdf": Form.PDF,
    ".xlsx": Form.XLSX,
    ".xlsm": Form.XLSX,
}
_HEAD: Final = 65_536
_HEADER_LINES: Final = 20
_BEGIN: Final = "BEGIN:VCALENDAR"
_PACKED: Final = b"PK\x03\x04"


def form_of(source: Source, name: str | None = None) -> Form:
    """The form a document seems to have.

    Args:
        source: the path of its file, or its content in bytes.
        name: what it is called; its path unless given.
    """
    label = name_of(source, name)
    suffix = Path(label).suffix.lower() if label and "\n" not in label else ""
    known = _SUFFIXES.get(suffix)
    if known is not None:
        return known
    head = head_of(source, _HEAD)
    return Form.XLSX if head.startswith(_PACKED) else _form_by_words(head.decode(errors="replace"))


def _form_by_words(head: str) -> Form:
    text = head.lstrip("\ufeff \t\r\n")
    if text.startswith("%PDF"):
        return Form.PDF
    if text[:1] in ("{", "["):
        return Form.JSON
    if text[: len(_BEGIN)].upper() == _BEGIN:
        return Form.ICS
    return Form.CSV if any(_is_header(line) for line in text.split("\n")[:_HEADER_LINES]) else Form.JSON


def _is_header(line: str) -> bool:
    if not any(mark in line for mark in ",;\t"):
        return False
    from roadracing._internal.tables.sheets.timetable_columns import names_columns  # noqa: PLC0415 - a reader is loaded when a document needs it

    return names_columns(line)
