"""Boxes are given out as the series said they would be."""

import itertools
from collections.abc import Callable, Iterable, Iterator

import attrs

from roadracing.findings import Path, Related, Severity
from roadracing.model import Entry, PitBox, PitDemand, PitEnd, PitPlan, PitPolicy, Session

from .case import Case, Finding
from .pit_lanes import metres
from .pit_uses import PitUse, pit_uses
from .rule import rule
from .running import Running
from .wording import listed


@attrs.frozen(eq=False, kw_only=True)
class _Stand:
    """A car at its place along the lane."""

    entry: Entry
    position: float
    boxes: tuple[PitBox, ...]
    use: PitUse


def _stands(case: Case, plan: PitPlan, running: Running) -> dict[str, list[_Stand]]:
    """The cars of each series in the order in which they come along the lane, each at its first place."""
    boxes = {box.id: box for box in plan.boxes}
    found: dict[str, dict[str, _Stand]] = {}
    for use in pit_uses(case.index, plan, running):
        held = tuple(boxes[name] for name in use.allocation.boxes if name in boxes)
        known = [box.from_m for box in held if box.from_m is not None]
        if not known:
            continue
        for entry in use.entries:
            stands = found.setdefault(entry.series, {})
            if entry.id not in stands:
                stands[entry.id] = _Stand(entry=entry, position=min(known), boxes=held, use=use)
    return {
        series: sorted(stands.values(), key=lambda one: (one.position, one.entry.id))
        for series, stands in sorted(found.items())
    }


def _apart(stands: Iterable[_Stand], key: Callable[[Entry], str | None]) -> dict[str, list[_Stand]]:
    """The groups that somebody else stands in the middle of: where each of their later parts begins."""
    last: str | None = None
    seen: set[str] = set()
    broken: dict[str, list[_Stand]] = {}
    previous: _Stand | None = None
    for stand in stands:
        group = key(stand.entry)
        # Cars that share a box stand at one place, whoever comes first by id.
        beside = previous is not None and previous.position == stand.position
        if group is not None and group != last and group in seen and not beside:
            broken.setdefault(group, []).append(stand)
        if group is not None:
            seen.add(group)
        last, previous = group, stand
    return broken


@rule("PIT022", "team-not-together", Severity.WARNING)
def team_not_together(case: Case) -> Iterator[Finding]:
    """The cars of a team stand next to each other in the pit lane.

    Along the lane, no car of another team of the same series stands between two cars of one team. Boxes that are free,
    reserved or another series' may lie between them. Teams share engineers, tools and a pit wall stand.

    **Only an info** where no policy of the plan says whether teams stand together (`teams_together`).

    **Not flagged:** where a policy says that they need not, or a waiver covers the team; cars whose team or place is
    not known.

    **To fix it,** exchange boxes, or add the waiver that was given.
    """
    running = Running(case.index)
    for plan in case.season.pit_plans:
        for series, stands in _stands(case, plan, running).items():
            policy = plan.policy_of(series)
            if policy is not None and policy.teams_together is False:
                continue
            for team, parts in sorted(_apart(stands, lambda entry: entry.team).items()):
                if policy is not None and policy.waived(PitDemand.TEAMS_TOGETHER, team=team):
                    continue
                stated = policy is not None and policy.teams_together
                name = case.index.teams[team].label if team in case.index.teams else team
                found = _scattered(case, plan, f"the cars of {name}", parts)
                yield found if stated else attrs.evolve(found, severity=Severity.INFO)


@rule("PIT023", "class-not-together", Severity.WARNING)
def class_not_together(case: Case) -> Iterator[Finding]:
    """The cars of a class stand together in the pit lane, where a policy says so.

    Where a policy of the pit plan says that classes stand together (`classes_together`), no car of another class
    of the series stands between two of one class. Pits that open by class work only so.

    **Not flagged:** series without such a policy; classes that a waiver covers; cars whose class or place is
    not known.

    **To fix it,** exchange boxes, or add the waiver that was given.
    """
    running = Running(case.index)
    for plan in case.season.pit_plans:
        if not any(policy.classes_together for policy in plan.policies):
            continue
        for series, stands in _stands(case, plan, running).items():
            policy = plan.policy_of(series)
            if policy is None or not policy.classes_together:
                continue
            for name, parts in sorted(_apart(stands, lambda entry: entry.car_class).items()):
                if not policy.waived(PitDemand.CLASSES_TOGETHER, car_class=name):
                    label = case.index.classes[name].label if name in case.index.classes else name
                    yield _scattered(case, plan, f"the {label} cars", parts)


