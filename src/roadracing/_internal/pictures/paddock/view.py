"""From metres on a plan to pixels in a picture."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs
from shapely.geometry import Polygon

from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Point
from roadracing._internal.pictures.pen.drawing import label, stroke
from roadracing._internal.pictures.pen.style import SMALL
from roadracing._internal.pictures.pen.svg import Element, element, group

_LEAST_M: Final = 1.0
_STEPS: Final = (1, 2, 5)


@attrs.frozen(kw_only=True)
class View:
    """Where on a picture the points of a plan are.

    Attributes:
        left: the least x of the plan, in metres; after a quarter turn the least of what is then across.
        top: the greatest y, likewise.
        scale: how many pixels a metre takes.
        x: the left edge on the picture.
        y: the upper edge.
        turned: whether the plan is turned a quarter to the left, so that what is long stands upright.
    """

    left: float
    top: float
    scale: float
    x: float
    y: float
    turned: bool = False

    def at(self, x_m: float, y_m: float) -> tuple[float, float]:
        """The pixels of a point."""
        if self.turned:
            x_m, y_m = -y_m, x_m
        return self.x + (x_m - self.left) * self.scale, self.y + (self.top - y_m) * self.scale

    def path(self, points: Iterable[Sequence[float]], *, closed: bool = True) -> str:
        """The path through points of the plan."""
        steps = [f"{x:.1f} {y:.1f}" for x, y in (self.at(point[0], point[1]) for point in points)]
        return f"M{'L'.join(steps)}{'Z' if closed else ''}" if steps else ""

    def north(self, bearing_deg: float) -> float:
        """Which way north is on the picture: degrees clockwise from straight up."""
        return -bearing_deg - (90 if self.turned else 0)


def extent(plan: PaddockPlan) -> tuple[float, float, float, float]:
    """The least rectangle that holds the whole plan: left, bottom, right and top, in metres."""
    points = [
        *(p for held in (plan.areas, plan.spots, plan.obstacles) for each in held for p in each.outline),
        *(each.position for held in (plan.gates, plan.extinguishers) for each in held if each.position),
    ]
    xs, ys = [p.x_m for p in points], [p.y_m for p in points]
    for lane in plan.fire_lanes:
        half = (lane.width_m or 0) / 2
        xs += [p.x_m + side for p in lane.line for side in (-half, half)]
        ys += [p.y_m + side for p in lane.line for side in (-half, half)]
    return min(xs), min(ys), max(xs), max(ys)


def view_of(
    plan: PaddockPlan, x: float, y: float, room: float, most: float, *, upright: bool
) -> tuple[View, float]:
    """A view of a whole plan in a part of the picture, and how high it is there.

    Args:
        plan: the plan.
        x: the left edge.
        y: the upper edge.
        room: how wide it may be.
        most: how high.
        upright: whether a plan that is wider than high is turned.
    """
    left, bottom, right, top = extent(plan)
    across, along = max(right - left, _LEAST_M), max(top - bottom, _LEAST_M)
    turned = upright and across > along
    if turned:
        left, top, across, along = -top, right, along, across
    scale = min(room / across, most / along)
    inset = (room - across * scale) / 2
    return View(left=left, top=top, scale=scale, x=x + inset, y=y, turned=turned), along * scale


@attrs.frozen(kw_only=True)
class Frame:
    """Where a label of a spot can stand: along the longer side of it.

    Attributes:
        x: its middle, in pixels.
        y: likewise.
        length: how long it is.
        width: how wide.
        turn: by how many degrees it is turned, clockwise, so that nobody reads upside down.
    """

    x: float
    y: float
    length: float
    width: float
    turn: float


def frame_of(shape: Polygon, view: View) -> Frame:
    """The frame for words on some ground."""
    around = shape.minimum_rotated_rectangle
    corners = [
        view.at(corner[0], corner[1])
        for corner in (around.exterior.coords if isinstance(around, Polygon) else ())
    ]
    middle = view.at(shape.centroid.x, shape.centroid.y)
    if len(corners) < _FOUR:
        return Frame(x=middle[0], y=middle[1], length=0, width=0, turn=0)
    one, other = math.dist(corners[0], corners[1]), math.dist(corners[1], corners[2])
    first, second = (corners[0], corners[1]) if one >= other else (corners[1], corners[2])
    turn = math.degrees(math.atan2(second[1] - first[1], second[0] - first[0]))
    # Words run from left to right, and upright ones from below to above.
    turn = (turn + 90 - _SLACK) % 180 - 90 + _SLACK
    if abs(turn - 90) < 2 * _SLACK:
        turn = -90
    x = sum(c[0] for c in corners[:4]) / 4
    y = sum(c[1] for c in corners[:4]) / 4
    return Frame(x=x, y=y, length=max(one, other), width=min(one, other), turn=round(turn, 2))


def end_of(frame: Frame, by: float) -> tuple[tuple[float, float], ...]:
    """The corners of the first so many pixels of a frame, where words begin."""
    u, v = _axes(frame)
    across = frame.width / 2
    return tuple(
        (frame.x + u[0] * along + v[0] * aside, frame.y + u[1] * along + v[1] * aside)
        for along, aside in (
            (-frame.length / 2, -across),
            (-frame.length / 2 + by, -across),
            (-frame.length / 2 + by, across),
            (-frame.length / 2, across),
        )
    )


def without_first(frame: Frame, by: float) -> Frame:
    """What is left of a frame without the first so many pixels."""
    u, _ = _axes(frame)
    return attrs.evolve(frame, x=frame.x + u[0] * by / 2, y=frame.y + u[1] * by / 2, length=frame.length - by)


def _axes(frame: Frame) -> tuple[tuple[float, float], tuple[float, float]]:
    """The directions along and across a frame."""
    turn = math.radians(frame.turn)
    return (math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))


_FOUR: Final = 4
_SLACK: Final = 0.5


def corners_in(points: Iterable[Point]) -> Iterator[tuple[float, float]]:
    """The coordinates of points."""
    return ((point.x_m, point.y_m) for point in points)


def scale_bar(view: View, x: float, y: float, room: float) -> Element:
    """How long a round number of metres is."""
    wanted = min(150.0, room) / view.scale
    power = 10.0 ** math.floor(math.log10(wanted))
    metres = max(step * power for step in _STEPS if step * power <= wanted)
    length = metres * view.scale
    return group(
        element("title", f"Scale: {metres:g} m"),
        stroke(x, y, x + length, y, "ink", width=2),
        *(stroke(at, y - 4, at, y + 4, "ink", width=2) for at in (x, x + length / 2, x + length)),
        label("0", x, y + 17, SMALL),
        label(f"{metres:g} m", x + length, y + 17, SMALL, anchor="end" if length > _WIDE else None),
        data_part="scale",
    )


_WIDE: Final = 60


def north_arrow(view: View, bearing_deg: float, x: float, y: float) -> Element:
    """Which way north is."""
    turn = view.north(bearing_deg)
    tip = (x + 25 * math.sin(math.radians(turn)), y - 25 * math.cos(math.radians(turn)))
    return group(
        element("title", "North"),
        element(
            "path",
            d="M0 -16L5 8L0 4L-5 8Z",
            class_="dot",
            transform=f"translate({x:.1f} {y:.1f}) rotate({turn:.1f})",
        ),
        label("N", tip[0], tip[1] + 4, SMALL, bold=True, anchor="middle"),
        data_part="north",
    )
