"""Cars come along the pit lane in the order that their series decided on."""

import itertools
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.pit.policy import PitDemand, PitEnd, PitPolicy
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule

from .box_uses import CarOnLane, cars_along_lane


@rule("PIT025", "pit-boxes-out-of-order", Severity.WARNING)
def pit_boxes_out_of_order(case: Case) -> Iterator[Finding]:
    """Cars come along the pit lane in the order that their series decided on.

    Where a policy of the pit plan has a `ranking`, its cars stand in that order, the first at the end of the lane that
    `first_at` names (the exit unless stated). Where teams stand together the order is that of each team's best car, and
    where classes do, it holds within each class.

    **Not flagged:** cars that are not ranked, or whose place is not known; what a waiver covers.

    **To fix it,** exchange boxes, correct the ranking, or add the waiver that was given.
    """
    for plan in case.pit_plans:
        if not any(policy.ranking for policy in plan.policies):
            continue
        for series, stands in cars_along_lane(case, plan).items():
            policy = plan.policy_of(series)
            if policy is None or not policy.ranking:
                continue
            rank = {name: position for position, name in reversed([*enumerate(policy.ranking)])}
            blocks: dict[str | None, list[CarOnLane]] = {}
            for stand in stands:
                entry = stand.entry
                if entry.id in rank and not policy.waived(
                    PitDemand.ORDER, team=entry.team, car_class=entry.car_class
                ):
                    blocks.setdefault(entry.car_class if policy.classes_together else None, []).append(stand)
            for block in blocks.values():
                yield from _disordered(plan, policy, block, rank)


def _disordered(
    plan: PitPlan, policy: PitPolicy, block: list[CarOnLane], rank: dict[str, int]
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
