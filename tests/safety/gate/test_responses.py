"""Help is everywhere soon enough before the track goes hot."""

from roadracing._internal.safety.evidence import Check
from tests.safety.building import knowledge, layout
from tests.safety.readiness_asked import asked, only, said


def test_the_loss_that_leaves_a_stretch_too_far() -> None:
    """One truck of two is enough by number, and not in time everywhere: two minutes are the limit."""
    gone = said(Check.UNIT, "08:50", ok=False, about="fire-2", text="at an incident")
    found = only(asked(knowledge(gone)).unmet)
    assert Check.RESPONSE is found.check
    assert "the second intervention against fire takes longer than 120 s" in found.sentence
    assert "without fire-2: at worst 174 s to 200 m, by fire-1" in found.sentence


def test_a_layout_without_a_length() -> None:
    """How soon help is where cannot be known then, and that is no reason to go."""
    found = asked(course=layout(length_m=None))
    assert "state the layout's length_m" in only(found.unknown).sentence
