"""Whose number is in force where several are."""

from roadracing._internal.model.season.index import Index
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.engine.values_in_force import somebodys, strictest
from tests.rules.building import IMSA
from tests.rules.pits import BY_THE_BOOK, pits


def test_the_strictest_number() -> None:
    """Of the sessions that have one; whose it is can be told from a default."""
    season = pits(organisations=(IMSA, BY_THE_BOOK))
    case = Case(season=season, index=Index(season))
    crew = strictest(case, "crew_over_wall", season.sessions)
    assert crew is not None
    assert (4.0, True) == (crew.value, somebodys(crew))
    width = strictest(case, "fast_lane_width_m", season.sessions)
    assert width is not None
    assert not somebodys(width)
    assert strictest(case, "pit_extinguishers_per_car", season.sessions) is None
    stated = Case(season=season, index=Index(season), practices=Practices({"fast_lane_width_m": 3.5}))
    own = strictest(stated, "fast_lane_width_m", ())
    assert own is not None
    assert somebodys(own)
