"""What is between the pit wall and the track: a fast lane to drive in, an inner lane to work in."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by, strictest
from roadracing._internal.text.lists import listed

from .used_lanes import metres, used_lanes


@rule(
    "PIT002",
    "fast-lane-too-wide",
    Severity.ERROR,
    parameters=("fast_lane_width_m",),
    sources=("FIA Formula One Sporting Regulations 2025, article 34.4: at most 3.5 m",),
)
def fast_lane_too_wide(case: Case) -> Iterator[Finding]:
    """The fast lane of a pit lane is wide enough for one car, and no wider.

    Its width is at most `fast_lane_width_m`. In a wider one cars drive side by side, past people who work.

    **Only a warning** where nobody set that number: the default is the FIA's, and other organisations need not have it.

    **Not flagged:** a pit lane whose fast lane nobody measured; one on which nobody runs in this document.

    **To fix it,** paint the line anew, or correct the width.
    """
    seen: set[Path] = set()
    for used in case.once(used_lanes):
        width = used.lane.fast_lane_width_m if used.lane is not None else None
        if width is None or used.lane_path in seen:
            continue
        allowed = strictest(case, "fast_lane_width_m", used.sessions)
        if allowed is None or allowed.value is None or width <= allowed.value:
            continue
        seen.add(used.lane_path)
        yield Finding(
            message=f"the fast lane of {used.label} is {metres(width)} wide; it may be at most {metres(allowed.value)}",
            path=(*used.lane_path, "fast_lane_width_m"),
            severity=severity_by(allowed),
            hint="paint the line anew, or correct the width",
            context={"weekend": used.weekend.id, "width_m": width, "fast_lane_width_m": allowed.value},
            practice=allowed.practice,
        )


@rule(
    "PIT007",
    "work-in-the-fast-lane",
    Severity.ERROR,
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 34.4: the inner lane is the only place to work",
        "FIA Formula One Sporting Regulations 2025, article 34.12: no equipment in the fast lane",
    ),
)
def work_in_the_fast_lane(case: Case) -> Iterator[Finding]:
    """Boxes and equipment end where the fast lane begins.

    Where the width of the inner lane is known, no box is deeper (`depth_m`) and no equipment reaches further
    (`reach_m`) than that, from the pit wall or the garage.

    **Not flagged:** boxes and equipment whose depth or reach is not known; equipment that is higher above the lane than
    a car and the people beside it (`height_m` of 2.5 m or more, a library default), which cars pass under.

    **To fix it,** shorten the box or move the equipment, or correct the width.
    """
    for used in case.once(used_lanes):
        width = used.lane.inner_lane_width_m if used.lane is not None else None
        if width is None or used.plan is None:
            continue
        base = ("pit_plans", used.plan.id)
        reaching: list[tuple[str, Path, float]] = [
            (
                f"box {box.name} is {metres(box.depth_m)} deep",
                (*base, "boxes", box.id, "depth_m"),
                box.depth_m,
            )
            for box in used.plan.boxes
            if box.depth_m is not None
        ]
        reaching += [
            (
                f"the {each.label} ({each.id}) reaches {metres(each.reach_m)} out",
                (*base, "equipment", each.id, "reach_m"),
                each.reach_m,
            )
            for each in used.plan.equipment
            if each.reach_m is not None and (each.height_m is None or each.height_m < _OVERHEAD_M)
        ]
        for what, path, reach in reaching:
            if reach > width:
                yield Finding(
                    message=f"{what}, and the inner lane of {used.label} is {metres(width)} wide: the rest is in the "
                    "fast lane",
                    path=path,
                    related=(
                        Related(message="the inner lane", path=(*used.lane_path, "inner_lane_width_m")),
                    ),
                    hint=f"let it end {metres(width)} from the wall",
                    context={"weekend": used.weekend.id, "reach_m": reach, "inner_lane_width_m": width},
                )


_OVERHEAD_M = 2.5


@rule(
    "PIT018",
    "equipment-not-put-away",
    Severity.ERROR,
    parameters=("pit_equipment_reach_m",),
    sources=(
        (
            "FIA race director's notes: in support sessions team barriers are no more than 3 m from the garage, and "
            "gantry arms are retracted"
        ),
    ),
)
def equipment_not_put_away(case: Case) -> Iterator[Finding]:
    """While another series runs, a team's equipment is put away.

    At a weekend with several series, what a team leaves at its box reaches at most `pit_equipment_reach_m` from the
    garage when it is put away (`stowed_reach_m`). Somebody else's cars come in there.

    **Not flagged:** equipment of which nobody says how far it reaches then; weekends of one series; where no rule book
    or practice has a number.

    **To fix it,** retract it further, or take it away between the sessions.
    """
    for used in case.once(used_lanes):
        series = {name for session in used.sessions for name in session.series}
        if used.plan is None or len(series) < 2 or not used.plan.equipment:  # noqa: PLR2004 - another series
            continue
        allowed = strictest(case, "pit_equipment_reach_m", used.sessions)
        if allowed is None or allowed.value is None:
            continue
        for each in used.plan.equipment:
            if each.stowed_reach_m is None or each.stowed_reach_m <= allowed.value:
                continue
            whose = case.index.teams[each.team].label if each.team in case.index.teams else None
            yield Finding(
                message=f"the {each.label} ({each.id}){f' of {whose}' if whose else ''} reaches "
                f"{metres(each.stowed_reach_m)} out when it is put away; while another series runs "
                f"({listed(sorted(series))}) it may be {metres(allowed.value)}",
                path=("pit_plans", used.plan.id, "equipment", each.id, "stowed_reach_m"),
                hint="retract it further, or take it away between the sessions",
                context={
                    "weekend": used.weekend.id,
                    "equipment": each.id,
                    "stowed_reach_m": each.stowed_reach_m,
                    "pit_equipment_reach_m": allowed.value,
                },
                practice=allowed.practice,
            )
