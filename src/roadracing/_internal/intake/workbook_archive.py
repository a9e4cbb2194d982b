"""Whether a packed workbook can be opened without harm: whole, not encrypted, and no larger than it may be."""

import io
import re
import zipfile
import zlib
from typing import Final

from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.text.quoting import quote

_OLD: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = 0x1
_SHEETS: Final = re.compile(r"xl/worksheets/|xl/sharedStrings\.xml")
_MARKUP: Final = (".xml", ".rels")
_MOST_PARTS: Final = 2_000
_SHARE: Final = 20
"""A part that holds no cells, such as the styles, may have this part of the values that a document may have."""


class SpreadsheetError(RoadracingError):
    """A file is no spreadsheet that can be read."""


def inspect_archive(content: bytes, limits: Limits) -> None:
    """Nothing happens if a workbook can be opened without harm.

    Raises:
        SpreadsheetError: it is none, damaged, encrypted, or holds more than is read; the message says which.
    """
    if content.startswith(_OLD):
        raise SpreadsheetError(
            "this is a workbook of old Excel, or one with a password: save it as .xlsx without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _inspect(archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError):
        whole = b"PK\x05\x06" in content[-65_557:]
        if not content.startswith(b"PK"):
            raise SpreadsheetError("this is no workbook: save the sheet as .xlsx or as .csv") from None
        what = (
            "some of what it holds cannot be unpacked" if whole else "its end is missing: was it sent whole?"
        )
        raise SpreadsheetError(f"the workbook is damaged: {what}") from None
    except (NotImplementedError, RuntimeError):
        raise SpreadsheetError("the workbook is packed in a way that no spreadsheet program uses") from None


def _inspect(archive: zipfile.ZipFile, limits: Limits) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SpreadsheetError("the workbook is encrypted: save it without a password")
    if len(entries) > _MOST_PARTS:
        raise SpreadsheetError(f"the workbook has {len(entries):,} parts; at most {_MOST_PARTS:,} are read")
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        most = limits.unpacked_bytes // 1024**2
        raise SpreadsheetError(f"the workbook unpacks to more than {most} MiB")
    cells = 0
    for entry in entries:
        if not entry.filename.lower().endswith(_MARKUP):
            continue
        part = archive.read(entry)
        name = quote(entry.filename)
        if b"\0" in part[:4] or part.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise SpreadsheetError(f"the workbook is damaged: its part {name} is not UTF-8")
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise SpreadsheetError(f"the part {name} declares entities, which no spreadsheet program does")
        elements = part.count(b"<")
        if _SHEETS.match(entry.filename):
            cells += elements
        elif elements > limits.values // _SHARE:
            raise SpreadsheetError(
                f"the part {name} has more than {limits.values // _SHARE:,} elements: "
                "copy the cells into a new workbook"
            )
    if cells > limits.values:
        raise SpreadsheetError(
            f"the sheets hold more than {limits.values:,} elements: keep the timetable alone"
        )
