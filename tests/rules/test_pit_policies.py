"""Boxes are given out as the series said."""

from typing import Any

import attrs
import pytest

from roadracing.findings import Diagnostic, Severity
from roadracing.model import PitDemand, PitEnd, PitOrder, PitPolicy, PitWaiver
from tests.rules.pits import box, entry, given, judged, planned

CARS = (
    entry("alms-1", number="1", car_class="lmp1", team="first-team"),
    entry("alms-2", number="2", car_class="lmp1", team="second-team"),
    entry("alms-3", number="3", car_class="gt", team="first-team"),
    entry("alms-4", number="4", car_class="gt", team="second-team"),
)
BOXES = tuple(box(number) for number in range(1, 7))


def judge(code: str, order: str, policy: PitPolicy | None = None, **facts: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of cars that come along the lane in an order, such as ``1 2 . 3 4``."""
    allocations = [
        given(f"for-{number}", f"box-{place}", f"alms-{number}")
        for place, number in enumerate(order.split(), 1)
        if number != "."
    ]
    plan = planned(
        boxes=facts.pop("boxes", BOXES),
        allocations=allocations,
        policies=(policy,) if policy is not None else (),
    )
    return judged(code, plan=plan, entries=facts.pop("entries", CARS), **facts)


def policy(**facts: Any) -> PitPolicy:
    """A policy of the series."""
    return PitPolicy(**{"id": "policy", "series": ("alms",), **facts})


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


class TestEqualBasis:
    """Cars of a class have as much room as each other."""

    LONGER = (box(1, to_m=75.5), *BOXES[1:])

    def test_equal(self) -> None:
        """And a metre more or less is equal enough."""
        assert () == judge("PIT024", "1 2 3 4")
        assert () == judge("PIT024", "1 2", boxes=(box(1), box(2, to_m=89.0)))

    def test_unequal(self) -> None:
        """An info, unless a policy promised it."""
        (info,) = judge("PIT024", "1 2 3 4", boxes=self.LONGER)
        (warning,) = judge("PIT024", "1 2 3 4", policy(equal_basis=True), boxes=self.LONGER)
        assert (Severity.INFO, Severity.WARNING) == (info.severity, warning.severity)
        assert "in LMP1, #1 has 15.5 m of the pit lane and #2 has 14 m" == warning.message
        assert () == judge("PIT024", "1 2 3 4", policy(equal_basis=False), boxes=self.LONGER)

    def test_shared_boxes(self) -> None:
        """Two cars in one box have half of it each, and one with two boxes has both."""
        plan = planned(
            boxes=BOXES,
            allocations=(given("a", "box-1", "alms-1"), given("b", ("box-2", "box-3"), "alms-2")),
            policies=(policy(equal_basis=True),),
        )
        (finding,) = judged("PIT024", plan=plan, entries=CARS)
        assert "#2 has 28 m" in finding.message

    def test_waived(self) -> None:
        """A team that has more by agreement does not count."""
        waiver = PitWaiver(id="waiver", demand=PitDemand.EQUAL_BASIS, team="first-team")
        assert () == judge(
            "PIT024", "1 2 3 4", policy(equal_basis=True, waivers=(waiver,)), boxes=self.LONGER
        )

    def test_unknown_lengths(self) -> None:
        """What nobody measured is not unequal."""
        boxes = (box(1, from_m=None), *BOXES[1:])
        assert () == judge("PIT024", "1 2 3 4", policy(equal_basis=True), boxes=boxes)


class TestOrder:
    """Cars come in the order that was decided."""

    RANKED = ("alms-1", "alms-2", "alms-3", "alms-4")

    def test_from_the_exit(self) -> None:
        """The first stands nearest to the exit, unless the policy says otherwise."""
        ranked = policy(order=PitOrder.POINTS, ranking=self.RANKED)
        assert () == judge("PIT025", "4 3 2 1", ranked)
        assert () == judge("PIT025", "1 2 3 4", attrs.evolve(ranked, first_at=PitEnd.ENTRY))
        (finding,) = judge("PIT025", "4 2 3 1", ranked)
        assert (
            "#3 stands nearer to the exit of the pit lane than #2, which is ranked ahead of it"
            == finding.message
        )
        assert [["alms-3", "alms-2"]] == finding.context["pairs"]

    def test_by_team(self) -> None:
        """Where teams stand together, the best car decides for its team."""
        ranked = policy(ranking=self.RANKED, teams_together=True, first_at=PitEnd.ENTRY)
        assert () == judge("PIT025", "1 3 2 4", ranked)
        assert () == judge("PIT025", "3 1 2 4", ranked)
        assert 1 == len(judge("PIT025", "2 4 1 3", ranked))

    def test_within_classes(self) -> None:
        """Where classes stand together, each has an order of its own."""
        ranked = policy(ranking=self.RANKED, classes_together=True, first_at=PitEnd.ENTRY)
        assert () == judge("PIT025", "3 4 1 2", ranked)
        assert 1 == len(judge("PIT025", "4 3 1 2", ranked))

    def test_waived_and_not_ranked(self) -> None:
        """Who has a waiver, or no rank, may stand anywhere."""
        waiver = PitWaiver(id="waiver", demand=PitDemand.ORDER, team="second-team")
        ranked = policy(ranking=self.RANKED, first_at=PitEnd.ENTRY, waivers=(waiver,))
        assert () == judge("PIT025", "4 2 1 3", ranked)
        assert () == judge("PIT025", "4 1 2", policy(ranking=("alms-1", "alms-2"), first_at=PitEnd.ENTRY))
