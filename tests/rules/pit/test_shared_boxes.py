"""Every pit box is one car's at a time, whichever series runs."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.boxes import PitAllocation
from tests.rules.building import at, session
from tests.rules.example import Example
from tests.rules.pit.allocated import judge
from tests.rules.pits import (
    ALLOCATIONS,
    ROWS,
    given,
    judged,
    pits,
    planned,
)
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT010": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                allocations=(
                    given("for-alms-1", "box-1", "alms-1"),
                    given("for-alms-2", "box-1", "alms-2"),
                    *ALLOCATIONS[2:],
                )
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestOneAtATime:
    """A box is one car's at a time."""

    def test_one_series_after_the_other(self) -> None:
        """The boxes of the morning are others' in the afternoon: that is what a joint weekend is for."""
        assert () == judged("PIT010")

    def test_twice_in_one_series(self) -> None:
        """Two cars in one box, in every session of theirs."""
        (finding,) = judge("PIT010", given("a", "box-1", "alms-1"), given("b", "box-1", "alms-2"))
        assert Severity.ERROR is finding.severity
        assert "box 1 is given to ALMS #1 and to ALMS #2 in ALMS Practice" in finding.message
        assert ("pit_plans", "plan", "allocations", "b") == finding.path

    def test_it_changes_hands(self) -> None:
        """Within one session a box changes hands by the times of two allocations; times that overlap are told."""
        first = attrs.evolve(given("first", "box-1", "alms-1"), end=at("11:00"))
        second = attrs.evolve(given("second", "box-1", "alms-2"), start=at("11:00"))
        assert () == judge("PIT010", first, second)
        assert 1 == len(judge("PIT010", first, attrs.evolve(second, start=at("10:00"))))

    def test_sessions_of_their_own(self) -> None:
        """Where each is for other sessions, there is no conflict."""
        one = given("a", "box-1", "alms-1", sessions=("alms-practice",))
        other = given("b", "box-1", "alms-2", sessions=("alms-race",))
        assert () == judge("PIT010", one, other)

    def test_classes_that_run_apart(self) -> None:
        """Two classes of one series may share where they do not run together: in their races, not in practice."""
        gt, touring = given("a", "box-1", "wc-1"), given("b", "box-1", "wc-71")
        (finding,) = judge("PIT010", gt, touring)
        assert "in World Challenge Practice" in finding.message
        rows = [row for row in ROWS if row.id != "wc-practice"]
        assert () == judge("PIT010", gt, touring, sessions=rows)

    def test_sharing_on_purpose(self) -> None:
        """Two cars in one allocation share; two allocations of one car are one holder's."""
        assert () == judge("PIT010", given("a", "box-1", "alms-1", "alms-2"))
        assert () == judge(
            "PIT010", given("a", "box-1", "alms-1"), given("b", "box-1", "alms-1", sessions=("alms-race",))
        )

    def test_sessions_that_overlap(self) -> None:
        """The lane is open to one series while the other practises: somebody has to ask."""
        opened = session("wc-open", "pit-lane", "09:30", "10:30", series="world-challenge")
        (first, second) = judged("PIT010", opened)
        assert {Severity.WARNING} == {first.severity, second.severity}
        assert "which overlap" in first.message
        assert "ALMS #1 in ALMS Practice" in first.message

    def test_sessions_that_take_an_instant(self) -> None:
        """What has no length overlaps nothing."""
        assert () == judged("PIT010", session("wc-open", "pit-lane", "09:30", series="world-challenge"))

    def test_to_a_series_or_a_team(self) -> None:
        """A series may have boxes as a whole, and a team for all its cars."""
        whole = PitAllocation(id="a", boxes=("box-1",), series=("alms",))
        team = PitAllocation(id="b", boxes=("box-1",), team="second-team", series=("alms",))
        (finding,) = judge("PIT010", whole, team)
        assert "box 1 is given to ALMS and to ALMS Second Team" in finding.message

    def test_without_a_timetable(self) -> None:
        """Then two cars of one series and class cannot have one box."""
        one, other = given("a", "box-1", "alms-1"), given("b", "box-1", "alms-2")
        (finding,) = judge("PIT010", one, other, sessions=())
        assert finding.message.endswith("is given to ALMS #1 and to ALMS #2")
        assert () == judge("PIT010", one, given("b", "box-1", "wc-1"), sessions=())
