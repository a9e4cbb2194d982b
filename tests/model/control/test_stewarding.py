"""Penalties."""

from roadracing._internal.model.control.stewarding import PenaltyKind


def test_served_on_track() -> None:
    """Two kinds are served by driving through the pit lane while the race goes on, and no other."""
    assert {PenaltyKind.DRIVE_THROUGH, PenaltyKind.STOP_AND_GO} == {
        kind for kind in PenaltyKind if kind.on_track
    }


def test_words() -> None:
    """A penalty is written as people do."""
    assert "drive through" == PenaltyKind.DRIVE_THROUGH.words
