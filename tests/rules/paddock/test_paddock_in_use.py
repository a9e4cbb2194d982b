"""Who stands in a paddock, and for whom."""

import attrs

from tests.rules.paddock_building import FUEL, UPPER, unit
from tests.rules.paddock_judging import judge


class TestAreaOfAnotherSeries:
    """PAD034."""

    def test_whose_area(self) -> None:
        """A unit of a series stands where that series is; a supplier stands anywhere."""
        kept = (attrs.evolve(UPPER, series=("world-challenge",)), FUEL)
        assert 3 == len(judge("PAD034", areas=kept))
        assert () == judge("PAD034", areas=(attrs.evolve(UPPER, series=("alms", "world-challenge")), FUEL))
        assert () == judge("PAD034", areas=kept, allocations=(unit("tyres", "a1", organisation="imsa"),))

    def test_by_its_team(self) -> None:
        """A team that names no car is there for the series of its cars."""
        kept = (attrs.evolve(UPPER, series=("world-challenge",)), FUEL)
        (finding,) = judge("PAD034", areas=kept, allocations=(unit("one", "a1", team="team-1"),))
        assert "Team 1 is there for ALMS" in finding.message
