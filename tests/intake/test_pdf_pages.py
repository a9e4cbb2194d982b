"""A PDF's pages are read within bounds, and what cannot be read is refused in words."""

import pytest

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.intake import pdf_pages
from roadracing._internal.intake.pdf_pages import page_told, pages_of, taken_apart
from tests.intake.printing import TIMETABLE, pdf

IMAGE = b"q 200 0 0 200 50 500 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 00> EI Q"  # a picture of one dot


def test_words_of_both_pages() -> None:
    """The words of every page are told, in the order of the pages."""
    pages = [page_told(page) for page in taken_apart(pdf(TIMETABLE))["pages"]]

    assert 2 == len(pages)
    assert ["Club", "weekend", "2024", "Friday"] == [word.text for word in pages[0].words[:4]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (pdf(TIMETABLE)[:700], "whole"),
        (b"%PDF-1.7\nhello", "whole"),
        (b"%PDF-1.7\nhello\n%%EOF", "damaged"),
        (pdf([()], extra=IMAGE), "image"),
        (pdf([()]), "empty"),
        (pdf([()] * 5), "pages"),
        (pdf([[((40.0, "x" * 500),)]]), "characters"),
        (pdf([()], extra=b"0 0 m 9 9 l S\n" * 101), "objects"),
    ],
    ids=["cut", "no objects", "no pages", "image", "empty", "pages", "characters", "objects"],
)
def test_refused_in_words(content: bytes, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half-uploaded, damaged, scanned, empty and overfull PDFs are told apart."""
    for name, most in (("MAX_PAGES", 4), ("MAX_CHARACTERS", 400), ("MAX_OBJECTS", 100)):
        monkeypatch.setattr(pdf_pages, name, most)

    assert why == taken_apart(content).get("why")


def test_encrypted() -> None:
    """A PDF with a password is refused as one."""
    locked = pdf(TIMETABLE).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
        b"/O <" + b"00" * 32 + b"> /U <" + b"11" * 32 + b"> >>",
    )
    assert {"why": "encrypted"} == taken_apart(locked)


def test_refusal_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reason that the process names becomes a sentence here."""
    told = "import json; print(json.dumps({'why': 'whole'}))"
    monkeypatch.setattr(pdf_pages, "_PROGRAM", told)

    with pytest.raises(Refusal, match="its end is missing"):
        pages_of(pdf(TIMETABLE))


def test_harm_stays_in_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes more memory than it may ends in a refusal."""
    monkeypatch.setattr(pdf_pages, "_PROGRAM", "import sys; sys.exit(1)")

    with pytest.raises(Refusal, match="takes more than"):
        pages_of(pdf(TIMETABLE))


def test_what_is_none() -> None:
    """Other bytes and larger files are no PDF that is read."""
    with pytest.raises(Refusal, match="no PDF"):
        pages_of(b"date,start")
    with pytest.raises(Refusal, match="larger than"):
        pages_of(pdf(TIMETABLE), Limits(bytes=100))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, one sentence says which."""
    monkeypatch.setattr(pdf_pages, "find_spec", lambda _: None)

    with pytest.raises(MissingExtra, match=r"reading a PDF needs an extra.*roadracing\[pdf\]"):
        pages_of(pdf(TIMETABLE))
