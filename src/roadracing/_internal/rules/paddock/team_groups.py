"""Those who belong together stand together, and equal space is equal."""

from collections.abc import Iterable, Iterator
from statistics import median

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.paddock.allocation import (
    AllocationBasis,
    AllocationPolicy,
    PaddockAllocation,
    PaddockGroup,
)
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.rules.paddock.paddock_in_use import paddocks_of
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.words.naming import label_of

from .paddock_in_use import Paddock

_GEOMETRY = "geometry"
_TWO = 2


@attrs.frozen(kw_only=True)
class Block:
    """Units that have to stand together.

    Attributes:
        name: what to call them.
        path: what says so: the group, or the policy.
        units: the units.
    """

    name: str
    path: Path
    units: tuple[PaddockAllocation, ...]


@rule("PAD040", "team-scattered", Severity.WARNING, parameters=("adjacent_gap_m",), needs=_GEOMETRY)
def team_scattered(case: Case) -> Iterator[Finding]:
    """What belongs to one team stands side by side.

    The units of a group, and under a policy of team adjacency all units of a team, are on spots of which
    each is no further than `adjacent_gap_m` from another.

    A team with two cars has one crew, one set of tools and one engineer who runs between them.

    **An error** where somebody adopted `adjacent_gap_m`; the library's own default only warns.

    **Not flagged:** groups that are waived; teams in different places where no group and no policy says that they stand
    together; spots that are not drawn. Groups of a class or a make are blocks (PAD041).

    **To fix it,** swap spots, or waive the group and say why.
    """
    for paddock in case.once(paddocks_of):
        gap = paddock.parameter("adjacent_gap_m")
        for block in _adjacent(paddock):
            clusters = paddock.shapes.clusters(_spots(block), gap.value or 0)
            if len(clusters) > 1:
                yield _scattered(paddock, block, clusters, gap)


@rule("PAD041", "block-scattered", Severity.WARNING, parameters=("class_block_gap_m",), needs=_GEOMETRY)
def block_scattered(case: Case) -> Iterator[Finding]:
    """The cars of a class, or of a make, stand in one block.

    The spots of a group of a class or a make, and under a policy of class blocks or manufacturer blocks those of
    each of them, hang together: from one to the next there are no more than `class_block_gap_m`, about the width of a
    lane. Spots that nobody has may lie between them; somebody else's may not.

    **An error** where somebody adopted `class_block_gap_m`; the library's own default only warns.

    **Not flagged:** groups that are waived; classes where no group and no policy says that they stand together; units
    with cars of several classes; spots that are not drawn.

    **To fix it,** swap spots, or waive the group and say why.
    """
    for paddock in case.once(paddocks_of):
        gap = paddock.parameter("class_block_gap_m")
        free = [spot.id for spot in paddock.plan.spots if spot.id not in paddock.holders]
        for block in _blocks(paddock):
            clusters = paddock.shapes.clusters(_spots(block), gap.value or 0, through=free)
            if len(clusters) > 1:
                yield _scattered(paddock, block, clusters, gap)


def _spots(block: Block) -> list[str]:
    return [spot for unit in block.units for spot in unit.spots]


def _adjacent(paddock: Paddock) -> Iterator[Block]:
    """Groups of units, and the teams of a policy that no group speaks of."""
    spoken: set[str] = set()
    for group in paddock.plan.groups:
        if group.team is not None:
            spoken.add(group.team)
        if group.waived or _is_block(group):
            continue
        chosen = set(group.allocations)
        units = tuple(
            unit
            for unit in paddock.plan.allocations
            if unit.id in chosen or (group.team is not None and paddock.team_of(unit) == group.team)
        )
        yield Block(name=group.label, path=paddock.path("groups", group.id), units=units)
    for policy in _policies(paddock, AllocationBasis.TEAM_ADJACENCY):
        by_team: dict[str, list[PaddockAllocation]] = {}
        for unit in _covered(paddock, policy):
            team = paddock.team_of(unit)
            if team is not None and team not in spoken:
                by_team.setdefault(team, []).append(unit)
        for name, held in sorted(by_team.items()):
            label = label_of(paddock.index.teams, name)
            yield Block(name=label, path=paddock.path("policies", policy.id), units=tuple(held))


