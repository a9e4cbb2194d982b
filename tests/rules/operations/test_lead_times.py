"""What has to be over before a session begins, and start signals."""

from datetime import timedelta

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.practice.signals.start_signals import signal_rows
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.rules.building import at, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "SCH020": Example(
        sound=made.SOUND,
        broken=made.day(
            made.inspection(
                "alms-inspection",
                "08:00",
                "10:50",
                series="alms",
                leads=(Lead(session="alms-qualifying", by=timedelta(minutes=15)),),
            ),
            made.PRACTICE,
            made.QUALIFYING,
        ),
    ),
    "SCH021": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE,
            session(
                "alms-race-10-minutes",
                "start-signal",
                "13:40",
                "13:40",
                series="alms",
                title="10 minutes",
                part_of="alms-race",
                leads=(Lead(session="alms-race", by=timedelta(minutes=10)),),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

QUALIFYING = session("qualifying", "qualifying", "15:00", "15:15", series="alms", title="Qualifying")
RACE = session("race", "race", "13:00", "15:45", series="alms", title="Race")
LEAD = (Lead(session="qualifying", by=timedelta(minutes=15)),)
INSPECTION = session("inspection", "technical-inspection", "07:00", "14:45", series="alms", leads=LEAD)


def test_an_inspection_that_closes_in_time() -> None:
    """It closes a quarter of an hour before qualifying, as it says, and that is in time."""
    assert () == found("SCH020", INSPECTION, QUALIFYING)


def test_an_inspection_that_closes_too_late() -> None:
    """Five minutes later it is too late, and the finding says by when it has to be over."""
    late = attrs.evolve(INSPECTION, end=at("14:50"))
    (finding,) = found("SCH020", late, QUALIFYING)
    assert Severity.WARNING is finding.severity
    assert ("sessions", "inspection", "leads", "qualifying") == finding.path
    assert 10 == finding.context["gap_min"]
    assert "let it be over by 14:45, or correct the lead" == finding.hint


def test_what_counts_is_when_one_may_still_come() -> None:
    """An inspection that takes the last car at 14:45 may go on inspecting it."""
    late = attrs.evolve(INSPECTION, end=at("15:10"), last_entry_at=at("14:45"))
    assert () == found("SCH020", late, QUALIFYING)


def test_a_briefing_counts_from_its_start() -> None:
    """Drivers are called an hour before, and may well sit for half of it."""
    called = session(
        "briefing", "briefing", "14:00", "14:30", leads=(Lead(session="qualifying", by=timedelta(hours=1)),)
    )
    assert () == found("SCH020", called, QUALIFYING)
    (finding,) = found("SCH020", attrs.evolve(called, start=Start.at(at("14:05"))), QUALIFYING)
    assert "has to begin 1 h before" in finding.message
    assert "and begins 55 min before it" in finding.message
    assert "let it begin by 14:00, or correct the lead" == finding.hint
    later = attrs.evolve(called, start=Start.at(at("2004-05-30 14:00")), end=at("2004-05-30 14:30"))
    (finding,) = found("SCH020", later, QUALIFYING)
    assert "let it begin by 14:00 on Sat 29 May, or correct the lead" == finding.hint
    assert "and does not" in finding.message


def test_a_lead_without_a_length() -> None:
    """It has to be over when the session begins, and no earlier."""
    plain = attrs.evolve(INSPECTION, end=at("15:00"), leads=(Lead(session="qualifying"),))
    assert () == found("SCH020", plain, QUALIFYING)
    (finding,) = found("SCH020", attrs.evolve(plain, end=at("15:01")), QUALIFYING)
    assert "and is not" in finding.message


def test_what_moved_away_is_found() -> None:
    """Qualifying was brought forward, and the inspection for it stayed where it was."""
    moved = attrs.evolve(QUALIFYING, start=Start.at(at("14:00")), end=at("14:15"))
    assert 1 == len(found("SCH020", INSPECTION, moved))


@pytest.mark.parametrize("start", [Start.about(at("14:00")), Start.tbc(), None])
def test_nobody_is_late_for_what_has_no_exact_time(start: Start | None) -> None:
    """A session that starts about then, or at a time to be confirmed, binds nobody yet."""
    assert () == found("SCH020", INSPECTION, attrs.evolve(QUALIFYING, start=start, end=None))


def test_what_will_not_run_needs_nothing() -> None:
    """A cancelled session, an inspection that is cancelled, and a session that nobody declared."""
    early = attrs.evolve(QUALIFYING, start=Start.at(at("08:00")), end=at("08:15"))
    assert () == found("SCH020", INSPECTION, attrs.evolve(early, status=PlanStatus.CANCELLED))
    assert () == found("SCH020", attrs.evolve(INSPECTION, status=PlanStatus.CANCELLED), early)
    assert () == found("SCH020", INSPECTION)


def test_signals_that_are_right() -> None:
    """The rows that are computed from a rule book's countdown are where they say they are."""
    index = season(RACE)
    for book in (RuleBook.FIA, RuleBook.MOTORSPORT_UK):
        rows = signal_rows(index, RACE, book)
        assert rows
        for code in ("SCH018", "SCH020", "SCH021"):
            assert () == found(code, RACE, rows)


@tries(16)
@given(st.integers(-120, 120).filter(bool))
def test_signals_that_stayed_behind(minutes: int) -> None:
    """When the race moves by any number of minutes and its signals do not, each of them is found."""
    rows = signal_rows(season(RACE), RACE, RuleBook.FIA)
    moved = attrs.evolve(RACE, start=Start.at(at("13:00") + timedelta(minutes=minutes)), end=None)
    findings = found("SCH021", moved, rows)
    assert {row.id for row in rows} == {finding.context["session"] for finding in findings}
    assert {Severity.ERROR} == {finding.severity for finding in findings}


def test_the_hint_of_a_signal_is_where_it_belongs() -> None:
    """It names the time that the countdown gives it."""
    rows = {row.id: row for row in signal_rows(season(RACE), RACE, RuleBook.FIA)}
    moved = attrs.evolve(RACE, start=Start.at(at("13:20")), end=None)
    (finding,) = found("SCH021", moved, rows["race-10-minutes"])
    assert "give it at 13:10" == finding.hint
    assert "is the signal 10 min before" in finding.message
    assert "is given 30 min before it" in finding.message


def test_a_signal_that_does_not_say_when() -> None:
    """It names its race and no time before it, so nobody can tell that it is wrong."""
    horn = session("horn", "start-signal", "13:30", "13:30", leads=(Lead(session="race"),))
    assert () == found("SCH021", RACE, horn)
