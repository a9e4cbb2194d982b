"""Organisations."""

from roadracing._internal.model.agreement.organisation import Organisation


def test_label() -> None:
    """A timetable has room for the short name; the whole one and the id stand in for it."""
    assert "imsa" == Organisation(id="imsa").label
    name = "International Motor Sports Association"
    assert name == Organisation(id="imsa", name=name).label
    assert "IMSA" == Organisation(id="imsa", name=name, short_name="IMSA").label