def _blocks(paddock: Paddock) -> Iterator[Block]:
    """Groups of a class or a make, and those of a policy that no group speaks of."""
    spoken: set[tuple[str, str]] = set()
    for group in paddock.plan.groups:
        if not _is_block(group):
            continue
        keys = {("class", group.car_class or ""), ("make", (group.manufacturer or "").casefold())}
        spoken |= keys
        if not group.waived:
            chosen = set(group.allocations)
            units = tuple(
                unit for unit in paddock.plan.allocations if unit.id in chosen or keys & _sorts(paddock, unit)
            )
            yield Block(name=group.label, path=paddock.path("groups", group.id), units=units)
    for basis, sort in (
        (AllocationBasis.CLASS_BLOCKS, "class"),
        (AllocationBasis.MANUFACTURER_BLOCKS, "make"),
    ):
        for policy in _policies(paddock, basis):
            by_sort: dict[tuple[str, str], list[PaddockAllocation]] = {}
            for unit in _covered(paddock, policy):
                for key in _sorts(paddock, unit):
                    if key[0] == sort and key not in spoken:
                        by_sort.setdefault(key, []).append(unit)
            for key, held in sorted(by_sort.items()):
                yield Block(
                    name=_sort_name(paddock, key),
                    path=paddock.path("policies", policy.id),
                    units=tuple(held),
                )


def _is_block(group: PaddockGroup) -> bool:
    return group.car_class is not None or group.manufacturer is not None


def _sorts(paddock: Paddock, unit: PaddockAllocation) -> set[tuple[str, str]]:
    """The class and the make of a unit's cars, where all of them have the same."""
    cars = paddock.entries_of(unit)
    classes = {car.car_class for car in cars}
    makes = {(car.manufacturer or "").casefold() for car in cars}
    found = {("class", each) for each in classes if each and len(classes) == 1}
    return found | {("make", each) for each in makes if each and len(makes) == 1}


def _sort_name(paddock: Paddock, key: tuple[str, str]) -> str:
    return label_of(paddock.index.classes, key[1]) if key[0] == "class" else key[1]


def _policies(paddock: Paddock, basis: AllocationBasis) -> list[AllocationPolicy]:
    return [policy for policy in paddock.plan.policies if basis in policy.basis]


def _covered(paddock: Paddock, policy: AllocationPolicy) -> Iterator[PaddockAllocation]:
    """The units to which a policy applies: those with a series it is for; any, where it is for all."""
    for unit in paddock.plan.allocations:
        if not policy.series or any(policy.covers(series) for series in paddock.series_of(unit)):
            yield unit


def _scattered(paddock: Paddock, block: Block, clusters: list[list[str]], gap: Effective) -> Finding:
    places = "; ".join(paddock.spot_names(cluster) for cluster in clusters[:_MOST])
    more = f"; {len(clusters) - _MOST} more" if len(clusters) > _MOST else ""
    return Finding(
        message=f"{block.name} has spots in {counted(len(clusters), 'place')} that do not hang together: "
        f"{places}{more}",
        path=block.path,
        related=tuple(
            Related(message=f"spot {paddock.spots[cluster[0]].label}", path=paddock.path("spots", cluster[0]))
            for cluster in clusters[:_MOST]
        ),
        hint="swap spots, or waive the group and say why",
        context={
            "plan": paddock.plan.id,
            "name": block.name,
            "places": [list(cluster) for cluster in clusters[:_MOST]],
            "gap_m": gap.value,
        },
        severity=severity_by(gap),
        practice=gap.practice,
    )


_MOST = 6
"""How many places of a scattered block are listed. Library default."""


