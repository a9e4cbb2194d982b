"""Spots are where they are said to be, apart from each other, and what stands on them fits."""

from typing import Any

import attrs
import pytest
from hypothesis import given

from roadracing._internal.model.agreement.best_practice import ParameterSetting
from roadracing._internal.model.paddock.ways import ObstacleKind, PaddockObstacle
from roadracing._internal.rules.validation import validate
from tests.effort import tries
from tests.geometry.layouts import Layout, layouts
from tests.rules.building import season
from tests.rules.example import Example
from tests.rules.paddock_building import FUEL, SPOTS, UNITS, UPPER, box, moved, paddock, point, spot, unit
from tests.rules.paddock_judging import judge, judged
from tests.rules.practices import adopted
from tests.rules.seasons import paddock as made
from tests.rules.seasons.paddock import POLE

EXAMPLES = {
    "PAD001": Example(
        sound=made.SOUND,
        broken=paddock(
            spots=moved(SPOTS, "a8", outline=(point(35, 10), point(40, 35), point(40, 10), point(35, 35)))
        ),
    ),
    "PAD002": Example(
        sound=made.SOUND, broken=paddock(spots=moved(SPOTS, "a8", outline=box(35, 10.5, 5, 25)))
    ),
    "PAD003": Example(sound=made.SOUND, broken=paddock(spots=moved(SPOTS, "a8", outline=box(34, 10, 5, 25)))),
    "PAD004": Example(sound=made.SOUND, broken=paddock(obstacles=(made.POLE,))),
    "PAD005": Example(
        sound=made.SOUND,
        broken=paddock(
            allocations=(made.ONE, made.TWO, attrs.evolve(made.THREE, length_m=24.4, width_m=5.5))
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

ONE, TWO, THREE = UNITS


class TestFaultyOutline:
    """PAD001."""

    def test_each_is_said(self) -> None:
        """Areas, spots and obstacles are named, each with what is wrong with it; the other rules leave them out."""
        line = (point(0, 0), point(5, 5), point(9, 9))
        season = paddock(
            areas=(attrs.evolve(UPPER, outline=line[:2]), FUEL),
            spots=moved(SPOTS, "a1", outline=line),
            obstacles=(PaddockObstacle(id="wall", outline=line),),
        )
        words = [d.message for d in judged("PAD001", season)]
        assert any("the area UPPER has only 2 corners" in message for message in words)
        assert any("the spot A1 encloses no ground" in message for message in words)
        assert any("the obstacle wall encloses no ground" in message for message in words)
        assert {"PAD001"} == set(validate(season, select=["PAD001", "PAD002", "PAD003", "PAD004"]).codes)

    def test_what_is_no_fault(self) -> None:
        """No outline, a repeated first corner, a pole and a barrier of two points."""
        corners = SPOTS[0].outline
        wall = PaddockObstacle(id="wall", outline=(point(50, 20), point(50, 30)))
        assert () == judge(
            "PAD001",
            spots=(
                attrs.evolve(SPOTS[0], outline=(*corners, corners[0])),
                attrs.evolve(SPOTS[1], outline=()),
            ),
            obstacles=(POLE, wall),
        )


class TestSpotOutsideArea:
    """PAD002."""

    @pytest.mark.parametrize(("beyond", "number"), [(0.0, 0), (0.09, 0), (0.11, 1), (5.0, 1)])
    def test_beyond(self, beyond: float, number: int) -> None:
        """It may reach beyond by the width of a painted line."""
        found = judge("PAD002", spots=moved(SPOTS, "a8", outline=box(35, 10 + beyond, 5, 25)))
        assert number == len(found)
        assert all(d.context["beyond_m"] == beyond for d in found)

    def test_another_tolerance(self) -> None:
        """A practice may be stricter, and the finding says whose it is."""
        strict = adopted("lines", "imsa", ParameterSetting(parameter="paddock_tolerance_m", number=0))
        (finding,) = judge(
            "PAD002",
            spots=moved(SPOTS, "a8", outline=box(35, 10.05, 5, 25)),
            organisation="imsa",
            extra={"practices": (strict,)},
        )
        assert finding.practice is not None
        assert "IMSA" in finding.practice

    def test_not_known(self) -> None:
        """A spot without an area, and one in an area that is not drawn, are outside of nothing."""
        assert () == judge("PAD002", spots=moved(SPOTS, "a8", area=None, outline=box(300, 0, 5, 5)))
        assert () == judge("PAD002", areas=(attrs.evolve(UPPER, outline=()), FUEL))


class TestSpotsOverlap:
    """PAD003."""

    def test_edges(self) -> None:
        """Spots that share an edge do not overlap."""
        assert () == judge("PAD003")

    @tries(16)
    @given(layouts())
    def test_as_every_pair_says(self, layout: Layout) -> None:
        """The rule finds the pairs that looking at every pair finds."""
        wanted = {
            frozenset(pair)
            for pair in layout.pairs()
            if min(layout.spots[pair[0]].overlap(layout.spots[pair[1]])) > 0.1
        }
        found = judged("PAD003", season(paddock_plans=(layout.plan,)))
        assert wanted == {frozenset((str(d.context["spot"]), str(d.context["other"]))) for d in found}


class TestSpotObstructed:
    """PAD004."""

    @pytest.mark.parametrize(
        ("facts", "number"),
        [
            ({}, 1),
            ({"kind": ObstacleKind.KEEP_CLEAR, "outline": box(30, 20, 12, 2)}, 2),
            ({"kind": ObstacleKind.OVERHEAD, "clearance_m": 5.5}, 0),
            ({"outline": (point(0, 36), point(40, 36))}, 0),
            ({"outline": (point(0, 10), point(40, 10))}, 0),
            ({"outline": (point(33, 5), point(33, 40))}, 1),
            ({"outline": ()}, 0),
        ],
    )
    def test_what_is_in_the_way(self, facts: dict[str, Any], number: int) -> None:
        """A pole, a building and ground that is kept clear; not what hangs over it, nor what stands beside it."""
        assert number == len(judge("PAD004", obstacles=(attrs.evolve(POLE, **facts),)))


class TestUnitTooLarge:
    """PAD005."""

    @pytest.mark.parametrize(
        ("spots", "length", "width", "fits"),
        [
            (("a4",), 25, 5, True),
            (("a4",), 5, 25, True),
            (("a4",), 25.05, 5.05, True),
            (("a4",), 25.2, 5, False),
            (("a4",), 24, 5.2, False),
            (("a4", "a5"), 25, 10, True),
            (("a4", "a5"), 24, 10.2, False),
            (("a4", "a8"), 24, 10, False),
            (("a4", "a8"), 24, 5, True),
        ],
    )
    def test_room(self, spots: tuple[str, ...], length: float, width: float, *, fits: bool) -> None:
        """One spot, or several side by side, either way round; spots apart from each other are no room together."""
        grown = attrs.evolve(THREE, spots=spots, length_m=length, width_m=width)
        assert fits is not bool(judge("PAD005", allocations=(ONE, TWO, grown)))

    def test_stated_sizes(self) -> None:
        """Where a spot is not drawn, its stated size decides; where neither is known, nothing is said."""
        known = attrs.evolve(SPOTS[3], outline=(), length_m=15.24, width_m=3.66)
        large = attrs.evolve(THREE, length_m=16, width_m=3)
        (finding,) = judge("PAD005", spots=(*SPOTS[:3], known, *SPOTS[4:]), allocations=(ONE, TWO, large))
        assert "needs 16 m by 3 m and does not fit on A4, which is 15.24 m by 3.66 m" in finding.message
        nothing = attrs.evolve(known, length_m=None)
        assert () == judge("PAD005", spots=(*SPOTS[:3], nothing, *SPOTS[4:]), allocations=(ONE, TWO, large))

    def test_not_known(self) -> None:
        """Half a size is none, and a unit without a spot fits nowhere and is not judged."""
        assert () == judge("PAD005", allocations=(attrs.evolve(ONE, length_m=99),))
        assert () == judge("PAD005", allocations=(unit("x", length_m=99, width_m=99),))


def test_a_plan_without_anything() -> None:
    """Nothing is wrong with it, nor with a spot that stands apart."""
    names = ("areas", "spots", "fire_lanes", "gates", "extinguishers", "allocations")
    empty = attrs.evolve(paddock().paddock_plans[0], **dict.fromkeys(names, ()))
    assert {} == validate(season(paddock_plans=(empty,)), select=["PAD"]).codes
    assert {} == validate(paddock(spots=(*SPOTS, spot("b1", 60, 10))), select=["PAD"]).codes
