"""Layouts of circuits."""

from roadracing._internal.model.place.layout import CircuitLayout


def test_label() -> None:
    """A layout is called by its name, else by its id."""
    assert "Full course" == CircuitLayout(id="full", name="Full course").label
    assert "full" == CircuitLayout(id="full").label
