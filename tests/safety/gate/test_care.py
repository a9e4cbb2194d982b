"""Whoever is hurt can be taken to hospital, and is cared for until then."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.safety.medical import Hospital, HospitalCapability
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.safety.evidence import Check, Knowledge, WeatherReport
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from tests.safety.building import SESSIONS, UNITS, at, knowledge, plan, unit
from tests.safety.readiness_asked import asked, only, said


class TestTheWayToAHospital:
    """By road, or by air in the weather of the moment."""

    LIMIT = {"hospital_transfer_min": 20.0}  # noqa: RUF012 - read only
    FAR = Hospital(
        id="hospital",
        capabilities=(HospitalCapability.TRAUMA,),
        road_traffic_min=40,
        air_min=8,
        helipad=True,
    )

    def evacuation(self, known: Knowledge, *hospitals: Hospital, **facts: Any) -> Requirement:
        """What is said of the way."""
        changed = plan(hospitals=hospitals or (self.FAR,), **facts)
        return only(asked(known, safety_plans=[changed], stated=self.LIMIT).of(Check.EVACUATION))

    def test_by_road(self) -> None:
        """A road that is short enough in traffic, unless it is reported closed."""
        assert RequirementState.MET is only(asked(stated=self.LIMIT).of(Check.EVACUATION)).state
        closed = said(Check.ROAD_TO_HOSPITAL, "08:50", ok=False, about="hospital", text="flooded")
        found = only(asked(knowledge(closed), stated=self.LIMIT).of(Check.EVACUATION))
        assert RequirementState.UNKNOWN is found.state
        assert "nobody has said whether the helicopter can fly" in found.sentence

    def test_by_air(self) -> None:
        """Far by road: cars run while the helicopter can fly, and stop when it cannot, as in China in 2017."""
        assert RequirementState.UNKNOWN is self.evacuation(knowledge()).state
        assert RequirementState.MET is self.evacuation(knowledge(said(Check.HELICOPTER, "08:50"))).state
        fog = knowledge(reports=(WeatherReport(at=at("08:54"), visibility_m=400, ceiling_m=60),))
        found = self.evacuation(fog)
        assert RequirementState.UNMET is found.state
        assert "by road (40 min): that is too long" in found.sentence
        assert "the helicopter is grounded: visibility 400 m, limit 3000 (08:54)" in found.sentence
        assert found.practice is not None

    def test_the_weather_says_enough_or_not(self) -> None:
        """A report that does not say the ceiling does not let it fly."""
        clear = WeatherReport(at=at("08:54"), visibility_m=9000, ceiling_m=1500)
        assert RequirementState.MET is self.evacuation(knowledge(reports=(clear,))).state
        vague = attrs.evolve(clear, ceiling_m=None)
        assert "does not say the cloud ceiling" in self.evacuation(knowledge(reports=(vague,))).sentence

    def test_without_a_helicopter(self) -> None:
        """Too far by road and nothing to fly: no car runs."""
        found = self.evacuation(knowledge(), helicopter=None)
        assert RequirementState.UNMET is found.state
        assert "the plan has no helicopter" in found.sentence

    def test_a_helicopter_that_is_away(self) -> None:
        """It carries a patient, so it cannot carry another."""
        units = (*UNITS, unit("air-1", UnitType.HELICOPTER))
        cover = attrs.evolve(plan().helicopter, unit="air-1")
        away = said(Check.UNIT, "08:50", ok=False, about="air-1", text="away from the circuit")
        found = self.evacuation(
            knowledge(said(Check.HELICOPTER, "08:45"), away), units=units, helicopter=cover
        )
        assert RequirementState.UNMET is found.state
        assert "the helicopter is away from the circuit (08:50)" in found.sentence

    @pytest.mark.parametrize(
        ("facts", "state"),
        [
            ({"road_min": 15.0}, RequirementState.UNKNOWN),
            ({"road_min": 25.0}, RequirementState.UNMET),
            ({"road_min": 15.0, "road_traffic_min": 20.0}, RequirementState.MET),
            ({"road_min": 15.0, "road_traffic_min": 20.5}, RequirementState.UNMET),
            ({}, RequirementState.UNKNOWN),
        ],
    )
    def test_traffic_counts(self, facts: dict[str, float], state: RequirementState) -> None:
        """A road that is short enough when it is free may not be on the day of a race."""
        assert state is self.evacuation(knowledge(), Hospital(id="near", **facts), helicopter=None).state

    def test_burns_may_go_farther(self) -> None:
        """A hospital for burns alone says nothing about the rest."""
        burns = Hospital(id="burns", capabilities=(HospitalCapability.BURNS,), road_traffic_min=10)
        found = self.evacuation(knowledge(), burns, helicopter=None)
        assert RequirementState.UNKNOWN is found.state
        assert "names none that takes more than burns" in found.sentence


class TestTheMedicalCentre:
    """Its hours are on the timetable, and somebody says that it is open."""

    def test_closed_by_its_timetable(self) -> None:
        """Its hours are over: that is known without anybody saying so."""
        rows = [
            attrs.evolve(each, end=at("08:00")) if each.id == "care-centre-hours" else each
            for each in SESSIONS
        ]
        found = only(asked(knowledge(without=Check.MEDICAL_CENTRE), sessions=rows).unmet)
        assert "the medical centre is closed by its timetable: it is open 07:00 to 08:00" == found.sentence

    def test_open_whatever_the_timetable_says(self) -> None:
        """Whoever is there and says so is right."""
        rows = [each for each in SESSIONS if each.id != "care-centre-hours"]
        assert asked(sessions=rows).ready
