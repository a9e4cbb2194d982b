"""Whether a unit finds room on its ground, whatever the form of that."""

import math
from collections.abc import Iterator
from itertools import pairwise

import shapely
from shapely import affinity
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

SIDES = 8
"""Along how many of the ground's longest sides a unit is tried. Library default."""
_FINE = 1e-6
"""The least that a unit is made smaller by, in metres, so that one that fits exactly fits."""
_SAME = 1e-9
"""How far the area of a rectangle may be from the product of its sides, as a part of it, by rounding."""


def size_of(ground: Polygon) -> tuple[float, float]:
    """The longer and the shorter side of the least rectangle around some ground, in metres.

    >>> size_of(Polygon([(0, 0), (24, 0), (24, 5), (0, 5)]))
    (24.0, 5.0)
    """
    around = ground.minimum_rotated_rectangle
    if not isinstance(around, Polygon):
        return (round(around.length, 9), 0.0)
    corners = list(around.exterior.coords)
    one, other = math.dist(corners[0], corners[1]), math.dist(corners[1], corners[2])
    return (round(max(one, other), 9), round(min(one, other), 9))


def fits(ground: BaseGeometry, length_m: float, width_m: float, tolerance_m: float = 0.0) -> bool:
    """Whether a rectangle fits on some ground, standing along one of its longer sides.

    Args:
        ground: the ground; of several pieces, one has to be large enough.
        length_m: the length of the unit.
        width_m: its width.
        tolerance_m: how much longer or wider it may be all the same.
    """
    length = max(length_m - max(tolerance_m, _FINE), _FINE)
    width = max(width_m - max(tolerance_m, _FINE), _FINE)
    pieces = (piece for piece in shapely.get_parts(ground) if isinstance(piece, Polygon))
    return any(_fits(piece, max(length, width), min(length, width)) for piece in pieces)


def _fits(ground: Polygon, length: float, width: float) -> bool:
    if ground.area < length * width:
        return False
    long, short = size_of(ground)
    if abs(ground.area - long * short) <= _SAME * ground.area:
        return length <= long and width <= short
    return any(_room(ground, angle, length, width) for angle in _directions(ground))


def _directions(ground: Polygon) -> Iterator[float]:
    """The directions of the longest sides, in degrees from 0 up to 90; a right angle makes no difference."""
    corners = list(ground.exterior.coords)
    sides = sorted(pairwise(corners), key=lambda side: -math.dist(*side))
    seen: set[float] = set()
    for (x1, y1), (x2, y2) in sides[:SIDES]:
        angle = round(math.degrees(math.atan2(y2 - y1, x2 - x1)) % 90, 6)
        if angle not in seen:
            seen.add(angle)
            yield angle


def _room(ground: Polygon, angle: float, length: float, width: float) -> bool:
    """Whether there is a spot for a unit in one direction, lengthways or across.

    Where its lower left corner may be is the ground without everything that the unit would reach a boundary from.
    """
    turned = affinity.rotate(ground, -angle, origin=(0, 0))
    rings = (turned.exterior, *turned.interiors)
    edges = [edge for ring in rings for edge in pairwise(ring.coords)]
    for across, along in ((length, width), (width, length)):
        reach = [_reach(LineString(edge), across, along) for edge in edges]
        if turned.difference(shapely.union_all(reach)).area > 0:
            return True
    return False


def _reach(edge: LineString, across: float, along: float) -> BaseGeometry:
    """The lower left corners from which a unit would lie on an edge."""
    moved = [(x - dx, y - dy) for x, y in edge.coords for dx in (0, across) for dy in (0, along)]
    return shapely.MultiPoint(moved).convex_hull
