"""Sectors and flag stations."""

from roadracing._internal.model.place.station import FlagStation, Sector


def test_label() -> None:
    """Both are called by their names, else by their ids."""
    assert ("s1", "1") == (Sector(id="s1").label, FlagStation(id="1").label)
    assert ("Esses", "Station 1") == (
        Sector(id="s1", name="Esses").label,
        FlagStation(id="1", name="Station 1").label,
    )
