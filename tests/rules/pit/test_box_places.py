"""Boxes lie side by side, in the part of the lane where cars are worked on."""

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.pit.equipment import PitBarrier
from tests.effort import tries
from tests.rules.example import Example
from tests.rules.pits import BOXES, LANE, box, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT003": Example(
        sound=made.SOUND, broken=pits(plan=planned(boxes=(box(1), box(2, from_m=73.0), box(3))))
    ),
    "PIT004": Example(
        sound=made.SOUND, broken=pits(plan=planned(boxes=(*BOXES, box(4, from_m=355.0, to_m=369.0))))
    ),
    "PIT005": Example(
        sound=made.SOUND, broken=pits(plan=planned(boxes=(*BOXES, box(4, from_m=120.0, to_m=106.0))))
    ),
    "PIT006": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(boxes=tuple(box(n, from_m=None, to_m=None, length_m=120.0) for n in (1, 2, 3)))
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), min_size=1, max_size=12)


class TestOverlap:
    """No two take the same part."""

    def test_side_by_side(self) -> None:
        """One begins where another ends."""
        assert () == judged("PIT003")

    def test_overlap(self) -> None:
        """The box that comes later along the lane, with the one that reaches into it."""
        (finding,) = judged("PIT003", plan=planned(boxes=(box(1, to_m=74.5), *BOXES[1:])))
        assert Severity.ERROR is finding.severity
        assert "boxes 1 and 2 of the pit lane at The Weekend overlap by 0.5 m" in finding.message
        assert ("pit_plans", "plan", "boxes", "box-2", "from_m") == finding.path

    def test_one_within_another(self) -> None:
        """A long box meets all that lie within it, each once."""
        whole = PitBox(id="whole", from_m=60.0, to_m=102.0)
        findings = judged("PIT003", plan=planned(boxes=(*BOXES, whole)))
        assert 3 == len(findings)
        assert ["box-1", "whole", "whole"] == sorted(str(f.context["other"]) for f in findings)

    def test_unknown_ends(self) -> None:
        """What nobody measured does not overlap."""
        assert () == judged("PIT003", plan=planned(boxes=(*BOXES, box(9, from_m=60.0, to_m=None))))

    @tries(25)
    @given(SPANS)
    def test_as_every_pair_says(self, spans: list[tuple[int, int]]) -> None:
        """A box is found exactly if one that begins before it, or with it, reaches into it."""
        boxes = [
            PitBox(id=f"b-{n:02}", from_m=float(begins), to_m=float(begins + length))
            for n, (begins, length) in enumerate(spans)
        ]
        found = {str(f.context["box"]) for f in judged("PIT003", plan=planned(boxes=boxes, allocations=()))}
        order = sorted(boxes, key=lambda b: (b.from_m, b.to_m, b.id))
        expected = {
            later.id
            for position, later in enumerate(order)
            if any((one.to_m or 0) > (later.from_m or 0) for one in order[:position])
        }
        assert expected == found


class TestOutside:
    """All are in the working part."""

    def test_inside(self) -> None:
        """To its very ends."""
        assert () == judged("PIT004", plan=planned(boxes=(*BOXES, box(9, from_m=346.0, to_m=360.0))))

    def test_before_and_behind(self) -> None:
        """Each end is told where it is."""
        first = box(1, from_m=50.0, to_m=64.0)
        last = box(9, from_m=350.0, to_m=364.0)
        before, behind = judged("PIT004", plan=planned(boxes=(first, *BOXES[1:], last)))
        assert "box 1 begins at 50 m, and the working part" in before.message
        assert "begins 60 m from the line" in before.message
        assert "box 9 ends at 364 m" in behind.message
        assert ("pit_plans", "plan", "boxes", "box-9", "to_m") == behind.path

    def test_without_a_working_part(self) -> None:
        """Then it is the whole lane; and without its length, nothing behind its beginning is outside."""
        lane = attrs.evolve(LANE, working_from_m=None, working_to_m=None)
        far = planned(boxes=(*BOXES, box(9, from_m=410.0, to_m=424.0)))
        assert 1 == len(judged("PIT004", lane=lane, plan=far))
        assert () == judged("PIT004", lane=attrs.evolve(lane, length_m=None), plan=far)
        assert () == judged("PIT004", lane=None, plan=far)


class TestEnds:
    """What has two ends has them in order."""

    def test_backwards(self) -> None:
        """Boxes, barriers and the working part."""
        wall = PitBarrier(id="wall", from_m=100.0, to_m=60.0)
        lane = attrs.evolve(LANE, working_from_m=360.0, working_to_m=60.0)
        findings = judged(
            "PIT005", lane=lane, plan=planned(boxes=(box(1, to_m=60.0), *BOXES[1:]), barriers=(wall,))
        )
        assert [
            "box 1 of the pit lane at The Weekend begins at 60 m and ends at 60 m",
            "the barrier 'wall' of the pit lane at The Weekend begins at 100 m and ends at 60 m",
            "the working part of the pit lane at The Weekend begins at 360 m and ends at 60 m",
        ] == sorted(f.message for f in findings)

    def test_as_long_as_it_says(self) -> None:
        """A length that was rounded is no fault; another one is."""
        assert () == judged("PIT005", plan=planned(boxes=(box(1, length_m=14.04), *BOXES[1:])))
        (finding,) = judged("PIT005", plan=planned(boxes=(box(1, length_m=15.0), *BOXES[1:])))
        assert "goes from 60 m to 74 m, said to be 15 m long" in finding.message


class TestRoom:
    """All of them fit."""

    def test_lengths_only(self) -> None:
        """Boxes whose place nobody knows still take room."""
        boxes = tuple(PitBox(id=f"b-{n}", length_m=100.0) for n in range(3))
        assert () == judged("PIT006", plan=planned(boxes=boxes, allocations=()))
        more = (*boxes, PitBox(id="one-more", length_m=0.5))
        (finding,) = judged("PIT006", plan=planned(boxes=more, allocations=()))
        assert "4 boxes of the pit lane at The Weekend take 300.5 m together" in finding.message
        assert "working part is 300 m long" in finding.message

    def test_where_all_have_their_place(self) -> None:
        """Overlaps say it already."""
        assert () == judged("PIT006", plan=planned(boxes=(box(1, to_m=500.0), *BOXES[1:])))
        assert () == judged("PIT006", lane=None)
