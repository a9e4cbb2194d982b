"""What organisations lend each other."""

from roadracing._internal.model.agreement.resource import Resource


def test_label() -> None:
    """A shared asset is called by its name, else by its id."""
    assert "truck-1" == Resource(id="truck-1").label
    assert "Fire truck" == Resource(id="truck-1", name="Fire truck").label
