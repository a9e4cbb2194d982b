"""The ways to hospital, and whether each is short enough."""

import datetime as dt
from typing import Any

import pytest

from roadracing._internal.model.safety.medical import HelicopterCover, Hospital, HospitalCapability
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.safety.evacuation import By, ways_to_hospital
from tests.safety.building import plan, unit


@pytest.mark.parametrize(
    ("cover", "facts", "minutes", "within"),
    [
        ({"on_site": True}, {"air_min": 6, "helipad": True}, 6, True),
        ({"on_site": False, "call": dt.timedelta(minutes=10)}, {"air_min": 6}, 16, True),
        ({"on_site": False, "call": dt.timedelta(minutes=15)}, {"air_min": 6}, 21, False),
        ({"on_site": False}, {"air_min": 6}, 6, None),
        ({"on_site": True}, {}, None, None),
        ({"on_site": True}, {"air_min": 6, "helipad": False}, 6, False),
        (
            {"on_site": True},
            {"air_min": 6, "helipad": False, "arrangements": "lands 3 km out of the fog"},
            6,
            True,
        ),
    ],
)
def test_by_air(cover: dict[str, Any], facts: dict[str, Any], minutes: float, within: bool) -> None:  # noqa: FBT001
    """The flight, and the time until the helicopter is there."""
    held = plan(hospitals=[Hospital(id="hospital", **facts)], helicopter=HelicopterCover(**cover))
    air = next(way for way in ways_to_hospital(held, 20) if way.by is By.AIR)
    assert (minutes, within) == (air.minutes, within)


def test_a_helicopter_can_be_a_unit_of_the_plan() -> None:
    """Then it is one, of which it is not known how long it takes to come."""
    held = plan(helicopter=None, units=[unit("air-1", UnitType.HELICOPTER)])
    assert [By.ROAD, By.AIR] == [way.by for way in ways_to_hospital(held, 20)]
    assert [By.ROAD] == [way.by for way in ways_to_hospital(plan(helicopter=None), 20)]


def test_without_a_limit_any_known_time_will_do() -> None:
    """Nobody has said how long it may take."""
    (road, air) = ways_to_hospital(plan(hospitals=[Hospital(id="far", road_min=90)]), None)
    assert (True, None) == (road.within, air.within)


def test_burns() -> None:
    """A hospital for burns and more is one like others; one for burns alone is not asked."""
    both = Hospital(id="both", capabilities=(HospitalCapability.BURNS, HospitalCapability.TRAUMA))
    alone = Hospital(id="alone", capabilities=(HospitalCapability.BURNS,))
    assert {"both"} == {way.hospital.id for way in ways_to_hospital(plan(hospitals=[both, alone]), 20)}
