"""The rows of a log, in whichever form it comes."""

import json

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.track_status import TrackStatus
from tests.control.log.test_log_reading import entries, read

T = TrackStatus


def test_semicolons_and_tabs() -> None:
    """Whatever a spreadsheet writes between cells."""
    for mark in ";\t":
        (entry,) = entries(f"kind{mark}open_classes{mark}pit_entry\npit-lane{mark}gt{mark}open\n")
        assert ("gt",) == entry.open_classes


@pytest.mark.parametrize("text", [",", ";\n;;", "\t", '""', ' , \n"",""', "|"])
def test_a_table_that_says_nothing(text: str) -> None:
    """Separators with nothing between them are an empty log, whatever they are."""
    found = read(text)
    assert any(each.severity is Severity.ERROR for each in found.diagnostics)


def test_lines_that_are_none() -> None:
    """A line that is no object is said, and the others are read."""
    found = read(
        '{"kind": "note"}\nnonsense\n{"kind": "note", "kind": "note"}\n{"lap": NaN}\n[1]\n{"kind": "note"}'
    )
    assert [2, 3, 4, 5] == [d.place.line for d in found.errors]
    assert 2 == len(found.log.entries)


def test_json_of_the_feed() -> None:
    """The same as JSON: a list, a line each, or as the feed itself wraps it."""
    messages = [
        {"Utc": "2024-05-05T20:03:44", "Category": "Flag", "Flag": "GREEN", "Scope": "Track", "Lap": 1},
        {"date": "2024-05-05T20:11:10+00:00", "category": "SafetyCar", "message": "SAFETY CAR DEPLOYED"},
        {
            "date": "2024-05-05T20:12:10+00:00",
            "category": "Flag",
            "flag": "BLUE",
            "scope": "Driver",
            "driver_number": 1,
            "lap_number": 3,
            "message": None,
        },
    ]
    wrapped = json.dumps({"Messages": messages})
    lines = "\n".join(map(json.dumps, messages))
    for text in (json.dumps(messages), lines, wrapped):
        held = entries(text)
        assert [T.GREEN, T.SC_DEPLOYED, None] == [entry.track_status for entry in held]
        assert ("1", 3) == (held[2].car, held[2].lap)
