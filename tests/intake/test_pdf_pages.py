"""A PDF's pages are read within bounds, and what cannot be read is refused in words."""

import pytest

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.findings.limits import Limits
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.intake import pdf_pages
from roadracing._internal.intake.pdf_pages import pages_of
from tests.intake.printing import TIMETABLE, pdf


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
