"""Which cars run in which sessions, as series and classes say it."""

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.entry.cars_in_sessions import Running
from tests.rules.building import season, session
from tests.rules.pits import ENTRIES, GT, ROWS, TOURING, entry, pits


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


SERIES = st.sampled_from(("alms", "world-challenge", "nobody"))
CLASSES = st.sampled_from(("lmp1", "gt", "wc-gt", "nothing"))
WEEKENDS = st.sampled_from(("weekend", "away"))
CARS = st.builds(
    entry,
    name=st.sampled_from(("one", "two", "three", "four")),
    series=SERIES,
    car_class=st.none() | CLASSES,
    weekends=st.lists(WEEKENDS, max_size=2),
)
SESSIONS = st.builds(
    session,
    name=st.sampled_from(("first", "second", "third")),
    kind=st.sampled_from(("race", "practice")),
    series=st.lists(SERIES, max_size=2),
    classes=st.lists(CLASSES, max_size=2),
    weekend=WEEKENDS,
    status=st.sampled_from(PlanStatus),
)


@given(
    st.lists(CARS, max_size=4, unique_by=lambda car: car.id),
    st.lists(SESSIONS, max_size=3, unique_by=lambda row: row.id),
)
def test_both_ways_agree(cars: list[Entry], rows: list[Session]) -> None:
    """A car is in a session exactly if the session is the car's and the car comes."""
    running = Running(Index(season(*rows, entries=cars)))
    for one in rows:
        for car in running.cars_in(one):
            assert car.takes_part(one.weekend)
            if not one.is_cancelled and one.status is not PlanStatus.POSTPONED:
                assert one in running.sessions_of(car, one.weekend)
