"""Teams and classes stand together, where their series said they would."""

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.policy import PitDemand, PitPolicy, PitWaiver
from tests.effort import tries
from tests.rules.example import Example
from tests.rules.pits import (
    ALLOCATIONS,
    ENTRIES,
    GT,
    ONE,
    TOURING,
    TWO,
    entry,
    given as given_to,
    judged,
    pits,
    planned,
)
from tests.rules.policies import BOXES, CARS, judge, policy
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT022": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                allocations=(*ALLOCATIONS, given_to("for-alms-3", "box-3", "alms-3")),
                policies=(PitPolicy(id="policy", teams_together=True),),
            ),
            entries=(*ENTRIES, made.THREE),
        ),
    ),
    "PIT023": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                allocations=(*ALLOCATIONS, given_to("for-alms-3", "box-3", "alms-3")),
                policies=(PitPolicy(id="policy", classes_together=True),),
            ),
            entries=(
                ONE,
                attrs.evolve(TWO, car_class="gt"),
                GT,
                TOURING,
                attrs.evolve(made.THREE, team=None),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestTeams:
    """A team's cars stand next to each other."""

    @pytest.mark.parametrize("order", ["1 3 2 4", "1 3 . 4 2", "1 . 3 2 4", "1 2"])
    def test_together(self, order: str) -> None:
        """Free boxes between them are nobody's."""
        assert () == judge("PIT022", order, policy(teams_together=True))

    def test_apart(self) -> None:
        """Somebody else stands between two of them."""
        first, second = judge("PIT022", "1 2 3 4", policy(teams_together=True))
        assert {Severity.WARNING} == {first.severity, second.severity}
        assert (
            "the cars of First Team in ALMS do not stand together: others are between them and #3 in box 3"
            == first.message
        )
        assert ("pit_plans", "plan", "allocations", "for-3") == first.path

    def test_sharing_a_box(self) -> None:
        """Cars of two teams in one box are between nobody: the teams meet there."""
        plan = planned(
            boxes=BOXES,
            allocations=(given_to("a", "box-1", "alms-1", "alms-2"), given_to("b", "box-2", "alms-3")),
            policies=(policy(teams_together=True),),
        )
        assert () == judged("PIT022", plan=plan, entries=CARS)

    def test_who_decides(self) -> None:
        """Without a policy it is an info; with one that allows it, or a waiver, nothing."""
        assert {Severity.INFO} == {f.severity for f in judge("PIT022", "1 2 3 4")}
        assert () == judge("PIT022", "1 2 3 4", policy(teams_together=False))
        waiver = PitWaiver(
            id="waiver", demand=PitDemand.TEAMS_TOGETHER, team="first-team", reason="lost a box"
        )
        (finding,) = judge("PIT022", "1 2 3 4", policy(teams_together=True, waivers=(waiver,)))
        assert "Second Team" in finding.message

    def test_of_another_series(self) -> None:
        """A policy for another series says nothing here."""
        other = policy(series=("world-challenge",), teams_together=True)
        assert {Severity.INFO} == {f.severity for f in judge("PIT022", "1 2 3 4", other)}

    def test_cars_without_a_team(self) -> None:
        """What nobody knows stands between nobody, and is not together either."""
        cars = (*CARS[:3], attrs.evolve(CARS[3], team=None))
        assert () == judge("PIT022", "1 3 4 2", policy(teams_together=True), entries=cars)


class TestClasses:
    """A class stands together where a policy says so."""

    def test_together_and_apart(self) -> None:
        """As the order of the boxes has it."""
        assert () == judge("PIT023", "1 2 3 4", policy(classes_together=True))
        (first, second) = judge("PIT023", "1 3 2 4", policy(classes_together=True))
        assert "the LMP1 cars in ALMS do not stand together" in first.message
        assert "the GT cars in ALMS do not stand together" in second.message

    def test_nobody_said_so(self) -> None:
        """Without a policy classes stand as they like."""
        assert () == judge("PIT023", "1 3 2 4")
        assert () == judge("PIT023", "1 3 2 4", policy(teams_together=True))

    def test_waived(self) -> None:
        """For a class, or for everybody."""
        one = PitWaiver(id="waiver", car_class="gt")
        assert 1 == len(judge("PIT023", "1 3 2 4", policy(classes_together=True, waivers=(one,))))
        all_ = PitWaiver(id="waiver", demand=PitDemand.CLASSES_TOGETHER)
        assert () == judge("PIT023", "1 3 2 4", policy(classes_together=True, waivers=(all_,)))


@tries(25)
@given(st.lists(st.sampled_from(("red", "blue", "green", None)), min_size=1, max_size=6))
def test_as_every_three_say(teams: list[str | None]) -> None:
    """A team is found exactly if a car of another team stands between two of its own."""
    cars = [entry(f"alms-{n}", number=str(n), team=team) for n, team in enumerate(teams, 1)]
    order = " ".join(str(n) for n in range(1, len(teams) + 1))
    expected = {
        one
        for i, one in enumerate(teams)
        for j in range(i + 1, len(teams))
        for k in range(j + 1, len(teams))
        if one is not None and teams[k] == one and teams[j] not in (None, one)
    }
    findings = judge("PIT022", order, policy(teams_together=True), entries=cars)
    assert expected == {f.message.split(" in ALMS")[0].removeprefix("the cars of ") for f in findings}
