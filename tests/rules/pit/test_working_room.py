"""How much of the pit lane each car has."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.policy import PitDemand, PitPolicy, PitWaiver
from tests.rules.example import Example
from tests.rules.pits import box, given, judged, pits, planned
from tests.rules.policies import BOXES, CARS, judge, policy
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT024": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                boxes=(box(1), box(2, to_m=85.0)), policies=(PitPolicy(id="policy", equal_basis=True),)
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


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
