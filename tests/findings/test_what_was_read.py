"""Every reader answers in one shape."""

from pathlib import Path

import pytest

import roadracing as rr
from roadracing import control, documents

EXAMPLES = Path(__file__).parents[2] / "examples"
SEASON = EXAMPLES / "mid-ohio-2004.json"
READ: dict[str, documents.Reading] = {
    "a table": documents.read_csv(EXAMPLES / "2013-long-beach.csv", namespace="calendar.example.org"),
    "a calendar": documents.read_ics(rr.feed(rr.load(SEASON), series="alms"), name="alms.ics"),
    "a log": control.read_log(
        EXAMPLES / "logs" / "laguna-seca-2004-race.csv", timezone="America/Los_Angeles"
    ),
    "a plan": documents.read_geojson(documents.geojson(rr.load(SEASON).paddock_plans[0]).encode(), name="p"),
    "a document": rr.receive(SEASON),
}
REFUSED: dict[str, documents.Reading] = {
    "a table": documents.read_csv(b"", name="june.csv"),
    "a calendar": documents.read_ics(b"", name="june.ics"),
    "a log": control.read_log(b"", name="june.log"),
    "a plan": documents.read_geojson(b"", name="june.geojson"),
    "a document": rr.receive(b"", name="june.json"),
}


@pytest.mark.parametrize("what", READ)
def test_what_was_read_is_its_document(what: str) -> None:
    """What was read and what was found have the same names whatever was read."""
    reading = READ[what]
    assert reading.usable
    assert reading.document is not None
    assert not reading.errors
    assert reading.report.ok
    assert reading.name
    assert str(reading).startswith(f"{reading.name}: ")
    reading.raise_for_errors()
    assert reading.required() == reading.document  # type: ignore[attr-defined]  # each reader says its own type


@pytest.mark.parametrize("what", REFUSED)
def test_what_could_not_be_read_says_so(what: str) -> None:
    """Nothing was made of an empty file, and whoever requires what is in it is told why and where."""
    reading = REFUSED[what]
    assert reading.document is None
    assert reading.diagnostics
    assert "nothing could be read" in str(reading)
    with pytest.raises(rr.DocumentError, match=r"june\.\w+ cannot be read") as caught:
        reading.raise_for_errors()
    assert caught.value.diagnostics
