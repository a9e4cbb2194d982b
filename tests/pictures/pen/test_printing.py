"""Pictures are files for people who print, the same on every machine."""

import struct
from pathlib import Path

import pdfplumber
import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.intake.timetables import read_pdf
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.pictures.pen import printing
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.time.start import Start
from tests.pictures.weekends import EVERY_WAY, at, season, session

EXAMPLE = Path(__file__).parents[3] / "examples" / "long-beach-2013.json"
ONE = season(session("race", SessionKind.RACE, start=Start.at(at(16, "12:00"))))


def test_png() -> None:
    """A PNG has as many dots as asked for, and equal pictures give equal bytes."""
    picture = timetable(ONE, form="tall")
    made = picture.png(scale=1)
    assert b"\x89PNG\r\n\x1a\n" == made[:8]
    size = struct.unpack(">II", made[16:24])
    assert (picture.width, picture.height) == pytest.approx(size, abs=1)
    assert made == picture.png(scale=1)


def test_pdf() -> None:
    """A picture that is laid out for no paper is one page; equal pictures give equal bytes."""
    picture = timetable(EVERY_WAY)
    made = picture.pdf()
    assert made == picture.pdf()
    assert made.startswith(b"%PDF-")


@pytest.mark.parametrize(("paper", "points"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_sheets(paper: str, points: tuple[int, int], tmp_path: Path) -> None:
    """A noticeboard is a page for each sheet, of its paper."""
    picture = timetable(EVERY_WAY, form="print", paper=paper)  # type: ignore[arg-type]
    path = tmp_path / "noticeboard.pdf"
    path.write_bytes(picture.pdf())
    with pdfplumber.open(path) as printed:
        assert {points} == {(round(page.width), round(page.height)) for page in printed.pages}
        assert len(picture.sheets) == len(printed.pages)


@pytest.mark.slow
def test_reads_back() -> None:
    """What is printed comes back as the weekend that it was printed from."""
    weekend = load(EXAMPLE)
    made = timetable(weekend, form="print", paper="letter").pdf()
    reading = read_pdf(made, name="noticeboard.pdf", timezone="America/Los_Angeles")
    assert () == reading.errors
    assert reading.season is not None
    before, after = (sorted((str(s.start), s.title) for s in of.sessions) for of in (weekend, reading.season))
    assert before == after


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has not installed what it takes is told the line that does."""
    monkeypatch.setattr(printing, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"roadracing\[print\]"):
        timetable(ONE).pdf()
