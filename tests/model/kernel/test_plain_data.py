"""Facts and objects have one form as JSON data, which loses nothing."""

import datetime as dt
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings

from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.plain_data import field_from_plain, from_plain, plain, tag_of
from roadracing._internal.model.kernel.shapes import Leaf, Noun, fields_of
from roadracing._internal.model.place.restriction import NoiseLimit, QuietHours
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.testing.strategies import seasons
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start


@given(seasons())
@settings(max_examples=15)
def test_there_and_back(season: Season) -> None:
    """A season becomes JSON and the same season again."""
    data = json.loads(json.dumps(plain(season)))
    assert season == from_plain(Noun(Season), data)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (dt.time(18), "18:00"),
        (dt.time(18, 0, 5), "18:00:05"),
        (dt.date(2004, 10, 16), "2004-10-16"),
        (dt.timedelta(minutes=90), "PT1H30M"),
        (Format.parse("1000 mi or PT10H"), "1000 mi or PT10H"),
        (Start.tbc(), "tbc"),
        (
            Instant.parse("2004-03-20T10:30:00-05:00[America/New_York]"),
            "2004-03-20T10:30:00-05:00[America/New_York]",
        ),
        (Audience.PUBLIC, "public"),
        (JsonValue.of([None, 1]), [None, 1]),
        (Extra({"a.example:x": None}), {"a.example:x": None}),
        (True, True),
        (2.5, 2.5),
        (("b", "a"), ["b", "a"]),
    ],
)
def test_values(value: Any, data: Any) -> None:
    """Each kind of fact has its written form."""
    assert data == plain(value)
    assert type(data) is type(plain(value))


def test_unknown_is_absent() -> None:
    """What is not known has no key; neither has an empty collection."""
    session = Session(id="race", weekend="mid-ohio", kind=SessionKind.RACE)
    assert {"id": "race", "weekend": "mid-ohio", "kind": "race"} == plain(session)


def test_kind_of_a_union() -> None:
    """An object that is one of several kinds says which; one whose kind is a fact has it as a fact."""
    venue = Venue(id="v", timezone="Asia/Tokyo", restrictions=(NoiseLimit(id="n", limit_db=98),))
    assert [{"kind": "noise-limit", "id": "n", "limit_db": 98.0}] == plain(venue)["restrictions"]
    assert ("quiet-hours", None) == (tag_of(QuietHours), tag_of(Session))


def test_nothing_of_ours() -> None:
    """What no model holds has no form."""
    with pytest.raises(TypeError, match="no model holds a set"):
        plain({1})


@pytest.mark.parametrize(
    ("cls", "data", "message"),
    [
        (Session, [], "has to be an object"),
        (Session, {"id": "race", "kind": "race"}, "Session needs weekend"),
        (Session, {"id": "race", "kind": "race", "weekend": "w", "colour": "red"}, 'Session has no "colour"'),
        (Session, {"id": "race", "kind": "derby", "weekend": "w"}, 'kind: "derby" is none of practice, '),
        (Session, {"id": "race", "kind": "race", "weekend": "w", "start": 5}, "start: has to be text"),
        (
            Session,
            {"id": "race", "kind": "race", "weekend": "w", "ordinal": True},
            "ordinal: has to be a whole",
        ),
        (
            Session,
            {"id": "race", "kind": "race", "weekend": "w", "series": "alms"},
            "series: has to be a list",
        ),
        (Session, {"id": "race", "kind": "race", "weekend": "w", "extra": 1}, "extra: has to be an object"),
        (
            Venue,
            {"id": "v", "timezone": "UTC", "restrictions": [{"id": "r"}]},
            "has to say its kind: day-quota",
        ),
        (
            Venue,
            {
                "id": "v",
                "timezone": "UTC",
                "restrictions": [{"kind": "quiet-hours", "id": "r", "from_time": "9"}],
            },
            "restrictions: QuietHours needs until_time",
        ),
    ],
)
def test_faults(cls: type, data: Any, message: str) -> None:
    """Data that stand for no object are refused with the field and the reason."""
    with pytest.raises(ValueError, match=re.escape(message)):
        from_plain(Noun(cls), data)


@pytest.mark.parametrize(
    ("python", "text"),
    [(dt.date, "20041016"), (dt.time, "9:00"), (dt.timedelta, "P1D"), (Start, "noon"), (Instant, "now")],
)
def test_texts(python: type, text: str) -> None:
    """Text in another form than the one written is refused."""
    with pytest.raises(ValueError, match=r"is not|is no"):
        from_plain(Leaf(python), text)


def test_collections_are_arranged() -> None:
    """A collection comes back in its canonical order."""
    assert ("alms", "wc") == field_from_plain(fields_of(Session)["series"], ["wc", "alms", "wc"])
