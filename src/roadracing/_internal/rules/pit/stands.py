"""Where the cars of each series stand along the pit lane."""

import attrs

from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.boxes import PitBox
from roadracing._internal.model.pit.plan import PitPlan
from roadracing._internal.rules.engine.case import Case

from .uses import PitUse, pit_uses_in


@attrs.frozen(eq=False, kw_only=True)
class Stand:
    """A car at its place along the lane."""

    entry: Entry
    position: float
    boxes: tuple[PitBox, ...]
    use: PitUse


def stands_of(case: Case, plan: PitPlan) -> dict[str, list[Stand]]:
    """The cars of each series in the order in which they come along the lane, each at its first place."""
    boxes = {box.id: box for box in plan.boxes}
    found: dict[str, dict[str, Stand]] = {}
    for use in case.once(pit_uses_in)[plan.id]:
        held = tuple(boxes[name] for name in use.allocation.boxes if name in boxes)
        known = [box.from_m for box in held if box.from_m is not None]
        if not known:
            continue
        for entry in use.entries:
            stands = found.setdefault(entry.series, {})
            if entry.id not in stands:
                stands[entry.id] = Stand(entry=entry, position=min(known), boxes=held, use=use)
    return {
        series: sorted(stands.values(), key=lambda one: (one.position, one.entry.id))
        for series, stands in sorted(found.items())
    }
