"""The units of the plan are where they belong."""

import attrs

from roadracing._internal.model.safety.medical import CareLevel, MedicalCentre
from roadracing._internal.model.safety.safety_plan import MinimumUnits
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.readiness_answer import RequirementState
from tests.safety.building import UNITS, at, knowledge, plan, unit
from tests.safety.readiness_asked import asked, only, said


class TestUnits:
    """A unit that is lost is missed."""

    def test_an_ambulance_with_a_patient(self) -> None:
        """The only one leaves: the track is not ready until it is back."""
        gone = said(Check.UNIT, "08:50", ok=False, about="ambulance-1", text="away from the circuit")
        found = asked(knowledge(gone))
        assert (
            "1 ambulance needed in position, 0 of them there: ambulance-1 is away from the circuit (08:50)"
            == only(found.unmet).sentence
        )
        assert at("08:50") == only(found.unmet).evidence_at
        assert asked(knowledge(gone, said(Check.UNIT, "08:54", about="ambulance-1"))).ready

    def test_basic_life_support_needs_a_better_centre(self) -> None:
        """An ambulance with basic life support will do where the medical centre has the advanced one."""
        units = [
            unit("ambulance-1", UnitType.AMBULANCE_BLS, 1200),
            *(each for each in UNITS if each.id != "ambulance-1"),
        ]
        assert asked(safety_plans=[plan(units=units)]).ready
        weak = plan(units=units, medical_centres=[MedicalCentre(id="tent", level=CareLevel.BLS)])
        found = only(asked(safety_plans=[weak]).unmet)
        assert "1 ambulance needed in position, 0 of them there: the plan has no other" == found.sentence

    def test_a_crew_that_is_not_known(self) -> None:
        """A truck in position of which nobody says how many are on it is not known to be enough."""
        units = [
            attrs.evolve(each, crew=None) if each.type is UnitType.FIRE_TRUCK else each for each in UNITS
        ]
        found = asked(safety_plans=[plan(units=units)])
        assert not found.ready
        assert any(
            "the crew of fire-1 is not known, and 2 are needed" in each.sentence for each in found.unknown
        )

    def test_a_crew_that_is_too_small(self) -> None:
        """A truck with one fire fighter is no fire truck."""
        units = [attrs.evolve(each, crew=1) if each.type is UnitType.FIRE_TRUCK else each for each in UNITS]
        found = only(asked(safety_plans=[plan(units=units)]).unmet)
        assert "fire-1 has a crew of 1, and 2 are needed" in found.sentence

    def test_more_than_the_least(self) -> None:
        """The plan may ask for more, and so may a practice."""
        wants = plan(minimum=[MinimumUnits(type=UnitType.FIRE_TRUCK, count=3)])
        assert (
            "3 fire trucks needed in position, 2 of them there"
            in only(asked(safety_plans=[wants]).unmet).sentence
        )
        assert (
            "2 wreckers needed in position, 1 of them there"
            in only(asked(stated={"wreckers": 2.0}).unmet).sentence
        )

    def test_a_weekend_without_a_plan(self) -> None:
        """One sentence says so."""
        found = asked(safety_plans=())
        assert RequirementState.UNKNOWN is only(found.of(Check.PLAN)).state
        assert () == found.of(Check.EVACUATION)

    def test_two_plans(self) -> None:
        """The one for the layout is meant; of two that could be, neither."""
        own, other = plan(layout="full-course"), plan(id="general", units=())
        assert asked(safety_plans=[own, other]).ready
        assert 1 == len(asked(safety_plans=[plan(), plan(id="again")]).of(Check.PLAN))
