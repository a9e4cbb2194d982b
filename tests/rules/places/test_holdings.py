"""Holdings of one thing that cannot both be."""

import datetime as dt
from typing import Any

from roadracing._internal.rules.places.holdings import Holding, cannot_both_be, clashes
from tests.rules.building import session

NOON = dt.datetime(2004, 5, 29, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def _held(name: str, hour: float, hours: float = 1, **facts: Any) -> Holding:
    begins = NOON + HOUR * hour
    return Holding(
        path=("assignments", name),
        label="it",
        doing=name,
        begins=begins,
        ends=begins + HOUR * hours,
        when="",
        **facts,
    )


def _apart(*_: object) -> bool:
    return False


def test_places_and_times() -> None:
    """Two spots at one time exclude each other; one spot, an unknown one, and times that only touch do not."""
    first = _held("a", 0, spot="3")
    assert cannot_both_be(first, _held("b", 0.5, spot="7"), _apart)
    assert not cannot_both_be(first, _held("b", 0.5, spot="3"), _apart)
    assert not cannot_both_be(first, _held("b", 0.5), _apart)
    assert not cannot_both_be(first, _held("b", 1, spot="7"), _apart)


def test_travel() -> None:
    """Between two venues lies the time to travel, as far as it is known; within one venue none is asked for."""
    here = _held("a", 0, venue="here", travel=HOUR * 5)
    assert cannot_both_be(here, _held("b", 4, venue="there"), _apart)
    assert not cannot_both_be(here, _held("b", 6, venue="there"), _apart)
    assert not cannot_both_be(here, _held("b", 4, venue="here"), _apart)


def test_each_pair_once() -> None:
    """However many sessions two of them share a time in, a pair of places in a document is told once."""
    one = session("one", "practice")
    two = session("two", "practice")
    held = [_held("a", n, session=one) for n in range(5)] + [_held("b", n, session=two) for n in range(5)]
    assert 1 == len(list(clashes(held, _apart)))
    assert [] == list(clashes(held, lambda *_: True))


def test_no_more_than_can_be_told() -> None:
    """Of a great many, ten pairs are told."""
    held = [_held(f"a{n}", 0, spot=str(n)) for n in range(300)]
    assert 10 == len(list(clashes(held, _apart)))
