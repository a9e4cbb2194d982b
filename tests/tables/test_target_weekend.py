"""What a caller says about a timetable."""

import pytest

import roadracing as rr
from roadracing._internal.tables.target_weekend import unusable_options

TABLE = b"date,start,activity,series\n2004-06-26,09:00,Practice,ALMS\n"


def test_a_misspelt_option_is_not_swallowed() -> None:
    """An option that is none is said with the one that was probably meant, and nothing is read without it."""
    with pytest.raises(rr.DocumentError, match='there is no option "namspace"; did you mean "namespace"'):
        rr.read_timetable(TABLE, namspace="club.example.org", timezone="Europe/London")  # type: ignore[call-arg]
    reading = rr.documents.read_csv(TABLE, bananas=3, timezone="Europe/London")  # type: ignore[call-arg]
    assert any('"bananas"' in found.message for found in reading.errors)


def test_what_is_known_is_fine() -> None:
    """Nothing is wrong with options that there are."""
    assert [] == unusable_options({"timezone": "Europe/London", "title": "Club weekend"})
