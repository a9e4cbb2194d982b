"""The editions of a timetable."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import Timetable, TimetableStatus
from roadracing._internal.rules.validation import validate
from roadracing._internal.time.start import Start
from roadracing._internal.versions.revise import revise
from tests.rules.building import WEEKEND, at, diagnostics_of, season, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "REV003": Example(
        sound=made.day(
            made.PRACTICE,
            made.RACE,
            weekends=(attrs.evolve(made.WITH_TIMETABLE, timetable=attrs.evolve(made.OFFICIAL, version="3")),),
        ),
        broken=made.day(
            made.PRACTICE,
            made.RACE,
            weekends=(attrs.evolve(made.WITH_TIMETABLE, timetable=attrs.evolve(made.OFFICIAL, version="1")),),
        ),
        options={"previous": made.day(made.PRACTICE, made.RACE, weekends=(made.WITH_TIMETABLE,))},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "14:00", "16:45", series="alms", title="Race")
MOVED = attrs.evolve(RACE, start=Start.at(at("14:30")), end=at("17:15"))
ISSUED, LATER = at("2004-05-20 12:00"), at("2004-05-25 12:00")


def edition(race: Any = RACE, **facts: Any) -> Season:
    """A weekend with one race and a timetable."""
    timetable = Timetable(
        **{"status": TimetableStatus.OFFICIAL, "version": "2", "issued_at": ISSUED, **facts}
    )
    return season(race, weekends=(attrs.evolve(WEEKEND, timetable=timetable),))


def compared(old: Season, new: Season) -> tuple[Diagnostic, ...]:
    """What is found when one edition follows another."""
    return diagnostics_of(new, previous=old, select=["REV003"])


def test_the_same_and_a_higher_version() -> None:
    """Nothing is said about an edition that stays, and about one that is numbered on."""
    assert () == compared(edition(), edition())
    assert () == compared(edition(), edition(MOVED, version="3", issued_at=LATER))
    assert () == validate(edition(), select=["REV003"]).diagnostics


def test_a_lower_version() -> None:
    """Whoever holds version 2 will not look at version 1: an error, with the number that is right."""
    (finding,) = compared(edition(), edition(MOVED, version="1", issued_at=LATER))
    assert Severity.ERROR is finding.severity
    assert ("weekends", "weekend", "timetable", "version") == finding.path
    assert "number it 3" == finding.hint


@pytest.mark.parametrize(
    ("old", "new"),
    [("012021 V2", "012221 V1"), ("final", "draft"), ("20 January 2021", "2 February 2021"), ("2.1", "3")],
)
def test_versions_that_cannot_be_compared(old: str, new: str) -> None:
    """Names, dates, and numbers that count something else say nothing about which is later."""
    assert () == compared(edition(version=old), edition(MOVED, version=new, issued_at=LATER))


def test_two_papers_with_one_number() -> None:
    """Other rows under one version and one issue time: a warning. A later issue time tells them apart."""
    (finding,) = compared(edition(), edition(MOVED))
    assert Severity.WARNING is finding.severity
    assert "nothing tells the two editions apart" in finding.message
    assert () == compared(edition(), edition(MOVED, issued_at=LATER))


def test_what_revise_writes() -> None:
    """It issues the timetable anew, so its editions are told apart."""
    assert () == compared(edition(), revise(edition(), edition(MOVED), issued=LATER, reason="Fog."))


def test_time_and_status_go_forward() -> None:
    """An edition is not issued before the last one, nor is an official timetable provisional again."""
    findings = compared(
        edition(), edition(issued_at=at("2004-05-01 12:00"), status=TimetableStatus.PROVISIONAL)
    )
    assert {"issued_at", "status"} == {finding.path[-1] for finding in findings}
    assert {Severity.WARNING} == {finding.severity for finding in findings}


def test_a_weekend_without_a_timetable() -> None:
    """Where either document says nothing about it, nothing can be compared."""
    assert () == compared(edition(), season(MOVED))
    assert () == compared(season(RACE), edition(MOVED, version="1"))
