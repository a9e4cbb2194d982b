"""Fire extinguishers along either side of the track, and how far it is from one to the next."""

from itertools import pairwise

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import Side
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.practice.value_in_force import Effective

from .cover import StaticCover


def static_cover(
    plan: SafetyPlan, layout: CircuitLayout, length_m: float, limit: Effective | None = None
) -> tuple[StaticCover, ...]:
    """Each side of the track has fire extinguishers with somebody who is trained with them.

    Those of the flag stations count where they stand, and so do those in between. One is not counted if nobody
    trained stands by, or if it is not known where it is or on which side.

    Args:
        plan: the safety plan.
        layout: the layout.
        length_m: the length of its lap.
        limit: how far apart they may be.

    Returns:
        One for either side; nothing if the plan names no extinguisher.
    """
    points = extinguisher_points(plan, layout)
    if points is None:
        return ()
    return tuple(_along(side, points.get(side, ()), length_m, limit) for side in Side)


def extinguisher_points(plan: SafetyPlan, layout: CircuitLayout) -> dict[Side, tuple[float, ...]] | None:
    """Where extinguishers stand on either side, in metres from the control line; ``None`` if a plan names none."""
    stations = {station.id: station for station in layout.stations}
    found: dict[Side, set[float]] = {}
    named = bool(plan.extinguishers)
    for held in plan.extinguishers:
        if held.at_m is not None and held.side is not None and held.operator is not False:
            found.setdefault(held.side, set()).add(held.at_m)
    for staffing in plan.staffing:
        if staffing.extinguishers is None:
            continue
        named = True
        station = stations.get(staffing.station)
        if not staffing.extinguishers or staffing.fire_trained == 0 or station is None:
            continue
        if station.at_m is not None and station.side is not None:
            found.setdefault(station.side, set()).add(station.at_m)
    return {side: tuple(sorted(points)) for side, points in found.items()} if named else None


def ways_between(points: tuple[float, ...], length_m: float) -> list[tuple[float, float, float]]:
    """The ways round the lap from each point to the next: from where, to where, and how long."""
    if not points:
        return []
    ways = [(one, other, other - one) for one, other in pairwise(points)]
    return [*ways, (points[-1], points[0], length_m - points[-1] + points[0])]


def _along(side: Side, points: tuple[float, ...], length_m: float, limit: Effective | None) -> StaticCover:
    inside = tuple(sorted({point % length_m for point in points if point <= length_m}))
    ways = ways_between(inside, length_m)
    most = limit.value if limit is not None else None
    return StaticCover(
        side=side,
        points=inside,
        limit=limit,
        longest_m=max((way for _, _, way in ways), default=None),
        gaps=tuple((one, other) for one, other, way in ways if most is not None and way > most),
    )
