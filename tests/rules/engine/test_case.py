"""What a rule is given."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.rules.building import VENUE, at, season, session


def case(*sessions: Session, **facts: object) -> Case:
    """A season under examination."""
    held = season(*sessions, **facts)
    return Case(season=held, index=Index(held))


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (session("a", "race", "10:00", "11:00", series="alms"), "ALMS Race (Sat 29 May 10:00 to 11:00)"),
        (session("a", "practice", "10:00", ordinal=2), "Practice 2 (Sat 29 May 10:00)"),
        (
            session("a", "race", "22:00", at("2004-05-30 02:00")),
            "Race (Sat 29 May 22:00 to Sun 30 May 02:00)",
        ),
        (session("a", "race", "~10:00"), "Race (about Sat 29 May 10:00)"),
        (session("a", "race", ">10:00"), "Race (not before Sat 29 May 10:00)"),
        (session("a", "race", Start.on(dt.date(2004, 5, 29)), title="The Race"), "The Race (Sat 29 May)"),
        (session("a", "track-walk", Start.tbc()), "Track walk"),
        (session("a", "race", series=("alms", "nobody"), title="ALMS / nobody 500"), "ALMS / nobody 500"),
        (session("a", "race", at("14:00", "UTC")), "Race (Sat 29 May 10:00)"),
        (session("a", "race", "10:00", "10:00"), "Race (Sat 29 May 10:00)"),
    ],
)
def test_sessions_are_named_as_people_know_them(named: Session, expected: str) -> None:
    """Series, title and when, by the clocks at the venue, as far as they are known."""
    assert expected == case(named).session_name(named)


def test_without_a_venue_times_are_as_they_were_written() -> None:
    """Nobody guesses whose clocks are meant."""
    lost = session("a", "race", at("14:00", "UTC"), weekend="nowhere")
    assert "Race (Sat 29 May 14:00)" == case(lost).session_name(lost)


def test_expected_end() -> None:
    """It is the format's, with the layout's lap for a race; also where the start follows from another session."""
    layouts = tuple(attrs.evolve(layout, lap_time=dt.timedelta(minutes=2)) for layout in VENUE.layouts)
    before = session("before", "warm-up", "11:00", "11:30")
    race = session("race", "race", Start.after("before"), format=Format.parse("PT1H"))
    examined = case(before, race, venues=(attrs.evolve(VENUE, layouts=layouts),))
    assert at("12:32") == examined.expected_end(race)
    assert at("11:30") == examined.expected_end(before)
    assert examined.expected_end(session("tbc", "race")) is None


def test_together() -> None:
    """The time that two sessions share is told by the clocks at the venue."""
    examined = case(
        session("a", "race", "10:00", "12:00"),
        session("b", "race", at("15:00", "UTC"), at("17:00", "UTC")),
        session("c", "race", "11:30"),
        session("d", "race", "10:00", at("2004-05-30 12:00")),
        session("e", "race", "11:45", at("2004-05-30 12:00")),
    )
    slots = {slot.id: slot for slot in examined.slots}
    assert "from 11:00 to 12:00" == examined.together(slots["a"], slots["b"])
    assert "at 11:30" == examined.together(slots["a"], slots["c"])
    assert "from Sat 29 May 11:45 to Sun 30 May 12:00" == examined.together(slots["d"], slots["e"])


def test_slots_are_made_once() -> None:
    """All rules look at the same ones."""
    examined = case(session("a", "race", "10:00"))
    assert examined.slots is examined.slots
    assert isinstance(examined.slots[0].start, Instant)
    assert ["a"] == [claim.slot.id for claim in examined.on_track]
