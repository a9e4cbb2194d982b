"""What was handed in becomes text, or one sentence."""

import os
from pathlib import Path

import pytest

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS
from roadracing._internal.findings.opening import TOO_LARGE, UNREADABLE, Source, encoded
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.sheets.bytes_of_file import Opened, opened


def refused(source: Source, *, calendar: bool = False) -> Diagnostic:
    """The sentence instead of a text."""
    found = opened(source, "weekend.csv", calendar=calendar)
    assert isinstance(found, Diagnostic)
    return found


def test_paths_bytes_and_text(tmp_path: Path) -> None:
    """A path is opened, bytes are the content; a byte order mark is not part of it."""
    path = tmp_path / "weekend.csv"
    path.write_text("Zürich", "utf-8-sig")

    assert Opened(name=str(path), text="Zürich") == opened(path, None)
    assert Opened(name="x", text="Zürich") == opened(path, "x")
    assert Opened(name=None, text="Zürich") == opened("Zürich".encode("utf-8-sig"), None)
    assert Opened(name=None, text="Zürich") == opened(encoded("\ufeffZürich"), None)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04", "a workbook"),
        (b"\xd0\xcf\x11\xe0", "old Excel"),
        (b"%PDF-1.4", "a PDF"),
        ("date,start".encode("utf-16"), "UTF-16"),
        (b"date\0start", "zero bytes"),
        ("date,start\n2013,Zürich".encode("cp1252"), "line 2 holds the byte fc"),
        (encoded("date \ud800"), "line 1 holds the byte ed"),
    ],
)
def test_what_is_not_text(data: bytes, what: str) -> None:
    """What is not UTF-8 text is said to be what it is, and how to save it is told."""
    found = refused(data)

    assert table_faults.NOT_TEXT.code == found.code
    assert what in found.message
    assert "CSV UTF-8" in str(found.hint)


def test_a_calendar_may_be_wrong_in_places() -> None:
    """In a calendar, wrong bytes stay where they are, for the line they are in to be judged."""
    found = opened(b"SUMMARY:Caf\xe9", "x.ics", calendar=True)

    assert Opened(name="x.ics", text="SUMMARY:Caf\udce9") == found
    assert "BEGIN:VCALENDAR" in str(refused(b"%PDF", calendar=True).hint)


def test_what_is_too_large() -> None:
    """More than any timetable holds is not read."""
    assert TOO_LARGE.code == refused(b"x" * (DEFAULT_LIMITS.bytes + 1)).code


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    """A missing file, a folder and a name that cannot be one give the system's reason."""
    for path in (tmp_path / "missing.csv", tmp_path, Path("nul\0byte")):
        assert UNREADABLE.code == refused(path).code


def test_no_file(tmp_path: Path) -> None:
    """A pipe is refused and not waited for, and so are a folder and a device."""
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/null")):
        assert UNREADABLE.code == refused(path).code
