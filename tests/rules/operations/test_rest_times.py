"""The rest between two sessions of a series."""

from typing import Any

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from tests.effort import tries
from tests.rules.building import at, found, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "SCH023": Example(
        sound=made.day(made.PRACTICE, made.RACE),
        broken=made.day(made.PRACTICE, made.QUALIFYING),
        options={"practices": Practices({"rest_min": 120.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

ONE = session("one", "practice", "09:00", "10:00", series="alms", title="Practice 1")
TWO = session("two", "practice", "11:00", "12:00", series="alms", title="Practice 2")


def rested(minutes: float, *sessions: Session, **facts: Any) -> tuple[Any, ...]:
    """The findings where crews have so many minutes."""
    return found("SCH023", *sessions, options={"practices": Practices({"rest_min": minutes})}, **facts)


def test_it_is_off_unless_somebody_sets_it() -> None:
    """Real timetables have two sessions of one series within minutes."""
    close = attrs.evolve(TWO, start=None)
    assert () == found("SCH023", ONE, TWO)
    assert () == found("SCH023", ONE, close)


def test_long_enough_and_too_short() -> None:
    """An hour is an hour; a minute more is asked and it is too short."""
    assert () == rested(60, ONE, TWO)
    (finding,) = rested(61, ONE, TWO)
    assert ("sessions", "two", "start") == finding.path
    assert "start it at 11:01 or later" == finding.hint
    assert "each car of ALMS has 61 min between sessions" in finding.message


def test_other_cars_do_not_count() -> None:
    """Another series, other classes of the same series, or nobody's cars."""
    for facts in ({"series": ("world-challenge",)}, {"series": ()}):
        assert () == rested(120, ONE, attrs.evolve(TWO, **facts))
    prototypes, gts = (attrs.evolve(s, classes=(c,)) for s, c in ((ONE, "lmp1"), (TWO, "gt")))
    assert () == rested(120, prototypes, gts)
    assert 1 == len(rested(120, prototypes, TWO))
    assert 1 == len(rested(120, prototypes, attrs.evolve(gts, classes=("gt", "lmp1"))))


def test_segments_of_one_session() -> None:
    """The parts of a qualifying follow each other at once, and are one session."""
    whole = session("q", "qualifying", "09:00", "12:00", series="alms")
    parts = [attrs.evolve(each, part_of="q") for each in (ONE, TWO)]
    assert () == rested(120, whole, *parts)


def test_overlaps_and_cancelled_sessions() -> None:
    """What overlaps is no rest that is too short, and what will not run tires nobody."""
    assert () == rested(120, ONE, attrs.evolve(TWO, start=ONE.start))
    assert () == rested(120, attrs.evolve(ONE, status=PlanStatus.CANCELLED), TWO)
    assert () == rested(120, attrs.evolve(ONE, end=None), TWO)


def test_the_crew_of_a_team_in_two_series() -> None:
    """A team with cars in two series works in both, unless a session is for other classes than its own."""
    entries = (
        Entry(id="a", series="alms", team="team", car_class="gt"),
        Entry(id="b", series="world-challenge", team="team"),
    )
    other = attrs.evolve(TWO, series=("world-challenge",))
    (finding,) = rested(120, ONE, other, entries=entries, teams=(Team(id="team", name="The Team"),))
    assert "the crew of The Team has 120 min between sessions" in finding.message
    assert () == rested(60, ONE, other, entries=entries)
    assert () == rested(120, attrs.evolve(ONE, classes=("lmp1",)), other, entries=entries)
    assert () == rested(120, ONE, other, entries=entries[:1])


def test_two_classes_of_one_series_are_no_two_series() -> None:
    """A team with a car in each of two classes of a series has a crew for each."""
    entries = (
        Entry(id="a", series="alms", team="team", car_class="gt"),
        Entry(id="b", series="alms", team="team", car_class="lmp1"),
    )
    gts, prototypes = (attrs.evolve(s, classes=(c,)) for s, c in ((ONE, "gt"), (TWO, "lmp1")))
    assert () == rested(120, gts, prototypes, entries=entries)


@tries(25)
@given(st.lists(st.tuples(st.integers(0, 600), st.integers(1, 60)), max_size=8), st.integers(1, 180))
def test_it_agrees_with_every_pair(spans: list[tuple[int, int]], minutes: int) -> None:
    """A session is found exactly if the last of its series to end before it ended too late."""
    sessions = [
        session(
            f"s{n}",
            "practice",
            at(f"{8 + start // 60:02}:{start % 60:02}"),
            at(f"{8 + (start + length) // 60:02}:{(start + length) % 60:02}"),
            series="alms",
        )
        for n, (start, length) in enumerate(spans)
    ]
    expected = set()
    for n, (start, _) in enumerate(spans):
        earlier = [s + length for m, (s, length) in enumerate(spans) if (s, f"s{m}") < (start, f"s{n}")]
        if earlier and 0 <= start - max(earlier) < minutes:
            expected.add(f"s{n}")
    assert expected == {finding.context["session"] for finding in rested(minutes, *sessions)}
