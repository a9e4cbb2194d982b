"""What one rule book has for race control, and how a state is told to programs."""

import datetime as dt

import pytest

from roadracing._internal.control.changes.rule_book_profile import (
    GENERIC,
    NUMBER_KEYS,
    RuleBookProfile,
    numbers_of,
)
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.track_status import PitEntry, PitExit
from roadracing._internal.practice.registry import parameter
from tests.control.lines import T

MINUTE = dt.timedelta(minutes=1)


def test_numbers() -> None:
    """A rule book's own numbers hold, and the library's defaults elsewhere."""
    fia = RuleBookProfile.of("fia").numbers
    assert (10 * MINUTE, 2, 80.0) == (fia.restart_warning, fia.penalty_crossings, fia.pit_speed_limit_kph)
    assert (10, 15) == tuple(
        each.total_seconds() for each in (fia.vsc_ending_least, fia.vsc_ending_most) if each is not None
    )
    assert (None, None) == (GENERIC.numbers.restart_warning, GENERIC.numbers.wave_by_race)
    assert 30 * MINUTE == GENERIC.numbers.lightning_hold
    assert 12874.752 == GENERIC.numbers.lightning_radius_m
    assert 60.0 == RuleBookProfile.of("imsa").numbers.pit_speed_limit_kph
    for key in NUMBER_KEYS:
        assert parameter(key).source
    assert 6 * MINUTE == numbers_of({"lightning_hold_min": 6.0}).lightning_hold


@pytest.mark.parametrize("book", list(RuleBook))
def test_every_rule_book(book: RuleBook) -> None:
    """Each has a safety car, red and green; under red the pit exit is closed whatever the book."""
    profile = RuleBookProfile.of(book)
    for status in (T.GREEN, T.RED, T.SC_DEPLOYED, T.COLD):
        assert profile.supports(status)
    assert PitExit.CLOSED is profile.pit_exit(T.RED)
    assert PitEntry.OPEN is profile.pit_entry(T.GREEN)


def test_tools() -> None:
    """Which way to neutralise is whose; where the book is not known nobody can say."""
    has = {
        book: {s for s in (T.VSC, T.CODE_60, T.FCY) if RuleBookProfile.of(book).supports(s)}
        for book in RuleBook
    }
    assert {T.VSC} == has[RuleBook.FIA]
    assert {T.FCY} == has[RuleBook.IMSA] == has[RuleBook.SRO] == has[RuleBook.LE_MANS]
    assert {T.VSC, T.FCY} == has[RuleBook.WEC]
    assert {T.CODE_60} == has[RuleBook.MOTORSPORT_UK]
    assert GENERIC.supports(T.VSC) is None
    assert RuleBookProfile.of("wec").sources(T.FCY)


def test_an_unknown_rule_book() -> None:
    """A name that is none is refused."""
    with pytest.raises(ValueError, match="nascar"):
        RuleBookProfile.of("nascar")
    with pytest.raises(ValueError, match="walk"):
        replay([], kind="walk")
