"""Who has which ground when."""

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.pictures.paper.ground_lists import held_words, paddock_by_day
from tests.rules.building import WEEKEND, at
from tests.rules.paddock_building import UNITS, paddock


def test_a_spot_that_changes_hands() -> None:
    """A day says until when somebody has a spot, and the spots of an area stand in the order of their numbers."""
    one, *others = UNITS
    timed = attrs.evolve(one, end=at("12:00"))
    index = Index(paddock(allocations=(timed, *others)))
    ((_, rows), *_) = paddock_by_day(index, index.weekends["weekend"])[1]
    held = {name: cells for name, *cells in rows}
    assert any("(until 12:00)" in cell for cell in held["A1"])
    assert sorted(held, key=lambda name: int(name[1:])) == list(held)


def test_times_in_words() -> None:
    """A time that is open at one end says from or until; none says nothing."""
    index = Index(paddock())
    assert "from Sat 29 May 12:00" == held_words(index, WEEKEND, at("12:00"), None)
    assert "until Sat 29 May 12:00" == held_words(index, WEEKEND, None, at("12:00"))
    assert "" == held_words(index, WEEKEND, None, None)
