"""How much of the pit lane each car has."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.pit.policy import PitDemand
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.rules.entry.cars_in_sessions import Running, running_in
from roadracing._internal.rules.pit.box_uses import pit_uses_in
from roadracing._internal.words.naming import label_of

from .used_lanes import metres


@rule(
    "PIT024",
    "pit-boxes-unequal",
    Severity.WARNING,
    parameters=("pit_box_difference_m",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 34.5: garages are allocated on an equal basis",
    ),
)
def pit_boxes_unequal(case: Case) -> Iterator[Finding]:
    """On an equal basis, every car of a class has as much of the pit lane as the others.

    In each class of a series, what the car with the most room has and what the one with the least has differ by at most
    `pit_box_difference_m` metres of the lane. A car's room is the length of its boxes, divided among the cars that
    share them.

    **An error** where somebody adopted `pit_box_difference_m`; the library's own default only warns.

    **Only an info** where no policy of the plan says whether boxes are given out on an equal basis (`equal_basis`).

    **Not flagged:** where a policy says that they are not; cars whose team or class a waiver covers; cars of which the
    length of a box or the class is not known.

    **To fix it,** paint the boxes anew, give the cars other ones, or add the waiver that was given.
    """
    running = case.once(running_in)
    for plan in case.pit_plans:
        for (series, name), rooms in sorted(_rooms(case, plan).items()):
            policy = plan.policy_of(series)
            if policy is not None and policy.equal_basis is False:
                continue
            held = [
                (room, entry)
                for room, entry in rooms
                if policy is None or not policy.waived(PitDemand.EQUAL_BASIS, team=entry.team, car_class=name)
            ]
            if not held:
                continue
            least, most = min(held, key=_room), max(held, key=_room)
            allowed = case.parameter("pit_box_difference_m", _any_session(running, plan, series))
            if allowed.value is None or most[0] - least[0] <= allowed.value + _TICK:
                continue
            label = label_of(case.index.classes, name)
            yield Finding(
                message=f"in {label}, {most[1].label} has {metres(most[0])} of the pit lane and {least[1].label} has "
                f"{metres(least[0])}",
                path=("pit_plans", plan.id, "boxes"),
                severity=severity_by(allowed) if policy is not None and policy.equal_basis else Severity.INFO,
                related=(
                    Related(message=most[1].label, path=("entries", most[1].id)),
                    Related(message=least[1].label, path=("entries", least[1].id)),
                ),
                hint=f"let them differ by {metres(allowed.value)} at most, or add the waiver that was given",
                context={
                    "weekend": plan.weekend,
                    "series": series,
                    "class": name,
                    "most": most[1].id,
                    "most_m": round(most[0], 2),
                    "least": least[1].id,
                    "least_m": round(least[0], 2),
                    "pit_box_difference_m": allowed.value,
                },
                practice=allowed.practice,
            )


_TICK = 1e-6


def _room(held: tuple[float, Entry]) -> tuple[float, str]:
    return held[0], held[1].id


def _any_session(running: Running, plan: PitPlan, series: str) -> Session | None:
    return next((s for s in running.sessions_of_series(plan.weekend, series) if s.kind.competition), None)


def _rooms(case: Case, plan: PitPlan) -> dict[tuple[str, str], list[tuple[float, Entry]]]:
    """How much of the lane each car has, by series and class."""
    boxes = {box.id: box.extent_m for box in plan.boxes}
    found: dict[tuple[str, str], dict[str, tuple[float, Entry]]] = {}
    for use in case.once(pit_uses_in)[plan.id]:
        lengths = [boxes.get(name) for name in use.allocation.boxes]
        if not lengths or any(length is None for length in lengths):
            continue
        room = sum(length or 0.0 for length in lengths) / (len(use.entries) or 1)
        for entry in use.entries:
            if entry.car_class is not None:
                found.setdefault((entry.series, entry.car_class), {})[entry.id] = (room, entry)
    return {key: [*rooms.values()] for key, rooms in found.items()}
