"""A document is written in the lowest version of the format that holds it, and read strictly by the one it states."""

from datetime import time
from typing import Any

import pytest

import roadracing as rr
from roadracing._internal.documents import format_versions, reading, schema
from roadracing._internal.documents.format_versions import ADDED, FIRST_VERSION, FORMAT_VERSION
from tests.documents.conformance import FOLDER, words_of_format, written_words

LATER = {"Series.short_name": 2, "SessionKind.warm-up": 3, "QuietHours": 4}


@pytest.fixture
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions 2 to 4 of the format, which brought some of what is there today."""
    monkeypatch.setattr(format_versions, "ADDED", LATER)
    for module in (reading, schema):
        monkeypatch.setattr(module, "FORMAT_VERSION", 4)


def _season(
    kind: rr.SessionKind = rr.SessionKind.PRACTICE, short_name: str | None = None, *, quiet: bool = False
) -> rr.Season:
    circuit = rr.Venue(
        id="lime-rock",
        timezone="America/New_York",
        name="Lime Rock Park",
        restrictions=[rr.place.QuietHours(id="quiet", from_time=time(0), until_time=time(12))]
        if quiet
        else [],
    )
    return rr.Season(
        namespace="example.org",
        series=[rr.Series(id="alms", name="American Le Mans Series", short_name=short_name)],
        venues=[circuit],
        weekends=[rr.RaceWeekend(id="w1", venue="lime-rock")],
        sessions=[rr.Session(id="s1", weekend="w1", kind=kind, series=["alms"])],
    )


HELD: list[tuple[dict[str, Any], int]] = [
    ({}, 1),
    ({"short_name": "ALMS"}, 2),
    ({"kind": rr.SessionKind.WARM_UP}, 3),
    ({"short_name": "ALMS", "kind": rr.SessionKind.WARM_UP}, 3),
    ({"quiet": True, "kind": rr.SessionKind.WARM_UP}, 4),
]


@pytest.mark.usefixtures("_later")
@pytest.mark.parametrize(("held", "version"), HELD)
def test_lowest_version(held: dict[str, Any], version: int) -> None:
    """A document states the version that its newest field, value or kind of object needs, and is read back."""
    season = _season(**held)
    text = rr.dumps(season)
    assert text.startswith(f'{{\n  "roadracing": {version},')
    assert season == rr.loads(text)


@pytest.mark.usefixtures("_later")
@pytest.mark.parametrize("stated", range(1, 5))
@pytest.mark.parametrize(("held", "needed"), HELD)
def test_read_by_the_version_it_states(held: dict[str, Any], needed: int, stated: int) -> None:
    """What readers of the stated version refuse, this one refuses, and says which version would do."""
    text = rr.dumps(_season(**held)).replace(f'"roadracing": {needed},', f'"roadracing": {stated},')
    found = [(d.path, d.hint) for d in reading.read(text.encode()).diagnostics]
    refused = [(("roadracing",), f'Write "roadracing": {needed}.')]
    assert (refused if stated < needed else []) == found


@pytest.mark.usefixtures("_later")
def test_every_version_is_in_the_schema() -> None:
    """A document of any version of the format is what its schema describes."""
    (_, defined), *_ = [each for each in rr.documents.json_schema()["$defs"].items() if each[0] == "Season"]
    assert [1, 2, 3, 4] == defined["properties"]["roadracing"]["enum"]


@pytest.mark.parametrize("version", range(FIRST_VERSION, FORMAT_VERSION + 1))
def test_what_a_version_holds_is_written_down(version: int) -> None:
    """What was added since a version is listed under a later one, and nothing of the version is gone."""
    later = {word for word, brought in ADDED.items() if brought > version}
    now = {line for line in words_of_format() if line.split(":")[0] not in later}
    assert written_words(FOLDER / f"format-{version}.txt") == now


def test_additions_are_of_a_version_that_is_read() -> None:
    """Whatever is listed as added is there, and its version is one that this library reads."""
    known = {line.split(":")[0] for line in words_of_format()}
    assert set() == ADDED.keys() - known
    assert {*ADDED.values()} <= {*range(FIRST_VERSION + 1, FORMAT_VERSION + 1)}
