"""From when until when a session has the track."""

from pathlib import Path

import roadracing as rr
from roadracing._internal.model.season.index import Index
from roadracing._internal.track.session_times import expected_end, session_time, uses_track

HOUSE = Path(__file__).parents[1] / "data" / "house"


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
