"""Series."""

from roadracing._internal.model.weekend.series import Series


def test_label() -> None:
    """A timetable has room for the short name; the whole one and the id stand in for it."""
    assert "alms" == Series(id="alms").label
    assert "American Le Mans Series" == Series(id="alms", name="American Le Mans Series").label
    assert "ALMS" == Series(id="alms", name="American Le Mans Series", short_name="ALMS").label
