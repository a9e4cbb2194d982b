"""A fact is called, and its value said, in words that nobody needs ids for."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Broadcast
from roadracing._internal.model.weekend.weekend import Listing
from roadracing._internal.versions.document_claims import removed_by
from roadracing._internal.versions.spoken_facts import Spoken, field_at
from tests.versions.small_season import RACE, SEASON, ZONE, at
from tests.versions.test_diff import _lines, _race, _with
from tests.versions.test_revise import _revise

BASE = attrs.evolve(
    SEASON,
    organisations=(Organisation(id="imsa", name="IMSA"), Organisation(id="scca", name="SCCA")),
    rounds=(Round(id="r4", series="wc", number=4, session="gt-race"),),
)
SAID = Spoken(Index(BASE))


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("sessions/gt-race/operated_by", "imsa", "IMSA"),
        ("sessions/gt-race/listed_by", ["imsa", "scca"], "IMSA and SCCA"),
        ("sessions/gt-race/part_of", "gt-race", "World Challenge GT Race"),
        ("sessions/gt-race/kind", "technical-inspection", "technical inspection"),
        ("sessions/gt-race/end", "2004-07-17T12:00:00-04:00[America/New_York]", "Sat 17 Jul 12:00"),
        (
            "sessions/gt-race/start",
            ">2004-07-17T12:00:00-04:00[America/New_York]",
            "not before Sat 17 Jul 12:00",
        ),
        ("sessions/gt-race/start", "after gt-race +15m", "15 min after World Challenge GT Race"),
        ("sessions/gt-race/start", "2004-07-17", "a time to be announced on Sat 17 Jul"),
        ("sessions/gt-race/start", "tbc", "a time to be announced"),
        ("sessions/gt-race/format", "1000 mi or PT10H", "1000 mi or 10h"),
        ("sessions/gt-race/actual/elapsed", "PT0.25S", "0.25 s"),
        ("sessions/gt-race/fixed", True, "yes"),
        ("weekends/mid-ohio/layout", "short", "Club course"),
        ("weekends/mid-ohio/first_day", "2004-07-16", "Fri 16 Jul 2004"),
        ("weekends/mid-ohio/deadlines/d", {"id": "d", "at": at(1, "9:00").text}, "at Thu 1 Jul 09:00"),
        ("venues/mid-ohio/layouts/full/length_m", 3862.5, "3862.5 m"),
        ("sessions/gt-race/operated_by", "nobody-declares", "nobody-declares"),
        ("no/such/fact", {"gap_s": "PT1M"}, "gap s 1 min"),
    ],
)
def test_value(path: str, value: object, words: str) -> None:
    """Ids are said as what they mean, times on a clock, lengths with their units, choices as words."""
    assert words == SAID.value(tuple(path.split("/")), JsonValue.of(value))


def test_the_clocks_that_are_asked_for() -> None:
    """A time is read on the clocks of a zone."""
    noon = JsonValue.of(at(17, "12:00").text)
    path = ("sessions", "gt-race", "end")
    assert "Sat 17 Jul 17:00" == Spoken(Index(BASE), "Europe/London").value(path, noon)
    assert "Sat 17 Jul 12:00" == Spoken(Index(BASE), ZONE).value(path, noon)


def test_claims() -> None:
    """What is claimed of one fact is said as alternatives, and a removal among them by that word."""
    claims = [JsonValue.of("imsa"), removed_by("gone-0a")]
    assert "IMSA or removed" == SAID.claims(("sessions", "gt-race", "operated_by"), claims)


def test_inside_of_things() -> None:
    """What stands inside of something is called by what people know it by: whose listing, which channel or round."""
    (weekend, other), (round_,) = BASE.weekends, BASE.rounds
    listing = Listing(organisation="imsa", name="Grand Prix")
    old = attrs.evolve(
        BASE,
        weekends=(attrs.evolve(weekend, listings=(listing,)), other),
        sessions=(attrs.evolve(RACE, broadcasts=(Broadcast(id="b", channel="SPEED"),)),),
    )
    new = attrs.evolve(
        old,
        weekends=(attrs.evolve(weekend, listings=(attrs.evolve(listing, name="Prix"),)), other),
        sessions=(
            attrs.evolve(RACE, broadcasts=(Broadcast(id="b", channel="SPEED", start=at(17, "13:00")),)),
        ),
        rounds=(attrs.evolve(round_, number=5),),
    )
    assert [
        "Sat 17 Jul: World Challenge GT Race: broadcast SPEED: start is now Sat 17 Jul 13:00",
        "Round 4 of World Challenge: number changed from 4 to 5",
        "Race weekend Mid-Ohio weekend: listing of IMSA: name changed from Grand Prix to Prix",
    ] == _lines(old, new)
    assert "Race weekend Mid-Ohio weekend: listing of IMSA removed" in _lines(old, BASE)


def test_values_that_read_alike() -> None:
    """Two long values that differ where nobody reads any more are not said to have changed into themselves."""
    first, second = ("x" * 500 + end for end in "ab")
    assert ["Sat 17 Jul: World Challenge GT Race: notes changed in its details"] == _lines(
        _with(_race(notes=first)), _with(_race(notes=second))
    )


def test_the_longest_texts() -> None:
    """A heading holds any value a document can."""
    long = "x" * 100_000
    told = _revise(SEASON, _with(_race(notes=long, title=long, place=long)))
    assert 3 == len(told.bulletins[0].changes)


def test_field_at() -> None:
    """A path leads to a field, to a member of one, or nowhere."""
    field, member = field_at(("weekends", "w", "listings", "imsa"))
    assert field is not None
    assert ("listings", True) == (field.name, member)
    assert (None, False) == field_at(("weekends", "w", "nothing"))
    quiet, _ = field_at(("venues", "v", "restrictions", "r", "effective_from"))
    assert quiet is not None
    assert dt.date is quiet.item.python
