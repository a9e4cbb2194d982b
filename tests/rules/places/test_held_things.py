"""Where things are held."""

from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.pit.equipment import PitEquipment
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import SafetyUnit
from tests.rules.building import at, found
from tests.rules.seasons import schedule as made


def _pits(*pieces: PitEquipment) -> tuple[PitPlan, ...]:
    return (PitPlan(id="pits", weekend="weekend", equipment=pieces),)


def test_a_truck_that_is_booked_and_on_duty() -> None:
    """A shared truck that is a unit in one session and booked for another is in two places where these overlap."""
    unit = SafetyUnit(id="truck", name="Truck", resource="truck-1", sessions=("alms-race",))
    facts = {
        "resources": (Resource(id="truck-1", name="Truck 1"),),
        "safety_plans": (SafetyPlan(id="safety", weekend="weekend", units=(unit,)),),
        "bookings": (Booking(id="show", resource="truck-1", session="show"),),
    }
    show = made.moved(made.SUPPORT, "14:00", "15:00")
    show = type(show)(id="show", weekend="weekend", kind=show.kind, start=show.start, end=show.end)
    (finding,) = found("SCH031", made.RACE, show, **facts)
    assert "Truck 1 is in two places" in finding.message
    assert () == found("SCH031", made.moved(made.RACE, "10:00", "12:00"), show, **facts)


def test_one_call_sign() -> None:
    """Two units that answer to one call sign on one net are one too many."""
    units = (SafetyUnit(id="a", name="Rescue 2"), SafetyUnit(id="b", name="rescue 2"))
    plans = (SafetyPlan(id="safety", weekend="weekend", units=units),)
    (finding,) = found("SCH031", made.RACE, safety_plans=plans)
    assert ("safety_plans", "safety", "units", "b", "name") == finding.path


def test_equipment_with_a_number() -> None:
    """A cart with a number stands at one box at a time; two carts of no number are two."""
    one = PitEquipment(id="a", name="Cart 4", box="1", end=at("12:00"))
    other = PitEquipment(id="b", name="cart 4", box="2")
    assert 1 == len(found("SCH031", made.RACE, made.PRACTICE, pit_plans=_pits(one, other)))
    relieved = PitEquipment(id="b", name="cart 4", box="2", start=at("12:00"))
    assert () == found("SCH031", made.RACE, made.PRACTICE, pit_plans=_pits(one, relieved))
    nameless = [PitEquipment(id=n, name="Cart", box=n) for n in "ab"]
    assert () == found("SCH031", made.RACE, pit_plans=_pits(*nameless))
