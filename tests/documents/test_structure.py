"""Nothing is converted on the way from JSON to a model. Each of these is what cattrs would do by itself."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import cattrs
import pendulum
import pytest

from roadracing._internal.documents.reading import load, loads
from roadracing._internal.documents.structure import converter
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.model.kernel.json_value import Extra, JsonValue
from roadracing._internal.model.kernel.shapes import Leaf, Noun, fields_of
from roadracing._internal.model.place.restriction import DayQuota, QuietHours
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.documents.marked import marked

WHOLE = Path(__file__).parents[1] / "data/documents/whole.json"


def session(facts: str) -> Session:
    """The one session of a document."""
    body = f'⟦"sessions": [{{"id": "s", "weekend": "w", "kind": "race", {facts}}}]'
    (only,) = loads(marked(body).text).sessions
    return only


def codes(facts: str) -> list[str]:
    """What is wrong with a session."""
    with pytest.raises(DocumentError) as caught:
        session(facts)
    return [found.code for found in caught.value.diagnostics]


class TestNoConversion:
    """A value of another type is a fault, never another value."""

    @pytest.mark.parametrize(
        ("key", "value", "cls", "code"),
        [
            ("title", None, str, "DOC015"),
            ("title", 3, str, "DOC014"),
            ("ordinal", 3.9, int, "DOC016"),
            ("ordinal", "3", int, "DOC014"),
            ("ordinal", True, int, "DOC014"),
            ("fixed", "no", bool, "DOC014"),
            ("fixed", 1, bool, "DOC014"),
            ("series", "", tuple[str, ...], "DOC014"),
            ("series", "alms", tuple[str, ...], "DOC014"),
            ("series", {"alms": 1}, tuple[str, ...], "DOC014"),
        ],
    )
    def test_refused(self, key: str, value: Any, cls: Any, code: str) -> None:
        """What cattrs by itself would turn into something else is refused."""
        assert value is not cattrs.structure(value, cls)
        assert [code] == codes(f'"{key}": {json.dumps(value)}')

    @pytest.mark.parametrize(
        "facts",
        [
            '"title": null',
            '"series": null',
            '"series": [null]',
            '"start": null',
            '"end": null',
            '"format": null',
            '"actual": null',
            '"fixed": null',
            '"ordinal": null',
            '"extra": null',
            '"broadcasts": [null]',
            '"track": null',
        ],
    )
    def test_null(self, facts: str) -> None:
        """Null is refused wherever it stands, and the hint says to leave the key out."""
        assert ["DOC015"] == codes(facts)

    def test_whole_number_with_a_point(self) -> None:
        """JSON has one kind of number: 3.0 is 3, and is written so."""
        ordinal = session('"ordinal": 3.0').ordinal

        assert 3 == ordinal
        assert int is type(ordinal)

    def test_whole_measure(self) -> None:
        """A measure may be whole."""
        distance = session('"actual": {"distance_m": 408870}').actual

        assert distance is not None
        assert float is type(distance.distance_m)

    def test_required_facts_have_no_default(self) -> None:
        """A required key that is missing is a fault and not an empty value."""
        with pytest.raises(DocumentError) as caught:
            loads('{"roadracing": 1}')

        assert ["DOC013"] == [found.code for found in caught.value.diagnostics]


class TestTypes:
    """Every value has the type that the model names."""

    def test_words(self) -> None:
        """Words become members of their enumeration, although these are text as well."""
        found = session('"track": "shared", "audience": "public"')

        assert (SessionKind, TrackUse, Audience) == (
            type(found.kind),
            type(found.track),
            type(found.audience),
        )

    def test_text_is_only_text(self) -> None:
        """Text and ids stay plain text."""
        found = session('"title": "race"')

        assert (str, str) == (type(found.title), type(found.id))

    def test_instants(self) -> None:
        """A time is an Instant with its zone, which a converter made for JSON would read as a plain datetime."""
        found = session('"end": "2004-10-31T01:30:00-05:00[America/New_York]"').end

        assert Instant is type(found)
        assert isinstance(found, pendulum.DateTime)
        assert "2004-10-31T01:30:00-05:00[America/New_York]" == found.text
        assert dt.datetime(2004, 10, 31, 6, 30, tzinfo=dt.UTC) == found.utc

    def test_values_with_a_written_form(self) -> None:
        """Starts, formats, durations and other people's data are values of their own."""
        found = session(
            '"start": "~2004-10-30T01:30:00-04:00[America/New_York]", "format": "70 laps",'
            ' "actual": {"elapsed": "PT1H"}, "extra": {"a.example:b": [1]}'
        )

        assert (Start, Format, Extra) == (type(found.start), type(found.format), type(found.extra))
        assert found.actual is not None
        assert dt.timedelta is type(found.actual.elapsed)

    def test_unions(self) -> None:
        """The kind of an object decides its class."""
        text = marked(
            '⟦"venues": [{"id": "v", "timezone": "UTC", "restrictions": ['
            '{"kind": "quiet-hours", "id": "a", "from_time": "20:00", "until_time": "07:00"},'
            '{"kind": "day-quota", "id": "b", "days_per_year": 10}]}]'
        ).text

        assert [QuietHours, DayQuota] == [type(found) for found in loads(text).venues[0].restrictions]

    def test_unknown_kind_is_not_a_missing_key(self) -> None:
        """An unknown kind is reported as such, not as whatever another kind would need."""
        found = marked(
            '"venues": [{"id": "v", "timezone": "UTC", "restrictions": [{"id": "q", "kind": ⟦"x"}]}]'
        ).fault()

        assert "DOC017" == found.code

    def test_facts_of_changes(self) -> None:
        """A claimed value is any JSON, kept as it is."""
        text = marked('⟦"disputed": [{"path": "/year", "claims": [2004, "2005", {"a": [null]}]}]').text

        assert {JsonValue} == {type(claim) for claim in loads(text).disputed[0].claims}


