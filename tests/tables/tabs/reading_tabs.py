"""The worked weekend, and tabs as CSV that are read into it."""

from functools import cache
from pathlib import Path

from roadracing._internal.documents.reading import read
from roadracing._internal.intake.weekend_workbook import read_table
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.timetable_reading import TimetableReading

EXAMPLES = Path(__file__).parents[3] / "examples"


@cache
def mid_ohio() -> Season:
    """The worked weekend."""
    season = read(EXAMPLES / "mid-ohio-2004.json").season
    assert season is not None
    return season


def reading(text: str, name: str, into: Season | None, **options: str) -> TimetableReading:
    """What becomes of a tab as CSV."""
    return read_table(text.encode(), name=f"{name}.csv", into=into, **options)  # type: ignore[arg-type]  # options are texts here


def codes(found: TimetableReading) -> list[str]:
    """The kinds of what was said."""
    return [one.code for one in found.diagnostics]
