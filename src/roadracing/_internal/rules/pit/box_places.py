"""Where the boxes of a pit lane are: side by side, in the part of the lane where cars are worked on."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.pit.equipment import PitBarrier
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted

from .used_lanes import UsedLane, metres, used_lanes

_TICK = 1e-6
"""What two lengths in metres may differ by and still be one: a thousandth of a millimetre. Library default."""


def _placed(used: UsedLane) -> list[tuple[float, float, PitBox]]:
    """The boxes of which both ends are known, along the lane."""
    boxes = used.plan.boxes if used.plan is not None else ()
    held = [(b.from_m, b.to_m, b) for b in boxes if b.from_m is not None and b.to_m is not None]
    return sorted((one for one in held if one[0] < one[1]), key=lambda one: (one[0], one[1], one[2].id))


@rule("PIT003", "pit-boxes-overlap", Severity.ERROR)
def pit_boxes_overlap(case: Case) -> Iterator[Finding]:
    """No two pit boxes take the same part of the pit lane.

    Boxes lie one after the other along the lane, each from its `from_m` up to its `to_m`, the end not included. A box
    that overlaps others is reported once, with the one that reaches furthest into it.

    **Not flagged:** boxes of which one end is not known; boxes of two plans, which are two pit lanes or two ways
    to paint one.

    **To fix it,** correct where the boxes begin and end.
    """
    for used in case.once(used_lanes):
        furthest: tuple[float, PitBox] | None = None
        for begins, ends, box in _placed(used):
            if furthest is not None and used.plan is not None and furthest[0] - begins > _TICK:
                other = furthest[1]
                yield Finding(
                    message=f"boxes {other.name} and {box.name} of {used.label} overlap by "
                    f"{metres(min(furthest[0], ends) - begins)}: box {other.name} ends at {metres(furthest[0])} and "
                    f"box {box.name} begins at {metres(begins)}",
                    path=("pit_plans", used.plan.id, "boxes", box.id, "from_m"),
                    related=(
                        Related(
                            message="the other box",
                            path=("pit_plans", used.plan.id, "boxes", other.id, "to_m"),
                        ),
                    ),
                    hint="correct where the boxes begin and end",
                    context={
                        "weekend": used.weekend.id,
                        "box": box.id,
                        "other": other.id,
                        "overlap_m": round(min(furthest[0], ends) - begins, 3),
                    },
                )
            if furthest is None or ends > furthest[0]:
                furthest = (ends, box)


@rule("PIT004", "pit-box-outside-the-lane", Severity.ERROR)
def pit_box_outside(case: Case) -> Iterator[Finding]:
    """Every pit box lies in the part of the pit lane in which cars may be worked on.

    That part goes from `working_from_m` to `working_to_m` of the layout's `pit_lane`, and where these are not known,
    from the line at which the speed limit begins to the one at which it ends (`length_m`). Outside of it cars are
    fast, or there is no wall.

    **Not flagged:** boxes of which both ends are unknown; lanes of which nobody says where they end.

    **To fix it,** move the box, or correct the lane.
    """
    for used in case.once(used_lanes):
        first, last = _working(used)
        for box in used.plan.boxes if used.plan is not None else ():
            before = box.from_m is not None and box.from_m < first - _TICK
            behind = last is not None and any(
                end is not None and end > last + _TICK for end in (box.from_m, box.to_m)
            )
            if used.plan is None or not (before or behind):
                continue
            where = f"begins {metres(first)}" if before else f"ends {metres(last or 0)}"
            at = (
                f"begins at {metres(box.from_m or 0)}"
                if before
                else f"ends at {metres(box.to_m or box.from_m or 0)}"
            )
            yield Finding(
                message=f"box {box.name} {at}, and the working part of {used.label} {where} from the line at which the "
                "speed limit begins",
                path=("pit_plans", used.plan.id, "boxes", box.id, "from_m" if before else "to_m")
                if before or box.to_m is not None
                else ("pit_plans", used.plan.id, "boxes", box.id, "from_m"),
                related=(Related(message="the pit lane", path=used.lane_path),),
                hint="move the box, or correct the lane",
                context={
                    "weekend": used.weekend.id,
                    "box": box.id,
                    "from_m": box.from_m,
                    "to_m": box.to_m,
                    "working_from_m": first,
                    "working_to_m": last,
                },
            )


def _working(used: UsedLane) -> tuple[float, float | None]:
    """Where the part of the lane begins and ends in which cars are worked on."""
    lane = used.lane
    if lane is None:
        return 0.0, None
    return lane.working_from_m or 0.0, lane.working_to_m if lane.working_to_m is not None else lane.length_m


@rule("PIT005", "pit-box-ends-before-it-begins", Severity.ERROR)
def pit_box_backwards(case: Case) -> Iterator[Finding]:
    """A pit box, and what else lies along the lane, ends after it begins, and is as long as it says.

    Both are told in metres in the direction in which cars drive. What holds for boxes holds for the barriers and for
    the working part of the lane. Where a box says where it lies and how long it is, the two agree.

    **To fix it,** exchange the two, or correct them.
    """
    for used in case.once(used_lanes):
        plan, lane = used.plan, used.lane
        if lane is not None and lane.working_from_m is not None and lane.working_to_m is not None:
            first, last = lane.working_from_m, lane.working_to_m
            if last <= first:
                yield Finding(
                    message=f"the working part of {used.label} begins at {metres(first)} and ends at {metres(last)}",
                    path=(*used.lane_path, "working_to_m"),
                    hint="exchange the two, or correct them",
                    context={"weekend": used.weekend.id, "from_m": first, "to_m": last},
                )
        if plan is None:
            continue
        held: list[tuple[str, PitBox | PitBarrier, str]] = [
            *(("boxes", box, f"box {box.name}") for box in plan.boxes),
            *(("barriers", barrier, f"the barrier {barrier.id!r}") for barrier in plan.barriers),
        ]
        for kind, each, name in held:
            if each.from_m is None or each.to_m is None:
                continue
            stated = each.length_m if isinstance(each, PitBox) else None
            if each.to_m <= each.from_m:
                problem = f"begins at {metres(each.from_m)} and ends at {metres(each.to_m)}"
            elif stated is not None and abs(each.to_m - each.from_m - stated) > _ROUNDED_M:
                problem = f"goes from {metres(each.from_m)} to {metres(each.to_m)}, said to be {metres(stated)} long"
            else:
                continue
            yield Finding(
                message=f"{name} of {used.label} {problem}",
                path=("pit_plans", plan.id, kind, each.id, "to_m"),
                hint="exchange the two, or correct them",
                context={
                    "weekend": used.weekend.id,
                    "id": each.id,
                    "from_m": each.from_m,
                    "to_m": each.to_m,
                    "length_m": stated,
                },
            )


_ROUNDED_M = 0.05
"""What a stated length may differ by because somebody rounded it. Library default."""


@rule("PIT006", "pit-boxes-do-not-fit", Severity.ERROR)
def pit_boxes_do_not_fit(case: Case) -> Iterator[Finding]:
    """All the boxes of a pit lane together are no longer than the part of it in which cars are worked on.

    The lengths of the boxes (from `from_m` to `to_m`, otherwise `length_m`) are added up, those of boxes that serve
    no car included.

    **Not flagged:** lanes whose working part is not known; boxes whose length is not known count as nothing; lanes on
    which every box has its place, where two overlap (PIT003) or one lies outside (PIT004).

    **To fix it,** make boxes shorter or fewer, or correct the lane.
    """
    for used in case.once(used_lanes):
        first, last = _working(used)
        if used.plan is None or last is None or last <= first:
            continue
        boxes = [box for box in used.plan.boxes if box.extent_m is not None]
        if all(box.from_m is not None and box.to_m is not None for box in boxes):
            continue
        total = sum(box.extent_m or 0.0 for box in boxes)
        if total - (last - first) > _TICK:
            yield Finding(
                message=f"{counted(len(boxes), 'box', 'boxes')} of {used.label} take {metres(total)} together, and its "
                f"working part is {metres(last - first)} long",
                path=("pit_plans", used.plan.id, "boxes"),
                related=(Related(message="the pit lane", path=used.lane_path),),
                hint="make boxes shorter or fewer, or correct the lane",
                context={
                    "weekend": used.weekend.id,
                    "boxes": len(boxes),
                    "total_m": round(total, 2),
                    "working_m": round(last - first, 2),
                },
            )
