"""Fuel is away from people, and an extinguisher is near it."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from tests.rules.example import Example
from tests.rules.paddock_building import EXTINGUISHER, FUEL, UPPER, area, box, paddock, point
from tests.rules.paddock_judging import judge
from tests.rules.seasons import paddock as made

EXAMPLES = {
    "PAD020": Example(
        sound=made.SOUND,
        broken=paddock(areas=(UPPER, FUEL, area("guests", "hospitality", box(115, 0, 10, 10)))),
    ),
    "PAD021": Example(
        sound=made.SOUND, broken=paddock(extinguishers=(attrs.evolve(EXTINGUISHER, position=point(112, 40)),))
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestFuelStoreTooNear:
    """PAD020."""

    @pytest.mark.parametrize("kind", ["hospitality", "garage", "helipad", "medical"])
    def test_overlap(self, kind: str) -> None:
        """No store overlaps where people sit, work, are treated or land."""
        (finding,) = judge("PAD020", areas=(UPPER, FUEL, area("other", kind, box(115, 5, 20, 20))))
        assert "overlaps OTHER" in finding.message
        assert finding.practice is None

    def test_beside(self) -> None:
        """They may share an edge, unless a distance was set; then they may not be nearer."""
        areas = (UPPER, FUEL, area("guests", "hospitality", box(120, 0, 10, 10)))
        assert () == judge("PAD020", areas=areas)
        (finding,) = judge("PAD020", areas=areas, stated={"fuel_store_distance_m": 15})
        assert "is 0 m from GUESTS (hospitality); 15 m are needed" in finding.message
        apart = (UPPER, FUEL, area("guests", "hospitality", box(135, 0, 10, 10)))
        assert () == judge("PAD020", areas=apart, stated={"fuel_store_distance_m": 15})
        assert 1 == len(judge("PAD020", areas=apart, stated={"fuel_store_distance_m": 15.5}))

    def test_others(self) -> None:
        """Tyres and technical inspection may be near."""
        areas = (UPPER, FUEL, area("tyres", "tyre-service", box(112, 0, 10, 10)))
        assert () == judge("PAD020", areas=areas)


class TestFuelStoreWithoutExtinguisher:
    """PAD021."""

    @pytest.mark.parametrize(("y", "number"), [(25.2, 0), (25.3, 1)])
    def test_reach(self, y: float, number: int) -> None:
        """Fifty feet from the edge of the store, and no more."""
        near = attrs.evolve(EXTINGUISHER, position=point(115, y))
        assert number == len(judge("PAD021", extinguishers=(near,)))

    def test_none_shown(self) -> None:
        """A plan without extinguishers is told so once, for information."""
        (finding,) = judge("PAD021", extinguishers=(attrs.evolve(EXTINGUISHER, position=None),))
        assert Severity.INFO is finding.severity
        assert () == judge("PAD021", extinguishers=(), areas=(UPPER,))