@rule("PAD042", "unequal-space", Severity.WARNING, parameters=("equal_space_percent",), needs=_GEOMETRY)
def unequal_space(case: Case) -> Iterator[Finding]:
    """Where space is given out on an equal basis, every car has as much as the others.

    Under a policy of equal basis, the ground that each team has for each of its cars is no further than
    `equal_space_percent` from the median of all. All spots of a team count, in whatever area; a unit that names no
    team counts by itself.

    **An error** where somebody adopted `equal_space_percent`; the library's own default only warns.

    **Not flagged:** units of which neither cars nor series are known, such as suppliers; teams with a spot whose
    size is not known.

    **To fix it,** give them spots of one size, or say by which other principle space is given out.
    """
    for paddock in case.once(paddocks_of):
        allowed = paddock.parameter("equal_space_percent")
        for policy in _policies(paddock, AllocationBasis.EQUAL):
            space = _space(paddock, policy)
            if allowed.value is None or len(space) < _TWO:
                continue
            middle = median(each for each, _ in space.values())
            off = {
                who: held
                for who, held in space.items()
                if abs(held[0] - middle) > middle * allowed.value / 100 + _ROUNDING
            }
            if not off:
                continue
            least, most = min(off, key=lambda w: off[w][0]), max(off, key=lambda w: off[w][0])
            named = [
                f"{paddock.unit(off[who][1])} {off[who][0]:.4g} m²" for who in dict.fromkeys((least, most))
            ]
            yield Finding(
                message=f"space is to be equal, and {counted(len(off), 'team')} of {len(space)} "
                f"{'has' if len(off) == 1 else 'have'} more or less than the median "
                f"of {middle:.4g} m² for a car: {listed(named)}",
                path=paddock.path("policies", policy.id),
                related=tuple(
                    Related(
                        message=f"{paddock.unit(unit)}: {each:.4g} m² for a car",
                        path=paddock.path("allocations", unit.id),
                    )
                    for each, unit in list(off.values())[:_MOST]
                ),
                hint="give them spots of one size, or say by which other principle space is given out",
                context={
                    "plan": paddock.plan.id,
                    "policy": policy.id,
                    "median_m2": round(middle, 3),
                    "allowed_percent": allowed.value,
                    "allocations": [unit.id for _, unit in off.values()],
                },
                severity=severity_by(allowed),
                practice=allowed.practice,
            )


_ROUNDING = 1e-6


def _space(paddock: Paddock, policy: AllocationPolicy) -> dict[str, tuple[float, PaddockAllocation]]:
    """How many square metres each team has for a car, with a unit of it."""
    ground: dict[str, float | None] = {}
    cars: dict[str, set[str]] = {}
    units: dict[str, PaddockAllocation] = {}
    for unit in _covered(paddock, policy):
        entries = paddock.entries_of(unit)
        if not unit.spots or not (entries or unit.series):
            continue
        who = paddock.team_of(unit) or f"unit {unit.id}"
        units.setdefault(who, unit)
        cars.setdefault(who, set()).update(entry.id for entry in entries)
        own, before = _square_metres(paddock, unit.spots), ground.get(who, 0.0)
        ground[who] = None if own is None or before is None else before + own
    return {
        who: (held / max(len(cars[who]), 1), units[who]) for who, held in ground.items() if held is not None
    }


def _square_metres(paddock: Paddock, spots: Iterable[str]) -> float | None:
    total = 0.0
    for spot in spots:
        shape, size = paddock.shapes.spots.get(spot), paddock.shapes.size(spot)
        if shape is None and size is None:
            return None
        total += shape.area if shape is not None else size[0] * size[1] if size is not None else 0.0
    return total


@rule("PAD043", "waived-without-reason", Severity.WARNING)
def waived_without_reason(case: Case) -> Iterator[Finding]:
    """Where units that belong together need not stand together, it is said why.

    A group that is waived has a reason.

    **To fix it,** say why, so that the next plan can do better.
    """
    for paddock in case.once(paddocks_of):
        for group in paddock.plan.groups:
            if group.waived and group.reason is None:
                yield Finding(
                    message=f"{group.label} need not stand together, and nobody says why",
                    path=paddock.path("groups", group.id),
                    hint="give the reason",
                    context={"plan": paddock.plan.id, "group": group.id},
                )
