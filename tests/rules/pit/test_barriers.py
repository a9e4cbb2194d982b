"""Crews stand behind a barrier."""

from hypothesis import given, strategies as st

from roadracing._internal.model.pit.equipment import PitBarrier
from tests.effort import tries
from tests.rules.example import Example
from tests.rules.pits import BOXES, box, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT017": Example(
        sound=made.SOUND, broken=pits(plan=planned(barriers=(PitBarrier(id="wall", from_m=60.0, to_m=95.0),)))
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def wall(name: str, begins: float | None, ends: float | None) -> PitBarrier:
    """A barrier."""
    return PitBarrier(id=name, from_m=begins, to_m=ends)


def test_behind_one() -> None:
    """One along all boxes, or several that follow each other or overlap."""
    assert () == judged("PIT017", plan=planned(barriers=(wall("a", 60.0, 102.0),)))
    assert () == judged("PIT017", plan=planned(barriers=(wall("b", 80.0, 360.0), wall("a", 0.0, 80.0))))
    assert () == judged("PIT017", plan=planned(barriers=(wall("b", 60.0, 100.0), wall("a", 70.0, 102.0))))


def test_a_gap() -> None:
    """The boxes in it are named, and where there is a barrier."""
    (finding,) = judged("PIT017", plan=planned(barriers=(wall("a", 60.0, 80.0), wall("b", 81.0, 102.0))))
    assert "box 2 of the pit lane at The Weekend is not behind a barrier" in finding.message
    assert finding.message.endswith("from 60 m to 80 m and 81 m to 102 m")
    (both,) = judged("PIT017", plan=planned(barriers=(wall("a", 60.0, 74.0),)))
    assert "boxes 2 and 3 of the pit lane at The Weekend are not" in both.message


def test_not_listed() -> None:
    """A plan without barriers does not carry them; nor does one that does not say where they go."""
    assert () == judged("PIT017")
    assert () == judged("PIT017", plan=planned(barriers=(wall("a", 60.0, None),)))


def test_reserved() -> None:
    """Where no car is worked on, nobody stands."""
    plan = planned(boxes=(*BOXES[:2], box(3, reserved_for="medical car")), barriers=(wall("a", 60.0, 88.0),))
    assert () == judged("PIT017", plan=plan)


@tries(25)
@given(st.lists(st.tuples(st.integers(55, 105), st.integers(1, 40)), min_size=1, max_size=6))
def test_as_metre_by_metre(spans: list[tuple[int, int]]) -> None:
    """A box is found exactly if one of its metres has no barrier."""
    walls = [
        wall(f"w-{n}", float(begins), float(begins + length)) for n, (begins, length) in enumerate(spans)
    ]
    covered = {m for begins, length in spans for m in range(begins, begins + length)}
    bare = [b.id for b in BOXES if not set(range(int(b.from_m or 0), int(b.to_m or 0))) <= covered]
    findings = judged("PIT017", plan=planned(barriers=walls))
    assert bare == [name for finding in findings for name in finding.context["boxes"]]  # type: ignore[union-attr]
