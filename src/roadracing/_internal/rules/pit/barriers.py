"""What crews are protected by."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.pit.equipment import PitBarrier
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed

from .used_lanes import metres, used_lanes


@rule(
    "PIT017",
    "pit-box-without-barrier",
    Severity.WARNING,
    sources=(
        (
            "SCCA General Competition Rules 6.3.1, as quoted by motorsports-safety.com: a protective barrier between "
            "the hot pit lane and support equipment and crews"
        ),
    ),
)
def box_without_barrier(case: Case) -> Iterator[Finding]:
    """A protective barrier stands between the hot pit lane and the crews of every box.

    Where a pit plan says from where to where its `barriers` go, they leave no part of any box open, except boxes that
    are `reserved_for` something else than a car. Barriers may overlap, and one may go on where another ends.

    **Not flagged:** plans that list no barrier, which do not carry them; boxes of which one end is not known.

    **To fix it,** add the barrier that stands there, close the gap, or move the box.
    """
    for used in case.once(used_lanes):
        if used.plan is None:
            continue
        walls = _joined(used.plan.barriers)
        if not walls:
            continue
        boxes = sorted(
            (
                (b.from_m, b.to_m, b)
                for b in used.plan.boxes
                if b.from_m is not None
                and b.to_m is not None
                and b.from_m < b.to_m
                and b.reserved_for is None
            ),
            # Two boxes at one place are told apart by their ids; boxes themselves have no order.
            key=lambda one: (one[0], one[1], one[2].id),
        )
        position = 0
        bare = []
        for begins, ends, box in boxes:
            while position < len(walls) and walls[position][1] <= begins:
                position += 1
            covering = walls[position] if position < len(walls) else None
            if covering is None or covering[0] > begins + _TICK or covering[1] < ends - _TICK:
                bare.append(box)
        if bare:
            parts = listed(f"{metres(first)} to {metres(last)}" for first, last in walls)
            yield Finding(
                message=f"{'box' if len(bare) == 1 else 'boxes'} {listed(b.name for b in bare)} of {used.label} "
                f"{'is' if len(bare) == 1 else 'are'} not behind a barrier, which there is from {parts}",
                path=("pit_plans", used.plan.id, "barriers"),
                related=tuple(
                    Related(message=f"box {b.name}", path=("pit_plans", used.plan.id, "boxes", b.id))
                    for b in bare[:5]
                ),
                hint="add the barrier that stands there, close the gap, or move the boxes",
                context={"weekend": used.weekend.id, "boxes": [b.id for b in bare]},
            )


_TICK = 1e-6


def _joined(barriers: tuple[PitBarrier, ...]) -> list[tuple[float, float]]:
    """The parts of the lane that have a barrier, along it."""
    held = sorted(
        (b.from_m, b.to_m)
        for b in barriers
        if b.from_m is not None and b.to_m is not None and b.from_m < b.to_m
    )
    joined: list[tuple[float, float]] = []
    for begins, ends in held:
        if joined and begins <= joined[-1][1] + _TICK:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        else:
            joined.append((begins, ends))
    return joined
