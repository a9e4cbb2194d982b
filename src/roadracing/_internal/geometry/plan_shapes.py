"""A paddock plan as shapes: built once, and asked for what lies where by trees, never pair by pair."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, pairwise
from types import MappingProxyType
from typing import Any, Final

import attrs
import shapely
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan

from .fitting import fits, size_of
from .ground import MOST, Ground, Inner
from .outlines import fault_of, ground_of, line_of, polygon_of, shrunk

NOTHING: Final[Mapping[str, Container[str]]] = MappingProxyType({})
"""What a fire lane may lead through where nothing is said: nothing."""


@attrs.frozen(kw_only=True)
class Faulty:
    """An outline encloses no ground.

    Attributes:
        field: the collection it is in, such as ``spots``.
        id: whose outline it is.
        reason: what is wrong with it, in words.
    """

    field: str
    id: str
    reason: str


class PlanShapes:
    """What a paddock plan looks like from above, in metres.

    Only what has a sound outline is there; the others are in ``faulty``.

    Args:
        plan: the plan.
    """

    def __init__(self, plan: PaddockPlan) -> None:
        self.plan = plan

    @cached_property
    def faulty(self) -> tuple[Faulty, ...]:
        """The outlines that enclose no ground."""
        outlines: Iterable[tuple[str, str, Any, int]] = (
            *(("areas", each.id, each.outline, 1) for each in self.plan.areas),
            *(("spots", each.id, each.outline, 1) for each in self.plan.spots),
            # A pole is a point, and a barrier may be a line.
            *(("obstacles", each.id, each.outline, _CORNERS) for each in self.plan.obstacles),
        )
        return tuple(
            Faulty(field=field, id=name, reason=reason)
            for field, name, outline, least in outlines
            if len(outline) >= least and (reason := fault_of(outline)) is not None
        )

    @cached_property
    def areas(self) -> Mapping[str, Polygon]:
        """The areas."""
        return _known((area.id, polygon_of(area.outline)) for area in self.plan.areas)

    @cached_property
    def spots(self) -> Mapping[str, Polygon]:
        """The spots."""
        return _known((spot.id, polygon_of(spot.outline)) for spot in self.plan.spots)

    @cached_property
    def spot_ground(self) -> Ground:
        """The spots in a tree."""
        return Ground(self.spots)

    @cached_property
    def lanes(self) -> Mapping[str, LineString]:
        """The centre lines of the fire lanes."""
        return _known((lane.id, line_of(lane.line)) for lane in self.plan.fire_lanes)

    @cached_property
    def obstacles(self) -> Mapping[str, BaseGeometry]:
        """The obstacles: points, lines and outlines."""
        return _known((obstacle.id, ground_of(obstacle.outline)) for obstacle in self.plan.obstacles)

    @cached_property
    def extinguishers(self) -> Ground:
        """The extinguishers."""
        held = ((e.id, e.position) for e in self.plan.extinguishers)
        return Ground({name: Point(at.x_m, at.y_m) for name, at in held if at is not None})

    def size(self, spot: str) -> tuple[float, float] | None:
        """The longer and the shorter side of a spot, in metres, by its outline, else as stated."""
        shape = self.spots.get(spot)
        if shape is not None:
            return size_of(shape)
        stated = self._stated.get(spot)
        if stated is None or stated.length_m is None or stated.width_m is None:
            return None
        return max(stated.length_m, stated.width_m), min(stated.length_m, stated.width_m)

    @cached_property
    def _stated(self) -> Mapping[str, PaddockSpot]:
        return {spot.id: spot for spot in self.plan.spots}

    def outside(self, tolerance_m: float = 0.0) -> Iterator[tuple[str, str, float]]:
        """The spots that reach beyond their area: spot, area, and how far, in metres.

        Args:
            tolerance_m: by how much one may.
        """
        for spot in self.plan.spots:
            shape, area = self.spots.get(spot.id), self.areas.get(spot.area or "")
            if shape is None or area is None or area.covers(shape):
                continue
            beyond = max((area.distance(Point(corner)) for corner in shape.exterior.coords), default=0.0)
            inner = shrunk(shape, tolerance_m)
            if not area.covers(inner) and not inner.is_empty:
                yield spot.id, str(spot.area), beyond

    def overlapping(self, tolerance_m: float = 0.0) -> Iterator[tuple[str, str, float]]:
        """The spots that overlap by more than their edges: two ids in order, and the common ground in square metres.

        A spot comes with at most twenty others.

        Args:
            tolerance_m: how deep they may overlap.
        """
        inner = {name: shrunk(shape, tolerance_m / 2) for name, shape in self.spots.items()}
        ground = Ground({name: shape for name, shape in inner.items() if not shape.is_empty})
        for one, other in ground.overlaps():
            yield one, other, self.spots[one].intersection(self.spots[other]).area

    def on_obstacles(self, tolerance_m: float = 0.0) -> Iterator[tuple[str, str]]:
        """The spots with an obstacle on them that is not overhead: spot and obstacle.

        An obstacle comes with at most twenty spots.

        Args:
            tolerance_m: how far it may reach into the spot.
        """
        overhead = {each.id for each in self.plan.obstacles if each.clearance_m is not None}
        inner = Inner(self.spots, tolerance_m)
        for name, shape in self.obstacles.items():
            if name in overhead:
                continue
            shapely.prepare(shape)
            met = (spot for spot in self.spot_ground.meeting(shape) if inner.reaches_into(spot, shape))
            yield from ((spot, name) for spot in islice(met, MOST))

    def swath(self, lane: str, width_m: float) -> BaseGeometry | None:
        """The ground that a fire lane of a certain width takes; it ends where its centre line does."""
        line = self.lanes.get(lane)
        return line.buffer(width_m / 2, cap_style="flat") if line is not None else None

    def in_lanes(
        self,
        widths_m: Mapping[str, float],
        tolerance_m: float = 0.0,
        *,
        passable: Mapping[str, Container[str]] = NOTHING,
    ) -> Iterator[tuple[str, str, str]]:
        """What reaches into the ground of a fire lane: the lane, the collection and the id of what does.

        A lane comes with at most twenty of each collection.

        Args:
            widths_m: the widths of the lanes by their ids.
            tolerance_m: how far it may.
            passable: by collection, the ids of what a lane may lead through.
        """
        inner = {field: Inner(ground.shapes, tolerance_m) for field, ground in self._grounds.items()}
        pieces = {lane: self._pieces(lane, widths_m.get(lane, 0.0)) for lane in self.lanes}
        for field, ground in self._grounds.items():
            free = passable.get(field, ())
            open_to = {name: shape for name, shape in ground.shapes.items() if name not in free}
            there = ground if len(open_to) == len(ground.shapes) else Ground(open_to)
            for lane, parts in pieces.items():
                met: dict[str, None] = {}
                for name, part in there.pairs(parts):
                    if name not in met and inner[field].reaches_into(name, part):
                        met[name] = None
                        if len(met) == MOST:
                            break
                yield from ((lane, field, name) for name in sorted(met))

    def _pieces(self, lane: str, width_m: float) -> list[BaseGeometry]:
        """The ground of a fire lane in pieces, one for each stretch and each bend, however often it crosses itself."""
        line = self.lanes[lane]
        if width_m <= 0:
            return []
        corners = [Point(corner) for corner in line.coords[1:-1]]
        ends = shapely.linestrings([[*pair] for pair in pairwise(line.coords)])
        stretches = shapely.buffer(ends, width_m / 2, cap_style="flat")
        bends = shapely.buffer(corners, width_m / 2)
        return [piece for piece in (*stretches, *bends) if not piece.is_empty]

    @cached_property
    def _grounds(self) -> Mapping[str, Ground]:
        return {"areas": Ground(self.areas), "obstacles": Ground(self.obstacles), "spots": self.spot_ground}

    def from_lanes(self, widths_m: Mapping[str, float]) -> Iterator[tuple[str, str, float]]:
        """How far the furthest corner of each spot is from the edge of the nearest fire lane, in metres.

        Args:
            widths_m: the widths of the lanes by their ids; nought unless given.

        Yields:
            The spot, the lane that is nearest to that corner, and the distance.
        """
        parts = [
            (lane, piece)
            for lane, line in self.lanes.items()
            for piece in (self._pieces(lane, widths_m.get(lane, 0.0)) or [line])
        ]
        ground = Ground({str(n): piece for n, (_, piece) in enumerate(parts)})
        for spot, shape in self.spots.items():
            found = [ground.nearest(Point(corner)) for corner in shape.exterior.coords[:-1]]
            near = [(parts[int(piece[0])][0], piece[1]) for piece in found if piece is not None]
            furthest = max(near, key=lambda n: n[1], default=None)
            if furthest is not None:
                yield spot, *furthest

    def close_areas(
        self, ones: Iterable[str], others: Iterable[str], metres: float
    ) -> Iterator[tuple[str, str, float]]:
        """The areas of one sort that are nearer to those of another than some metres, with the distance.

        Areas that share no more than an edge are no metres apart; those that overlap come with a distance below nought.
        An area comes with at most twenty others.
        """
        ground = Ground({name: self.areas[name] for name in others if name in self.areas})
        for name in ones:
            if name not in self.areas:
                continue
            near = ((other, self._apart(name, other)) for other in ground.within(self.areas[name], metres))
            too_near = ((name, other, apart) for other, apart in near if apart < metres)
            yield from islice(too_near, MOST)

    def _apart(self, one: str, other: str) -> float:
        """How far two areas are apart, in metres; below nought if they overlap."""
        shape, against = self.areas[one], self.areas[other]
        apart = float(shape.distance(against))
        return -1.0 if apart == 0 and not shape.touches(against) else apart

    def united(self, spots: Iterable[str], gap_m: float = 0.0) -> BaseGeometry:
        """The ground of several spots in one, across gaps of no more than some metres."""
        shapes = [self.spots[name] for name in spots if name in self.spots]
        if len(shapes) == 1:
            return shapes[0]
        whole = shapely.union_all(shapes)
        if not gap_m or whole.geom_type == "Polygon":
            return whole
        grown = whole.buffer(gap_m / 2, join_style="mitre")
        return grown.buffer(-gap_m / 2, join_style="mitre").union(whole)

    def room_for(
        self, spots: Sequence[str], length_m: float, width_m: float, tolerance_m: float
    ) -> bool | None:
        """Whether a unit fits on the spots it was given; ``None`` where their size is not known.

        Args:
            spots: the spots.
            length_m: its length.
            width_m: its width.
            tolerance_m: how much longer or wider it may be, and how far apart spots are that are side by side.
        """
        if any(name in self.spots for name in spots):
            if not all(name in self.spots for name in spots):
                return None
            return fits(self.united(spots, tolerance_m), length_m, width_m, tolerance_m)
        if len(spots) != 1 or (size := self.size(spots[0])) is None:
            return None
        long, short = max(length_m, width_m) - tolerance_m, min(length_m, width_m) - tolerance_m
        return long <= size[0] and short <= size[1]

    def clusters(self, spots: Iterable[str], gap_m: float, through: Iterable[str] = ()) -> list[list[str]]:
        """Spots that hang together: each is no further from another of them than some metres.

        Args:
            spots: the spots in question; those without an outline are left out.
            gap_m: how far apart neighbours may be.
            through: other spots that may lie between them.

        Returns:
            The clusters, each in order of ids, the largest first.
        """
        wanted = {name for name in spots if name in self.spots}
        open_ground = wanted | {name for name in through if name in self.spots}
        found: list[list[str]] = []
        seen: set[str] = set()
        for start in sorted(wanted):
            if start in seen:
                continue
            seen.add(start)
            reached, todo = [start], [start]
            while todo:
                for other in self.spot_ground.within(self.spots[todo.pop()], gap_m):
                    if other in open_ground and other not in seen:
                        seen.add(other)
                        reached.append(other)
                        todo.append(other)
            found.append(sorted(name for name in reached if name in wanted))
        return sorted(found, key=lambda cluster: (-len(cluster), cluster))


_CORNERS = 3


def _known(held: Iterable[tuple[str, Any]]) -> Mapping[str, Any]:
    return MappingProxyType({name: shape for name, shape in held if shape is not None})
