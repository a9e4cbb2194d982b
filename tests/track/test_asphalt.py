"""Who shares asphalt with whom."""

import datetime as dt

import pytest

import roadracing as rr
from roadracing._internal.desk.cascade import cascade
from roadracing._internal.desk.changing import delayed, replaced
from roadracing._internal.model.season.index import Index
from roadracing._internal.track.asphalt import share_asphalt
from tests.track.test_session_times import HOUSE


@pytest.mark.parametrize("name", ["no-venue", "with-venue"])
def test_a_day_makes_way_whether_its_venue_is_known_or_not(name: str) -> None:
    """A weekend that names no venue is one place, for the desk as for the rules."""
    season = rr.load(HOUSE / f"{name}.json")
    index = Index(season)
    first, second = (index.sessions[id_] for id_ in ("s1", "s2"))

    assert share_asphalt(index, first, second)
    late = replaced(season, *delayed(season, first, dt.timedelta(minutes=40)))
    assert ("s2",) == cascade(season, late).pushed
