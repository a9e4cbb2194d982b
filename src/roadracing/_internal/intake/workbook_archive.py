"""Whether a packed workbook can be opened without harm: whole, not encrypted, and no larger than it may be."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.text.quoting import quote

_OLD: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED: Final = 0x1
_SHEETS: Final = re.compile(r"xl/worksheets/|xl/sharedStrings\.xml")
_OF_CELL: Final = re.compile(
    rb"</?(?:\w+:)?(?:sst|si|row|c|v|f|is|t|r|rPr|rPh|phoneticPr|rFont|sz|color|family|charset|scheme|b|i|u|strike|vertAlign)"
    rb"(?=[\s/>])"
)
_MARKUP: Final = (".xml", ".rels")
_NAMED_SHEET: Final = re.compile(rb"\bsheetId\s*=")
_REMARKS: Final = ((b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>"))
_MOST_PARTS: Final = 2_000
_MOST_SHEETS: Final = 250
_HALF: Final = 2
"""An element begins and ends, so that a value takes at least two signs of one."""
_SHARE: Final = 20
"""What is no cell, such as a style or a rule for colours, may be this part of the values that a document may have."""


class SpreadsheetError(RoadracingError):
    """A file is no spreadsheet that can be read."""


def inspect_archive(content: bytes, limits: Limits) -> bytes:
    """The workbook, if it can be opened without harm: packed anew from the parts that were looked at, and only these.

    What a packed file says of itself need not be true, and whoever unpacks it later would believe it.

    Raises:
        SpreadsheetError: it is none, damaged, encrypted, or holds more than is read; the message says which.
    """
    if content.startswith(_OLD):
        raise SpreadsheetError(
            "this is a workbook of old Excel, or one with a password: save it as .xlsx without a password"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _packed(_inspect(archive, limits))
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


def _packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _inspect(archive: zipfile.ZipFile, limits: Limits) -> dict[str, bytes]:
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SpreadsheetError("the workbook is encrypted: save it without a password")
    if len(entries) > _MOST_PARTS:
        raise SpreadsheetError(f"the workbook has {len(entries):,} parts; at most {_MOST_PARTS:,} are read")
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        most = limits.unpacked_bytes // 1024**2
        raise SpreadsheetError(f"the workbook unpacks to more than {most} MiB")
    cells, parts = 0, {}
    for entry in entries:
        if not entry.filename.lower().endswith(_MARKUP):
            continue
        with archive.open(entry) as packed:
            # Without a number all of it would be unpacked, however little it says that it holds.
            part = parts[entry.filename] = packed.read(entry.file_size)
        cells += _cells_in(quote(entry.filename), part, limits, _SHEETS.match(entry.filename))
    if cells > limits.values // _HALF:
        raise SpreadsheetError(
            f"the sheets hold more than {limits.values // _HALF:,} elements: keep the timetable alone"
        )
    return parts


def _cells_in(name: str, part: bytes, limits: Limits, holds_cells: object) -> int:
    """How many elements of a part belong to cells, where it can be read without harm."""
    if b"\0" in part[:4] or part.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SpreadsheetError(f"the workbook is damaged: its part {name} is not UTF-8")
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise SpreadsheetError(f"the part {name} declares entities, which no spreadsheet program does")
    if _has_long_piece(part, limits.text):
        raise SpreadsheetError(f"the part {name} holds a text of more than {limits.text:,} characters")
    if len(_NAMED_SHEET.findall(part)) > _MOST_SHEETS:
        raise SpreadsheetError(f"the workbook has more than {_MOST_SHEETS:,} sheets")
    cells = len(_OF_CELL.findall(part)) if holds_cells else 0
    if part.count(b"<") - cells > limits.values // _SHARE:
        raise SpreadsheetError(
            f"the part {name} has more than {limits.values // _SHARE:,} elements: "
            "copy the cells into a new workbook"
        )
    return cells


def _has_long_piece(part: bytes, most: int) -> bool:
    """Whether a text, an element or a remark is longer than may be: their reader begins each again and again."""
    if len(part) <= most:
        return False
    if re.search(rb"<[^<]{%d}" % most, part):
        return True
    for begin, end in _REMARKS:
        at = part.find(begin)
        while at >= 0:
            last = part.find(end, at)
            if last < 0 or last - at > most:
                return True
            at = part.find(begin, last)
    return False
