"""Venues."""

from roadracing._internal.model.place.venue import Venue


def test_label() -> None:
    """A venue is called by its name, else by its id."""
    assert "mid-ohio" == Venue(id="mid-ohio", timezone="America/New_York").label
    assert "Mid-Ohio" == Venue(id="mid-ohio", timezone="America/New_York", name="Mid-Ohio").label


def test_address() -> None:
    """The address is what is known of it, in one line; of a venue that nobody described there is none."""
    assert Venue(id="x", timezone="America/New_York").address is None
    known = Venue(id="x", timezone="America/New_York", name="Mid-Ohio", city="Lexington", country="US")
    assert "Mid-Ohio, Lexington, US" == known.address
