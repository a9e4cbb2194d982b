"""The pit lanes that are used at a weekend."""

import attrs

from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.pit.used_lanes import UsedLane, metres, used_lanes
from tests.rules.building import FULL, VENUE, WEEKEND, session
from tests.rules.pits import LANE, PLAN, conditions, pits, planned


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


def test_metres() -> None:
    """Two decimals at most, and none that say nothing."""
    assert ("15.24 m", "12 m") == (metres(15.24), metres(12.0))
