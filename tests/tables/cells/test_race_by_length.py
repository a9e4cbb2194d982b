"""Races that only their length tells from anything else."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.cells.race_by_length import is_race_by_length, length_in, long_hours
from tests.tables.sheets.test_sheet_as_kept import _read


@pytest.mark.parametrize(
    "activity",
    [
        "The Honda Indy 200 at Mid-Ohio Presented by the 2025 Civic Hybrid (90 laps/203.22 miles)",
        "Rackley Roofing 200 (150 Laps, 199.5 Miles)",
        "Madgwick Cup (12 laps or 20 min)",
        "BTCC Round 4 (19 laps)",
    ],
)
def test_a_race_by_its_laps(activity: str) -> None:
    """A sponsor's title or a round with as many laps as only races have is a race."""
    assert is_race_by_length(activity, length_in(activity))


@pytest.mark.parametrize(
    "activity",
    [
        "Procar Revival (25 laps)",
        "Legends demonstration (30 laps)",
        "Fan laps (20 laps)",
        "Madgwick Cup (12 laps)",
        "Guards Trophy (40 mins)",
        "BTCC Round 4",
        "Drivers' briefing (20 laps)",
    ],
)
def test_what_may_be_something_else(activity: str) -> None:
    """What may be shown, tested or driven for fun is not concluded from its length."""
    assert not is_race_by_length(activity, length_in(activity))


def test_hours_behind_a_name() -> None:
    """Hours in brackets are those of a race where they fill its time and a series runs."""
    assert long_hours("Motul Petit Le Mans (10 Hours)") is not None
    assert long_hours("Registration (10 hours)") is None
    text = "date,start,end,series,activity\n2025-10-11,12:10,{},WeatherTech,Motul Petit Le Mans (10 Hours)\n"
    kinds = [_read(text.format(end)).required().sessions[0].kind for end in ("22:10", "21:10")]
    assert [Kind.RACE, Kind.OTHER] == kinds


def test_laps_in_a_cell() -> None:
    """The laps may stand in a column of their own."""
    text = "date,start,series,activity,laps\n2025-10-12,11:30,Supercars,Repco Bathurst 1000,161 laps\n"
    assert Kind.RACE is _read(text).required().sessions[0].kind
