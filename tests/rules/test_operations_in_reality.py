"""The rules on the work around the cars, on timetables that ran: none of them is called wrong."""

from pathlib import Path

import pytest

from roadracing.findings import Severity
from roadracing.joint import revise
from roadracing.model import Instant
from roadracing.rules import Profile, RuleSet, check, validate
from roadracing.rules.lists import OPERATIONS
from tests.joint.calendars import FOLDER, calendar

ROOT = Path(__file__).parents[2]
REAL = sorted(
    path
    for folder in (ROOT / "examples", ROOT / "tests" / "data")
    for path in (*folder.glob("*.json"), *folder.glob("*.csv"))
)
RULES = RuleSet(OPERATIONS)


@pytest.mark.parametrize("path", REAL, ids=[str(path.relative_to(ROOT)) for path in REAL])
@pytest.mark.parametrize("profile", list(Profile))
def test_what_ran_is_not_wrong(path: Path, profile: Profile) -> None:
    """Timetables as published have neither an error nor a warning of these rules, and at most one info a weekend."""
    report = check(path, profile=profile, rules=RULES)
    found = [d for d in report.diagnostics if d.code in RULES]
    assert [] == [d for d in found if d.severity is not Severity.INFO]
    assert len(found) <= 1


def test_a_calendar_that_was_revised() -> None:
    """Four versions of one season's calendar, each published as revised, tell every change by a bulletin."""
    versions = [calendar(path) for path in sorted(FOLDER.glob("*.csv"))]
    held = versions[0]
    for day, version in enumerate(versions[1:], start=1):
        issued = Instant.local(2026, 7, day, 12, zone="UTC")
        revised = revise(held, version, issued=issued, reason="The calendar changed")
        report = validate(revised, previous=held, rules=RULES)
        assert () == report.crashes
        assert () == report.diagnostics
        held = revised
