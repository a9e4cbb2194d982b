"""What safety needs and nobody has planned is told before cars run, and a calendar is not asked for it."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.model.season.season import Season
from tests.rules.building import diagnostics_of
from tests.rules.example import Example
from tests.rules.safety_building import ROWS, UNITS, plan, planned, staffing

UNCHECKED = tuple(attrs.evolve(one, radio_checked_at=None) for one in staffing())
SOUND = planned()
SILENT = planned(plan(staffing=UNCHECKED))
OPERATIONS = {"profile": "operations"}
EXAMPLES = {
    "SAF022": Example(sound=SOUND, broken=SILENT, options=OPERATIONS),
    "SAF023": Example(sound=SOUND, broken=attrs.evolve(SOUND, assignments=SOUND.assignments[:1])),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def told(season: Season, profile: str = "operations") -> tuple[Diagnostic, ...]:
    """What the two rules find."""
    return diagnostics_of(season, select=["SAF022", "SAF023"], profile=profile)


@pytest.mark.parametrize(
    ("season", "words"),
    [
        (attrs.evolve(SOUND, safety_plans=()), "there is no safety plan"),
        (
            planned(rows=[one for one in ROWS if one.id != "hours"]),
            "has no hours",
        ),
        (attrs.evolve(SOUND, assignments=SOUND.assignments[:1]), "chief medical officer"),
        (attrs.evolve(SOUND, assignments=SOUND.assignments[1:]), "race director for "),
        (SILENT, "radio check"),
        (
            planned(plan(units=[one for one in UNITS if one.id != "rescue-1"])),
            "extricate a driver",
        ),
    ],
)
def test_each_silence_is_one_finding(season: Season, words: str) -> None:
    """It names what is missing and the weekend, and is at least a warning; without a plan it is an error."""
    (found,) = told(season)
    assert words in found.message
    assert ("weekends", "weekend") == found.path
    assert (Severity.ERROR if "no safety plan" in words else Severity.WARNING) is found.severity


@pytest.mark.parametrize("profile", ["draft", "published"])
def test_a_draft_that_holds_safety_in_part(profile: str) -> None:
    """All that it is silent about is one warning for the document, however many weekends are silent."""
    (found,) = told(attrs.evolve(SILENT, assignments=()), profile)
    assert ("SAF023", Severity.WARNING) == (found.code, found.severity)
    assert (
        "nobody is assigned as chief medical officer and nobody is assigned as race director" in found.message
    )
    assert () == told(SOUND, profile) == told(SILENT, profile)


def test_a_calendar_is_no_safety_plan() -> None:
    """A document without anything about safety is told once that it is none, as an info; one without cars is not."""
    calendar = attrs.evolve(SOUND, safety_plans=(), assignments=SOUND.assignments[:1])
    (found,) = told(calendar, "draft")
    assert ("SAF023", Severity.INFO) == (found.code, found.severity)
    assert () == told(attrs.evolve(calendar, sessions=[one for one in ROWS if one.id == "hours"]), "draft")


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
    assert [("series", "alms")] == [each.path for each in finding.related]


def test_a_show_of_the_promoters() -> None:
    """Of a series whose organisation sanctions nothing an info says that nobody says who directs it."""
    director, doctor = SOUND.assignments
    theirs = attrs.evolve(director, series=("world-challenge",))
    show = attrs.evolve(
        SOUND,
        assignments=(theirs, doctor),
        organisations=[
            attrs.evolve(one, kinds=(OrganisationKind.PROMOTER,)) if one.id == "imsa" else one
            for one in SOUND.organisations
        ],
    )
    (finding,) = told(show)
    assert (Severity.INFO, True) == (finding.severity, "nobody says who directs ALMS" in finding.message)
    (finding,) = told(attrs.evolve(show, assignments=(doctor,)))
    assert Severity.WARNING is finding.severity


def test_silences_do_not_follow_from_each_other() -> None:
    """Three that are silent for three reasons are three findings, none folded under another."""
    found = told(attrs.evolve(SOUND, safety_plans=(), assignments=()))
    assert 3 == len(found)
    assert all(one.follows is None for one in found)
