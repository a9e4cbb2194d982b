"""Officials."""

from roadracing._internal.model.control.official import Official


def test_label() -> None:
    """An official is called by name, else by id."""
    assert "rd" == Official(id="rd").label
    assert "A. Steward" == Official(id="rd", name="A. Steward").label
