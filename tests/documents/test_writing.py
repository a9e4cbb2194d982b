"""One season has one text, and a file is replaced whole or not at all."""

import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.documents.reading import load, loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import from_plain, plain
from roadracing._internal.model.kernel.shapes import Merge, Noun, fields_of, is_noun
from roadracing._internal.model.place.restriction import QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries

DATA = Path(__file__).parents[1] / "data/documents"
SEASON = Season(namespace="a.example", name="São Paulo")
TEXT = '{\n  "roadracing": 1,\n  "namespace": "a.example",\n  "name": "São Paulo"\n}\n'


class TestText:
    """The text of a season follows from the season alone."""

    def test_form(self) -> None:
        """Two blanks per level, the version first, letters of any script as they are, a line break at the end."""
        assert TEXT == dumps(SEASON)

    def test_every_noun(self) -> None:
        """A document with every kind of object is written in one form, known to the byte."""
        assert (DATA / "whole.canonical.json").read_text("utf-8") == dumps(load(DATA / "whole.json"))

    def test_order_of_keys(self) -> None:
        """Keys stand in the order in which the nouns declare them, the kind of an object first."""
        venue = Venue(
            timezone="UTC",
            id="v",
            restrictions=[QuietHours(until_time=dt.time(7), from_time=dt.time(20), id="q")],
        )
        (written,) = json.loads(dumps(Season(namespace="a.example", venues=[venue])))["venues"]

        assert ["id", "timezone", "restrictions"] == list(written)
        assert ["kind", "id", "from_time", "until_time"] == list(written["restrictions"][0])

    def test_whole_numbers(self) -> None:
        """A measure that is whole is written without a point."""
        venue = Venue(id="v", timezone="UTC", latitude_deg=41.0, longitude_deg=-73.5)

        assert {"latitude_deg": 41, "longitude_deg": -73.5}.items() <= json.loads(
            dumps(Season(namespace="a.example", venues=[venue]))
        )["venues"][0].items()
        assert '"latitude_deg": 41,' in dumps(Season(namespace="a.example", venues=[venue]))

    def test_unknown_is_absent(self) -> None:
        """Nothing is written for what is not known."""
        assert {"id": "s", "weekend": "w", "kind": "race"} == plain(
            Session(id="s", weekend="w", kind=SessionKind.RACE)
        )

    def test_empty_object_is_not_nothing(self) -> None:
        """A timetable without any known fact is still a timetable."""
        text = dumps(
            loads(
                '{"roadracing": 1, "namespace": "a.example", "weekends":[{"id":"w","venue":"v","timetable":{}}]}'
            )
        )

        assert Timetable() == loads(text).weekends[0].timetable

    @tries(15)
    @given(seasons())
    def test_round_trip(self, season: Season) -> None:
        """What is written for any season is read as that season, and written the same again."""
        text = dumps(season)
        again = loads(text)

        assert season == again
        assert hash(season) == hash(again)
        assert text == dumps(again)

    @tries(15)
    @given(seasons(), st.integers())
    def test_equal_seasons(self, season: Season, seed: int) -> None:
        """Seasons that were built in another order are equal, and have equal texts."""
        other = _shuffled(season, random.Random(seed))  # noqa: S311 - accidents, not secrets

        assert season == other
        assert dumps(season) == dumps(other)

    @tries(15)
    @given(seasons(), st.integers())
    def test_order_of_keys_read(self, season: Season, seed: int) -> None:
        """In which order the keys of an object were written decides nothing."""
        data = json.loads(dumps(season))

        assert season == loads(json.dumps(_disordered(data, random.Random(seed))))  # noqa: S311 - accidents, not secrets

    @tries(15)
    @given(seasons())
    def test_facts_by_themselves(self, season: Season) -> None:
        """A fact in a change or a claim is written as it is in a document, and read as the same value."""
        document = json.loads(dumps(season))
        del document["roadracing"]

        assert JsonValue.of(document) == JsonValue.of(plain(season))
        assert season == from_plain(Noun(Season), document)

    def test_too_deep(self) -> None:
        """What no reader would take is not written."""
        deep: Any = 1
        for _ in range(200):
            deep = [deep]

        with pytest.raises(ValueError, match="nested more than 100 deep"):
            dumps(attrs.evolve(SEASON, extra=Extra({"a.example:b": deep})))


def _shuffled(value: Any, chance: random.Random) -> Any:
    """The same object, built from the same facts in another order."""
    facts = {}
    for name, field in fields_of(type(value)).items():
        found = getattr(value, name)
        if field.many:
            members = [_shuffled(each, chance) if is_noun(type(each)) else each for each in found]
            if field.merge is not Merge.ORDERED:
                chance.shuffle(members)
            found = members
        facts[name] = found
    items = list(facts.items())
    chance.shuffle(items)
    return type(value)(**dict(items))


def _disordered(data: Any, chance: random.Random) -> Any:
    """The same facts with the keys of each object in another order."""
    if isinstance(data, dict):
        items = [(key, _disordered(value, chance)) for key, value in data.items()]
        chance.shuffle(items)
        return dict(items)
    return [_disordered(each, chance) for each in data] if isinstance(data, list) else data
