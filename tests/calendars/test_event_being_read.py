"""What an event says and no fact holds stays with its session."""

import pytest

from roadracing._internal.findings.limits import Limits
from tests.calendars.reading import read
from tests.tables.building import one, problems
from tests.tables.calendars import calendar


@pytest.mark.parametrize(
    "line",
    [
        "URL:not a url",
        "GEO:here",
        "GEO:1;2;3",
        "GEO:91;0",
        "STATUS:POSTPONED",
        "SUMMARY:" + "x" * 100_001,
        "LOCATION:a\x07b",
    ],
)
def test_odd_values_are_kept_beside(line: str) -> None:
    """A value that no fact can hold is kept as it stands."""
    reading = read(calendar(f"UID:1\nDTSTART:20130420T233000Z\n{line}"), limits=Limits(text=200_000))
    name, _, value = line.partition(":")

    assert [] == problems(reading)
    assert value.replace("\x07", "\ufffd") == one(reading).extra[f"icalendar.invalid:{name.lower()}"]
