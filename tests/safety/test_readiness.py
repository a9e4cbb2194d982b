"""May the track go hot? Only when everything is in place and somebody has said so."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, ProcedureStep, UnitState
from roadracing._internal.model.control.track_status import Occupancy
from roadracing._internal.model.safety.medical import CareLevel, Hospital, HospitalCapability, MedicalCentre
from roadracing._internal.model.safety.safety_plan import MinimumUnits, WeatherPolicy
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind, TrackCondition
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.evidence import Check, Evidence, Knowledge, OrderedHold, WeatherReport
from roadracing._internal.safety.readiness import UnknownSession, readiness
from roadracing._internal.safety.readiness_answer import Readiness, Requirement, RequirementState
from roadracing._internal.safety.weather import Strike
from tests.safety.building import SAID, SESSIONS, UNITS, at, knowledge, layout, plan, season, session, unit

BEFORE = at("08:55")
"""Five minutes before the warm-up."""


def asked(
    known: Knowledge | None = None, name: str = "warm-up", clock: Any = BEFORE, **facts: Any
) -> Readiness:
    """The answer on the morning; ``stated`` are parameters, the rest goes into the season."""
    stated = facts.pop("stated", {})
    return readiness(
        season(**facts),
        name,
        clock if not isinstance(clock, str) else at(clock),
        knowledge=known if known is not None else knowledge(),
        practices=Practices(stated),
    )


def said(check: Check, clock: str, ok: bool = True, **facts: Any) -> Evidence:  # noqa: FBT001, FBT002 - reads as said
    """Somebody said something."""
    return Evidence(check=check, at=at(clock), ok=ok, **facts)


def only(found: tuple[Requirement, ...]) -> Requirement:
    """The one requirement there is."""
    assert 1 == len(found), [each.sentence for each in found]
    return found[0]


class TestTheGate:
    """As a whole."""

    def test_when_all_is_said(self) -> None:
        """The track may go hot for the warm-up."""
        found = asked()
        assert () == found.unmet
        assert () == found.unknown
        assert found.ready

    def test_when_nobody_has_said_anything(self) -> None:
        """Nobody is ready by ignorance, and nothing is known to be wrong."""
        found = asked(Knowledge())
        assert not found.ready
        assert () == found.unmet
        assert {
            *(check for check, _, _ in SAID),
            Check.STATION_STAFFED,
            Check.RESPONSE,
        } == {each.check for each in found.unknown}

    @pytest.mark.parametrize("check", [check for check, _, _ in SAID])
    def test_each_thing_is_needed(self, check: Check) -> None:
        """If one thing is left out, the track is not ready, because nobody has said it."""
        found = asked(knowledge(without=check))
        assert not found.ready
        assert check in {each.check for each in found.unknown}

    @pytest.mark.parametrize("check", [check for check, _, _ in SAID if check is not Check.UNIT])
    def test_each_thing_can_be_lost(self, check: Check) -> None:
        """If somebody says that it is not so any more, the track is not ready, and that is known."""
        found = asked(knowledge(said(check, "08:50", ok=False)))
        assert not found.ready
        assert {check} <= {each.check for each in found.unmet}

    @settings(max_examples=settings.default.max_examples // 4)
    @given(wrong=st.sets(st.sampled_from([check for check, _, _ in SAID])))
    def test_ready_is_all_met(self, wrong: set[Check]) -> None:
        """Ready is the same as nothing unmet and nothing unknown, and every requirement is one of the three."""
        found = asked(knowledge(*(said(check, "08:50", ok=False) for check in sorted(wrong))))
        assert found.ready is (not found.unmet and not found.unknown) is (not wrong)
        assert len(found.requirements) == len(found.met) + len(found.unmet) + len(found.unknown)

    @settings(max_examples=settings.default.max_examples // 4)
    @given(
        evidence=st.lists(
            st.builds(
                said,
                st.sampled_from(Check),
                st.sampled_from(["08:10", "08:50", "09:10"]),
                ok=st.booleans(),
                about=st.sampled_from([None, "station-1", "fire-1", "hospital"]),
            ),
            max_size=6,
        )
    )
    def test_more_of_what_is_right_never_makes_it_worse(self, evidence: list[Evidence]) -> None:
        """If all that was said is said again and well, just now, the track is ready."""
        again = [attrs.evolve(each, ok=True, at=BEFORE) for each in evidence]
        assert asked(knowledge(*evidence, *again)).ready

    def test_each_requirement_says_who_and_where_from(self) -> None:
        """A sentence without a full stop, an owner and a source; what is met has a time."""
        for found in (asked(), asked(Knowledge()), asked(knowledge(said(Check.UNIT, "08:54", ok=False)))):
            for each in found.requirements:
                assert each.sentence
                assert not each.sentence.endswith(".")
                assert "None" not in each.sentence
                assert each.owner
                assert each.source
                assert each.to_json()["state"] == each.state.value

    def test_the_future_is_not_known(self) -> None:
        """What was said a minute later has not been said yet."""
        found = asked(clock="08:19")
        assert RequirementState.UNKNOWN is only(found.of(Check.RACE_DIRECTOR)).state
        assert RequirementState.UNKNOWN is found.of(Check.UNIT)[0].state

    def test_a_session_that_is_not_there(self) -> None:
        """Is refused with what there is."""
        with pytest.raises(UnknownSession, match=r"there is no session 'warmup'.*care-centre-hours"):
            readiness(season(), "warmup", BEFORE)

    def test_as_plain_data(self) -> None:
        """With counts and all requirements."""
        data = asked().to_json()
        assert (True, "warm-up") == (data["ready"], data["session"])
        assert data["counts"] == {"met": len(asked().met), "unmet": 0, "unknown": 0}


class TestAllHotSessionsAlike:
    """The car at Sonoma in 2004 burned in a warm-up."""

    def test_a_warm_up_needs_what_a_race_needs(self) -> None:
        """Except for the safety car."""
        warm_up, race = asked(), asked(name="race")
        needed = [(each.check, each.about) for each in race.requirements]
        assert [(Check.UNIT, "safety-car")] == [
            each for each in needed if each not in [(r.check, r.about) for r in warm_up.requirements]
        ]

    def test_a_race_without_a_safety_car(self) -> None:
        """Is not ready; where the plan has none, somebody has to say that one is there."""
        away = asked(knowledge(said(Check.UNIT, "08:50", ok=False, about="safety-car")), name="race")
        assert "safety-car is not in position (08:50)" in only(away.unmet).sentence
        bare = plan(units=[each for each in UNITS if each.type is not UnitType.SAFETY_CAR])
        assert Check.SAFETY_CAR is only(asked(name="race", safety_plans=[bare]).unknown).check

    def test_a_session_on_a_cold_track(self) -> None:
        """Nobody makes the track hot for a track walk, and nobody for what was cancelled."""
        assert "held on a cold track" in only(asked(name="walk").of(Check.SESSION)).sentence
        rows = [
            attrs.evolve(each, status=PlanStatus.CANCELLED) if each.id == "warm-up" else each
            for each in SESSIONS
        ]
        assert "cancelled" in only(asked(sessions=rows).of(Check.SESSION)).sentence


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

    def test_the_loss_that_leaves_a_stretch_too_far(self) -> None:
        """One truck of two is enough by number, and not in time everywhere: two minutes are the limit."""
        gone = said(Check.UNIT, "08:50", ok=False, about="fire-2", text="at an incident")
        found = only(asked(knowledge(gone)).unmet)
        assert Check.RESPONSE is found.check
        assert "the second intervention against fire takes longer than 120 s" in found.sentence
        assert "without fire-2: at worst 174 s to 200 m, by fire-1" in found.sentence

    def test_a_layout_without_a_length(self) -> None:
        """How soon help is where cannot be known then, and that is no reason to go."""
        found = asked(course=layout(length_m=None))
        assert "state the layout's length_m" in only(found.unknown).sentence

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


class TestStations:
    """Each is staffed and answers."""

    def test_the_least_of_a_rule_book(self) -> None:
        """Two marshals where a practice says so, one at an outpost."""
        few = plan(
            staffing=[
                attrs.evolve(each, staff=1 if each.station in ("station-3", "station-5") else 3)
                for each in plan().staffing
            ]
        )
        course = layout(
            stations=[
                attrs.evolve(each, outpost=True) if each.id == "station-5" else each
                for each in layout().stations
            ]
        )
        found = asked(course=course, safety_plans=[few], stated={"station_staff": 2.0, "outpost_staff": 1.0})
        assert "Station 3 is planned with 1 of at least 2 marshals" == only(found.unmet).sentence
        assert "station-3" == only(found.unmet).about

    def test_who_is_counted_there_counts(self) -> None:
        """A count in the log is worth more than the plan."""
        counted = said(Check.STATION_STAFFED, "08:45", about="station-3", count=1)
        found = asked(knowledge(counted), stated={"station_staff": 2.0})
        assert "Station 3 has 1 of at least 2 marshals" == only(found.unmet).sentence

    def test_a_station_that_does_not_answer(self) -> None:
        """All were called in the morning, and one has gone quiet since."""
        quiet = said(Check.STATION_RADIO, "08:52", ok=False, about="station-9", text="no answer")
        found = asked(knowledge(quiet))
        assert (
            "it is not so that Station 9 answers on the radio, as of 08:52: no answer"
            == only(found.unmet).sentence
        )
        assert "chief of flagging and communications" == only(found.unmet).owner

    def test_a_radio_check_in_the_plan(self) -> None:
        """Counts like one in the log."""
        checked = plan(
            staffing=[attrs.evolve(each, radio_checked_at=at("08:10")) for each in plan().staffing]
        )
        assert asked(knowledge(without=Check.STATION_RADIO), safety_plans=[checked]).ready

    def test_a_layout_that_names_no_stations(self) -> None:
        """Which there are is not known."""
        assert "which flag stations there are" in only(asked(course=layout(stations=())).unknown).sentence


class TestEvidenceGoesStale:
    """What was said yesterday, or too long ago, does not count."""

    def test_of_yesterday(self) -> None:
        """A new day begins with everything anew; only the road to the hospital is as long as it was."""
        found = asked(clock=at("08:55", 27))
        assert {Check.EVACUATION} == {each.check for each in found.met}
        assert "too long ago to count" in found.of(Check.TIMING)[0].sentence

    def test_in_the_night_of_a_long_race(self) -> None:
        """A session that runs across midnight is run on the evidence of the day on which it began."""
        long = session("race", SessionKind.RACE, "15:00", "23:00", series=("alms",))
        rows = [each for each in SESSIONS if each.id not in ("race", "walk")]
        rows.append(attrs.evolve(long, end=at("15:00", 27)))
        open_ = said(Check.MEDICAL_CENTRE, "07:05")
        assert asked(knowledge(open_), name="race", clock=at("02:00", 27), sessions=rows).ready

    def test_by_a_practice(self) -> None:
        """Whoever wants a check every half hour gets it."""
        found = asked(stated={"evidence_age_min": 30.0})
        assert {Check.MEDICAL_CENTRE, Check.TRACK_INSPECTED, Check.COURSE_CLEARED, Check.STATION_RADIO} <= {
            each.check for each in found.unknown
        }
        assert RequirementState.MET is only(found.of(Check.TIMING)).state


class TestTheTrack:
    """Inspected, cleared, free of people."""

    def test_people_have_the_track(self) -> None:
        """The track walk goes on until a quarter to one, by the timetable."""
        found = asked(name="race", clock="12:30")
        assert "people have the track until 12:45: Track walk" == only(found.unmet).sentence
        assert ("sessions", "walk") == only(found.unmet).path

    def test_after_the_track_walk(self) -> None:
        """The course car has to go round again; what it found in the morning was before the people."""
        found = asked(name="race", clock="14:30")
        assert {Check.COURSE_CLEARED, Check.NOBODY_ON_TRACK} == {each.check for each in found.unknown}
        assert "before 12:45" in only(found.of(Check.COURSE_CLEARED)).sentence
        again = [said(Check.COURSE_CLEARED, "13:00"), said(Check.NOBODY_ON_TRACK, "13:00")]
        assert asked(knowledge(*again), name="race", clock="14:30").ready

    def test_what_happened_by_the_timetable_is_evidence(self) -> None:
        """An inspection and a clearance lap that have ended."""
        from roadracing._internal.model.weekend.actual import Actual  # noqa: PLC0415

        rows = [
            attrs.evolve(each, actual=Actual(end=each.end))
            if each.id in ("inspection", "clearance")
            else each
            for each in SESSIONS
        ]
        kept = [e for e in knowledge().evidence if e.check not in _OF_THE_TRACK]
        assert asked(Knowledge(evidence=tuple(kept)), sessions=rows).ready
        assert not asked(Knowledge(evidence=tuple(kept))).ready


_OF_THE_TRACK = (Check.TRACK_INSPECTED, Check.COURSE_CLEARED, Check.NOBODY_ON_TRACK)


class TestWeather:
    """Lightning, ordered holds and wind."""

    def test_lightning_nearby(self) -> None:
        """Nobody runs for half an hour after the last strike."""
        struck = knowledge(
            strikes=(Strike(at=at("08:31"), distance_m=9000), Strike(at=at("08:40"), distance_m=40_000))
        )
        found = only(asked(struck).unmet)
        assert "lightning struck within 8 mi at 08:31: nobody runs until 09:01" in found.sentence
        assert asked(struck, clock="09:01").ready

    def test_a_hold_that_was_ordered(self) -> None:
        """Holds until it is over or lifted."""
        hold = OrderedHold(at=at("08:45"))
        assert "until further notice" in only(asked(knowledge(holds=(hold,))).unmet).sentence
        assert asked(knowledge(holds=(attrs.evolve(hold, lifted_at=at("08:50")),))).ready
        assert asked(knowledge(holds=(attrs.evolve(hold, until=at("08:55")),))).ready

    def test_wind(self) -> None:
        """Above the plan's limit nobody runs."""
        windy = plan(weather=WeatherPolicy(wind_kph=60))
        report = WeatherReport(at=at("08:50"), wind_kph=75)
        found = asked(knowledge(reports=(report,)), safety_plans=[windy])
        assert "the wind is 75 km/h (08:50), and cars run up to 60" == only(found.unmet).sentence


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


