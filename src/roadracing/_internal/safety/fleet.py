"""What units there have to be, by type: ambulances that will do, and crews that are large enough."""

from typing import Final

from roadracing._internal.model.safety.unit import SafetyUnit, UnitType

_CREWS: Final = {
    UnitType.FIRE_TRUCK: "fire_truck_crew",
    UnitType.AMBULANCE_ALS: "ambulance_crew",
    UnitType.AMBULANCE_BLS: "ambulance_crew",
    UnitType.WRECKER: "wrecker_crew",
}


def crew_minimum(unit: SafetyUnit) -> str | None:
    """The key of the parameter that says how many people are on a unit; ``None`` where none does."""
    return _CREWS.get(unit.type) if unit.type is not None else None


def fit_ambulance(unit: SafetyUnit, *, centre_als: bool) -> bool:
    """Whether a unit is an ambulance that will do: with basic life support only where the medical centre has more.

    Args:
        unit: the unit.
        centre_als: whether the medical centre has advanced life support.
    """
    return unit.type is UnitType.AMBULANCE_ALS or (unit.type is UnitType.AMBULANCE_BLS and centre_als)
