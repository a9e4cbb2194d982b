"""A fire engine gets to whatever burns."""

from typing import Any

import attrs
import pytest
from hypothesis import given

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.best_practice import ParameterSetting
from roadracing._internal.model.paddock.ways import FireLane, ObstacleKind, PaddockObstacle
from tests.effort import tries
from tests.geometry.layouts import Layout, Rectangle, layouts
from tests.rules.building import season
from tests.rules.example import Example
from tests.rules.paddock_building import FUEL, LANE, SPOTS, UPPER, area, box, paddock, point, spot
from tests.rules.paddock_judging import judge, judged
from tests.rules.practices import adopted
from tests.rules.seasons import paddock as made

EXAMPLES = {
    "PAD010": Example(sound=made.SOUND, broken=paddock(fire_lanes=(attrs.evolve(LANE, width_m=5),))),
    "PAD011": Example(sound=made.SOUND, broken=paddock(spots=(*SPOTS, spot("a9", 60, 6, 25, 5)))),
    "PAD012": Example(
        sound=made.SOUND,
        broken=paddock(
            areas=(attrs.evolve(UPPER, outline=box(0, 0, 100, 90)), FUEL), spots=(*SPOTS, spot("a9", 0, 60))
        ),
    ),
    "PAD013": Example(
        sound=made.SOUND,
        broken=paddock(
            fire_lanes=(attrs.evolve(LANE, dead_end=True, turnaround=False),),
            extra={
                "practices": (
                    adopted("turning", "imsa", ParameterSetting(parameter="fire_lane_dead_end_m", number=90)),
                )
            },
            organisation="imsa",
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestFireLaneTooNarrow:
    """PAD010."""

    @pytest.mark.parametrize(
        ("facts", "stated", "number"),
        [
            ({"width_m": 6.1}, {}, 0),
            ({"width_m": 6.0}, {}, 1),
            ({"width_m": 6.0}, {"fire_lane_width_m": 6.0}, 0),
            ({"width_m": None}, {}, 0),
            ({"height_m": 4.12}, {}, 0),
            ({"height_m": 4.1}, {}, 1),
            ({"height_m": 4.5}, {"fire_lane_height_m": 5.0}, 1),
            ({"radius_m": 4.0}, {}, 0),
            ({"radius_m": 11.0}, {"fire_lane_radius_m": 12.0}, 1),
            ({"width_m": 3.0, "height_m": 3.0}, {}, 2),
        ],
    )
    def test_dimensions(self, facts: dict[str, Any], stated: dict[str, Any], number: int) -> None:
        """Twenty feet wide, 13 feet 6 inches high unless a practice says otherwise; Ontario's numbers can be set."""
        found = judge("PAD010", fire_lanes=(attrs.evolve(LANE, **facts),), stated=stated)
        assert number == len(found)
        assert all("local fire authority" in str(d.hint) for d in found)


class TestFireLaneObstructed:
    """PAD011."""

    def test_every_kind_of_thing(self) -> None:
        """A spot, a built-up area and an obstacle are in the way."""
        found = judge(
            "PAD011",
            spots=(*SPOTS, spot("a9", 60, 6, 25, 5)),
            areas=(UPPER, FUEL, area("guests", "hospitality", box(80, 2, 10, 10))),
            obstacles=(PaddockObstacle(id="pole", outline=(point(50, 3),)),),
        )
        assert ["area", "obstacle", "spot"] == sorted(str(d.context["of"]) for d in found)

    def test_what_a_lane_passes(self) -> None:
        """The paddock itself, ground that is kept clear, and what is high enough above it are in nobody's way."""
        assert () == judge(
            "PAD011",
            areas=(UPPER, FUEL, area("cars", "parking", box(80, 2, 10, 10))),
            obstacles=(
                PaddockObstacle(id="exit", kind=ObstacleKind.KEEP_CLEAR, outline=box(10, 0, 5, 5)),
                PaddockObstacle(
                    id="bridge", kind=ObstacleKind.OVERHEAD, clearance_m=4.2, outline=box(20, 0, 5, 9)
                ),
            ),
        )

    def test_a_low_bridge(self) -> None:
        """What hangs lower than a fire engine is high is in its way."""
        low = PaddockObstacle(
            id="bridge", kind=ObstacleKind.OVERHEAD, clearance_m=4, outline=box(20, 0, 5, 9)
        )
        assert 1 == len(judge("PAD011", obstacles=(low,)))

    def test_the_width_that_counts(self) -> None:
        """A lane is as wide as it says; without a width it is as wide as it has to be."""
        near = (*SPOTS, spot("a9", 60, 6.3, 5, 5))
        assert 1 == len(judge("PAD011", spots=near))
        assert () == judge("PAD011", spots=near, fire_lanes=(attrs.evolve(LANE, width_m=5),))
        (finding,) = judge("PAD011", spots=near, fire_lanes=(attrs.evolve(LANE, width_m=None),))
        assert finding.practice is not None
        assert "6.096 m wide" in finding.message

    @tries(16)
    @given(layouts())
    def test_as_rectangles_say(self, layout: Layout) -> None:
        """In any layout, the spots that overlap the rectangle of a straight lane are found."""
        height, length = layout.lane
        lane = Rectangle(0, height - 3.58, length, 7.16)
        plan = attrs.evolve(
            layout.plan, fire_lanes=tuple(attrs.evolve(each, width_m=7.16) for each in layout.plan.fire_lanes)
        )
        wanted = {name for name, held in layout.spots.items() if min(held.overlap(lane)) > 0.1}
        never = {name for name, held in layout.spots.items() if min(held.overlap(lane)) < 0.1}
        found = {str(d.context["id"]) for d in judged("PAD011", season(paddock_plans=(plan,)))}
        assert wanted <= found
        assert not found & never


class TestFireLaneOutOfReach:
    """PAD012."""

    def test_the_furthest_corner(self) -> None:
        """A spot is as far away as its furthest corner: 45.72 m, as 150 feet are, or what a practice says."""
        tall = (attrs.evolve(SPOTS[0], outline=box(0, 10, 5, 42.6)),)
        assert () == judge("PAD012", spots=tall)
        tall = (attrs.evolve(SPOTS[0], outline=box(0, 10, 5, 42.9)),)
        (finding,) = judge("PAD012", spots=tall)
        assert 45.9 == finding.context["distance_m"]
        assert () == judge("PAD012", spots=tall, stated={"fire_lane_reach_m": 46})
        assert () == judge("PAD012", spots=tall, stated={"fire_lane_reach_m": None})

    def test_no_lanes(self) -> None:
        """A plan without lanes is told so once, for information."""
        (finding,) = judge("PAD012", fire_lanes=())
        assert Severity.INFO is finding.severity
        assert () == judge("PAD012", fire_lanes=(), spots=(), allocations=())


class TestFireLaneDeadEnd:
    """PAD013."""

    @pytest.mark.parametrize(
        ("facts", "most", "number"),
        [
            ({"dead_end": True}, None, 0),
            ({"dead_end": True}, 90.0, 1),
            ({"dead_end": True}, 100.0, 0),
            ({"dead_end": True, "turnaround": True}, 90.0, 0),
            ({}, 90.0, 0),
            ({"dead_end": True, "line": ()}, 90.0, 0),
        ],
    )
    def test_length(self, facts: dict[str, Any], most: float | None, number: int) -> None:
        """A lane of 100 m is too long for a dead end of 90 m, where that was set."""
        lane: FireLane = attrs.evolve(LANE, **facts)
        assert number == len(judge("PAD013", fire_lanes=(lane,), stated={"fire_lane_dead_end_m": most}))
