"""A fire engine gets to whatever burns in the paddock."""

from collections.abc import Iterator, Mapping

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.paddock.ways import FireLane, ObstacleKind
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.rules.paddock.paddock_in_use import paddocks_of
from roadracing._internal.text.lists import counted

from .paddock_in_use import Paddock

_CODES = (
    "International Fire Code and NFPA 1, fire apparatus access roads: 20 feet wide, within 150 feet of a building",
    "Ontario Building Code 3.2.5.6: 6 m wide, 5 m high, 12 m along the centre line, a turnaround beyond 90 m",
)
_GEOMETRY = "geometry"
_THINGS = {"spots": "spot", "areas": "area", "obstacles": "obstacle"}
_LOCAL = (
    "the codes are written for buildings: ask the local fire authority what applies, and set it as a practice"
)


@rule(
    "PAD010",
    "fire-lane-too-narrow",
    Severity.ERROR,
    parameters=("fire_lane_width_m", "fire_lane_height_m", "fire_lane_radius_m"),
    sources=_CODES,
)
def fire_lane_too_narrow(case: Case) -> Iterator[Finding]:
    """A fire lane is wide and high enough for a fire engine, and its bends are.

    It is `fire_lane_width_m` wide and clear up to `fire_lane_height_m`; where `fire_lane_radius_m` is set, its
    tightest bend has at least that radius. The numbers are from fire codes for buildings, for want of any for paddocks:
    what applies is for the local fire authority to say.

    **Only a warning** where nobody adopted the number.

    **Not flagged:** what the plan does not say of a lane.

    **To fix it,** widen the lane, take down what hangs over it, or set the local authority's numbers as a practice.
    """
    for paddock in case.once(paddocks_of):
        wanted = {
            "width_m": ("wide", paddock.parameter("fire_lane_width_m")),
            "height_m": ("clear up to", paddock.parameter("fire_lane_height_m")),
            "radius_m": ("turning with a radius of", paddock.parameter("fire_lane_radius_m")),
        }
        for lane in paddock.plan.fire_lanes:
            for field, (words, least) in wanted.items():
                value = getattr(lane, field)
                if value is not None and least.value is not None and value < least.value:
                    yield _narrow(paddock, lane, field, words, least)


def _narrow(paddock: Paddock, lane: FireLane, field: str, words: str, least: Effective) -> Finding:
    value: float = getattr(lane, field)
    has = f"{value:g} m {words}" if words == "wide" else f"{words} {value:g} m"
    return Finding(
        message=f"fire lane {lane.label} is {has}, and {least.value:.4g} m are needed",
        path=paddock.path("fire_lanes", lane.id, field),
        hint=_LOCAL,
        context={"plan": paddock.plan.id, "lane": lane.id, field: value, f"least_{field}": least.value},
        severity=severity_by(least),
        practice=least.practice,
    )


@rule(
    "PAD011",
    "fire-lane-obstructed",
    Severity.ERROR,
    parameters=("fire_lane_width_m", "fire_lane_height_m", "paddock_tolerance_m"),
    sources=_CODES,
    needs=_GEOMETRY,
)
def fire_lane_obstructed(case: Case) -> Iterator[Finding]:
    """Nothing stands in a fire lane.

    Over its whole width (its own where that is stated, otherwise `fire_lane_width_m`) it is free of spots, of areas
    that are built up, such as hospitality, garages and fuel stores, and of obstacles. They may reach into it by as much
    as `paddock_tolerance_m`. What is overhead has `fire_lane_height_m` under it. A lane is reported with at most twenty
    spots, twenty areas and twenty obstacles.

    **Only a warning** where the lane states no width of its own and nobody adopted `fire_lane_width_m`.

    **Not flagged:** areas that lanes lead through: paddock, parking, support; ground that is kept clear; lanes
    without a line; faulty outlines (PAD001).

    **To fix it,** move what is in the way, or lead the lane round it.
    """
    for paddock in case.once(paddocks_of):
        tolerance = paddock.parameter("paddock_tolerance_m").value or 0
        width = paddock.parameter("fire_lane_width_m")
        height = paddock.parameter("fire_lane_height_m")
        passed_under = {
            each.id
            for each in paddock.plan.obstacles
            if each.kind is ObstacleKind.KEEP_CLEAR
            or (each.clearance_m is not None and each.clearance_m >= (height.value or 0))
        }
        open_ground = {a.id for a in paddock.plan.areas if not (a.kind and a.kind.built_up)}
        passable = {"areas": open_ground, "obstacles": passed_under}
        lanes = {lane.id: lane for lane in paddock.plan.fire_lanes}
        held = {(field, each.id): each for field in _THINGS for each in getattr(paddock.plan, field)}
        widths = widths_of(paddock, width)
        for name, field, id_ in paddock.shapes.in_lanes(widths, tolerance, passable=passable):
            word, thing = _THINGS[field], held[field, id_]
            yield Finding(
                message=f"{word} {thing.label} reaches into fire lane {lanes[name].label}, which is "
                f"{widths[name]:.4g} m wide",
                path=paddock.path(field, id_),
                related=(Related(message="the fire lane", path=paddock.path("fire_lanes", name)),),
                hint="move it, or lead the lane round it",
                context={
                    "plan": paddock.plan.id,
                    "lane": name,
                    "of": word,
                    "id": id_,
                    "width_m": widths[name],
                },
                severity=None if lanes[name].width_m is not None else severity_by(width),
                practice=None if lanes[name].width_m is not None else width.practice,
            )


