"""Outlines on a plan become shapes, and what is wrong with those that cannot is said in words."""

import re
from collections.abc import Iterable, Sequence

import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from roadracing._internal.model.place.point import Point as PlanPoint

_CORNERS = 3
_COORDINATES = re.compile(r"\[(\S+) (\S+)\]")


def corners_of(points: Iterable[PlanPoint]) -> list[tuple[float, float]]:
    """The corners of an outline, each once where it is named twice in a row, and the first not again at the end."""
    corners: list[tuple[float, float]] = []
    for point in points:
        corner = (point.x_m, point.y_m)
        if not corners or corners[-1] != corner:
            corners.append(corner)
    while len(corners) > 1 and corners[0] == corners[-1]:
        corners.pop()
    return corners


def fault_of(points: Sequence[PlanPoint]) -> str | None:
    """Why an outline encloses no ground, in words; ``None`` where it does, or where it is not known.

    >>> at = lambda x, y: PlanPoint(x_m=x, y_m=y)
    >>> fault_of([at(0, 0), at(10, 10), at(10, 0), at(0, 10)])
    'crosses itself near (5, 5)'
    """
    if not points:
        return None
    corners = corners_of(points)
    if len(corners) < _CORNERS:
        named = "one corner" if len(corners) == 1 else f"{len(corners)} corners"
        return f"has only {named}; an outline has three or more"
    polygon = Polygon(corners)
    if polygon.convex_hull.area == 0:
        return "encloses no ground: all its corners are in one line"
    if polygon.is_valid:
        return None
    where = _COORDINATES.search(shapely.is_valid_reason(polygon))
    near = f" near ({float(where[1]):.6g}, {float(where[2]):.6g})" if where else ""
    return f"crosses itself{near}"


def polygon_of(points: Sequence[PlanPoint]) -> Polygon | None:
    """The ground that an outline encloses; ``None`` where it is not known or the outline is faulty."""
    if not points or fault_of(points) is not None:
        return None
    return Polygon(corners_of(points))


def line_of(points: Sequence[PlanPoint]) -> LineString | None:
    """A line on the plan; ``None`` where it is not known, or has no length."""
    corners = [(point.x_m, point.y_m) for point in points]
    line = LineString(corners) if len(corners) > 1 else None
    return line if line is not None and line.length > 0 else None


def ground_of(points: Sequence[PlanPoint]) -> BaseGeometry | None:
    """A point, a line of two points, or the ground that three and more enclose."""
    corners = corners_of(points)
    if not corners:
        return None
    if len(corners) == 1:
        return Point(corners[0])
    return LineString(corners) if len(corners) < _CORNERS else polygon_of(points)


def shrunk(shape: BaseGeometry, by_m: float) -> BaseGeometry:
    """The ground that is further inside than some metres; all of it where it has no inside."""
    return shape.buffer(-by_m, join_style="mitre") if by_m and isinstance(shape, _WITH_INSIDE) else shape


_WITH_INSIDE = (Polygon, MultiPolygon)
