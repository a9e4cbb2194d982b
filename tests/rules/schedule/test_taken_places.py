"""A room is held for one thing at a time, and a row stands on the timetable once."""

from typing import Any

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.validation import validate
from tests.rules.building import session
from tests.rules.example import Example
from tests.rules.seasons.operations import RACE, day


def briefing(name: str, start: str, end: str | None, **facts: Any) -> Session:
    """A briefing of a series in the room of the briefings."""
    return session(name, "briefing", start, end, **{"series": "alms", "place": "Room 101", **facts})


EXAMPLES = {
    "SCH029": Example(
        sound=day(briefing("one", "08:00", "08:30"), briefing("two", "08:30", "09:00")),
        broken=day(briefing("one", "08:00", "08:30"), briefing("two", "08:29", "09:00")),
    ),
    "SCH030": Example(
        sound=day(
            briefing("one", "08:00", "08:30"), briefing("two", "08:00", "08:30", title="Team managers")
        ),
        broken=day(briefing("one", "08:00", "08:30"), briefing("two", "08:00", "08:30")),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def judged(*rows: Session) -> tuple[Diagnostic, ...]:
    """What the two rules say of a day."""
    return validate(day(*rows), select=["SCH029", "SCH030"]).diagnostics


def test_one_room_for_two_briefings() -> None:
    """Both rows are named, also where one lies within the other, and however the room is written."""
    for second in (
        briefing("two", "08:10", "08:20"),
        briefing("two", "08:10", None),
        briefing("two", "07:50", "09:00", place="ROOM 101", series="speed-gt"),
    ):
        (found,) = judged(RACE, briefing("one", "08:00", "08:30"), second)
        assert ("SCH029", Severity.WARNING) == (found.code, found.severity)
        assert {"one", "two"} == {found.path[1], found.related[0].path[1]}


def test_rooms_that_are_free() -> None:
    """Another room, another time, a cancelled briefing, an autograph hour and a briefing held together are no clash."""
    for second in (
        briefing("two", "08:10", "08:20", place="Room 102"),
        briefing("two", "08:10", "08:20", place=None),
        briefing("two", "08:30", "08:50"),
        briefing("two", "08:10", "08:20", status=PlanStatus.CANCELLED),
        briefing("two", "08:00", "08:30", series="speed-gt"),
        session("two", "autographs", "08:10", "08:20", place="Room 101"),
    ):
        assert () == judged(RACE, briefing("one", "08:00", "08:30"), second)


def test_a_row_twice() -> None:
    """One finding for each row too many; two rows that differ in anything are two."""
    rows = [briefing(name, "08:00", "08:30") for name in ("one", "two", "three")]
    assert ["SCH030", "SCH030"] == [found.code for found in judged(RACE, *rows)]
    assert () == judged(RACE, rows[0], briefing("two", "08:00", "08:30", status=PlanStatus.CANCELLED))