class TestCollections:
    """Collections are lists, and an empty one says nothing."""

    def test_empty(self) -> None:
        """An empty list, and an empty object of other people's data, are what is not known."""
        assert session('"place": "Track"') == session(
            '"place": "Track", "series": [], "broadcasts": [], "earlier": [], "extra": {}'
        )

    def test_order_means_nothing(self) -> None:
        """Members of a set and objects with ids are sorted, however they were written."""
        assert ("alms", "cup") == session('"series": ["cup", "alms"]').series

    def test_order_means_something(self) -> None:
        """Where the order is a part of what is said, it stays, and members may be alike."""
        change = '{"kind": "changed", "path": "/sessions/%s"}'
        told = ", ".join(change % id_ for id_ in "bab")
        season = loads(
            f'{{"roadracing": 1, "namespace": "a.example", "bulletins": [{{"id": "b", "changes": [{told}]}}]}}'
        )
        assert ["/sessions/b", "/sessions/a", "/sessions/b"] == [c.path for c in season.bulletins[0].changes]


class TestConverter:
    """The converter is the definition of what loads."""

    def test_every_noun(self) -> None:
        """A noun anywhere in a season is read and written by itself, too."""
        found = load(WHOLE)

        def nouns(value: Any, item: Any) -> int:
            if not isinstance(item, Leaf):
                data = converter().unstructure(value)
                assert value == converter().structure(data, type(value))
            count = 1
            for field in fields_of(type(value)).values():
                inner = getattr(value, field.name)
                if not isinstance(field.item, Leaf) and inner:
                    count += sum(nouns(each, field.item) for each in (inner if field.many else (inner,)))
            return count

        assert 40 < nouns(found, Noun(Season))

    def test_kept(self) -> None:
        """There is one converter for each way to settle a conflict of offsets."""
        assert converter() is converter()
        assert converter("keep_local") is not converter("keep_instant")

    def test_a_rule_of_a_whole_object(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What the class itself refuses is a fault of the object, and no crash."""

        def refuse(_: Season, *__: object) -> None:
            raise ValueError("is refused as a whole")

        monkeypatch.setattr(Season, "__attrs_post_init__", refuse, raising=False)
        monkeypatch.setattr(Season, "__init__", lambda self, **_: refuse(self))

        with pytest.raises(DocumentError) as caught:
            loads('{"roadracing": 1, "namespace": "a.example"}')

        assert [("DOC016", "The document is refused as a whole.")] == [
            (found.code, found.message) for found in caught.value.diagnostics
        ]
