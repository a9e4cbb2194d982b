"""A value prints as what it is called and what is known of it, in words."""

import datetime as dt

import pytest

import roadracing as rr
from roadracing import pit, place, safety
from roadracing._internal.words.printed import fact_words, start_words

AT = rr.Instant.local(2004, 6, 27, 14, zone="America/New_York")


def test_a_thing_is_called_by_its_name() -> None:
    """A name comes first and is not said twice; what has none, or a mere number for one, is called by its kind."""
    assert str(rr.Venue(id="v", name="Mid-Ohio", timezone="Etc/UTC")) == "Mid-Ohio: timezone Etc/UTC"
    assert str(pit.PitBox(id="1")) == "Pit box 1"
    assert str(rr.CarClass(id="alms-gt", name="GT")) == "Class GT"


def test_facts_have_units_and_lengths_words() -> None:
    """A measure is said with its unit, a length of time as people say it, a yes as its name."""
    shown = str(safety.HelicopterCover(unit="h", on_site=True, visibility_m=3000))
    assert shown == "Helicopter cover: unit h, on site, visibility 3000 m"
    assert fact_words(dt.timedelta(minutes=90)) == "1 h 30 min"
    assert fact_words(rr.Format.parse("PT2H45M")) == "2h45m"


def test_two_times_are_a_span() -> None:
    """From when to when is one fact."""
    shown = str(rr.weekend.Broadcast(id="b", channel="TV", start=AT, end=AT.add(hours=2)))
    assert shown == "Broadcast b: channel TV, Sun 27 Jun 2004 14:00 to Sun 27 Jun 2004 16:00"


def test_many_things_are_counted() -> None:
    """What is many is counted and not listed."""
    layout = rr.CircuitLayout(id="c", sectors=[place.Sector(id="one"), place.Sector(id="two")])
    assert "2 sectors" in str(layout)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (rr.Start.about(AT), "about Sun 27 Jun 2004 14:00"),
        (rr.Start.not_before(AT), "not before Sun 27 Jun 2004 14:00"),
        (rr.Start.after("race", dt.timedelta(minutes=15)), "15 min after race"),
        (rr.Start.tbc(), "at a time to be announced"),
    ],
)
def test_a_start_is_said_with_its_reserve(start: rr.Start, words: str) -> None:
    """About, not before, after something, and to be announced are said as such."""
    assert start_words(start) == words


def test_nothing_steers_the_terminal() -> None:
    """A direction mark in somebody's text is written out when the thing is printed."""
    assert "\\u202e" in str(rr.Organisation(id="o", name="a\u202eb"))
