"""What is right about a safety plan is not flagged, and what nobody claims to have is not missed."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.validation import validate
from tests.rules.building import season
from tests.rules.safety_building import ROWS, course, plan, planned


def test_a_sound_plan() -> None:
    """Nothing is found in it, not even an info."""
    report = validate(planned())
    assert {} == report.codes
    assert () == report.crashes


def test_seasons_without_safety_plans() -> None:
    """A timetable for the public hears once that it is no safety plan, stations and lengths known or not."""
    for rows in (ROWS, tuple(row for row in ROWS if row.kind.value != "medical")):
        report = validate(season(*rows), select=["SAF"])
        assert {"SAF023": 1} == report.codes
        assert report.counts[Severity.INFO] == 1


@pytest.mark.parametrize("name", ["units", "staffing", "hospitals", "procedures"])
def test_what_a_plan_does_not_carry_is_said_once(name: str) -> None:
    """In one info, whatever else would need it; that it is needed before cars run is another question."""
    report = validate(planned(plan(**{name: ()})), select=["SAF"], ignore=["SAF023"])
    assert {"SAF020": 1} == report.codes


def test_a_bare_plan() -> None:
    """It says nothing yet, and that is said once."""
    bare = attrs.evolve(plan(), **dict.fromkeys(("units", "staffing", "hospitals", "procedures"), ()))
    report = validate(planned(bare), select=["SAF"], ignore=["SAF023"])
    assert {"SAF020": 1} == report.codes


def test_a_plan_for_a_layout_that_nobody_describes() -> None:
    """Without stations and without a length there is nothing to hold it against."""
    report = validate(planned(layout=course(length_m=None, stations=())), select=["SAF"])
    assert {"SAF011": 1} == report.codes


def test_a_plan_for_a_weekend_that_is_elsewhere() -> None:
    """A document may be a part: what it refers to may be in another one."""
    lonely = planned(weekends=(), rows=())
    assert {} == validate(lonely, select=["SAF"]).codes
