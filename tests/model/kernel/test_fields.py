"""Nouns are checked when they are built, sorted where order means nothing, and never change."""

import inspect
import re
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from roadracing._internal.model.kernel.fields import FactError, with_facts
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import CarClass, Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.session_revisions import RevisionCount
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.model.kernel.natural_calls import REFUSED, TEN, WORK

NEW_YORK = Instant.parse("2004-03-20T10:30:00-05:00[America/New_York]")


def session(**facts: Any) -> Session:
    """A session with some facts."""
    return Session(**{"id": "s", "weekend": "w", "kind": SessionKind.RACE, **facts})


class TestFacts:
    """What a field accepts."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("id", "Not An Id"),
            ("id", ""),
            ("id", "a--b"),
            ("id", "a\n"),
            ("id", None),
            ("id", 5),
            ("weekend", None),
            ("kind", "race"),
            ("kind", None),
            ("title", ""),
            ("title", "two\nlines"),
            ("title", "bell\a"),
            ("title", "half \ud800"),
            ("ordinal", True),
            ("ordinal", 1.5),
            ("ordinal", 0),
            ("start", "tbc"),
            ("end", Start.tbc()),
            ("series", "alms"),
            ("series", ("alms", 5)),
            ("series", None),
            ("fixed", 1),
            ("url", "javascript:alert(1)"),
            ("url", "https://"),
            ("url", "http://[::1"),
            ("extra", {"no-domain": 1}),
        ],
    )
    def test_refused_with_its_name(self, field: str, value: object) -> None:
        """A wrong value is refused, naming class and field."""
        with pytest.raises(FactError) as caught:
            session(**{field: value})
        assert ("Session", field) == (caught.value.noun, caught.value.field)
        assert str(caught.value).startswith(f"Session.{field} ")

    def test_normal_forms(self) -> None:
        """Text is NFC, whole numbers are whole, minus zero is zero."""
        assert "Nürburgring" == session(title="Nu\u0308rburgring").title
        venue = Venue(id="v", timezone="Etc/UTC", latitude_deg=-0.0, longitude_deg=7)
        assert "0.0" == str(venue.latitude_deg)
        assert isinstance(venue.longitude_deg, float)
        assert Extra({"a.example:b": 1}) == session(extra={"a.example:b": 1}).extra

    def test_unknown_zone(self) -> None:
        """A zone that does not exist is refused with what was meant."""
        with pytest.raises(FactError, match="America/New_York"):
            Venue(id="v", timezone="America/NewYork")

    def test_frozen(self) -> None:
        """Nothing changes; there is attrs.evolve."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            session().title = "x"  # type: ignore[misc]
        assert "x" == attrs.evolve(session(), title="x").title


class TestCollections:
    """What collections do on construction."""

    def test_sorted(self) -> None:
        """Keyed and set collections are sorted, whatever they were built from."""
        season = Season(namespace="a.example", series=[Series(id="b"), Series(id="a")])
        assert ["a", "b"] == [s.id for s in season.series]
        assert ("a", "b") == session(series={"b", "a"}).series
        assert ("a",) == session(series=("a", "a")).series

    def test_one_key_once(self) -> None:
        """Two objects under one key are refused."""
        with pytest.raises(FactError, match="two objects with the id 'a'"):
            Series(id="s", classes=(CarClass(id="a"), CarClass(id="a", name="A")))


class TestSameness:
    """When models are equal."""

    def test_zone_counts(self) -> None:
        """Equality is instant and zone, in every field that holds an instant."""
        there = NEW_YORK.to("America/Toronto")
        assert NEW_YORK == there
        assert session(end=NEW_YORK) != session(end=there)
        assert hash(session(end=NEW_YORK)) == hash(session(end=Instant.parse(str(NEW_YORK))))

    def test_order_of_building_does_not(self) -> None:
        """Seasons built in another order are equal, with one hash."""
        one, other = session(id="a"), session(id="b")
        seasons = {Season(namespace="a.example", sessions=order) for order in ((one, other), (other, one))}
        assert 1 == len(seasons)


@pytest.mark.parametrize("call", WORK.values(), ids=WORK.keys())
def test_what_a_newcomer_writes_works(call: Callable[[], object]) -> None:
    """Iterables are collections, and aware datetimes with a named zone are instants and starts."""
    assert call() == call()


@pytest.mark.parametrize(("said", "call"), REFUSED.values(), ids=REFUSED.keys())
def test_a_message_names_the_call(said: str, call: Callable[[], object]) -> None:
    """Whoever gives a value of another type is told the public call that makes the right one of it."""
    with pytest.raises(FactError, match=re.escape(said)):
        call()


def test_what_is_given_is_held_in_one_form() -> None:
    """However a collection or a moment was given, the model holds the same."""
    moment = Instant.parse("2004-06-27T10:00:00-04:00[America/New_York]")
    given = session(start=TEN, end=TEN, series=["b", "a"])
    assert session(start=Start.at(moment), end=moment, series=("a", "b")) == given
    assert (Instant, tuple) == (type(given.end), type(given.series))


def test_the_signature_says_real_types() -> None:
    """Help and completion show what the constructor takes."""
    shown = str(inspect.signature(Session))
    assert "Any" not in shown
    for part in ("id: str", "series: collections.abc.Iterable[str] = ()", "end: datetime.datetime | None"):
        assert part in shown


def test_other_facts_are_those_that_a_new_noun_would_have() -> None:
    """Only what is given is checked, and the rest is kept; counts of revisions are summed as in a new session."""
    known = session(series=("b", "a"), title="Race", revision=3)
    for facts in (
        {"changed_at": NEW_YORK},
        {"series": ["c", "a"], "title": None},
        {"start": NEW_YORK},
        {"revised_by": (RevisionCount(issuer="imsa", count=7),)},
        {},
    ):
        made = with_facts(known, **facts)
        assert attrs.evolve(known, **facts) == made
        assert attrs.asdict(attrs.evolve(known, **facts), recurse=False) == attrs.asdict(made, recurse=False)
    assert known == session(series=("b", "a"), title="Race", revision=3)
    with pytest.raises(FactError, match=r"Session\.ordinal has to be"):
        with_facts(known, ordinal="first")
    with pytest.raises(KeyError, match="ordinals"):
        with_facts(known, ordinals=1)
