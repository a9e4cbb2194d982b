"""The shape of a lap on a picture: that of its centre line, or an honest loop where nobody has said it."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

import attrs

from roadracing._internal.model.place.layout import CircuitLayout, Direction
from roadracing._internal.model.place.point import Point
from roadracing._internal.pictures.pen.drawing import Rectangle

_CORNER: Final = 0.42
"""How round the corners of a schematic loop are, as a part of its height. Library default."""
_STEPS: Final = 16
_LEAST: Final = 3

Dot = tuple[float, float]
"""A point of the picture, in pixels: to the right, and down."""


@attrs.frozen(kw_only=True, eq=False)
class LapShape:
    """A closed line on the picture, from the control line in the racing direction.

    Attributes:
        dots: its points; the last is followed by the first.
        length_m: the length of the lap that it stands for.
        schematic: whether it is only a loop, because the shape is not in the document.
        scale: pixels in a metre of the plan; ``None`` for a loop.
        origin: where the plan's origin is on the picture.
    """

    dots: tuple[Dot, ...]
    length_m: float
    schematic: bool
    scale: float | None = None
    origin: Dot = (0.0, 0.0)
    _so_far: tuple[float, ...] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        ring = [*self.dots, self.dots[0]]
        object.__setattr__(
            self, "_so_far", (0.0, *accumulate(math.dist(one, other) for one, other in pairwise(ring)))
        )

    @property
    def middle(self) -> Dot:
        """The middle of what it encloses, as far as one is needed to tell inside from outside."""
        xs, ys = [x for x, _ in self.dots], [y for _, y in self.dots]
        return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2

    def at(self, metres: float) -> Dot:
        """Where a point of the lap is."""
        one, other, part = self._where(metres)
        return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part

    def heading(self, metres: float) -> Dot:
        """The racing direction at a point of the lap, as a step of length one."""
        one, other, _ = self._where(metres)
        length = math.dist(one, other) or 1.0
        return (other[0] - one[0]) / length, (other[1] - one[1]) / length

    def beside(self, metres: float, pixels: float) -> Dot:
        """A point so many pixels to the left of the lap; to the right of it if they are negative."""
        (x, y), (dx, dy) = self.at(metres), self.heading(metres)
        return x + dy * pixels, y - dx * pixels

    def outward(self, metres: float) -> float:
        """1 where the outside of the lap is on its left, -1 where it is on its right."""
        (x, y), (dx, dy), (mx, my) = self.at(metres), self.heading(metres), self.middle
        return 1.0 if dy * (x - mx) - dx * (y - my) >= 0 else -1.0

    def on_plan(self, point: Point) -> Dot | None:
        """Where a point of the venue's plan is; ``None`` on a schematic loop."""
        if self.scale is None:
            return None
        return self.origin[0] + point.x_m * self.scale, self.origin[1] - point.y_m * self.scale

    def path(self, from_m: float, to_m: float) -> str:
        """The part of the lap between two points, in the racing direction; over the control line where it has to be."""
        spans = [(from_m, to_m)] if from_m < to_m else [(from_m, self.length_m), (0.0, to_m)]
        parts = []
        for start, end in spans:
            first = bisect_right(self._so_far, self._run(start))
            last = bisect_right(self._so_far, self._run(end) - 1e-9)
            between = [self.dots[place % len(self.dots)] for place in range(first, last)]
            line = [self.at(start), *between, self.at(end) if end < self.length_m else self.dots[0]]
            parts.append("M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in line))
        return "".join(parts)

    def _run(self, metres: float) -> float:
        return metres / self.length_m * self._so_far[-1]

    def _where(self, metres: float) -> tuple[Dot, Dot, float]:
        run = self._run(metres % self.length_m)
        place = min(bisect_right(self._so_far, run), len(self.dots)) - 1
        one, other = self.dots[place], self.dots[(place + 1) % len(self.dots)]
        length = self._so_far[place + 1] - self._so_far[place]
        return one, other, (run - self._so_far[place]) / length if length else 0.0


def lap_shape(layout: CircuitLayout, length_m: float, area: Rectangle) -> LapShape:
    """The lap of a layout, as large as an area lets it be."""
    points = _distinct(layout.line.points if layout.line is not None else ())
    if len(points) < _LEAST:
        return _loop(layout, length_m, area)
    xs, ys = [p.x_m for p in points], [p.y_m for p in points]
    across, along = max(xs) - min(xs), max(ys) - min(ys)
    if not across and not along:
        return _loop(layout, length_m, area)
    scale = min(
        area.width / across if across else math.inf,
        area.height / along if along else math.inf,
    )
    left = area.x + (area.width - across * scale) / 2 - min(xs) * scale
    base = area.y + (area.height + along * scale) / 2 + min(ys) * scale
    dots = tuple((left + p.x_m * scale, base - p.y_m * scale) for p in points)
    return LapShape(dots=dots, length_m=length_m, schematic=False, scale=scale, origin=(left, base))


def _distinct(points: Sequence[Point]) -> list[Point]:
    """Points of which no two neighbours are one, the last and the first included."""
    found = [point for place, point in enumerate(points) if place == 0 or point != points[place - 1]]
    while len(found) > 1 and found[0] == found[-1]:
        found.pop()
    return found


def _loop(layout: CircuitLayout, length_m: float, area: Rectangle) -> LapShape:
    """A rectangle with round corners, from the middle of its lower side; clockwise unless the layout says otherwise."""
    radius = min(area.height, area.width) * _CORNER
    right, bottom = area.x + area.width, area.y + area.height
    corners = (
        (area.x + radius, bottom - radius, 90.0),
        (area.x + radius, area.y + radius, 180.0),
        (right - radius, area.y + radius, 270.0),
        (right - radius, bottom - radius, 0.0),
    )
    dots: list[Dot] = [(area.x + area.width / 2, bottom)]
    for x, y, start in corners:
        for step in range(_STEPS + 1):
            angle = math.radians(start + 90 * step / _STEPS)
            dots.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    if layout.direction is Direction.ANTICLOCKWISE:
        dots = [dots[0], *reversed(dots[1:])]
    return LapShape(dots=tuple(dots), length_m=length_m, schematic=True)
