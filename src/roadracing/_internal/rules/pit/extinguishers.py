"""Fire extinguishers in the pits: along the wall, and for each car."""

import itertools
from collections import Counter
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.equipment import PitExtinguisher
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import strictest
from roadracing._internal.rules.entry.cars_in_sessions import Running, running_in, takes
from roadracing._internal.rules.pit.box_uses import pit_uses_in
from roadracing._internal.text.lists import counted, listed

from .used_lanes import UsedLane, metres, used_lanes

_GCR = "SCCA General Competition Rules 6.3.2, as quoted by motorsports-safety.com"
_F1 = "FIA Formula One Sporting Regulations 2025, article 26.15"


@rule(
    "PIT015",
    "pit-extinguishers-too-far-apart",
    Severity.ERROR,
    parameters=("pit_extinguisher_spacing_m",),
    sources=(f"{_GCR}: every 50 feet along the pit wall",),
)
def extinguishers_too_far_apart(case: Case) -> Iterator[Finding]:
    """Along the pit wall there is a fire extinguisher within a few steps.

    Between neighbouring extinguishers (`at_m`), and from either end of the working part of the lane to the nearest one,
    there are at most `pit_extinguisher_spacing_m` metres. Where several organisations run, the strictest number
    of them counts: it is one wall. The working part is the one of the layout's `pit_lane`, otherwise it goes from the
    first box to the last. Those that belong to a box or a car do not count, since they leave with it.

    **Only an info,** once per plan: it has boxes and does not say where extinguishers are.

    **Not flagged:** weekends without a pit plan; where no rule book or practice has a number.

    **To fix it,** place more, or correct where they are.
    """
    for used in case.once(used_lanes):
        if used.plan is None:
            continue
        allowed = strictest(case, "pit_extinguisher_spacing_m", used.sessions)
        if allowed is None or not allowed.value:
            continue
        placed = sorted((e.at_m, e.id) for e in used.plan.extinguishers if e.at_m is not None and not _own(e))
        if not placed:
            if used.plan.boxes:
                yield _unknown(used, allowed)
            continue
        first, last = _wall(used)
        stops = [(first, None)] * (first is not None) + [*placed] + [(last, None)] * (last is not None)
        gaps = [
            (one, other)
            for one, other in itertools.pairwise(stops)
            if (other[0] or 0.0) - (one[0] or 0.0) > allowed.value + _TICK
        ]
        if gaps:
            widest = max(gaps, key=lambda gap: ((gap[1][0] or 0.0) - (gap[0][0] or 0.0), -(gap[0][0] or 0.0)))
            begins, ends = widest[0][0] or 0.0, widest[1][0] or 0.0
            more = f", and in {counted(len(gaps) - 1, 'more place')}" if len(gaps) > 1 else ""
            yield Finding(
                message=f"from {metres(begins)} to {metres(ends)} of {used.label} there is no extinguisher{more}; they "
                f"may be {metres(allowed.value)} apart",
                path=("pit_plans", used.plan.id, "extinguishers"),
                related=tuple(
                    Related(
                        message="the extinguisher there",
                        path=("pit_plans", used.plan.id, "extinguishers", name),
                    )
                    for _, name in widest
                    if name is not None
                ),
                hint=f"place one every {metres(allowed.value)}",
                context={
                    "weekend": used.weekend.id,
                    "gaps": [
                        [round(one[0] or 0.0, 2), round(other[0] or 0.0, 2)] for one, other in gaps[:20]
                    ],
                    "pit_extinguisher_spacing_m": allowed.value,
                },
                practice=allowed.practice,
            )


_TICK = 1e-6


def _own(extinguisher: PitExtinguisher) -> bool:
    return extinguisher.box is not None or extinguisher.entry is not None


def _wall(used: UsedLane) -> tuple[float | None, float | None]:
    """Where cars are worked on: as the lane says it, otherwise from the first box to the last."""
    lane, plan = used.lane, used.plan
    boxes = plan.boxes if plan is not None else ()
    begins = [b.from_m for b in boxes if b.from_m is not None]
    ends = [b.to_m for b in boxes if b.to_m is not None]
    first = lane.working_from_m if lane is not None else None
    last = lane.working_to_m if lane is not None else None
    return (
        first if first is not None else min(begins, default=None),
        last if last is not None else max(ends, default=None),
    )


def _unknown(used: UsedLane, allowed: Effective) -> Finding:
    return Finding(
        message=f"the pit plan of {used.weekend.label} does not say where fire extinguishers are; along the wall they "
        f"may be {allowed.text} apart",
        path=used.path,
        severity=Severity.INFO,
        hint="list them under extinguishers, each with its at_m",
        context={"weekend": used.weekend.id, "pit_extinguisher_spacing_m": allowed.value},
        practice=allowed.practice,
    )


