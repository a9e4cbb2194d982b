"""Small tables that were read wrongly once, each with its right answer."""

from pathlib import Path

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.intake.check import check
from roadracing._internal.intake.received import Hints
from roadracing._internal.tables.timetable_reading import read_csv

WORDS = Path(__file__).parents[1] / "data" / "words"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("noend", {"SCH001"}),
        ("same", {"SCH001"}),
        ("other17", {"SCH001"}),
        ("insp", set()),
        ("hint", {"SCH001", "SCH017"}),
        ("order", {"DOC146", "SCH034"}),
        ("merged", set()),
        ("range", set()),
        ("dtm", set()),
    ],
)
def test_what_is_said(name: str, expected: set[str]) -> None:
    """The slips of a table are found, and nothing else is a problem."""
    text = (WORDS / f"{name}.csv").read_text("utf-8")
    zone = None if "timezone" in text.splitlines()[0] else "Australia/Sydney"
    report = check(WORDS / f"{name}.csv", hints=Hints(timezone=zone))
    assert expected == {one.code for one in report.diagnostics if one.severity is not Severity.INFO}


def test_the_hint_fits() -> None:
    """Practice from 9:30 a.m. to 9:50 p.m. before qualifying at ten most likely ends at 09:50."""
    hints = [one.hint or "" for one in check(WORDS / "hint.csv").diagnostics if one.code.startswith("SCH0")]
    assert 2 == sum(hint.startswith("was 09:50 meant?") for hint in hints)


@pytest.mark.parametrize(("name", "rows"), [("brands2", 3), ("bathurst", 3), ("argentina", 2)])
def test_days_that_nothing_decides_are_asked_about_once(name: str, rows: int) -> None:
    """A table whose days are in no year and no weekend has one finding about them, for all its rows."""
    reading = read_csv(WORDS / f"{name}.csv", namespace="a.racing.test", timezone="Europe/London")
    (error,) = reading.errors
    assert rows == 1 + len(error.related)
    assert reading.season is not None
    assert rows == len(reading.season.sessions)
