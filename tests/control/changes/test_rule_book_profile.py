"""What one rule book has for race control, and how a state is told to programs."""

import datetime as dt
import json

import pytest

from roadracing._internal.control.changes.rule_book_profile import (
    GENERIC,
    NUMBER_KEYS,
    RuleBookProfile,
    numbers_of,
)
from roadracing._internal.control.replay.replay import replay
from roadracing._internal.control.replay.state_as_json import state_json, times_json
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import PitEntry, PitExit, SectorCondition, TrackStatus
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.practice.registry import parameter
from roadracing._internal.practice.required_roles import REQUIRED_ROLES, required_roles
from tests.control.lines import K, T, after, line, went

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


def test_required_roles() -> None:
    """A race needs all that a practice needs; each row has its source, and what is not known is empty."""
    for book in RuleBook:
        practice = set(required_roles(book, SessionKind.PRACTICE))
        assert practice <= set(required_roles(book, SessionKind.RACE))
        assert practice == set(required_roles(book, SessionKind.WARM_UP))
    assert all(row.sources and row.why and row.kinds <= COMPETITION for row in REQUIRED_ROLES)
    assert () == required_roles("imsa", "race")
    assert OfficialRole.RACE_DIRECTOR in {row.role for row in required_roles("fia", "warm-up")}


def test_for_programs() -> None:
    """A state and its times are plain data."""
    held = replay(
        [
            went(1, 0, T.GREEN),
            line(2, 30, K.SECTOR_CONDITION, condition=SectorCondition.YELLOW),
            line(3, 60, K.LIGHTNING),
            went(4, 90, TrackStatus.RED),
        ]
    )
    data = json.loads(json.dumps(state_json(held.final, after(90).utc)))
    assert ("red", "closed", {"track": "yellow"}) == (
        data["track"],
        data["pit_lane"]["exit"],
        data["sectors"],
    )
    assert data["weather_hold"]["active"]
    assert not state_json(held.final, after(2000).utc)["weather_hold"]["active"]  # type: ignore[index,call-overload]
    times = json.loads(json.dumps(times_json(held.flag_times())))
    assert ("PT1M30S", "green") == (times["elapsed"], times["statuses"][0]["status"])
