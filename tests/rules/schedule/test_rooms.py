"""A room holds one gathering at a time."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from tests.rules.building import found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

ALMS = session(
    "alms-briefing", "briefing", "08:00", "08:30", series="alms", title="Drivers' meeting", place="Room 101"
)
OTHER = session(
    "wc-briefing", "briefing", "08:15", "08:45", series="world-challenge", title="Meeting", place="room  101"
)

EXAMPLES = {
    "SCH029": Example(sound=made.SOUND, broken=made.day(made.PRACTICE, made.RACE, made.SUPPORT, ALMS, OTHER))
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def test_two_briefings() -> None:
    """Two briefings in one room are one finding that names both, the room and the time, however it is spaced."""
    (finding,) = found("SCH029", ALMS, OTHER)
    assert Severity.WARNING is finding.severity
    assert "are both in Room 101 from 08:15 to 08:30" in finding.message
    assert ("sessions", "wc-briefing", "place") == finding.path


def test_three_are_one_finding() -> None:
    """However many take a room in each other's time, it is one finding."""
    third = attrs.evolve(OTHER, id="x-briefing", title="Marshals' meeting")
    (finding,) = found("SCH029", ALMS, OTHER, third)
    assert "are all in Room 101" in finding.message
    assert ["alms-briefing", "wc-briefing", "x-briefing"] == finding.context["sessions"]


def test_a_thousand_are_named_in_part() -> None:
    """Of a great many, some are named and the rest counted."""
    crowd = [attrs.evolve(OTHER, id=f"b{n:03}", title=f"Meeting {n}") for n in range(30)]
    (finding,) = found("SCH029", *crowd)
    assert "25 more" in finding.message
    assert 30 == len(finding.context["sessions"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(OTHER, place="Room 102"),
        attrs.evolve(OTHER, place=None),
        attrs.evolve(OTHER, status=PlanStatus.CANCELLED),
        attrs.evolve(OTHER, part_of="alms-briefing"),
        session("later", "briefing", "08:30", "09:00", place="Room 101"),
        session("desk", "registration", "08:00", "12:00", place="Room 101"),
    ],
    ids=["elsewhere", "unknown", "cancelled", "part", "afterwards", "desk"],
)
def test_not_flagged(other: object) -> None:
    """Elsewhere, nobody knows where, not at all, as a part of it, afterwards, or at a desk is no clash."""
    assert () == found("SCH029", ALMS, other)  # type: ignore[arg-type]


def test_open_ground() -> None:
    """In a paddock there is room for two gatherings."""
    one, two = (attrs.evolve(each, place="Paddock") for each in (ALMS, OTHER))
    assert () == found("SCH029", one, two)