def _scattered(case: Case, plan: PitPlan, who: str, parts: list[_Stand]) -> Finding:
    series = parts[0].entry.series
    label = case.index.series[series].label if series in case.index.series else series
    away = listed(f"{part.entry.label} in box {listed(box.name for box in part.boxes)}" for part in parts)
    return Finding(
        message=f"{who} in {label} do not stand together: others are between them and {away}",
        path=("pit_plans", plan.id, "allocations", parts[0].use.allocation.id),
        related=tuple(Related(message=p.entry.label, path=("entries", p.entry.id)) for p in parts[:5]),
        hint="exchange boxes, or add the waiver that was given",
        context={
            "weekend": plan.weekend,
            "series": series,
            "entries": [p.entry.id for p in parts],
        },
    )


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

    **Only an info** where no policy of the plan says whether boxes are given out on an equal basis (`equal_basis`).

    **Not flagged:** where a policy says that they are not; cars whose team or class a waiver covers; cars of which the
    length of a box or the class is not known.

    **To fix it,** paint the boxes anew, give the cars other ones, or add the waiver that was given.
    """
    running = Running(case.index)
    for plan in case.season.pit_plans:
        for (series, name), rooms in sorted(_rooms(case, plan, running).items()):
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
            label = case.index.classes[name].label if name in case.index.classes else name
            yield Finding(
                message=f"in {label}, {most[1].label} has {metres(most[0])} of the pit lane and {least[1].label} has "
                f"{metres(least[0])}",
                path=("pit_plans", plan.id, "boxes"),
                severity=None if policy is not None and policy.equal_basis else Severity.INFO,
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


def _rooms(case: Case, plan: PitPlan, running: Running) -> dict[tuple[str, str], list[tuple[float, Entry]]]:
    """How much of the lane each car has, by series and class."""
    boxes = {box.id: box.extent_m for box in plan.boxes}
    found: dict[tuple[str, str], dict[str, tuple[float, Entry]]] = {}
    for use in pit_uses(case.index, plan, running):
        lengths = [boxes.get(name) for name in use.allocation.boxes]
        if not lengths or any(length is None for length in lengths):
            continue
        room = sum(length or 0.0 for length in lengths) / (len(use.entries) or 1)
        for entry in use.entries:
            if entry.car_class is not None:
                found.setdefault((entry.series, entry.car_class), {})[entry.id] = (room, entry)
    return {key: [*rooms.values()] for key, rooms in found.items()}


@rule("PIT025", "pit-boxes-out-of-order", Severity.WARNING)
def pit_boxes_out_of_order(case: Case) -> Iterator[Finding]:
    """Cars come along the pit lane in the order that their series decided on.

    Where a policy of the pit plan has a `ranking`, its cars stand in that order, the first at the end of the lane that
    `first_at` names (the exit unless stated). Where teams stand together the order is that of each team's best car, and
    where classes do, it holds within each class.

    **Not flagged:** cars that are not ranked, or whose place is not known; what a waiver covers.

    **To fix it,** exchange boxes, correct the ranking, or add the waiver that was given.
    """
    running = Running(case.index)
    for plan in case.season.pit_plans:
        if not any(policy.ranking for policy in plan.policies):
            continue
        for series, stands in _stands(case, plan, running).items():
            policy = plan.policy_of(series)
            if policy is None or not policy.ranking:
                continue
            rank = {name: position for position, name in reversed([*enumerate(policy.ranking)])}
            blocks: dict[str | None, list[_Stand]] = {}
            for stand in stands:
                entry = stand.entry
                if entry.id in rank and not policy.waived(
                    PitDemand.ORDER, team=entry.team, car_class=entry.car_class
                ):
                    blocks.setdefault(entry.car_class if policy.classes_together else None, []).append(stand)
            for block in blocks.values():
                yield from _disordered(plan, policy, block, rank)


def _disordered(
    plan: PitPlan, policy: PitPolicy, block: list[_Stand], rank: dict[str, int]
) -> Iterator[Finding]:
    """The cars, or the first of each team, that stand before somebody ranked ahead of them."""
    first_at_exit = policy.first_at is not PitEnd.ENTRY
    ordered = sorted(block, key=lambda s: (-s.position if first_at_exit else s.position, rank[s.entry.id]))
    best: dict[str, int] = {}
    for stand in ordered:
        group = _group(policy, stand.entry)
        best[group] = min(best.get(group, rank[stand.entry.id]), rank[stand.entry.id])
    heads = list({_group(policy, stand.entry): stand for stand in reversed(ordered)}.values())[::-1]
    wrong = [
        (one, other)
        for one, other in itertools.pairwise(heads)
        if best[_group(policy, other.entry)] < best[_group(policy, one.entry)]
        and one.position != other.position
    ]
    if not wrong:
        return
    one, other = wrong[0]
    path: Path = ("pit_plans", plan.id, "policies", policy.id, "ranking")
    more = f", and {len(wrong) - 1} more" if len(wrong) > 1 else ""
    end = "exit" if first_at_exit else "entry"
    yield Finding(
        message=f"{one.entry.label} stands nearer to the {end} of the pit lane than {other.entry.label}, which is "
        f"ranked ahead of it{more}",
        path=path,
        related=(
            Related(message=one.entry.label, path=("entries", one.entry.id)),
            Related(message=other.entry.label, path=("entries", other.entry.id)),
        ),
        hint="exchange boxes, correct the ranking, or add the waiver that was given",
        context={
            "weekend": plan.weekend,
            "policy": policy.id,
            "pairs": [[a.entry.id, b.entry.id] for a, b in wrong[:20]],
        },
    )


def _group(policy: PitPolicy, entry: Entry) -> str:
    return f"team {entry.team}" if policy.teams_together and entry.team is not None else f"car {entry.id}"
