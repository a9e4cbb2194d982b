"""Fuel in the paddock is kept away from people, and something to fight a fire with is near it."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.paddock.paddock_area import AreaKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.rules.paddock.paddock_in_use import paddocks_of
from roadracing._internal.text.lists import counted

_GEOMETRY = "geometry"
_APART = {
    AreaKind.GARAGE: "garages",
    AreaKind.HELIPAD: "helipad",
    AreaKind.HOSPITALITY: "hospitality",
    AreaKind.MEDICAL: "medical centre",
}


@rule("PAD020", "fuel-store-too-near", Severity.ERROR, parameters=("fuel_store_distance_m",), needs=_GEOMETRY)
def fuel_store_too_near(case: Case) -> Iterator[Finding]:
    """Fuel is not stored where people sit, where engines run, or where a helicopter lands.

    No fuel store overlaps an area for hospitality, garages, medical care or a helipad. Where `fuel_store_distance_m` is
    set, it is that far from each of them; without it, they may stand next to each other. A store is reported with at
    most twenty areas.

    **Not flagged:** areas without an outline, or with a faulty one (PAD001); areas that do not say what they are for.

    **To fix it,** move one of the two.
    """
    for paddock in case.once(paddocks_of):
        distance = paddock.parameter("fuel_store_distance_m")
        stores = [a.id for a in paddock.plan.areas if a.kind is AreaKind.FUEL_STORE]
        others = [a.id for a in paddock.plan.areas if a.kind in _APART]
        for store, other, apart in paddock.shapes.close_areas(stores, others, distance.value or 0):
            area, kind = paddock.areas[other], paddock.areas[other].kind
            what = f"{area.label} ({_APART[kind]})" if kind is not None else area.label
            overlap = apart < 0
            message = (
                f"the fuel store {paddock.areas[store].label} overlaps {what}"
                if overlap
                else f"the fuel store {paddock.areas[store].label} is {apart:.4g} m from {what}; "
                f"{distance.value:.4g} m are needed"
            )
            yield Finding(
                message=message,
                path=paddock.path("areas", store, "outline"),
                related=(
                    Related(message=f"the area {area.label}", path=paddock.path("areas", other, "outline")),
                ),
                hint="move one of the two",
                context={
                    "plan": paddock.plan.id,
                    "store": store,
                    "area": other,
                    "distance_m": round(max(apart, 0.0), 3),
                    "needed_m": distance.value,
                },
                practice=None if overlap else distance.practice,
            )


@rule(
    "PAD021",
    "fuel-store-without-extinguisher",
    Severity.ERROR,
    parameters=("fuel_extinguisher_reach_m",),
    sources=("SCCA General Competition Rules 6.3.2, as quoted by motorsports-safety.com, for the pit wall",),
    needs=_GEOMETRY,
)
def fuel_store_without_extinguisher(case: Case) -> Iterator[Finding]:
    """A fire extinguisher is within reach of every fuel store.

    The nearest one is no further from the store's outline than `fuel_extinguisher_reach_m`.

    **Only a warning** where nobody adopted the number.

    **An info,** once per plan, says that a plan with fuel stores shows no extinguishers at all: they may be on
    another sheet.

    **Not flagged:** stores without an outline, or with a faulty one (PAD001).

    **To fix it,** put an extinguisher near the store, or set the fire authority's number as a practice.
    """
    for paddock in case.once(paddocks_of):
        stores = [a for a in paddock.plan.areas if a.kind is AreaKind.FUEL_STORE]
        placed = paddock.shapes.extinguishers
        if stores and not placed.shapes:
            yield Finding(
                message=f"the plan {paddock.plan.label} shows {counted(len(stores), 'fuel store')} and no "
                "extinguishers, so nobody can tell from it whether one is in reach",
                path=paddock.path(),
                severity=Severity.INFO,
                hint="add the extinguishers, if they are known",
                context={"plan": paddock.plan.id},
            )
            continue
        reach = paddock.parameter("fuel_extinguisher_reach_m")
        for store in stores:
            shape = paddock.shapes.areas.get(store.id)
            near = placed.nearest(shape) if shape is not None else None
            if near is None or reach.value is None or near[1] <= reach.value:
                continue
            yield Finding(
                message=f"the fire extinguisher nearest to the fuel store {store.label} is {near[1]:.4g} m away; at "
                f"most {reach.value:.4g} m are allowed",
                path=paddock.path("areas", store.id),
                related=(Related(message="the extinguisher", path=paddock.path("extinguishers", near[0])),),
                hint="put one nearer to it",
                context={
                    "plan": paddock.plan.id,
                    "store": store.id,
                    "extinguisher": near[0],
                    "distance_m": round(near[1], 3),
                    "reach_m": reach.value,
                },
                severity=severity_by(reach),
                practice=reach.practice,
            )
