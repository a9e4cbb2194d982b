"""The seasons that other people test with are full of timed sessions, mostly sound, and leave no fact out."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import roadracing as rr
from roadracing._internal.model.kernel.shapes import fields_of
from roadracing._internal.model.season.season import Season
from roadracing._internal.testing.race_weekends import seasons

COLLECTIONS = [name for name, field in fields_of(Season).items() if field.many]
MEASURING = [HealthCheck.too_slow, HealthCheck.data_too_large]


def busiest_weekend(season: Season) -> int:
    """How many timed sessions the weekend with the most of them has."""
    timed = Counter(session.weekend for session in season.sessions if session.starts is not None)
    return max(timed.values(), default=0)


def test_most_are_worth_testing_with() -> None:
    """Two of three seasons at least have several timed sessions in one weekend and not one error.

    Hypothesis draws some seasons more than once; each counts once.
    """
    worth: dict[str, bool] = {}

    @settings(max_examples=30, derandomize=True, suppress_health_check=MEASURING)
    @given(seasons())
    def draw(season: Season) -> None:
        worth[rr.dumps(season)] = busiest_weekend(season) > 1 and rr.validate(season).ok

    draw()
    assert len(worth) >= 15
    assert sum(worth.values()) >= len(worth) * 2 / 3


@given(st.data(), st.integers(1, 4))
@settings(max_examples=15)
def test_without_faults_there_is_no_error(data: st.DataObject, size: int) -> None:
    """Whatever must be there is there, no error is, and there are no more weekends and series than were asked for."""
    wanted = data.draw(st.lists(st.sampled_from(COLLECTIONS), max_size=2, unique=True))
    season = data.draw(seasons(size=size, having=wanted, faults=False))
    assert all(getattr(season, name) for name in wanted)
    assert [] == [each for each in rr.validate(season).diagnostics if each.severity is rr.Severity.ERROR]
    assert 1 <= len(season.weekends) <= size
    assert 1 <= len(season.series) <= size


@given(seasons(faults=True, having=["entries"]))
@settings(max_examples=5)
def test_faults_have_what_must_be_there(season: Season) -> None:
    """Also seasons in which anything may be wrong have what is asked for."""
    assert season.entries


@pytest.mark.parametrize(
    ("asked", "said"),
    [({"size": 0}, "size of 1 or more"), ({"having": ["sesions"]}, "no collection 'sesions'")],
)
def test_what_cannot_be_asked_for(asked: dict[str, Any], said: str) -> None:
    """A size and names of collections are looked at before anything is drawn."""
    with pytest.raises(ValueError, match=said):
        seasons(**asked)
