"""The text of a season is what cattrs and Python's own writer of JSON make of it, character for character."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.structure import converter, nouns
from roadracing._internal.documents.writing import dumps
from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "tests/data/documents/whole.json", *ROOT.glob("examples/*.json")])


def thoroughly_written(season: Season) -> str:
    """The text of a season by way of its data."""
    data = {"roadracing": 1, **converter().unstructure(season, Season)}
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_are_written_as_by_way_of_their_data(path: Path) -> None:
    """Each document of ours has the text that its data have."""
    season = loads(path.read_bytes())
    assert dumps(season) == thoroughly_written(season)


def test_what_an_object_cannot_be_without_comes_first() -> None:
    """Facts that are required are declared before all others, and are written so by every writer."""
    required = {cls: [field.required for field in fields_of(cls).values()] for cls in nouns()}
    assert [] == [cls.__name__ for cls, marks in required.items() if marks != sorted(marks, reverse=True)]


@tries(6)
@given(seasons())
def test_any_season_is_written_as_by_way_of_its_data(season: Season) -> None:
    """Whatever is in a season, its text is that of its data, and reads as the same season."""
    text = dumps(season)
    assert text == thoroughly_written(season)
    assert loads(text) == season


@pytest.mark.parametrize(
    "value", [[], {}, 'a\nb\u2028\x7f"\\', {"a": [1, {"b": []}], "c": "\n"}, 1.5, 10**30, [[["x"]]], False]
)
def test_data_of_other_people_are_indented_like_all_else(value: Any) -> None:
    """Empty brackets, line breaks within texts and nested lists are written as Python writes them."""
    venue = Venue(id="a", timezone="UTC", extra={"a.example:x": value})
    season = Season(namespace="a.example", venues=[venue], extra={"a.example:y": value})
    assert dumps(season) == thoroughly_written(season)


def test_the_depth_that_is_refused_is_counted_from_the_outside() -> None:
    """Data of other people's may be as deep as is left below what holds them, and no deeper."""

    def season(deep: int) -> Season:
        value: Any = 1
        for _ in range(deep):
            value = [value]
        return Season(
            namespace="a.example", venues=[Venue(id="a", timezone="UTC", extra={"a.example:x": value})]
        )

    # The season, its venues, the venue and its extra data are around it.
    text = dumps(season(96))
    assert loads(text) == season(96)
    with pytest.raises(NotUnderstood, match="more than 100 deep"):
        dumps(season(97))
