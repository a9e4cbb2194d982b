"""Boxes of a pit lane."""

from roadracing._internal.model.pit.boxes import PitBox


def test_extent() -> None:
    """A box takes the lane from its beginning to its end; else the stated length; else nobody knows."""
    assert PitBox(id="1").extent_m is None
    assert 6.0 == PitBox(id="1", length_m=6).extent_m
    assert 7.5 == PitBox(id="1", from_m=10, to_m=17.5, length_m=6).extent_m
    assert 0.0 == PitBox(id="1", from_m=17.5, to_m=10).extent_m


def test_name() -> None:
    """What is painted there names it, else its id."""
    assert "1" == PitBox(id="1").name
    assert "A1" == PitBox(id="1", label="A1").name
