"""What the cells of a row say about its session."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind
from tests.tables.building import long_beach, one, read


@pytest.mark.parametrize("series", ["alms", ""])
@pytest.mark.parametrize("activity", ["Qualifying P1", "Qualifying GT", "GT Qualifying"])
def test_classes_that_the_document_declares(series: str, activity: str) -> None:
    """A class of the document beside what happens does not hide it, whether the row names its series or none."""
    row = {"activity": activity, "series": series, "id": "new", "track": "exclusive"}
    season = read(row, into=long_beach(), weekend="long-beach").season
    assert season is not None
    kinds = {session.id: session.kind for session in season.sessions}
    assert kinds["new"] is SessionKind.QUALIFYING


def test_a_race_named_after_its_hours() -> None:
    """What is called by so many hours and lasts them is the race; what lasts otherwise may be anything."""
    rows = {"a": ("10:40", "16:40", "race"), "b": ("08:00", "22:00", "other"), "c": ("10:40", "", "other")}
    for start, end, kind in rows.values():
        found = one(read({"activity": "6 Hours of The Glen", "start": start, "end": end}))
        assert kind == found.kind.value


def test_a_length_is_used() -> None:
    """A length in the words is the format where no cell says how long it is, and the end where a clock goes round."""
    assert "PT25M + 1 lap" == str(one(read({"activity": "Corrida 1 (25 minutos + 1 volta)"})).format)
    assert one(read({"activity": "Race 1 (25 min)", "end": "10:30"})).format is None
    day = one(read({"activity": "24 Hours race", "start": "16:00", "end": "16:00"}))
    assert day.length is not None
    assert 24 == day.length.total_seconds() / 3600
