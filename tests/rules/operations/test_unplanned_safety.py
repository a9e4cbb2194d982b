"""What safety needs and nobody has planned is told before cars run, and a calendar is not asked for it."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.season.season import Season
from tests.rules.building import at, diagnostics_of
from tests.rules.example import Example
from tests.rules.safety_building import ROWS, UNITS, plan, planned, staffing

WHOLE: dict[str, Any] = {
    "officials": (Official(id="director"), Official(id="doctor")),
    "assignments": (
        Assignment(id="director", weekend="weekend", role=OfficialRole.RACE_DIRECTOR, official="director"),
        Assignment(
            id="doctor", weekend="weekend", role=OfficialRole.CHIEF_MEDICAL_OFFICER, official="doctor"
        ),
    ),
}
CHECKED = tuple(attrs.evolve(one, radio_checked_at=at("07:30")) for one in staffing())
SOUND = planned(plan(staffing=CHECKED), **WHOLE)
OPERATIONS = {"profile": "operations"}
EXAMPLES = {
    "SAF022": Example(sound=SOUND, broken=planned(plan(), **WHOLE), options=OPERATIONS),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def told(season: Season, profile: str = "operations") -> tuple[Diagnostic, ...]:
    """What the rule finds."""
    return diagnostics_of(season, select=["SAF022"], profile=profile)


@pytest.mark.parametrize(
    ("season", "words"),
    [
        (attrs.evolve(SOUND, safety_plans=()), "there is no safety plan"),
        (
            planned(plan(staffing=CHECKED), **WHOLE, rows=[one for one in ROWS if one.id != "hours"]),
            "has no hours",
        ),
        (attrs.evolve(SOUND, assignments=SOUND.assignments[:1]), "chief medical officer"),
        (attrs.evolve(SOUND, assignments=SOUND.assignments[1:]), "race director for "),
        (planned(plan(), **WHOLE), "radio check"),
        (
            planned(plan(staffing=CHECKED, units=[one for one in UNITS if one.id != "rescue-1"]), **WHOLE),
            "extricate a driver",
        ),
    ],
)
def test_each_silence_is_one_finding(season: Season, words: str) -> None:
    """It names what is missing and the weekend, and is at least a warning; without a plan it is an error."""
    found = [one for one in told(season) if words in one.message]
    assert [("weekends", "weekend")] == [one.path for one in found]
    assert (Severity.ERROR if "no safety plan" in words else Severity.WARNING) is found[0].severity
    assert () == told(season, "draft")


def test_what_is_planned() -> None:
    """A weekend that has everything has no finding; nor has one in which no car is to run."""
    assert () == told(SOUND)
    assert () == told(planned(rows=[one for one in ROWS if one.id == "hours"]))


def test_a_race_director_for_one_series_only() -> None:
    """The other series is named."""
    director, doctor = SOUND.assignments
    other = attrs.evolve(director, series=("world-challenge",))
    (finding,) = told(attrs.evolve(SOUND, assignments=(other, doctor)))
    assert "race director for ALMS" in finding.message
