"""The countdown to a start."""

from datetime import timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from roadracing._internal.model.agreement.organisation import Organisation, RuleBook
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.signals.start_signals import COUNTDOWNS, signal_rows, start_signals
from roadracing._internal.testing.strategies import seasons
from roadracing._internal.time.start import Start
from tests.rules.building import IMSA, at, season, session

RACE = session("race", "race", "13:00", "15:45", series="alms", title="Race")


def clocks(book: RuleBook | None, race: Session = RACE, **facts: Any) -> list[str]:
    """The times of a race's countdown."""
    return [f"{signal.at:%H:%M:%S}" for signal in start_signals(season(race, **facts), race, book)]


def test_formula_one() -> None:
    """Pit exit from 40 to 30 minutes before, then the boards down to 15 seconds."""
    expected = [
        "12:20:00",
        "12:28:00",
        "12:30:00",
        "12:50:00",
        "12:55:00",
        "12:57:00",
        "12:59:00",
        "12:59:45",
    ]
    assert expected == clocks(RuleBook.FIA)


def test_motorsport_uk() -> None:
    """Boards at 10, 5, 3, 2 and 1 minutes and 30 seconds; the board of 5 seconds is shown after the lap to the grid."""
    expected = ["12:50:00", "12:55:00", "12:57:00", "12:58:00", "12:59:00", "12:59:30"]
    assert expected == clocks(RuleBook.MOTORSPORT_UK)


@pytest.mark.parametrize("book", [book for book in RuleBook if book not in COUNTDOWNS])
def test_books_whose_countdown_was_not_found(book: RuleBook) -> None:
    """Nothing is made up for them."""
    assert [] == clocks(book)


def test_the_operators_rule_book() -> None:
    """Unless another is asked for, the countdown is that of whoever operates the race."""
    assert [] == clocks(None)
    organisations: tuple[Organisation, ...] = (attrs.evolve(IMSA, rule_book=RuleBook.FIA),)
    assert 8 == len(clocks(None, organisations=organisations))


def test_a_delayed_start() -> None:
    """The countdown begins anew from the new time."""
    assert "13:10:00" in clocks(RuleBook.FIA, attrs.evolve(RACE, start=Start.at(at("13:20"))))


def test_a_start_that_follows_another_session() -> None:
    """It counts from the time that follows."""
    before = session("before", "practice", "10:00", "11:00", series="alms")
    race = attrs.evolve(RACE, start=Start.after("before", timedelta(minutes=30)), end=None)
    signals = start_signals(season(before, race), race, RuleBook.MOTORSPORT_UK)
    assert "11:20" == f"{signals[0].at:%H:%M}"
    assert "11:20 10 minutes: where the event shows this board" == str(signals[0])


def test_what_has_no_countdown() -> None:
    """A qualifying, a race at a time to be confirmed, and a race that is cancelled."""
    for facts in (
        {"kind": SessionKind.QUALIFYING},
        {"start": Start.tbc(), "end": None},
        {"status": PlanStatus.CANCELLED},
    ):
        assert [] == clocks(RuleBook.FIA, attrs.evolve(RACE, **facts))


def test_rows_for_a_timetable() -> None:
    """They are moments, parts of the race, for competitors, and are called the same each time."""
    rows = signal_rows(season(RACE), RACE, RuleBook.FIA)
    assert rows == signal_rows(season(RACE), RACE, RuleBook.FIA)
    assert "race-pit-exit-opens" == rows[0].id
    assert all(row.is_moment and row.part_of == "race" and not row.for_public for row in rows)
    assert {SessionKind.START_SIGNAL} == {row.kind for row in rows}


@settings(max_examples=settings.default.max_examples // 4)
@given(seasons())
def test_every_countdown_goes_forward(held: Season) -> None:
    """Its steps follow each other, and all come before the start."""
    for race in held.sessions:
        for book in COUNTDOWNS:
            signals = start_signals(held, race, book)
            times = [signal.at.utc for signal in signals]
            assert sorted(times) == times
            assert race.kind is SessionKind.RACE or not signals


def test_a_sprint_has_first_steps_of_its_own() -> None:
    """Before a Formula One sprint the pit exit is open from 30 to 25 minutes before."""
    held = clocks(RuleBook.FIA, attrs.evolve(RACE, title="Sprint"))
    assert ["12:30:00", "12:33:00", "12:35:00", "12:50:00"] == held[:4]
