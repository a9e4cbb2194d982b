"""Rows that belong to a session stand where they belong."""

from typing import Any

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import Tie, TieAnchor
from roadracing._internal.rules.validate import validate
from tests.rules.building import session
from tests.rules.example import Example
from tests.rules.seasons.operations import RACE, day

CODE = "SCH028"


def podium(start: str, anchor: TieAnchor | None = TieAnchor.FLAG, **facts: Any) -> Session:
    """A podium that belongs to the race, which is from 14:00 to 16:45."""
    tie = Tie(session="alms-race", anchor=anchor, **facts)
    return session("podium", "podium", start, series="alms", ties=(tie,))


EXAMPLES = {
    CODE: Example(
        sound=day(RACE, podium("16:50", from_min=5.0, until_min=20.0)),
        broken=day(RACE, podium("16:47", from_min=5.0, until_min=20.0)),
    )
}
"""The two examples of the rule: where it has nothing to find, and where it has."""


def judged(*rows: Session, only: bool = True) -> tuple[Diagnostic, ...]:
    """What the rule says of a day, or what all rules do that are not infos."""
    found = validate(day(*rows), select=[CODE] if only else ()).diagnostics
    return tuple(d for d in found if d.severity is not Severity.INFO)


def test_too_early_and_too_late() -> None:
    """Both rows are named, and what the distance is and has to be."""
    (early,) = judged(RACE, podium("16:47", from_min=5.0, until_min=20.0))
    assert ("sessions", "podium", "start") == early.path
    assert [("sessions", "alms-race", "end")] == [each.path for each in early.related]
    assert "begins 2 min after the end of" in early.message
    assert early.message.endswith("to which it belongs; it has to begin no earlier than 5 min after its end")
    (late,) = judged(RACE, podium("17:30", from_min=5.0, until_min=20.0))
    assert late.message.endswith("it has to begin no later than 20 min after its end")
    assert Severity.WARNING is late.severity


def test_before_its_end() -> None:
    """What is anchored at an end begins after it where no distance is stated; and that is one finding of all rules."""
    (finding,) = judged(RACE, podium("16:00"), only=False)
    assert CODE == finding.code
    assert finding.message.endswith("it has to begin no earlier than its end")
    assert () == judged(RACE, podium("16:45"))


def test_before_a_start() -> None:
    """A distance before a start is negative, and without one nothing is asked."""
    early = {"from_min": -40.0, "until_min": -20.0}
    assert () == judged(RACE, podium("13:30", None, **early))
    (finding,) = judged(RACE, podium("13:50", None, **early))
    assert "begins 10 min before the start of" in finding.message
    assert finding.message.endswith("no later than 20 min before its start")
    assert () == judged(RACE, podium("13:50", None))


@pytest.mark.parametrize(
    "race",
    [
        session("alms-race", "race", "14:00", series="alms"),
        session("alms-race", "race", "~14:00", "16:45", series="alms"),
        session("alms-race", "race", "14:00", "16:45", series="alms", status=PlanStatus.CANCELLED),
        session("another-race", "race", "14:00", "16:45", series="world-challenge"),
    ],
    ids=["no end", "about", "cancelled", "not there"],
)
def test_what_is_not_known(race: Session) -> None:
    """Nothing is said of a session without a known end, or one that does not run."""
    assert () == judged(race, podium("16:00"))