class TestPeople:
    """Who has to be there."""

    def test_a_clerk_of_the_course(self) -> None:
        """IMSA's rule book has none, and no other's binds its sessions; the FIA's has one in its own."""
        assert () == asked().of(Check.CLERK_OF_THE_COURSE)
        assert () == asked(organisations=(), assignments=()).of(Check.CLERK_OF_THE_COURSE)
        fia = tuple(attrs.evolve(each, rule_book=RuleBook.FIA) for each in season().organisations)
        found = asked(organisations=fia, assignments=())
        assert RequirementState.UNKNOWN is only(found.of(Check.CLERK_OF_THE_COURSE)).state

    def test_nobody_is_assigned(self) -> None:
        """Where the weekend assigns its officials and nobody to this, that is known to be missing."""
        held = [each for each in season().assignments if each.id != "race-director"]
        found = asked(knowledge(without=Check.RACE_DIRECTOR), assignments=held)
        assert "nobody is assigned as race director for this session" == only(found.unmet).sentence


class TestALog:
    """What the control log says is evidence."""

    @staticmethod
    def log(*entries: dict[str, Any]) -> ControlLog:
        """A log of some entries."""
        return ControlLog(
            id="log",
            weekend="weekend",
            entries=[
                LogEntry(**{"id": f"entry-{number}", "sequence": number, **facts})
                for number, facts in enumerate(entries, start=1)
            ],
        )

    def entries(self) -> list[dict[str, Any]]:
        """A morning, as race control writes it down."""
        checks = [
            {"kind": EntryKind.CHECK, "check": check.value, "passed": True, "observed_at": at(clock)}
            for check, clock, _ in SAID
            if check not in (Check.UNIT, Check.TRACK_INSPECTED, Check.COURSE_CLEARED, Check.NOBODY_ON_TRACK)
        ]
        units = [
            {
                "kind": EntryKind.UNIT,
                "unit": each.id,
                "unit_state": UnitState.IN_POSITION,
                "observed_at": at("08:20"),
            }
            for each in UNITS
        ]
        steps = [
            {"kind": EntryKind.PROCEDURE_STEP, "step": step, "observed_at": at(clock)}
            for step, clock in (
                (ProcedureStep.TRACK_INSPECTED, "07:00"),
                (ProcedureStep.CLEARANCE_LAP, "08:00"),
            )
        ]
        return [*checks, *units, *steps]

    def answer(self, *more: dict[str, Any], **options: Any) -> Readiness:
        """The answer by the log alone."""
        held = self.log(*self.entries(), *more)
        return asked(Knowledge(), control_logs=[held], **options)

    def test_a_whole_morning(self) -> None:
        """The log alone makes the track ready."""
        found = self.answer()
        assert (() == found.unmet, [each.sentence for each in found.unknown]) == (True, [])

    def test_a_unit_moves(self) -> None:
        """And is missed until it is back."""
        leaves = {"kind": EntryKind.UNIT, "unit": "wrecker-1", "observed_at": at("08:50")}
        found = self.answer({**leaves, "unit_state": UnitState.ON_SCENE})
        assert "wrecker-1 is at an incident (08:50)" in only(found.unmet).sentence
        back = {**leaves, "unit_state": UnitState.IN_POSITION, "observed_at": at("08:54")}
        assert self.answer({**leaves, "unit_state": UnitState.ON_SCENE}, back).ready

    def test_an_entry_that_was_taken_back(self) -> None:
        """Says nothing any more."""
        wrong = {
            "kind": EntryKind.UNIT,
            "unit": "wrecker-1",
            "unit_state": UnitState.AWAY,
            "observed_at": at("08:50"),
        }
        number = len(self.entries()) + 1
        taken_back = {"kind": EntryKind.NOTE, "supersedes": f"entry-{number}", "observed_at": at("08:51")}
        assert not self.answer(wrong).ready
        assert self.answer(wrong, taken_back).ready

    def test_the_track_goes_cold(self) -> None:
        """Then somebody has to see again that nobody is on it."""
        cold = {"kind": EntryKind.OCCUPANCY, "occupancy": Occupancy.COLD, "observed_at": at("08:50")}
        assert Check.NOBODY_ON_TRACK is only(self.answer(cold).unmet).check

    def test_lightning_and_holds(self) -> None:
        """A strike in the log is a hold, and so is one that was ordered."""
        near = {"kind": EntryKind.LIGHTNING, "distance_m": 5000, "observed_at": at("08:50")}
        assert "nobody runs until 09:20" in only(self.answer(near).unmet).sentence
        hold = {"kind": EntryKind.WEATHER_HOLD, "hold_until": at("10:00"), "observed_at": at("08:50")}
        assert "until 10:00" in only(self.answer(hold).unmet).sentence
        lifted = {"kind": EntryKind.WEATHER_HOLD_LIFTED, "observed_at": at("08:53")}
        assert self.answer(hold, lifted).ready
        assert not self.answer(hold, lifted, clock="08:52").ready

    def test_what_was_written_down_later(self) -> None:
        """What is known now of that morning is more than what was known then."""
        late = {
            "kind": EntryKind.UNIT,
            "unit": "wrecker-1",
            "unit_state": UnitState.AWAY,
            "observed_at": at("08:50"),
            "logged_at": at("10:00"),
        }
        held = self.log(*self.entries(), late)
        now, then = Knowledge.of(held), Knowledge.of(held, known_at=BEFORE)
        assert len(then.evidence) + 1 == len(now.evidence)
        assert asked(then).ready
        assert not asked(now).ready

    def test_a_log_of_another_weekend(self) -> None:
        """Is none of this one's."""
        other = attrs.evolve(self.log(*self.entries()), weekend="elsewhere")
        assert not asked(Knowledge(), control_logs=[other]).ready


def test_conditions_and_kinds_are_what_the_timetable_says() -> None:
    """An inspection on a cold track ends before the course car goes round."""
    inspection = next(each for each in SESSIONS if each.id == "inspection")
    assert TrackCondition.COLD is inspection.track_condition
    assert inspection.end is not None
    assert dt.timedelta(minutes=45) == at("07:45").utc - inspection.end.utc
