"""What leads up to something comes before it."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.rules.building import cleared, found, season, session
from tests.rules.example import Example


def numbered(number: int, start: str, end: str, kind: str = "practice", **facts: Any) -> Session:
    """A session of the American Le Mans Series with a number."""
    return session(f"{kind}-{number}", kind, start, end, series="alms", ordinal=number, **facts)


FIRST, SECOND = numbered(1, "09:00", "09:45"), numbered(2, "11:00", "11:45")
QUALIFYING = session("qualifying", "qualifying", "12:00", "12:25", series="alms")
RACE = session("race", "race", "13:00", "15:45", series="alms")
LATE = session("warm-up", "warm-up", "16:00", "16:20", series="alms")

EXAMPLES = {
    "SCH034": Example(
        sound=season(cleared(), FIRST, SECOND, QUALIFYING, RACE),
        broken=season(cleared(), FIRST, SECOND, RACE, LATE),
    )
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def judged(*sessions: Session) -> list[tuple[object, object]]:
    """What is said to come after what."""
    return [(d.context["session"], d.context["other"]) for d in found("SCH034", *sessions)]


def test_numbers_that_run_back() -> None:
    """Of three, the first that comes after a higher number is named, and one number given twice says nothing."""
    late = numbered(1, "15:00", "15:30", "race")
    assert [("race-1", "race-2")] == judged(numbered(2, "10:00", "10:30", "race"), late)
    assert [("practice-2", "practice-3")] == judged(FIRST, numbered(3, "10:00", "10:30"), SECOND)
    again = attrs.evolve(FIRST, id="again", start=numbered(1, "16:00", "16:30").start, end=None)
    assert [] == judged(FIRST, SECOND, again)
    assert [] == judged(attrs.evolve(FIRST, ordinal=2), attrs.evolve(SECOND, ordinal=None))


@pytest.mark.parametrize("kind", ["qualifying", "warm-up"])
def test_behind_the_last_race(kind: str) -> None:
    """Qualifying behind the only race is out of order, and not between two."""
    late = session("late", kind, "16:00", "16:20", series="alms")
    assert [("late", "race")] == judged(RACE, late)
    assert [] == judged(RACE, late, session("race-2", "race", "17:00", "17:30", series="alms"))
    assert [] == judged(RACE, session("late", "practice", "16:00", "16:20", series="alms"))


@pytest.mark.parametrize(
    "facts",
    [{"series": ("world-challenge",)}, {"series": ("alms", "world-challenge")}, {"classes": ("gt",)}],
)
def test_others_may_come_later(facts: dict[str, Any]) -> None:
    """Another series, one of several and certain classes have an order of their own."""
    assert [] == judged(RACE, attrs.evolve(LATE, **facts))


def test_a_race_at_an_unknown_time() -> None:
    """A race that has no exact start yet may be later."""
    assert [("warm-up", "race")] == judged(RACE, LATE)
    assert [] == judged(RACE, LATE, attrs.evolve(RACE, id="race-2", start=Start.tbc(), end=None))
