"""Everybody has one place, and every place one holder."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.validation import validate
from tests.rules.building import at
from tests.rules.example import Example
from tests.rules.paddock_building import ENTRIES, FUEL, SPOTS, UNITS, UPPER, area, box, paddock, spot, unit
from tests.rules.paddock_judging import judge
from tests.rules.seasons import paddock as made

EXAMPLES = {
    "PAD030": Example(
        sound=made.SOUND,
        broken=paddock(allocations=(made.ONE, made.TWO, attrs.evolve(made.THREE, spots=("a3",)))),
    ),
    "PAD031": Example(
        sound=made.SOUND, broken=paddock(allocations=(made.ONE, made.TWO, attrs.evolve(made.THREE, spots=())))
    ),
    "PAD032": Example(
        sound=made.SOUND, broken=paddock(allocations=(*UNITS, unit("again", "a5", entries=("car-4",))))
    ),
    "PAD033": Example(sound=made.SOUND, broken=paddock(areas=(attrs.evolve(UPPER, capacity=2), FUEL))),
    "PAD034": Example(
        sound=made.SOUND,
        broken=paddock(
            areas=(attrs.evolve(UPPER, series=("world-challenge",)), FUEL), allocations=(made.THREE,)
        ),
    ),
    "PAD035": Example(
        sound=made.SOUND,
        broken=paddock(extra={"entries": (*ENTRIES[:3], attrs.evolve(ENTRIES[3], withdrawn=True))}),
    ),
    "PAD036": Example(
        sound=made.SOUND,
        broken=paddock(
            extra={
                "paddock_plans": (
                    made.OTHER_PLAN,
                    attrs.evolve(
                        paddock().paddock_plans[0],
                        spots=(*SPOTS[:4], attrs.evolve(SPOTS[4], area="other"), *SPOTS[5:]),
                    ),
                )
            }
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

ONE, TWO, THREE = UNITS


class TestSpotAllocatedTwice:
    """PAD030."""

    def test_it_changes_hands(self) -> None:
        """A spot that one unit leaves before the next comes is no double booking, and fills an area once at a time."""
        leaves = attrs.evolve(made.ONE, end=at("12:00"))
        comes = attrs.evolve(made.THREE, spots=made.ONE.spots[:1], start=at("12:00"))
        changed = {"allocations": (leaves, made.TWO, comes)}
        assert () == judge("PAD030", **changed)
        assert () == judge("PAD033", **changed, areas=(attrs.evolve(UPPER, capacity=2), FUEL))
        late = attrs.evolve(leaves, end=at("12:30"))
        assert 1 == len(judge("PAD030", allocations=(late, made.TWO, comes)))

    def test_each_is_named(self) -> None:
        """The finding is at the last unit, and the others are related."""
        units = (ONE, attrs.evolve(TWO, spots=("a1",)), attrs.evolve(THREE, spots=("a1", "a4")))
        (finding,) = judge("PAD030", allocations=units)
        assert "3 units" in finding.message
        assert ("paddock_plans", "plan", "allocations", "two", "spots", 0) == finding.path
        assert 2 == len(finding.related)


class TestUnitWithoutSpot:
    """PAD031."""

    def test_before_publication(self) -> None:
        """A promise is a warning in a draft, and an error in a publication."""
        season = paddock(allocations=(attrs.evolve(ONE, spots=()),))
        (finding,) = validate(season, select=["PAD031"]).diagnostics
        assert Severity.WARNING is finding.severity
        (finding,) = validate(season, select=["PAD031"], profile="published").diagnostics
        assert Severity.ERROR is finding.severity


class TestEntryInTwoPlaces:
    """PAD032."""

    def test_a_garage_too(self) -> None:
        """A car may have a spot and a garage, and no second spot."""
        garage = area("boxes", "garage", box(40, 0, 20, 5))
        spots = (*SPOTS, spot("g1", 40, 0, 5, 5, area="boxes"))
        units = (*UNITS, unit("garage", "g1", entries=("car-4",)))
        assert () == judge("PAD032", areas=(UPPER, FUEL, garage), spots=spots, allocations=units)
        second = attrs.evolve(garage, kind=UPPER.kind)
        assert 1 == len(judge("PAD032", areas=(UPPER, FUEL, second), spots=spots, allocations=units))

    def test_two_cars_of_one_unit(self) -> None:
        """A unit with two cars on two spots is one place."""
        assert () == judge("PAD032")


class TestAreaOverCapacity:
    """PAD033."""

    @pytest.mark.parametrize(("capacity", "number"), [(None, 0), (3, 0), (2, 1), (0, 1)])
    def test_units_are_counted(self, capacity: int | None, number: int) -> None:
        """Three units on four spots are three."""
        assert number == len(judge("PAD033", areas=(attrs.evolve(UPPER, capacity=capacity), FUEL)))


class TestPlaceForNobody:
    """PAD035."""

    def test_another_weekend(self) -> None:
        """A car that is entered for other weekends does not come."""
        away = attrs.evolve(ENTRIES[3], weekends=("away",))
        (finding,) = judge("PAD035", extra={"entries": (*ENTRIES[:3], away)})
        assert "is not entered for this weekend" in finding.message


class TestOfAnotherPlan:
    """PAD036."""

    def test_everything_that_is_named(self) -> None:
        """A spot, an allocation, a gate and an area of another plan are told apart from those that are nowhere."""
        assert 1 == len(validate(EXAMPLES["PAD036"].broken, select=["PAD036"]).diagnostics)
        assert () == judge("PAD036", allocations=(unit("x", "nowhere"),))
