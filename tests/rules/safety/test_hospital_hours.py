"""While cars run, a hospital is open."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.model.safety.medical import Hospital
from tests.rules.example import Example
from tests.rules.safety_building import found, plan, planned

(NEAR, *_) = plan().hospitals


def _open(from_hour: int, until_hour: int, name: str = "near") -> Hospital:
    return attrs.evolve(NEAR, id=name, from_time=dt.time(from_hour), until_time=dt.time(until_hour))


EXAMPLES = {
    "SAF024": Example(
        sound=planned(plan(hospitals=(_open(6, 22),))), broken=planned(plan(hospitals=(_open(6, 7),)))
    )
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def test_closed_while_cars_run() -> None:
    """One finding names the first session and how many more there are."""
    (finding,) = found("SAF024", plan(hospitals=(_open(6, 7),)))
    assert "no hospital of the safety plan of The Weekend is open throughout" in finding.message


@pytest.mark.parametrize(
    "hospitals",
    [
        (_open(6, 7), _open(7, 23, "far")),
        (_open(0, 0),),
        (_open(6, 7), attrs.evolve(NEAR, id="far")),
        (_open(6, 5),),
        (),
    ],
    ids=["another", "round the clock", "not known", "over night", "none"],
)
def test_not_flagged(hospitals: tuple[Hospital, ...]) -> None:
    """One open hospital is enough, and hours that nobody says are no closed doors."""
    assert () == found("SAF024", plan(hospitals=hospitals))
