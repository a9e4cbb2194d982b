"""A workbook that cannot be opened without harm is refused, in words that say why."""

import io
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable

import pytest

from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.intake.workbook_archive import SpreadsheetError, inspect_archive
from tests.intake.text_sheet import csv_as_sheet

BOOK = csv_as_sheet("date,start,activity\n2013-04-20,10:00,Race\n", "timetable")
STYLES = "xl/styles.xml"


def with_part(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry.filename, change(part) if entry.filename == name else part)
    return out.getvalue()


def encrypted() -> bytes:
    """The workbook, of which every part says that it is encrypted."""
    data = bytearray(BOOK)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "no workbook"),
        (b"date,start,activity\n", "no workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
        (BOOK[: len(BOOK) // 2], "was it sent whole"),
        (BOOK[:-30], "was it sent whole"),
        (encrypted(), "encrypted"),
        (with_part(STYLES, lambda part: part.replace(b"?>", b"?><!DOCTYPE x>", 1) + b"<!ENTITY"), "entities"),
        (with_part(STYLES, lambda part: part.decode().encode("utf-16")), "not UTF-8"),
        (with_part(STYLES, lambda _: b"<a>" + b"<b/>" * 60_000 + b"</a>"), "more than 50,000 elements"),
        (with_part(STYLES, lambda _: b" " * (40 * 1024**2)), "more than 32 MiB"),
    ],
)
def test_what_is_refused(content: bytes, what: str) -> None:
    """What is no workbook, half of one, locked, or more than is read is said to be just that."""
    with pytest.raises(SpreadsheetError, match=what):
        inspect_archive(content, DEFAULT_LIMITS)


def test_what_is_good() -> None:
    """A workbook that a program wrote passes, as long as the caller allows as much as it holds."""
    inspect_archive(BOOK, DEFAULT_LIMITS)

    with pytest.raises(SpreadsheetError, match="more than 1 elements"):
        inspect_archive(with_part(STYLES, lambda _: b""), Limits(values=20))


def test_what_it_says_of_itself() -> None:
    """Of a part that holds a thousand times as much as it says no more is unpacked than it says."""
    said = 1_000
    data = bytearray(with_part(STYLES, lambda part: part[:said].ljust(said) + b" " * 30_000_000))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02"))
    while int.from_bytes(data[at + 24 : at + 28], "little") < 30_000_000:
        at = data.index(b"PK\x01\x02", at + 4)
    right = zlib.crc32(zipfile.ZipFile(io.BytesIO(data)).read(STYLES)[:said])
    data[at + 16 : at + 20], data[at + 24 : at + 28] = right.to_bytes(4, "little"), said.to_bytes(4, "little")
    tracemalloc.start()
    packed = inspect_archive(bytes(data), DEFAULT_LIMITS)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert said == len(zipfile.ZipFile(io.BytesIO(packed)).read(STYLES))
    assert most < 3_000_000