@rule(
    "PAD012",
    "fire-lane-out-of-reach",
    Severity.ERROR,
    parameters=("fire_lane_reach_m", "fire_lane_width_m"),
    sources=_CODES,
    needs=_GEOMETRY,
)
def fire_lane_out_of_reach(case: Case) -> Iterator[Finding]:
    """Every spot is within reach of a fire lane.

    From the edge of the nearest lane (half its own width, otherwise half of `fire_lane_width_m`, from its centre line)
    to the furthest corner of a spot there are at most `fire_lane_reach_m`, in a straight line. A hose has to go round
    what stands between, so a spot that is too far in a straight line is certainly too far. The number is from codes
    for buildings: what applies is for the local fire authority to say.

    **Only a warning** where nobody adopted the number.

    **An info,** once per plan, says that a plan with spots has no fire lanes at all: they may be on another sheet.

    **Not flagged:** spots and lanes that are not drawn; faulty outlines (PAD001).

    **To fix it,** add a lane, or leave the spots that are too far away unused.
    """
    for paddock in case.once(paddocks_of):
        if paddock.shapes.spots and not paddock.shapes.lanes:
            yield Finding(
                message=f"the plan {paddock.plan.label} shows {counted(len(paddock.plan.spots), 'spot')} and no "
                "fire lanes, so nobody can tell from it whether a fire engine gets there",
                path=paddock.path(),
                severity=Severity.INFO,
                hint="add the fire lanes, if they are known",
                context={"plan": paddock.plan.id},
            )
            continue
        reach = paddock.parameter("fire_lane_reach_m")
        if reach.value is None:
            continue
        lanes = {lane.id: lane for lane in paddock.plan.fire_lanes}
        widths = widths_of(paddock, paddock.parameter("fire_lane_width_m"))
        for spot, lane, metres in paddock.shapes.from_lanes(widths):
            if metres <= reach.value:
                continue
            yield Finding(
                message=f"spot {paddock.spots[spot].label} reaches to {metres:.4g} m from {lanes[lane].label}, the "
                f"nearest fire lane; at most {reach.value:.4g} m are allowed",
                path=paddock.path("spots", spot, "outline"),
                related=(Related(message="the lane", path=paddock.path("fire_lanes", lane)),),
                hint=_LOCAL,
                context={
                    "plan": paddock.plan.id,
                    "spot": spot,
                    "lane": lane,
                    "distance_m": round(metres, 3),
                    "reach_m": reach.value,
                },
                severity=severity_by(reach),
                practice=reach.practice,
            )


@rule(
    "PAD013",
    "fire-lane-dead-end",
    Severity.ERROR,
    parameters=("fire_lane_dead_end_m",),
    sources=_CODES,
    needs=_GEOMETRY,
)
def fire_lane_dead_end(case: Case) -> Iterator[Finding]:
    """A fire engine can turn at the end of a long dead end.

    A fire lane that is a dead end and longer than `fire_lane_dead_end_m` has a turnaround. The number is not set
    unless a practice sets it.

    **Not flagged:** lanes of which it is not said whether they are a dead end; lanes without a line.

    **To fix it,** add a turnaround, open the far end, or shorten the lane.
    """
    for paddock in case.once(paddocks_of):
        most = paddock.parameter("fire_lane_dead_end_m")
        for lane in paddock.plan.fire_lanes:
            line = paddock.shapes.lanes.get(lane.id)
            if most.value is None or line is None or not lane.dead_end or lane.turnaround:
                continue
            if line.length > most.value:
                yield Finding(
                    message=f"fire lane {lane.label} is a dead end of {line.length:.4g} m without a turnaround; at "
                    f"most {most.value:.4g} m are allowed",
                    path=paddock.path("fire_lanes", lane.id, "dead_end"),
                    hint="add a turnaround, or open its far end",
                    context={
                        "plan": paddock.plan.id,
                        "lane": lane.id,
                        "length_m": round(line.length, 3),
                        "most_m": most.value,
                    },
                    practice=most.practice,
                )


def widths_of(paddock: Paddock, otherwise: Effective) -> Mapping[str, float]:
    """How wide each lane is: its own width, else the one that is needed."""
    return {lane.id: lane.width_m or otherwise.value or 0.0 for lane in paddock.plan.fire_lanes}
