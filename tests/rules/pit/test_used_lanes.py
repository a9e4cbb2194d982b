"""The pit lanes that are used at a weekend."""

import attrs

from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.engine.values_in_force import somebodys, strictest
from roadracing._internal.rules.pit.used_lanes import UsedLane, metres, used_lanes
from tests.rules.building import FULL, IMSA, VENUE, WEEKEND, session
from tests.rules.pits import BY_THE_BOOK, LANE, PLAN, conditions, pits, planned


def lanes(season: Season) -> list[UsedLane]:
    """The lanes of a season."""
    return [*used_lanes(Case(season=season, index=Index(season)))]


def test_planned_and_not() -> None:
    """A plan is for the weekend's lane; without one the lane that is described counts."""
    (used,) = lanes(pits())
    assert (PLAN, LANE, 5) == (used.plan, used.lane, len(used.sessions))
    (bare,) = lanes(pits(plan=None))
    assert (None, LANE, 5) == (bare.plan, bare.lane, len(bare.sessions))
    assert ("venues", "circuit", "layouts", "full", "pit_lane") == bare.path
    assert [] == lanes(pits(plan=None, lane=None))


def test_sessions_in_order_of_time() -> None:
    """First to last, whatever their ids."""
    (used,) = lanes(pits())
    assert ["wc-practice", "alms-practice", "wc-gt-race", "wc-touring-race", "alms-race"] == [
        s.id for s in used.sessions
    ]


def test_another_layout() -> None:
    """Whoever runs on another layout has its lane."""
    north = attrs.evolve(VENUE.layouts[1], pit_lane=attrs.evolve(LANE, speed_limit_kph=50.0))
    venue = attrs.evolve(VENUE, layouts=(attrs.evolve(FULL, pit_lane=LANE), north))
    row = session("north-test", "test", "18:00", "19:00", series="alms", layout="north-loop")
    first, second = lanes(pits(row, venues=(venue,)))
    assert ("plan", 5) == (first.plan and first.plan.id, len(first.sessions))
    assert (None, 50.0, 1) == (second.plan, second.lane and second.lane.speed_limit_kph, len(second.sessions))


def test_a_layout_nobody_knows() -> None:
    """Then everybody who runs, runs past this lane."""
    weekend = attrs.evolve(WEEKEND, layout=None)
    (used,) = lanes(pits(weekends=(weekend,)))
    assert (None, 5) == (used.layout, len(used.sessions))
    assert ("pit_plans", "plan") == used.path
    assert [] == lanes(pits(weekends=(weekend,), pit_plans=(PitPlan(id="p", weekend="elsewhere"),)))


def test_conditions() -> None:
    """The most specific come first."""
    held = (
        conditions("a"),
        conditions("b", series=("alms",)),
        conditions("c", sessions=("alms-race",)),
        conditions("d", series=("world-challenge",)),
    )
    (used,) = lanes(pits(plan=planned(conditions=held)))
    by_id = {s.id: s for s in used.sessions}
    assert ["c", "b", "a"] == [c.id for c in used.conditions_for(by_id["alms-race"])]
    assert ["d", "a"] == [c.id for c in used.conditions_for(by_id["wc-practice"])]


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


def test_metres() -> None:
    """Two decimals at most, and none that say nothing."""
    assert ("15.24 m", "12 m") == (metres(15.24), metres(12.0))
