"""Teams and classes stand together, where their series said they would."""

import itertools
from collections.abc import Callable, Iterable, Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.pit.policy import PitDemand
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.words.naming import label_of

from .box_uses import CarOnLane, cars_along_lane


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
    for plan in case.pit_plans:
        for series, stands in cars_along_lane(case, plan).items():
            policy = plan.policy_of(series)
            if policy is not None and policy.teams_together is False:
                continue
            for team, parts in sorted(_apart(stands, lambda entry: entry.team).items()):
                if policy is not None and policy.waived(PitDemand.TEAMS_TOGETHER, team=team):
                    continue
                stated = policy is not None and policy.teams_together
                name = label_of(case.index.teams, team)
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
    for plan in case.pit_plans:
        if not any(policy.classes_together for policy in plan.policies):
            continue
        for series, stands in cars_along_lane(case, plan).items():
            policy = plan.policy_of(series)
            if policy is None or not policy.classes_together:
                continue
            for name, parts in sorted(_apart(stands, lambda entry: entry.car_class).items()):
                if not policy.waived(PitDemand.CLASSES_TOGETHER, car_class=name):
                    label = label_of(case.index.classes, name)
                    yield _scattered(case, plan, f"the {label} cars", parts)


def _scattered(case: Case, plan: PitPlan, who: str, parts: list[CarOnLane]) -> Finding:
    series = parts[0].entry.series
    label = label_of(case.index.series, series)
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


def _apart(stands: Iterable[CarOnLane], key: Callable[[Entry], str | None]) -> dict[str, list[CarOnLane]]:
    """The groups that somebody else stands in the middle of: where each of their later parts begins.

    Cars that share a box stand at one place; those of which the group is not known stand between nobody.
    """
    last: set[str] = set()
    seen: set[str] = set()
    broken: dict[str, list[CarOnLane]] = {}
    known = (stand for stand in stands if key(stand.entry) is not None)
    for _, place in itertools.groupby(known, key=lambda stand: stand.position):
        here = {str(key(stand.entry)): stand for stand in reversed([*place])}
        for group, stand in here.items():
            if group in seen and group not in last:
                broken.setdefault(group, []).append(stand)
        last = set(here)
        seen |= last
    return broken
