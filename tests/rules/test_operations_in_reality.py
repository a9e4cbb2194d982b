"""The rules on the work around the cars, on timetables that ran: none of them is called wrong."""

from pathlib import Path

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.intake.check import check
from roadracing._internal.rules.engine.case import Profile
from roadracing._internal.rules.engine.ruleset import RuleSet
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.revise import revise
from tests.versions.calendars import FOLDER, calendar

ROOT = Path(__file__).parents[2]
REAL = sorted(
    path
    for folder in (ROOT / "examples", ROOT / "tests" / "data")
    for path in (*folder.glob("*.json"), *folder.glob("*.csv"))
)
RULES = RuleSet(
    rule
    for rule in DEFAULT
    # That a timetable holds no safety plan is true of all of these, and asked for before cars run.
    if rule.check.__module__.split(".")[3] in ("operations", "revision")
    and rule.code.code not in ("SAF022", "SAF023")
)


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
