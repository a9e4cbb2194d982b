"""Names lead to what they mean, ids first, cars and classes within their series."""

import pytest

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.tables.tabs.known_names import KnownNames

SEASON = Season(
    namespace="calendar.example.org",
    series=(
        Series(id="one", name="Series One", classes=(CarClass(id="gt", name="GT"),)),
        Series(id="two", name="Series Two", classes=(CarClass(id="two-gt", name="GT"),)),
    ),
    entries=(Entry(id="a", series="one", number="3"), Entry(id="b", series="two", number="3")),
)


def test_within_a_series() -> None:
    """One number and one class name mean what they mean in the row's series; without it nobody knows."""
    names = KnownNames(SEASON, "")
    assert ("a", "b") == (names.find("Entry", "3", ("one",)), names.find("Entry", "#3", ("two",)))
    assert "two-gt" == names.find("CarClass", "GT", ("two",))
    assert "b" == names.find("Entry", "Series Two 3")
    with pytest.raises(Refusal):
        names.find("Entry", "3")


def test_labels_lead_back() -> None:
    """What is written for an id is read as it."""
    names = KnownNames(SEASON, "")
    for name in ("a", "b"):
        assert name == names.find("Entry", names.label("Entry", name))
