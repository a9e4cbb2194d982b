"""Which cars run in which sessions, as series and classes say it."""

import attrs
from hypothesis import given

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.rules.entry.cars_in_sessions import Running
from roadracing._internal.testing.strategies import seasons
from tests.rules.building import session
from tests.rules.pits import ENTRIES, GT, ROWS, TOURING, pits


def test_by_series_and_class() -> None:
    """The GT car practises with all, and races with its own."""
    running = Running(Index(pits()))
    assert ["wc-gt-race", "wc-practice"] == [s.id for s in running.sessions_of(GT, "weekend")]
    unknown = attrs.evolve(GT, car_class=None)
    assert 3 == len(running.sessions_of(unknown, "weekend"))


def test_who_is_in_a_session() -> None:
    """A session of two series is both's; a cancelled one is nobody's."""
    joint = session("joint", "test", "18:00", "19:00", series=("alms", "world-challenge"))
    off = attrs.evolve(joint, id="off", status=PlanStatus.CANCELLED)
    running = Running(Index(pits(joint, off)))
    assert ENTRIES == running.cars_in(joint)
    assert "off" not in [s.id for s in running.sessions_of(TOURING, "weekend")]
    assert 4 == len(running.sessions_of_series("weekend", "world-challenge"))
    assert len(ROWS) > 4


@given(seasons())
def test_both_ways_agree(season: Season) -> None:
    """A car is in a session exactly if the session is the car's and the car comes."""
    index = Index(season)
    running = Running(index)
    for one in season.sessions:
        for entry in running.cars_in(one):
            assert entry.takes_part(one.weekend)
            if not one.is_cancelled and one.status is not PlanStatus.POSTPONED:
                assert one in running.sessions_of(entry, one.weekend)
