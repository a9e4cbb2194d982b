"""Every car has its boxes, and boxes go to cars that come."""

import attrs

from roadracing._internal.model.pit.boxes import PitAllocation
from roadracing._internal.model.pit.pit_plan import PitPlan
from tests.rules.building import session
from tests.rules.example import Example
from tests.rules.pit.allocated import judge
from tests.rules.pits import (
    ALLOCATIONS,
    BOXES,
    GT,
    ONE,
    ROWS,
    TOURING,
    TWO,
    box,
    entry,
    given,
    judged,
    pits,
    planned,
)
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT011": Example(sound=made.SOUND, broken=pits(plan=planned(allocations=ALLOCATIONS[:-1]))),
    "PIT012": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                allocations=(
                    given("for-alms-1", "box-1", "alms-1", series=("world-challenge",)),
                    *ALLOCATIONS[1:2],
                )
            ),
            entries=(ONE, TWO),
        ),
    ),
    "PIT013": Example(
        sound=made.SOUND, broken=pits(entries=(ONE, attrs.evolve(TWO, withdrawn=True), GT, TOURING))
    ),
    "PIT014": Example(
        sound=made.SOUND,
        broken=pits(plan=planned(allocations=(*ALLOCATIONS, given("also-for-alms-1", "box-3", "alms-1")))),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestEveryCar:
    """Every car has a box in each of its sessions."""

    def test_complete(self) -> None:
        """All four have one."""
        assert () == judged("PIT011")

    def test_one_without(self) -> None:
        """The car is named, and how many there are."""
        (finding,) = judge("PIT011", *ALLOCATIONS[:3])
        assert "1 of 2 cars entered in World Challenge for The Weekend has no pit box: #71" == finding.message
        assert ["wc-71"] == finding.context["entries"]

    def test_series_without_boxes(self) -> None:
        """What nobody has planned yet is not missing."""
        assert () == judge("PIT011", *ALLOCATIONS[:2])
        whole = PitAllocation(id="whole", boxes=("box-1",), series=("world-challenge",))
        assert () == judge("PIT011", *ALLOCATIONS[:3], whole)

    def test_some_sessions_only(self) -> None:
        """A car with a box in practice has none in the race."""
        partly = given("for-alms-2", "box-2", "alms-2", sessions=("alms-practice",))
        (finding,) = judge("PIT011", ALLOCATIONS[0], partly)
        assert "#2 of ALMS has no pit box in ALMS Race (Sat 29 May 14:00 to 16:45)" in finding.message
        assert ("sessions", "alms-race") == finding.path

    def test_who_need_not(self) -> None:
        """Withdrawn, in reserve, or of a class that does not run there."""
        idle = (
            attrs.evolve(TOURING, withdrawn=True),
            entry("reserve", "world-challenge", "9", reserve=True),
            GT,
        )
        assert () == judge("PIT011", *ALLOCATIONS[:3], entries=(ONE, TWO, *idle))
        gt_only = [row for row in ROWS if row.id in ("wc-gt-race", "alms-race")]
        assert () == judge("PIT011", *ALLOCATIONS[:3], sessions=gt_only)

    def test_without_a_timetable(self) -> None:
        """Cars are entered and need boxes even so."""
        assert 1 == len(judge("PIT011", *ALLOCATIONS[:3], sessions=()))


class TestSomethingElse:
    """What an allocation names belongs to its plan."""

    def test_right(self) -> None:
        """Nothing to say."""
        assert () == judged("PIT012")

    def test_a_session_of_another_series(self) -> None:
        """It is told which."""
        (finding,) = judge("PIT012", given("a", "box-1", "alms-1", sessions=("wc-practice",)))
        assert "names World Challenge Practice" in finding.message
        assert finding.message.endswith("which is not for ALMS")
        assert ("pit_plans", "plan", "allocations", "a", "sessions", 0) == finding.path

    def test_a_box_and_a_session_from_elsewhere(self) -> None:
        """Another plan's box, another weekend's session."""
        other = PitPlan(id="other", weekend="weekend", boxes=(box(7),))
        away = session("away-race", "race", "10:00", "11:00", series="alms", weekend="away")
        plan = planned(allocations=(given("a", "box-7", "alms-1", sessions=("away-race",)),))
        findings = judged("PIT012", away, pit_plans=(plan, other))
        assert {"a session of another weekend", "one of the plan 'other'"} == {
            f.message.split("which is ")[1] for f in findings
        }


class TestInVain:
    """Boxes are given to cars that come."""

    def test_withdrawn_and_elsewhere(self) -> None:
        """Both are told apart."""
        gone, away = attrs.evolve(ONE, withdrawn=True), attrs.evolve(TWO, weekends=("another",))
        first, second = judged("PIT013", entries=(gone, away, GT, TOURING))
        assert "#1 of ALMS has boxes at The Weekend and was withdrawn" == first.message
        assert "#2 of ALMS has boxes at The Weekend and is not entered for The Weekend" == second.message

    def test_reserved(self) -> None:
        """Who has it instead is named."""
        plan = planned(boxes=(box(1, reserved_for="technical inspection"), *BOXES[1:]))
        first, _ = judged("PIT013", plan=plan)
        assert "box 1 is kept for technical inspection and given away" in first.message


class TestTwoPlaces:
    """A car has all its boxes from one allocation."""

    def test_side_by_side(self) -> None:
        """Two boxes in one allocation."""
        assert () == judge("PIT014", given("a", ("box-1", "box-2"), "alms-1"))

    def test_two_allocations(self) -> None:
        """They are named, with the session; once for each car."""
        (finding,) = judge("PIT014", given("a", "box-1", "alms-1"), given("b", "box-2", "alms-1"))
        assert finding.message.startswith("#1 of ALMS has boxes from two allocations in ALMS Practice")

    def test_for_other_sessions(self) -> None:
        """A car may move between sessions."""
        one = given("a", "box-1", "alms-1", sessions=("alms-practice",))
        assert () == judge("PIT014", one, given("b", "box-2", "alms-1", sessions=("alms-race",)))
