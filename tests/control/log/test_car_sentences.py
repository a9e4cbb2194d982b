"""What messages say about cars and the pit lane."""

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.control.log.car_sentences import (
    MORE_CARS,
    cars_of,
    facts_of_penalty,
    facts_of_pit_lane,
    signal_to_cars,
)
from roadracing._internal.model.control.stewarding import PenaltyKind
from roadracing._internal.model.control.track_status import PitEntry


@pytest.mark.parametrize(
    ("words", "cars"),
    [
        ("CARS 85, 48, 24 DRIVE THROUGH", ("85", "48", "24")),
        ("CARS 85, 48 AND 24 DRIVE THROUGH", ("85", "48", "24")),
        ("CAR #5 & CAR #6 DRIVE THROUGH", ("5", "6")),
        ("CAR 5, 10 SECOND TIME PENALTY", ("5",)),
        ("CARS 1 (VER) AND 4 (NOR) DRIVE THROUGH", ("1", "4")),
        ("CAR 023: PENALTY", ("023",)),
        ("SAFETY CAR IN THIS LAP", ()),
    ],
)
def test_every_car_that_a_message_names_first_is_meant(words: str, cars: tuple[str, ...]) -> None:
    """A list of cars is all of them, a length of time behind a number is none."""
    assert cars == cars_of(words)


@given(st.lists(st.integers(1, 999).map(str), min_size=1, max_size=6, unique=True))
def test_a_penalty_for_several_cars_is_for_each(cars: list[str]) -> None:
    """However many cars a message lists, all of them are penalised."""
    facts = facts_of_penalty(f"CARS {', '.join(cars)} DRIVE THROUGH")
    assert facts is not None
    assert cars == [facts["car"], *facts.get(MORE_CARS, ())]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("CAR 5: PENALTY X STOP + 60", 60),
        ("CAR 5 STOP AND GO 60 SECONDS", 60),
        ("CAR 5 STOP PLUS 30 SEC", 30),
        ("CAR 5 STOP AND HOLD 2 MINUTES", 120),
        ("CAR 5 STOP + 2 LAPS", None),
        ("CAR 5 STOP AND GO", None),
    ],
)
def test_a_stop_with_a_time_is_a_stop_and_go_of_that_length(words: str, length: float | None) -> None:
    """Stop plus sixty is a stop of sixty seconds, and laps are no seconds."""
    facts = facts_of_penalty(words)
    assert facts is not None
    assert (PenaltyKind.STOP_AND_GO, length) == (facts["penalty"], facts.get("penalty_s"))


@pytest.mark.parametrize(
    ("words", "entry", "classes"),
    [
        ("PITS OPEN PROTOTYPE", PitEntry.OPEN, ("prototype",)),
        ("PITS OPEN PROTOTYPES ONLY", PitEntry.OPEN, ("prototype",)),
        ("PITS OPEN GTD PRO & GTD", PitEntry.OPEN, ("gtd", "gtd-pro")),
        ("PITS ARE NOW OPEN GT", PitEntry.OPEN, ("gt",)),
        ("PITS OPEN ALL CARS", PitEntry.OPEN, None),
        ("PITS OPEN FOR EMERGENCY SERVICE ONLY", PitEntry.ESSENTIAL_ONLY, None),
        ("PITS CLOSED", PitEntry.CLOSED, None),
    ],
)
def test_the_pit_lane_opens_for_those_who_are_named(
    words: str, entry: PitEntry, classes: tuple[str, ...] | None
) -> None:
    """A pit lane that is open to prototypes is not open to everybody."""
    facts = facts_of_pit_lane(words)
    assert facts is not None
    assert (entry, classes) == (facts["pit_entry"], facts.get("open_classes"))


def test_what_a_car_did_in_a_closed_pit_lane_is_no_word_about_it() -> None:
    """A car that entered closed pits neither closes nor opens them."""
    assert facts_of_pit_lane("CAR 9 ENTERED CLOSED PIT") is None
    assert facts_of_pit_lane("CAR 9 ENTERED PITS CLOSED") is None


@pytest.mark.parametrize("words", ["CAR 16 MECHANICAL BLACK FLAG TIRES", "MECHANICAL BLACK FLAG CAR 16"])
def test_a_flag_to_a_car_is_one_in_either_order(words: str) -> None:
    """The car may be named before the flag or behind it."""
    facts = signal_to_cars(words)
    assert facts is not None
    assert ("mechanical-black-flag", "16") == (facts["signal"], facts["car"])
