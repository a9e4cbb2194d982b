"""From when until when a session has the track."""

import datetime as dt
from pathlib import Path

import pytest

import roadracing as rr
from roadracing._internal.desk.cascade import cascade
from roadracing._internal.desk.changing import delayed, replaced
from roadracing._internal.model.season.index import Index
from roadracing._internal.track.asphalt import share_asphalt
from roadracing._internal.track.session_times import expected_end, session_time, uses_track

HOUSE = Path(__file__).parents[1] / "data" / "house"


@pytest.mark.parametrize("name", ["no-venue", "with-venue"])
def test_a_day_makes_way_whether_its_venue_is_known_or_not(name: str) -> None:
    """A weekend that names no venue is one place, for the desk as for the rules."""
    season = rr.load(HOUSE / f"{name}.json")
    index = Index(season)
    first, second = (index.sessions[id_] for id_ in ("s1", "s2"))

    assert share_asphalt(index, first, second)
    late = replaced(season, *delayed(season, first, dt.timedelta(minutes=40)))
    assert ("s2",) == cascade(season, late).pushed


def test_the_end_is_the_published_one_else_the_expected_one_else_the_start() -> None:
    """A session has the track until its published end, or as long as its format says."""
    season = rr.load(HOUSE / "no-venue.json")
    index = Index(season)
    race = index.sessions["s1"]
    time = session_time(index, race)

    assert time is not None
    assert race.end == time.end
    assert race.end == expected_end(index, race)
    assert uses_track(race)
