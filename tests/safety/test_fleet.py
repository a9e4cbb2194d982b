"""What units there have to be, by type."""

import pytest

from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.safety.fleet import crew_minimum, fit_ambulance
from tests.safety.building import unit


@pytest.mark.parametrize("kind", list(UnitType))
def test_a_crew_has_a_parameter_that_there_is(kind: UnitType) -> None:
    """The least crew of a type, where there is one, is a parameter that a practice can set."""
    key = crew_minimum(unit("one", kind))
    assert key is None or key in {each.key for each in PARAMETERS}


@pytest.mark.parametrize(
    ("kind", "alone", "beside_a_better_centre"),
    [
        (UnitType.AMBULANCE_ALS, True, True),
        (UnitType.AMBULANCE_BLS, False, True),
        (UnitType.FIRE_TRUCK, False, False),
    ],
)
def test_which_ambulance_will_do(kind: UnitType, alone: bool, beside_a_better_centre: bool) -> None:  # noqa: FBT001
    """Basic life support will do where the medical centre has the advanced one; a fire truck is no ambulance."""
    assert alone is fit_ambulance(unit("one", kind), centre_als=False)
    assert beside_a_better_centre is fit_ambulance(unit("one", kind), centre_als=True)
