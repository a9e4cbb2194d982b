"""Technical inspection before a car first runs, and closed in time for qualifying."""

from datetime import timedelta
from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.start import Start
from tests.rules.building import FRIDAY, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "ADM021": Example(
        sound=made.SOUND,
        broken=made.day(
            made.inspection("alms-inspection", "08:00", "10:50", series="alms"),
            made.PRACTICE,
            made.QUALIFYING,
        ),
    ),
    "ADM022": Example(
        sound=made.SOUND,
        broken=made.day(
            made.inspection("alms-inspection", "08:00", "08:45", series="alms"),
            made.PRACTICE,
            made.SUPPORT,
            made.inspection("wc-inspection", "13:00", "13:45", series="world-challenge"),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

QUALIFYING = session("qualifying", "qualifying", "15:00", "15:15", series="alms", title="Qualifying")
PRACTICE = session("practice", "practice", "10:00", "11:00", series="alms", title="Practice")
SUPPORT = session("support", "practice", "11:30", "12:00", series="world-challenge", title="Practice")
INSPECTION = session("inspection", "technical-inspection", "07:00", "14:45", series="alms")
SUPPORTS = session("supports", "technical-inspection", "08:00", "09:00", series="world-challenge")


@pytest.mark.parametrize("end", ["14:30", "14:45"])
def test_closed_in_time(end: str) -> None:
    """As IMSA closed it in 2021 and in 2020: half an hour or a quarter of one before qualifying."""
    assert () == found("ADM021", attrs.evolve(INSPECTION, end=at(end)), QUALIFYING)


def test_closed_too_late() -> None:
    """Fourteen minutes before qualifying a car may still be at inspection when it should be on the grid."""
    (finding,) = found("ADM021", attrs.evolve(INSPECTION, end=at("14:46")), QUALIFYING)
    assert Severity.WARNING is finding.severity
    assert ("sessions", "inspection", "end") == finding.path
    assert "close it at 14:45" == finding.hint


def test_hours_for_the_whole_day() -> None:
    """Inspection that stays open while cars qualify is held for more than this session."""
    assert () == found("ADM021", attrs.evolve(INSPECTION, end=at("19:00")), QUALIFYING)


def test_the_last_car_counts() -> None:
    """Where the last time to bring a car is stated, it decides, and is where the finding points."""
    early = attrs.evolve(INSPECTION, end=at("14:55"), last_entry_at=at("14:40"))
    assert () == found("ADM021", early, QUALIFYING)
    (finding,) = found("ADM021", attrs.evolve(early, last_entry_at=at("14:50")), QUALIFYING)
    assert ("sessions", "inspection", "last_entry_at") == finding.path


def test_a_practice_that_closes_it_earlier() -> None:
    """Where half an hour is agreed, a quarter is too late."""
    options = {"practices": Practices({"inspection_closes_min": 30.0})}
    assert 1 == len(found("ADM021", INSPECTION, QUALIFYING, options=options))


def test_others_inspections() -> None:
    """Another series' inspection, another day's, one that states its lead, and one that is about then."""
    late = attrs.evolve(INSPECTION, end=at("14:55"))
    changes: tuple[dict[str, Any], ...] = (
        {"series": ("world-challenge",)},
        {"leads": (Lead(session="qualifying", by=timedelta(minutes=5)),)},
        {"start": Start.about(at("07:00"))},
        {"end": None},
    )
    for change in changes:
        assert () == found("ADM021", attrs.evolve(late, **change), QUALIFYING)


def test_one_for_everybody_unless_a_series_has_its_own() -> None:
    """An inspection that names no series is looked at for those that have none of their own."""
    common = session("common", "technical-inspection", "13:00", "14:55")
    assert 1 == len(found("ADM021", common, QUALIFYING))
    assert () == found("ADM021", common, INSPECTION, QUALIFYING)


def test_inspected_before_it_runs() -> None:
    """Each series is inspected before its first session."""
    assert () == found("ADM022", INSPECTION, PRACTICE, SUPPORTS, SUPPORT)


def test_inspected_after_it_ran() -> None:
    """It is a warning where the others are inspected in time, and an info where nobody is."""
    late = attrs.evolve(SUPPORTS, start=Start.at(at("13:00")), end=at("14:00"))
    (finding,) = found("ADM022", INSPECTION, PRACTICE, late, SUPPORT)
    assert Severity.WARNING is finding.severity
    assert ("sessions", "supports", "start") == finding.path
    (finding,) = found("ADM022", late, SUPPORT)
    assert Severity.INFO is finding.severity
    both = found("ADM022", attrs.evolve(INSPECTION, start=Start.at(at("12:00"))), PRACTICE, late, SUPPORT)
    assert [Severity.INFO, Severity.INFO] == [each.severity for each in both]


def test_rows_that_say_nothing() -> None:
    """A series without a row, one whose row has only a day, and a test before the event."""
    assert () == found("ADM022", INSPECTION, PRACTICE, SUPPORT)
    dated = attrs.evolve(SUPPORTS, start=Start.on(FRIDAY), end=None)
    late = attrs.evolve(SUPPORTS, id="late", start=Start.at(at("13:00")), end=at("14:00"))
    assert () == found("ADM022", INSPECTION, PRACTICE, dated, late, SUPPORT)
    test = session("test", "test", at("10:00", day=FRIDAY), at("12:00", day=FRIDAY), series="alms")
    assert () == found("ADM022", test, INSPECTION, PRACTICE)
