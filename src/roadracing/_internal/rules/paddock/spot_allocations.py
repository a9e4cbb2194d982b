"""Everybody in the paddock has one place, and every place one holder."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.paddock_area import AreaKind
from roadracing._internal.model.paddock.units import meeting, most_at_once
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.paddock.paddock_in_use import paddocks_of
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.words.naming import label_of

from .paddock_in_use import Paddock


@rule("PAD030", "spot-allocated-twice", Severity.ERROR)
def spot_allocated_twice(case: Case) -> Iterator[Finding]:
    """A spot belongs to one unit at a time.

    No two allocations of a plan name one spot, unless one leaves by its own time before the other comes. Two cars of
    one team that share a spot are one allocation.

    **To fix it,** give one of the units another spot; `roadracing show --free spots` lists those that nobody has.
    """
    for paddock in case.once(paddocks_of):
        taken = ((spot, units) for spot, held in sorted(paddock.holders.items()) for units in meeting(held))
        for spot, units in taken:
            label = label_of(paddock.spots, spot)
            yield Finding(
                message=f"spot {label} was given to {counted(len(units), 'unit')}: {listed(map(paddock.unit, units))}",
                path=_place(units[-1], spot, paddock),
                related=tuple(
                    Related(message=paddock.unit(unit), path=_place(unit, spot, paddock))
                    for unit in units[:-1]
                ),
                hint="give all but one of them another spot, or say from when until when each has it",
                context={
                    "plan": paddock.plan.id,
                    "spot": spot,
                    "allocations": [unit.id for unit in units],
                },
            )


def _place(unit: PaddockAllocation, spot: str, paddock: Paddock) -> Path:
    return paddock.path("allocations", unit.id, "spots", unit.spots.index(spot))


@rule("PAD031", "unit-without-spot", Severity.WARNING)
def unit_without_spot(case: Case) -> Iterator[Finding]:
    """Every unit that is to have a place has a spot.

    An allocation names a spot at least. One that names none is a promise; under the profile `published` it is an error,
    because whoever arrives has nowhere to go.

    **Not flagged:** entries that no allocation speaks of.

    **To fix it,** give the unit a spot; `roadracing show --free spots` lists those that nobody has.
    """
    for paddock in case.once(paddocks_of):
        for unit in paddock.plan.allocations:
            if unit.spots:
                continue
            yield Finding(
                message=f"{paddock.unit(unit)} has no spot in {paddock.plan.label}",
                path=paddock.path("allocations", unit.id),
                severity=Severity.ERROR if case.published else None,
                hint="give it a spot",
                context={"plan": paddock.plan.id, "allocation": unit.id},
            )


@rule("PAD032", "entry-in-two-places", Severity.WARNING)
def entry_in_two_places(case: Case) -> Iterator[Finding]:
    """A car has one place in the paddock, and one in the garages.

    No two allocations of a plan that are in areas of one kind at one time name the same entry. A car may well have a
    spot for its transporter and a garage.

    **To fix it,** leave the entry with one of the units; or name all its spots in one allocation.
    """
    for paddock in case.once(paddocks_of):
        held: dict[tuple[str, str], list[PaddockAllocation]] = {}
        for unit in paddock.plan.allocations:
            areas = {paddock.spots[s].area or "" for s in unit.spots if s in paddock.spots}
            kinds = {paddock.areas[a].kind if a in paddock.areas else None for a in areas} or {None}
            for entry in unit.entries:
                for kind in sorted(str(kind or AreaKind.OTHER) for kind in kinds):
                    held.setdefault((entry, kind), []).append(unit)
        told: set[tuple[str, ...]] = set()
        for (entry, _), units in (
            (each, units) for each, those in sorted(held.items()) for units in meeting(those)
        ):
            key = (entry, *(unit.id for unit in units))
            if key in told:
                continue
            told.add(key)
            first, *others = units
            yield Finding(
                message=f"{label_of(paddock.index.entries, entry)} has {counted(len(units), 'place')}: "
                f"{listed(paddock.spot_names(u.spots) or u.id for u in units)}",
                path=paddock.path("allocations", others[0].id, "entries", others[0].entries.index(entry)),
                related=tuple(
                    Related(message=paddock.unit(u), path=paddock.path("allocations", u.id))
                    for u in (first, *others[1:])
                ),
                hint="leave it with one of the units",
                context={
                    "plan": paddock.plan.id,
                    "entry": entry,
                    "allocations": [unit.id for unit in units],
                },
            )


@rule("PAD033", "area-over-capacity", Severity.ERROR)
def area_over_capacity(case: Case) -> Iterator[Finding]:
    """No more units are in an area than it has room for.

    Of the units with a spot in an area there are no more at one time than its capacity.

    **Not flagged:** areas whose capacity is not known.

    **To fix it,** move a unit to another area, or correct the capacity.
    """
    for paddock in case.once(paddocks_of):
        units: dict[str, dict[str, PaddockAllocation]] = {}
        for spot, held in paddock.holders.items():
            where = paddock.spots[spot].area if spot in paddock.spots else None
            if where is not None:
                units.setdefault(where, {}).update({unit.id: unit for unit in held})
        for area in paddock.plan.areas:
            number = most_at_once(units.get(area.id, {}).values())
            if area.capacity is None or number <= area.capacity:
                continue
            yield Finding(
                message=f"{area.label} has room for {counted(area.capacity, 'unit')}, and {number} are there",
                path=paddock.path("areas", area.id, "capacity"),
                hint="move a unit to another area, or correct the capacity",
                context={
                    "plan": paddock.plan.id,
                    "area": area.id,
                    "capacity": area.capacity,
                    "units": number,
                },
            )


@rule("PAD034", "area-of-another-series", Severity.WARNING)
def area_of_another_series(case: Case) -> Iterator[Finding]:
    """In an area that is kept for certain series stand units of these.

    **Not flagged:** units of which no series is known, such as a supplier's; areas that name no series.

    **To fix it,** give the unit a spot in another area, or add its series to the area.
    """
    for paddock in case.once(paddocks_of):
        for unit in paddock.plan.allocations:
            series = paddock.series_of(unit)
            where = {paddock.spots[s].area or "" for s in unit.spots if s in paddock.spots}
            for area in (paddock.areas[a] for a in sorted(where) if a in paddock.areas):
                if not series or not area.series or set(series) & set(area.series):
                    continue
                names = [_series(paddock, s) for s in series]
                yield Finding(
                    message=f"{paddock.unit(unit)} is there for {listed(names)} and has a spot in {area.label}, which "
                    f"is kept for {listed(_series(paddock, s) for s in area.series)}",
                    path=paddock.path("allocations", unit.id, "spots"),
                    related=(Related(message="the area", path=paddock.path("areas", area.id, "series")),),
                    hint="give it a spot in another area, or add its series to this one",
                    context={
                        "plan": paddock.plan.id,
                        "allocation": unit.id,
                        "area": area.id,
                        "series": list(series),
                        "entries": list(unit.entries),
                    },
                )


def _series(paddock: Paddock, series: str) -> str:
    return label_of(paddock.index.series, series)


@rule("PAD035", "place-for-nobody", Severity.WARNING)
def place_for_nobody(case: Case) -> Iterator[Finding]:
    """Cars that have a place in the paddock take part in the weekend.

    The entries of an allocation are not withdrawn, and are entered for the plan's weekend.

    A place that is kept for a car that does not come is missing for another.

    **Not flagged:** entries that are not in the document (REF001).

    **To fix it,** give the spot to somebody else, or correct the entry.
    """
    for paddock in case.once(paddocks_of):
        for unit in paddock.plan.allocations:
            for position, name in enumerate(unit.entries):
                entry = paddock.index.entries.get(name)
                if entry is None or entry.takes_part(paddock.plan.weekend):
                    continue
                why = "is withdrawn" if entry.withdrawn else "is not entered for this weekend"
                yield Finding(
                    message=f"{entry.label} has a place in {paddock.plan.label} and {why}",
                    path=paddock.path("allocations", unit.id, "entries", position),
                    related=(Related(message="the entry", path=("entries", entry.id)),),
                    hint="give its place to somebody else, or correct the entry",
                    context={"plan": paddock.plan.id, "allocation": unit.id, "entry": entry.id},
                )


@rule("PAD036", "of-another-plan", Severity.ERROR)
def of_another_plan(case: Case) -> Iterator[Finding]:
    """A plan of the paddock speaks of its own areas, spots, gates and allocations.

    What a spot, an allocation, a group or a wave names is in the same plan.

    Two paddocks of one weekend have two plans, and last year's plan is another one: a spot from there is no spot here.

    **Not flagged:** what is in no plan at all (REF001).

    **To fix it,** name an object of the same plan, or move what names it to the other.
    """
    where: dict[tuple[str, str], str] = {}
    for plan in case.paddock_plans:
        for field in ("areas", "spots", "gates", "allocations"):
            where.update({(field, each.id): plan.id for each in getattr(plan, field)})
    for paddock in case.once(paddocks_of):
        own = {
            field: {each.id for each in getattr(paddock.plan, field)}
            for field in ("areas", "spots", "gates", "allocations")
        }
        for path, field, name in _named(paddock):
            home = where.get((field, name))
            if name in own[field] or home is None:
                continue
            one = field.removesuffix("s")
            yield Finding(
                message=f"{name!r} is {'an' if one[0] == 'a' else 'a'} {one} of the plan {home!r}, and it is named "
                f"in {paddock.plan.id!r}",
                path=path,
                related=(Related(message=f"the {one}", path=("paddock_plans", home, field, name)),),
                hint=f"name {'an' if one[0] == 'a' else 'a'} {one} of the same plan",
                context={"plan": paddock.plan.id, "of": one, "id": name, "plan_of": home},
            )


def _named(paddock: Paddock) -> Iterator[tuple[Path, str, str]]:
    """What the parts of a plan name of the plan: the path, the collection, and the id."""
    plan = paddock.plan
    for spot in plan.spots:
        if spot.area is not None:
            yield paddock.path("spots", spot.id, "area"), "areas", spot.area
    for unit in plan.allocations:
        for position, name in enumerate(unit.spots):
            yield paddock.path("allocations", unit.id, "spots", position), "spots", name
    for group in plan.groups:
        for position, name in enumerate(group.allocations):
            yield paddock.path("groups", group.id, "allocations", position), "allocations", name
    for wave in plan.waves:
        if wave.gate is not None:
            yield paddock.path("waves", wave.id, "gate"), "gates", wave.gate
