"""What has to hold for a change: warnings, announcements, and no weather hold."""

import attrs
import pytest

from roadracing._internal.control.changes.allowed_change import Guard
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.control.replay.state import ControlState, WeatherHold
from roadracing._internal.model.control.track_status import (
    PitExit,
    SessionStatus,
    TrackStatus,
)
from tests.control.changes.test_control_orders import LEGAL, asked, refused, state
from tests.control.lines import NOON, after

T, S = TrackStatus, SessionStatus
FIA = RuleBookProfile.of("fia")


def test_the_warning_before_a_restart() -> None:
    """A stopped race goes on ten minutes after that was announced, where the rule book says so."""
    stopped = state(T.RED, session_status=S.SUSPENDED)
    assert "that has to be announced 10 minutes before, and it was not" in refused(
        stopped, T.SC_DEPLOYED, FIA
    )
    warned = attrs.evolve(stopped, resume_warned_at=after(3600 - 599).utc)
    assert "it was announced 9 minutes ago" in refused(warned, T.SC_DEPLOYED, FIA)
    warned = attrs.evolve(stopped, resume_warned_at=after(3000).utc)
    found = asked(warned, T.SC_DEPLOYED, FIA)
    assert isinstance(found, ControlState)
    assert (S.LIVE, PitExit.OPEN) == (found.session_status, found.pit_lane.exit)


def test_the_end_of_a_virtual_safety_car() -> None:
    """Green follows no sooner than ten seconds after it was announced."""
    ending = state(T.VSC_ENDING)
    assert "green follows after 10 seconds at the earliest" in refused(ending, T.GREEN, FIA, at=after(9))
    assert isinstance(asked(ending, T.GREEN, FIA, at=after(10)), ControlState)


@pytest.mark.parametrize("ends", [status for status in T if status.racing])
def test_a_weather_hold(ends: TrackStatus) -> None:
    """During a hold no status in which cars run is ordered, and afterwards it is as before."""
    hold = WeatherHold(until=after(7200).utc, since=NOON.utc)
    for (begins, to), row in LEGAL.items():
        if to is not ends or Guard.NOT_RACE in row.guards:
            continue
        held = state(begins, lightning=hold)
        assert "there is a weather hold until 14:00" in refused(held, ends)
        assert isinstance(asked(held, ends, at=after(7200)), ControlState)


def test_a_hold_does_not_keep_cars_on_the_track() -> None:
    """Red and the chequered flag end what runs."""
    held = state(T.GREEN, declared=WeatherHold(until=None, since=NOON.utc))
    assert isinstance(asked(held, T.RED), ControlState)
    assert isinstance(asked(held, T.CHEQUERED), ControlState)
    assert "until further notice" in refused(held, T.SC_DEPLOYED)