@rule(
    "PIT016",
    "car-without-extinguisher",
    Severity.ERROR,
    parameters=("pit_extinguishers_per_car", "pit_extinguishers_per_fuelled_car"),
    sources=(f"{_GCR}: one per car, if refuelling", f"{_F1}: two of 5 kg per competitor"),
)
def car_without_extinguisher(case: Case) -> Iterator[Finding]:
    """Each car has the fire extinguishers of its own that its organisation asks for, most of all where it is fuelled.

    A car that runs has `pit_extinguishers_per_car` of them, and `pit_extinguishers_per_fuelled_car` in sessions for
    which the pit plan's `conditions` allow fuelling; the larger number counts. Its own are those that name it
    (`entry`) and those at its boxes (`box`); cars that share a box need as many as they are together.

    **Not flagged:** plans that list no extinguisher for any box or car, which do not carry them (an info says so
    once, where cars are fuelled); cars without a box; where no rule book or practice has a number.

    **To fix it,** add the extinguishers, or correct whose they are.
    """
    running = case.once(running_in)
    for used in case.once(used_lanes):
        plan = used.plan
        if plan is None:
            continue
        wanted, fuelled = _wanted(case, used, running)
        if not wanted:
            continue
        if not any(_own(e) for e in plan.extinguishers):
            if fuelled:
                yield _unlisted(used, wanted)
            continue
        has = _own_of_each(case, plan)
        short: dict[tuple[float, str], list[Entry]] = {}
        for name, least in wanted.items():
            if has.get(name, least.value or 0) < (least.value or 0):
                key = (least.value or 0, least.practice)
                short.setdefault(key, []).append(case.index.entries[name])
        for (number, practice), entries in short.items():
            yield Finding(
                message=f"{listed(e.label for e in entries)} {'has' if len(entries) == 1 else 'have'} fewer fire "
                f"extinguishers in {used.label} than the {number:g} that a car there needs",
                path=("pit_plans", plan.id, "extinguishers"),
                related=tuple(Related(message=e.label, path=("entries", e.id)) for e in entries[:5]),
                hint="add them at the boxes of these cars, or name the car each is for",
                context={
                    "weekend": used.weekend.id,
                    "entries": [e.id for e in entries],
                    "extinguishers": number,
                },
                practice=practice,
            )


def _own_of_each(case: Case, plan: PitPlan) -> dict[str, float]:
    """How many extinguishers of its own each car has that has a box; those at a shared box are divided."""
    boxes = Counter(e.box for e in plan.extinguishers if e.entry is None)
    cars = Counter(e.entry for e in plan.extinguishers)
    has: dict[str, float] = {}
    for use in case.once(pit_uses_in)[plan.id]:
        there = sum(boxes[box] for box in use.allocation.boxes) / (len(use.entries) or 1)
        for entry in use.entries:
            has[entry.id] = max(has.get(entry.id, 0.0), there + cars[entry.id])
    return has


def _wanted(case: Case, used: UsedLane, running: Running) -> tuple[dict[str, Effective], bool]:
    """How many extinguishers of its own each car needs, and whether any car is fuelled."""
    found: dict[tuple[str, str | None], Effective] = {}
    cars = [e for s in case.index.series_at(used.weekend.id) for e in running.entered(used.weekend.id, s)]
    kinds = {(entry.series, entry.car_class): entry for entry in cars}
    fuelled = False
    for session in used.sessions:
        held = [case.parameter("pit_extinguishers_per_car", session)]
        if next((c.fuelling for c in used.conditions_for(session) if c.fuelling is not None), False):
            held.append(case.parameter("pit_extinguishers_per_fuelled_car", session))
            fuelled = fuelled or bool(held[-1].value)
        most = max((each for each in held if each.value), key=lambda each: each.value or 0, default=None)
        if most is None:
            continue
        for kind, entry in kinds.items():
            known = found.get(kind)
            runs = entry.series in session.series and takes(session, entry)
            if runs and (known is None or (known.value or 0) < (most.value or 0)):
                found[kind] = most
    return {e.id: found[e.series, e.car_class] for e in cars if (e.series, e.car_class) in found}, fuelled


def _unlisted(used: UsedLane, wanted: dict[str, Effective]) -> Finding:
    most = max(wanted.values(), key=lambda each: each.value or 0)
    return Finding(
        message=f"cars are fuelled in {used.label}, and the pit plan lists no extinguisher of theirs; each needs "
        f"{most.value or 0:g}",
        path=used.path,
        severity=Severity.INFO,
        hint="list them under extinguishers, each with its box or entry",
        context={"weekend": used.weekend.id, "cars": len(wanted), "extinguishers": most.value},
        practice=most.practice,
    )
