"""Paddocks drawn at random on a grid of half metres, turned as a whole; what is true of them is plain arithmetic."""

import math
from itertools import combinations
from typing import Any

import attrs
from hypothesis import strategies as st

from roadracing._internal.model.paddock.paddock_area import PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import FireLane
from roadracing._internal.model.place.point import Point


@attrs.frozen
class Rectangle:
    """A rectangle along the axes: its lower left corner and its sides."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.y + self.height

    def overlap(self, other: "Rectangle") -> tuple[float, float]:
        """How deep two overlap across and along; nought or less where they do not."""
        return (
            min(self.right, other.right) - max(self.x, other.x),
            min(self.top, other.top) - max(self.y, other.y),
        )

    def distance(self, other: "Rectangle") -> float:
        """How far apart two are."""
        across, along = self.overlap(other)
        return math.hypot(max(-across, 0.0), max(-along, 0.0))

    def beyond(self, other: "Rectangle") -> float:
        """How far one reaches beyond another at its edges."""
        return max(other.x - self.x, other.y - self.y, self.right - other.right, self.top - other.top)


def half_metres(least: float, most: float) -> st.SearchStrategy[float]:
    """Lengths on the grid."""
    return st.integers(int(least * 2), int(most * 2)).map(lambda n: n / 2)


rectangles = st.builds(
    Rectangle, half_metres(0, 40), half_metres(0, 40), half_metres(1, 12), half_metres(1, 12)
)


def turned(x: float, y: float, degrees: float) -> Point:
    """A point of a plan that was turned about its origin."""
    a = math.radians(degrees)
    return Point(x_m=x * math.cos(a) - y * math.sin(a), y_m=x * math.sin(a) + y * math.cos(a))


def outline(held: Rectangle, degrees: float) -> tuple[Point, ...]:
    """The corners of a turned rectangle."""
    corners = ((held.x, held.y), (held.right, held.y), (held.right, held.top), (held.x, held.top))
    return tuple(turned(x, y, degrees) for x, y in corners)


@attrs.frozen
class Layout:
    """Rectangles by the ids of their spots, an area, a lane, and the plan that they make."""

    spots: dict[str, Rectangle]
    area: Rectangle
    lane: tuple[float, float]
    degrees: float

    @property
    def plan(self) -> PaddockPlan:
        """The plan."""
        height, length = self.lane
        line = (turned(0, height, self.degrees), turned(length, height, self.degrees))
        return PaddockPlan(
            id="plan",
            weekend="weekend",
            areas=(PaddockArea(id="area", outline=outline(self.area, self.degrees)),),
            spots=tuple(
                PaddockSpot(id=name, area="area", outline=outline(held, self.degrees))
                for name, held in self.spots.items()
            ),
            fire_lanes=(FireLane(id="lane", line=line),),
        )

    def pairs(self) -> Any:
        """Every pair of spots, in order."""
        return combinations(sorted(self.spots), 2)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Up to twelve spots on a field of 52 m by 52 m."""
    held = draw(st.lists(rectangles, min_size=1, max_size=12))
    return Layout(
        {f"s{n:02}": each for n, each in enumerate(held)},
        draw(
            st.builds(
                Rectangle, half_metres(0, 10), half_metres(0, 10), half_metres(10, 45), half_metres(10, 45)
            )
        ),
        (draw(half_metres(0, 52)), draw(half_metres(5, 60))),
        draw(st.sampled_from((0.0, 17.0, 45.0, 90.0, 211.5))),
    )
