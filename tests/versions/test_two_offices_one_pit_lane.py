"""Each office writes down its own part of the pit lane; joined, they are one plan."""

import attrs

import roadracing as rr
from tests.rules.pits import ALLOCATIONS, ENTRIES, PLAN, conditions, pits, planned


def test_allocations_are_united() -> None:
    """The one office has boxes and its cars in them, the other the same boxes for its own."""
    alms = pits(entries=ENTRIES[:2], plan=planned(allocations=ALLOCATIONS[:2]))
    scca = pits(entries=ENTRIES[2:], plan=planned(boxes=(), allocations=ALLOCATIONS[2:]))
    joined = rr.join(alms=alms, scca=scca)
    assert () == joined.conflicts
    assert pits() == joined.season
    assert {} == rr.validate(joined.season, select=["PIT", "ADM"]).codes


def test_one_box_painted_twice() -> None:
    """Two lengths for one box are a dispute, which neither office wins."""
    longer = (attrs.evolve(PLAN.boxes[0], to_m=75.0), *PLAN.boxes[1:])
    joined = rr.join(alms=pits(), scca=pits(plan=planned(boxes=longer)))
    (dispute,) = joined.season.disputed
    assert "/pit_plans/plan/boxes/box-1/to_m" == dispute.path
    assert joined.season.pit_plans[0].boxes[0].to_m is None


def test_a_difference_in_words() -> None:
    """What changed in a pit plan reads like a sentence, and applied it is the new plan."""
    new = pits(plan=planned(conditions=(conditions(speed_limit_kph=60.0),)))
    diff = rr.diff(pits(), new)
    assert "Pit plan plan: pit conditions everybody added" in diff.text(pits())
    assert new == rr.apply(diff, pits())
