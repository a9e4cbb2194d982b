"""Whom the cells of a row name, and which other sessions."""

import datetime as dt

from roadracing._internal.tables.cells import table_faults
from roadracing._internal.time.start import Start
from tests.tables.building import (
    NAMESPACE,
    SATURDAY,
    found,
    read,
)


def test_classes_without_a_series() -> None:
    """A club's table has classes and no series: that is worth knowing and no error, and the words stay."""
    reading = read({"classes": "GT"}, {"classes": "Klasse 2", "activity": "Race"})

    assert () == reading.errors
    assert 1 == len(found(reading, table_faults.PARTY))
    assert reading.season is not None
    assert ["GT", "Klasse 2"] == [s.extra[f"{NAMESPACE}:csv-classes"] for s in reading.season.sessions]


def test_following_another_session() -> None:
    """A start may follow another session, named by its id or by words that only it has."""
    rows = (
        {"activity": "Feature", "id": "feature"},
        {"activity": "Show", "start": "after feature +15m"},
        {"activity": "Podium", "start": "after Show +1h"},
        {"activity": "Dinner", "start": "after nothing +5m"},
        {"activity": "Dance", "start": "after The Big Dinner +5m"},
    )
    reading = read(*rows)
    assert reading.season is not None
    starts = {s.title: s.start for s in reading.season.sessions}

    assert Start.after("feature", dt.timedelta(minutes=15)) == starts["Show"]
    assert Start.after("long-beach-514787-show", dt.timedelta(hours=1)) == starts["Podium"]
    assert Start.after("nothing", dt.timedelta(minutes=5)) == starts["Dinner"]
    assert Start.on(SATURDAY) == starts["Dance"]
    assert [("warning", 5), ("error", 6)] == [
        (d.severity, d.place.row) for d in found(reading, table_faults.REFERENCE) if d.place
    ]
