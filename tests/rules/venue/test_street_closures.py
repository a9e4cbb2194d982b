"""A street circuit is one while its streets are closed."""

import attrs

from roadracing._internal.model.weekend.weekend import StreetClosure
from tests.rules.building import WEEKEND, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

CLOSED = StreetClosure(id="shore", streets="Shore Drive", start=at("05:00"), end=at("15:00"))


def _weekend(*closures: StreetClosure) -> dict[str, object]:
    return {"weekends": (attrs.evolve(WEEKEND, street_closures=closures),)}


EXAMPLES = {"TRK008": Example(sound=made.SOUND, broken=made.race(**_weekend(CLOSED)))}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def test_the_streets_open_again() -> None:
    """A race that goes on after the closure is found; one within two closures that meet is not."""
    (finding,) = found("TRK008", made.RACE, **_weekend(CLOSED))
    assert "uses streets that are open to traffic then" in finding.message
    more = StreetClosure(id="longer", start=at("15:00"), end=at("18:00"))
    assert () == found("TRK008", made.RACE, **_weekend(CLOSED, more))


def test_whose_streets() -> None:
    """Another layout's closure, no closure at all, and what is off the track are no findings."""
    assert () == found("TRK008", made.RACE, **_weekend(attrs.evolve(CLOSED, layout="north-loop")))
    assert () == found("TRK008", made.RACE)
    briefing = session("talk", "briefing", "16:00", "17:00")
    assert () == found("TRK008", briefing, **_weekend(CLOSED))
