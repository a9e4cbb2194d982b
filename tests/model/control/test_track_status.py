"""The state of the track, of its pit lane and of a session."""

from roadracing._internal.model.control.track_status import (
    Occupancy,
    SectorCondition,
    SessionStatus,
    TrackStatus,
)


def test_nested() -> None:
    """Who follows the safety car is neutralised, who is neutralised runs, and who runs is on a hot track."""
    for status in TrackStatus:
        assert status.neutralised or not status.behind_safety_car
        assert status.racing or not status.neutralised
        assert status.hot or not status.racing


def test_hot() -> None:
    """Under red and after the chequered flag cars are on their way in: nobody walks there yet, and nobody races."""
    cold = {TrackStatus.COLD, TrackStatus.CLEARING, TrackStatus.READY}
    assert cold == {status for status in TrackStatus if not status.hot}
    assert {TrackStatus.RED, TrackStatus.CHEQUERED} == {s for s in TrackStatus if s.hot and not s.racing}
    assert TrackStatus.GREEN.racing
    assert not TrackStatus.GREEN.neutralised


def test_session_has_the_track() -> None:
    """A stopped session still has the track; one that is over or not begun has not."""
    has = {status for status in SessionStatus if status.on_track}
    assert {SessionStatus.FORMATION, SessionStatus.LIVE, SessionStatus.SUSPENDED} == has


def test_words() -> None:
    """All of them are written as people do."""
    for word in (*TrackStatus, *SessionStatus, *Occupancy, *SectorCondition):
        assert word.words
        assert "_" not in word.words
