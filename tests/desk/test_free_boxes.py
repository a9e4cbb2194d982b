"""The boxes that nobody has, for a series or at a moment."""

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.desk.free_boxes import free_boxes
from tests.rules.building import at, session
from tests.rules.pits import ALLOCATIONS, BOXES, box, given as given_to, pits, planned


def names(**asked: object) -> list[str]:
    """The labels of the boxes that are free."""
    return [each.box.name for each in free_boxes(pits(), **asked)]  # type: ignore[arg-type]


def test_for_everybody() -> None:
    """Two boxes serve both series; the third is nobody's."""
    (third,) = free_boxes(pits())
    assert ("3", ("alms", "world-challenge"), ()) == (third.box.name, third.series, third.held_by)


def test_for_one_series() -> None:
    """A box of the other series is free for this one, and says who has it else."""
    season = pits(plan=planned(allocations=ALLOCATIONS[:3]))
    second, third = free_boxes(season, series="world-challenge")
    assert ("2", ("world-challenge",), ("ALMS #2",)) == (second.box.name, second.series, second.held_by)
    assert "3" == third.box.name
    assert ["3"] == [each.box.name for each in free_boxes(season, series="alms")]


def test_while_somebody_else_is_there() -> None:
    """A series that is in the pits at the same time cannot have it too."""
    testing = session("wc-open", "pit-lane", "09:30", "12:00", series="world-challenge")
    season = pits(testing, plan=planned(allocations=ALLOCATIONS[:3]))
    assert ["3"] == [each.box.name for each in free_boxes(season, series="world-challenge")]


def test_at_a_moment() -> None:
    """Between sessions all of them are free; in one, those of nobody who runs."""
    assert ["1", "2", "3"] == names(at=at("07:00"))
    assert ["3"] == names(at=at("09:30"))
    assert ["2", "3"] == names(at=at("11:30"))


def test_reserved() -> None:
    """What is kept for something is not free."""
    season = pits(plan=planned(boxes=(*BOXES[:2], box(3, reserved_for="technical inspection"))))
    assert () == free_boxes(season)


def test_another_weekend() -> None:
    """Only the plans of the weekend that was asked for."""
    held = pits()
    other = attrs.evolve(held.weekends[0], id="another")
    assert () == free_boxes(held.put(other), weekend=other)
    assert ["3"] == names(weekend="weekend")


@given(st.sets(st.integers(1, 6)), st.sets(st.integers(1, 6)))
def test_free_and_given_are_all_there_are(first: set[int], second: set[int]) -> None:
    """For each series a box is given or free, never both and never neither."""
    plan = planned(
        boxes=tuple(box(n) for n in range(1, 7)),
        allocations=(
            given_to("for-alms-1", tuple(f"box-{n}" for n in first), "alms-1"),
            given_to("for-wc-1", tuple(f"box-{n}" for n in second), "wc-1"),
        ),
    )
    for series, held in (("alms", first), ("world-challenge", second)):
        free = {int(each.box.name) for each in free_boxes(pits(plan=plan), series=series)}
        assert set(range(1, 7)) == free | held
        assert not free & held
