"""Shapes that are asked for by where they are: by a tree, never one by one."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from .outlines import shrunk

MOST = 20
"""With how many others a shape is listed one by one. Library default."""
LOOKED_AT = 1_000
"""How many of those whose surroundings meet a shape's are looked at, so that a heap of spots does not take the square
of the time that a row of them takes. Library default."""


class Ground:
    """Shapes by their ids, and a tree over them."""

    def __init__(self, shapes: Mapping[str, BaseGeometry]) -> None:
        self.shapes = MappingProxyType(dict(shapes))
        self._names = list(shapes)
        self._tree = shapely.STRtree(list(shapes.values()))

    def meeting(self, shape: BaseGeometry) -> list[str]:
        """The ids of those that have a point in common with a shape, in order."""
        return self._found(self._tree.query(shape, predicate="intersects"))

    def pairs(self, shapes: Sequence[BaseGeometry]) -> Iterator[tuple[str, BaseGeometry]]:
        """Every one that has a point in common with one of some shapes, and that shape, in the order of the shapes."""
        for shape in shapes:
            yield from ((name, shape) for name in self.meeting(shape))

    def within(self, shape: BaseGeometry, metres: float) -> list[str]:
        """The ids of those that are no further from a shape than some metres, in order."""
        if not shape or shape.is_empty:
            return []
        return self._found(self._tree.query(shape, predicate="dwithin", distance=metres))

    def nearest(self, shape: BaseGeometry) -> tuple[str, float] | None:
        """The one that is nearest to a shape, and how far it is, in metres."""
        if not self._names or shape.is_empty:
            return None
        found, metres = self._tree.query_nearest(shape, return_distance=True, all_matches=True)
        return self._names[min(found)], float(metres[0])

    def overlaps(self) -> Iterator[tuple[str, str]]:
        """The pairs that have more in common than edges, in order; each with at most :data:`MOST` others after it."""
        every = self._tree.geometries
        for at, (name, shape) in enumerate(self.shapes.items()):
            near = self._tree.query(shape)
            near = near[near > at]
            near.sort()
            later = near[:LOOKED_AT]
            met = later[shapely.intersects(shape, every[later]) & ~shapely.touches(shape, every[later])]
            yield from ((name, self._names[other]) for other in met[:MOST])

    def _found(self, positions: Any) -> list[str]:
        return [self._names[position] for position in sorted(positions.tolist())]


class Inner:
    """What is further inside of some shapes than a tolerance, found once for each."""

    def __init__(self, shapes: Mapping[str, BaseGeometry], tolerance_m: float) -> None:
        self._shapes = shapes
        self._tolerance_m = tolerance_m
        self._found: dict[str, BaseGeometry] = {}

    def reaches_into(self, name: str, ground: BaseGeometry) -> bool:
        """Whether more of it than its edge is on some ground."""
        inner = self._found.get(name)
        if inner is None:
            inner = self._found[name] = shrunk(self._shapes[name], self._tolerance_m)
        return not inner.is_empty and ground.intersects(inner) and not ground.touches(inner)
