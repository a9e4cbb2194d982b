"""Workbooks become tables, and a damaged one becomes a sentence."""

import random

import pytest

from roadracing._internal.intake.spreadsheets import csv_as_sheet, sheet_as_csv
from roadracing._internal.intake.workbook_archive import SpreadsheetError
from tests.intake.test_workbook_archive import BOOK, STYLES, with_part

TABLE = "date,start,activity\n2013-04-20,10:00,Race\n"


def test_there_and_back() -> None:
    """A table that was written as a workbook is read as the same table."""
    assert TABLE == sheet_as_csv(csv_as_sheet(TABLE, "timetable"))


@pytest.mark.parametrize(
    "part", [STYLES, "xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]
)
@pytest.mark.parametrize("content", [b"", b"no markup", b"<x", b"<x/>", b"<?xml version='1.0'?>"])
def test_parts_that_are_not_what_they_should_be(part: str, content: bytes) -> None:
    """A workbook with a part of another content is read or refused, and nothing else happens."""
    try:
        sheet_as_csv(with_part(part, lambda _: content))
    except SpreadsheetError as error:
        assert str(error)


def damaged(chance: random.Random) -> bytes:
    """The workbook with some of its bytes changed, taken out, or cut off."""
    data = bytearray(BOOK)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data))
        if chance.random() < 0.8:
            data[at] = chance.randrange(256)
        else:
            del data[at : at + chance.randint(1, 40)]
    return bytes(data[: chance.randrange(len(data))]) if chance.random() < 0.1 else bytes(data)


def harmless(data: bytes) -> None:
    """A workbook is read, or refused in words."""
    try:
        sheet_as_csv(data)
    except SpreadsheetError as error:
        assert str(error)


@pytest.mark.parametrize("seed", range(60))
def test_damaged_bytes(seed: int) -> None:
    """A workbook with damaged bytes is read, or refused in words, and nothing else happens."""
    harmless(damaged(random.Random(seed)))  # noqa: S311 - damage, not secrets
