"""The ways from the circuit to a hospital, and whether each is short enough."""

from enum import StrEnum

import attrs

from roadracing._internal.model.safety.medical import HelicopterCover, Hospital
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.words.printed import printed


class By(StrEnum):
    """How a patient is taken."""

    ROAD = "road"
    AIR = "air"


@printed
@attrs.frozen(kw_only=True)
class Way:
    """A way to a hospital.

    Attributes:
        hospital: the hospital.
        by: how.
        minutes: how long it takes, as far as that is known.
        within: whether that is within the limit; ``None`` where it cannot be said.
        missing: what would have to be known to say it, in words.
    """

    hospital: Hospital
    by: By
    minutes: float | None = None
    within: bool | None = None
    missing: str = ""

    @property
    def text(self) -> str:
        """The way in words."""
        long = f"{self.minutes:g} min" if self.minutes is not None else "time not known"
        return f"{self.hospital.label} by {self.by.value} ({long})"

    def __str__(self) -> str:
        """The way in words."""
        return self.text


def has_helicopter(plan: SafetyPlan) -> bool:
    """Whether a plan has a helicopter at all."""
    return plan.helicopter is not None or any(unit.type is UnitType.HELICOPTER for unit in plan.units)


def ways_to_hospital(plan: SafetyPlan, limit_min: float | None) -> tuple[Way, ...]:
    """Every way from the circuit to a hospital that treats more than burns, by road and by air.

    A serious burn may take longer, because few hospitals treat it. By road the time in the event's traffic counts: one
    that is only known for free roads can be too long, but not short enough. The weather of the day is not asked.

    Args:
        plan: the safety plan.
        limit_min: how long a way may take, in minutes; without a limit any time that is known will do.
    """
    found: list[Way] = []
    for hospital in plan.hospitals:
        if not hospital.burns_only:
            found.append(_by_road(hospital, limit_min))
            if has_helicopter(plan):
                found.append(_by_air(hospital, plan.helicopter, limit_min))
    return tuple(found)


def _by_road(hospital: Hospital, limit: float | None) -> Way:
    in_traffic, free = hospital.road_traffic_min, hospital.road_min
    if in_traffic is not None:
        return Way(hospital=hospital, by=By.ROAD, minutes=in_traffic, within=_within(in_traffic, limit))
    missing = "how long it takes in the event's traffic (road_traffic_min)"
    if free is None:
        return Way(hospital=hospital, by=By.ROAD, missing=missing)
    too_long = limit is not None and free > limit
    within = False if too_long else True if limit is None else None
    return Way(
        hospital=hospital,
        by=By.ROAD,
        minutes=free,
        within=within,
        missing=missing if within is None else "",
    )


def _by_air(hospital: Hospital, cover: HelicopterCover | None, limit: float | None) -> Way:
    if hospital.helipad is False and hospital.arrangements is None:
        return Way(hospital=hospital, by=By.AIR, minutes=hospital.air_min, within=False)
    missing = []
    if hospital.air_min is None:
        missing.append("how long the flight takes (air_min)")
    on_site = cover.on_site if cover is not None else None
    call = cover.call.total_seconds() / 60 if cover is not None and cover.call is not None else None
    if on_site is not True and call is None:
        missing.append("how long the helicopter takes to come (on_site or call)")
    comes = 0.0 if on_site is True else call
    if hospital.air_min is None or comes is None:
        return Way(hospital=hospital, by=By.AIR, minutes=hospital.air_min, missing=" and ".join(missing))
    minutes = hospital.air_min + comes
    return Way(hospital=hospital, by=By.AIR, minutes=minutes, within=_within(minutes, limit))


def _within(minutes: float, limit: float | None) -> bool:
    return limit is None or minutes <= limit
