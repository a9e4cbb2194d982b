"""Spots in the paddock are where they are said to be, apart from each other, and nothing stands on them."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.paddock.paddock_in_use import paddocks_of

_GEOMETRY = "geometry"
_WORDS = {"areas": "area", "spots": "spot", "obstacles": "obstacle"}


@rule("PAD001", "faulty-outline", Severity.ERROR, needs=_GEOMETRY)
def faulty_outline(case: Case) -> Iterator[Finding]:
    """The outline of an area, a spot or an obstacle goes once round some ground.

    It has three corners or more, which are not all in one line, and it does not cross itself. The last corner is
    followed by the first; it does no harm to name the first once more.

    An outline that crosses itself has no inside, so nobody can say what overlaps it. The other rules on the paddock
    leave it out.

    **Not flagged:** objects without any outline, which is then not known; obstacles that are a point or a line of two.

    **To fix it,** list the corners in the order in which one walks round.
    """
    for paddock in case.once(paddocks_of):
        held = {(field, each.id): each for field in _WORDS for each in getattr(paddock.plan, field)}
        for faulty in paddock.shapes.faulty:
            named = held[faulty.field, faulty.id]
            yield Finding(
                message=f"the outline of the {_WORDS[faulty.field]} {named.label} {faulty.reason}",
                path=paddock.path(faulty.field, faulty.id, "outline"),
                hint="list its corners in the order in which one walks round",
                context={"plan": paddock.plan.id, "of": _WORDS[faulty.field], "id": faulty.id},
            )


@rule(
    "PAD002",
    "spot-outside-area",
    Severity.ERROR,
    parameters=("paddock_tolerance_m",),
    needs=_GEOMETRY,
)
def spot_outside_area(case: Case) -> Iterator[Finding]:
    """A spot lies inside the area it belongs to.

    No part of it is outside its area's outline by more than `paddock_tolerance_m`.

    A spot that reaches beyond its area stands on somebody else's ground: the next series' paddock, a lane, the grass.

    **Not flagged:** spots that name no area; spots and areas without an outline, or with a faulty one (PAD001).

    **To fix it,** correct one of the outlines, or name the area in which the spot really is.
    """
    for paddock in case.once(paddocks_of):
        tolerance = paddock.parameter("paddock_tolerance_m")
        for spot, area, beyond in paddock.shapes.outside(tolerance.value or 0):
            where = paddock.areas[area].label
            yield Finding(
                message=f"spot {paddock.spots[spot].label} reaches {_metres(beyond)} beyond {where}, its area",
                path=paddock.path("spots", spot, "outline"),
                related=(Related(message=f"the area {where}", path=paddock.path("areas", area, "outline")),),
                hint="correct one of the outlines, or name the area in which the spot is",
                context={
                    "plan": paddock.plan.id,
                    "spot": spot,
                    "area": area,
                    "beyond_m": round(beyond, 3),
                    "tolerance_m": tolerance.value,
                },
                practice=tolerance.practice,
            )


@rule("PAD003", "spots-overlap", Severity.ERROR, parameters=("paddock_tolerance_m",), needs=_GEOMETRY)
def spots_overlap(case: Case) -> Iterator[Finding]:
    """No two spots of a paddock have ground in common.

    They may share an edge, and overlap by as much as `paddock_tolerance_m`. A spot is reported with at most
    twenty others.

    Two teams that were both promised the ground meet there on load-in day with a transporter each.

    **Not flagged:** spots without an outline, or with a faulty one (PAD001); spots of two plans.

    **To fix it,** correct one of the outlines.
    """
    for paddock in case.once(paddocks_of):
        tolerance = paddock.parameter("paddock_tolerance_m")
        for one, other, common in paddock.shapes.overlapping(tolerance.value or 0):
            yield Finding(
                message=f"spots {paddock.spots[one].label} and {paddock.spots[other].label} have "
                f"{common:.3g} m² of ground in common",
                path=paddock.path("spots", other, "outline"),
                related=(Related(message="the other spot", path=paddock.path("spots", one, "outline")),),
                hint="correct one of the outlines; they may share an edge",
                context={
                    "plan": paddock.plan.id,
                    "spot": other,
                    "other": one,
                    "common_m2": round(common, 3),
                    "tolerance_m": tolerance.value,
                },
                practice=tolerance.practice,
            )


@rule("PAD004", "spot-obstructed", Severity.ERROR, parameters=("paddock_tolerance_m",), needs=_GEOMETRY)
def spot_obstructed(case: Case) -> Iterator[Finding]:
    """No spot has an obstacle on it, and none covers ground that is kept clear.

    Obstacles are buildings, barriers, poles, trees and hydrants, and ground that has to stay free. They may reach
    into a spot by as much as `paddock_tolerance_m`. An obstacle is reported with at most twenty spots.

    **Not flagged:** what is overhead and says how much room is under it; faulty outlines (PAD001).

    **To fix it,** move the spot, or correct the outline of one of the two.
    """
    for paddock in case.once(paddocks_of):
        tolerance = paddock.parameter("paddock_tolerance_m")
        obstacles = {each.id: each for each in paddock.plan.obstacles}
        for spot, name in paddock.shapes.on_obstacles(tolerance.value or 0):
            yield Finding(
                message=f"spot {paddock.spots[spot].label} takes ground of {obstacles[name].label}, "
                "where nobody can stand, or may",
                path=paddock.path("spots", spot, "outline"),
                related=(Related(message="the obstacle", path=paddock.path("obstacles", name, "outline")),),
                hint="move the spot, or correct one of the outlines",
                context={"plan": paddock.plan.id, "spot": spot, "obstacle": name},
                practice=tolerance.practice,
            )


@rule("PAD005", "unit-too-large", Severity.ERROR, parameters=("paddock_tolerance_m",), needs=_GEOMETRY)
def unit_too_large(case: Case) -> Iterator[Finding]:
    """A unit fits on the spots it was given.

    Its length and width, with all that is set up, find room on the ground of its spots, along one of their sides.
    Spots that are no further apart than `paddock_tolerance_m` count as one piece of ground, and a unit may be larger by
    as much.

    A transporter that is longer than its spot stands in the fire lane.

    **Not flagged:** units whose length or width is not known; spots of which neither outline nor size is known.

    **To fix it,** give the unit a larger spot, or several side by side; or correct its size.
    """
    for paddock in case.once(paddocks_of):
        tolerance = paddock.parameter("paddock_tolerance_m")
        for unit in paddock.plan.allocations:
            if unit.length_m is None or unit.width_m is None or not unit.spots:
                continue
            spots = [spot for spot in unit.spots if spot in paddock.spots]
            room = paddock.shapes.room_for(spots, unit.length_m, unit.width_m, tolerance.value or 0)
            if room is not False:
                continue
            sizes = [paddock.shapes.size(spot) for spot in spots]
            one = sizes[0] if len(sizes) == 1 else None
            has = f", which is {_metres(one[0])} by {_metres(one[1])}" if one is not None else ""
            yield Finding(
                message=f"{paddock.unit(unit)} needs {_metres(unit.length_m)} by {_metres(unit.width_m)} and does "
                f"not fit on {paddock.spot_names(spots)}{has}",
                path=paddock.path("allocations", unit.id, "spots"),
                related=tuple(
                    Related(message=f"spot {paddock.spots[s].label}", path=paddock.path("spots", s))
                    for s in spots
                ),
                hint="give it a larger spot, or several side by side",
                context={
                    "plan": paddock.plan.id,
                    "allocation": unit.id,
                    "spots": list(spots),
                    "length_m": unit.length_m,
                    "width_m": unit.width_m,
                },
                practice=tolerance.practice,
            )


def _metres(length: float) -> str:
    return f"{length:.4g} m"
