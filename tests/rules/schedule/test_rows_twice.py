"""What is on the timetable is on it once."""

from typing import Any

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.validation import validate
from tests.rules.building import session
from tests.rules.example import Example
from tests.rules.seasons.operations import RACE, day


def inspection(name: str, start: str = "08:00", **facts: Any) -> Session:
    """An inspection of a series."""
    return session(name, "technical-inspection", start, "08:30", **{"series": "alms", **facts})


EXAMPLES = {
    "SCH030": Example(
        sound=day(inspection("one"), inspection("two", title="Scales")),
        broken=day(inspection("one"), inspection("two")),
    ),
}
"""The two examples of the rule: where it has nothing to find, and where it has."""


def judged(*rows: Session) -> tuple[Diagnostic, ...]:
    """What the rule says of a day."""
    return validate(day(RACE, *rows), select=["SCH030"]).diagnostics


def test_a_row_twice() -> None:
    """One finding for each row too many, which names both."""
    first, *others = judged(*(inspection(name) for name in ("one", "two", "three")))
    assert ["SCH030"] == [found.code for found in others]
    assert Severity.WARNING is first.severity
    assert [("sessions", "one")] == [each.path for each in first.related]


def test_rows_that_differ() -> None:
    """Rows at another time, for another series or with other words are two, and so is a cancelled one."""
    for other in (
        inspection("two", "08:01"),
        inspection("two", series="speed-gt"),
        inspection("two", place="Tech"),
        inspection("two", status=PlanStatus.CANCELLED),
    ):
        assert () == judged(inspection("one"), other)
