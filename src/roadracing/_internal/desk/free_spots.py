"""Where somebody who comes late can still stand."""

import importlib.util

import attrs

from roadracing._internal.findings.errors import MissingExtra
from roadracing._internal.model.kernel.what_is_meant import Reference
from roadracing._internal.model.paddock.paddock_area import PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.natural_order import natural
from roadracing._internal.words.printed import printed


@printed
@attrs.frozen(kw_only=True)
class FreeSpot:
    """A spot that nobody has.

    Attributes:
        plan: the plan it is on.
        area: the area it is in, where that is known.
        spot: the spot.
        length_m: its longer side, in metres, by its outline or as stated.
        width_m: its shorter side.
    """

    plan: PaddockPlan
    area: PaddockArea | None
    spot: PaddockSpot
    length_m: float | None
    width_m: float | None

    def __str__(self) -> str:
        """Which spot, where, and how large it is."""
        where = f" in {self.area.label}" if self.area is not None else ""
        return f"spot {self.spot.label}{where}{f', {self.size}' if self.size else ''}"

    @property
    def size(self) -> str:
        """How large it is, in words; empty where that is not known."""
        if self.length_m is None or self.width_m is None:
            return ""
        return f"{self.length_m:.4g} m by {self.width_m:.4g} m"


def free_spots(
    season: Season, *, weekend: Reference | None = None, series: Reference | None = None
) -> tuple[FreeSpot, ...]:
    """The spots of paddock plans that no allocation names, by plan, area and spot.

    Args:
        season: the season.
        weekend: the weekend or its id; all of them unless given.
        series: a series or its id: only spots in areas that are kept for it, or for nobody.

    Raises:
        MissingExtra: the extra ``geometry`` is not installed.
        UnknownReference: there is no such weekend or series.
    """
    where = season.find(weekend, RaceWeekend).id if weekend is not None else None
    wanted = season.find(series, Series).id if series is not None else None
    if importlib.util.find_spec("shapely") is None:
        raise MissingExtra("the list of free spots", "geometry")
    # Whoever looks for no spots needs no shapely.
    from roadracing._internal.geometry.plan_shapes import PlanShapes  # noqa: PLC0415

    found = []
    for plan in season.paddock_plans:
        if where is not None and plan.weekend != where:
            continue
        taken = {spot for allocation in plan.allocations for spot in allocation.spots}
        areas = {area.id: area for area in plan.areas}
        shapes = PlanShapes(plan)
        for spot in plan.spots:
            area = areas.get(spot.area or "")
            kept = area.series if area is not None else ()
            if spot.id in taken or (wanted is not None and kept and wanted not in kept):
                continue
            length, width = shapes.size(spot.id) or (None, None)
            found.append(FreeSpot(plan=plan, area=area, spot=spot, length_m=length, width_m=width))
    return tuple(sorted(found, key=_walk))


def _walk(free: FreeSpot) -> tuple[object, ...]:
    """Plan by plan and area by area, as one walks past the spots: A2 before A10."""
    area = free.area
    return (
        free.plan.id,
        area is None,
        area.id if area is not None else "",
        natural(free.spot.label),
        free.spot.id,
    )
