"""Who may be where, and when."""

from roadracing._internal.model.entry.access_plan import AccessGrant, AccessZone
from roadracing._internal.model.weekend.kinds import SessionKind


def test_label() -> None:
    """A zone is called by its name, else by its id."""
    assert "pit-lane" == AccessZone(id="pit-lane").label
    assert "Pit lane" == AccessZone(id="pit-lane", name="Pit lane").label


def test_always() -> None:
    """A grant is good throughout the weekend unless it is tied to sessions, kinds of session, or series."""
    assert AccessGrant(id="g", level="crew").always
    assert not AccessGrant(id="g", level="crew", sessions=["race"]).always
    assert not AccessGrant(id="g", level="crew", kinds=[SessionKind.RACE]).always
    assert not AccessGrant(id="g", level="crew", series=["alms"]).always
