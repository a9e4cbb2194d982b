"""Instants are drawn where clocks change, and anywhere else."""

import datetime as dt

import pytest
from hypothesis import find, given, strategies as st

from roadracing._internal.testing.instants import FIRST_YEAR, LAST_YEAR, instants, transitions, zones
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.zones import zone_names


@given(instants())
def test_range(instant: Instant) -> None:
    """They are instants of a known zone in the years that are promised, give or take a few hours."""
    assert Instant is type(instant)
    assert instant.zone in zone_names()
    assert FIRST_YEAR - 1 <= instant.year <= LAST_YEAR + 1
    assert instant == Instant.parse(instant.text)


@pytest.mark.parametrize(
    ("zone", "year", "expected"),
    [
        ("America/New_York", 2004, ["2004-04-04T07:00:00+00:00", "2004-10-31T06:00:00+00:00"]),
        ("Australia/Lord_Howe", 2004, ["2004-03-27T15:00:00+00:00", "2004-10-30T15:30:00+00:00"]),
        (
            "Pacific/Apia",
            2011,
            ["2011-04-02T14:00:00+00:00", "2011-09-24T14:00:00+00:00", "2011-12-30T10:00:00+00:00"],
        ),
        ("UTC", 2004, []),
        ("America/Phoenix", 2004, []),
    ],
)
def test_transitions(zone: str, year: int, expected: list[str]) -> None:
    """The changes of the clocks are found to the second."""
    assert expected == [moment.isoformat() for moment in transitions(zone, year)]


def test_both_hours_of_a_fold() -> None:
    """Both hours of a night in autumn come up."""
    where = st.just("America/New_York")

    for fold in (0, 1):
        found = find(
            instants(where),
            lambda instant, fold=fold: instant.hour == 1 and instant.month >= 10 and instant.fold == fold,
        )
        assert found.zone == "America/New_York"


def test_right_after_a_gap() -> None:
    """So does the first moment after the clocks went forward."""

    def jumped(instant: Instant) -> bool:
        return (instant - dt.timedelta(seconds=1)).utcoffset() < instant.utcoffset()

    found = find(instants(st.just("America/New_York")), jumped)

    assert (3, 0, 0) == (found.hour, found.minute, found.second)


@given(zones())
def test_zones(name: str) -> None:
    """Zones are named as the tz database names them."""
    assert name in zone_names()
