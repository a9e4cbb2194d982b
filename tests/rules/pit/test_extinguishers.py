"""Fire extinguishers along the wall and for each car."""

import itertools
from typing import Any

import attrs
from hypothesis import given as drawn, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.equipment import PitExtinguisher
from roadracing._internal.practice.effective import Practices
from tests.effort import tries
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.pits import BY_THE_BOOK, ENTRIES, FIA, LANE, ROWS, conditions, given, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT015": Example(
        sound=pits(plan=planned(extinguishers=made.BY_THE_WALL)),
        broken=pits(plan=planned(extinguishers=made.BY_THE_WALL[:12])),
        options={"practices": Practices({"pit_extinguisher_spacing_m": 15.24})},
    ),
    "PIT016": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                conditions=(made.FUELLED,),
                extinguishers=(*made.BY_THE_WALL, PitExtinguisher(id="own", entry="wc-1", mass_kg=5.0)),
            ),
            organisations=(IMSA, BY_THE_BOOK),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

SCCA_RULES = {"organisations": (IMSA, BY_THE_BOOK)}
BY_FIA = {
    "organisations": (FIA, IMSA, SCCA),
    "sessions": [attrs.evolve(row, operated_by="fia") for row in ROWS],
}


def along(*places: float) -> tuple[PitExtinguisher, ...]:
    """Extinguishers on the wall."""
    return tuple(PitExtinguisher(id=f"wall-{n:02}", at_m=place) for n, place in enumerate(places))


FIFTY_FEET = along(*(60.0 + 15.24 * n for n in range(20)))
FUELLED = conditions(fuelling=True, fuelling_authorised_by="scca")


class TestSpacing:
    """Every fifty feet, as the rule book says."""

    def test_close_enough(self) -> None:
        """Exactly fifty feet, from the beginning of the working part to its end."""
        assert () == judged("PIT015", plan=planned(extinguishers=FIFTY_FEET), **SCCA_RULES)

    def test_a_gap(self) -> None:
        """One that is missing leaves thirty metres, whoever runs: it is one wall."""
        plan = planned(extinguishers=FIFTY_FEET[:4] + FIFTY_FEET[5:])
        (finding,) = judged("PIT015", plan=plan, **SCCA_RULES)
        assert Severity.ERROR is finding.severity
        assert "from 105.72 m to 136.2 m of the pit lane at The Weekend there is no" in finding.message
        assert finding.message.endswith("they may be 15.24 m apart")

    def test_several_gaps_come_together(self) -> None:
        """The widest is told first."""
        (finding,) = judged("PIT015", plan=planned(extinguishers=along(100.0, 330.0)), **SCCA_RULES)
        assert "from 100 m to 330 m" in finding.message
        assert "and in 2 more places" in finding.message
        assert [[60.0, 100.0], [100.0, 330.0], [330.0, 360.0]] == finding.context["gaps"]

    def test_those_of_cars_do_not_count(self) -> None:
        """They leave with the car."""
        own = PitExtinguisher(id="own", at_m=120.0, box="box-1")
        plan = planned(extinguishers=(*FIFTY_FEET[:4], *FIFTY_FEET[5:], own))
        assert 1 == len(judged("PIT015", plan=plan, **SCCA_RULES))

    def test_from_box_to_box(self) -> None:
        """Where the lane does not say where its working part is, the boxes do."""
        lane = attrs.evolve(LANE, working_from_m=None, working_to_m=None)
        plan = planned(extinguishers=along(60.0, 75.0, 90.0))
        assert () == judged("PIT015", plan=plan, lane=lane, **SCCA_RULES)

    def test_not_listed(self) -> None:
        """A plan that lists none is told so once; without a number, and without a plan, nothing is."""
        (finding,) = judged("PIT015", **SCCA_RULES)
        assert Severity.INFO is finding.severity
        assert () == judged("PIT015")
        assert () == judged("PIT015", plan=None, **SCCA_RULES)


class TestOfEachCar:
    """One for each car that is fuelled; two for each by the FIA's book."""

    def own(self, *names: str, box: bool = False) -> tuple[PitExtinguisher, ...]:
        """One for each of these cars or boxes."""
        key = "box" if box else "entry"
        return tuple(PitExtinguisher(id=f"own-{n}-{name}", **{key: name}) for n, name in enumerate(names))

    def judge(self, *held: PitExtinguisher, fuelling: Any = FUELLED, **facts: Any) -> tuple[Any, ...]:
        """What the rule says of these."""
        return judged("PIT016", plan=planned(extinguishers=held, conditions=(fuelling,)), **facts)

    def test_each_has_one(self) -> None:
        """Those of the series whose rule book asks."""
        assert () == self.judge(*self.own("wc-1", "wc-71"), **SCCA_RULES)
        assert () == self.judge(*self.own("box-1", "box-2", box=True), **SCCA_RULES)

    def test_one_is_short(self) -> None:
        """The car is named."""
        (finding,) = self.judge(*self.own("wc-1"), **SCCA_RULES)
        assert "#71 has fewer fire extinguishers" in finding.message
        assert ["wc-71"] == finding.context["entries"]

    def test_without_fuel(self) -> None:
        """Then none is asked for."""
        assert () == self.judge(*self.own("wc-1"), fuelling=conditions(fuelling=False), **SCCA_RULES)

    def test_one_for_each_by_another_book(self) -> None:
        """Formula One's two for a team of two cars are one for each car, fuelled or not."""
        names = [each.id for each in ENTRIES]
        off = conditions(fuelling=False)
        (finding,) = self.judge(*self.own(*names[:-1]), fuelling=off, **BY_FIA)
        assert "has fewer fire extinguishers in the pit lane at The Weekend than the 1" in finding.message
        assert () == self.judge(*self.own(*names), fuelling=off, **BY_FIA)

    def test_at_a_shared_box(self) -> None:
        """Two cars at one box need two of them there."""
        together = (given("both", "box-1", "wc-1", "wc-71"),)
        one, two = self.own("box-1", box=True), self.own("box-1", "box-1", box=True)
        for held, count in ((one, 1), (two, 0)):
            plan = planned(allocations=together, extinguishers=held, conditions=(FUELLED,))
            assert count == len(judged("PIT016", plan=plan, **SCCA_RULES))

    def test_not_listed(self) -> None:
        """Where cars are fuelled, a plan without any is told so once."""
        (finding,) = self.judge(**SCCA_RULES)
        assert Severity.INFO is finding.severity
        assert () == self.judge()


@tries(16)
@drawn(st.sets(st.integers(60, 360), min_size=1, max_size=30))
def test_gaps_as_metre_by_metre(places: set[int]) -> None:
    """There is a finding exactly if two neighbours, or an end and the nearest, are too far apart."""
    stops = [60, *sorted(places), 360]
    expected = any(other - one > 15.24 for one, other in itertools.pairwise(stops))
    plan = planned(extinguishers=along(*map(float, places)))
    assert expected is bool(judged("PIT015", plan=plan, **SCCA_RULES))
