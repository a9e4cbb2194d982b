"""Enough units, with large enough crews, each in one place."""

import attrs
import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.safety.medical import CareLevel, MedicalCentre
from roadracing._internal.model.safety.safety_plan import MinimumUnits
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.validation import validate
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.safety_building import UNITS, found, plan, planned, unit
from tests.rules.seasons import safety as made
from tests.rules.seasons.safety import ELSEWHERE

EXAMPLES = {
    "SAF008": Example(
        sound=made.SOUND,
        broken=planned(plan(units=[each for each in UNITS if each.type is not UnitType.WRECKER])),
    ),
    "SAF009": Example(
        sound=made.SOUND,
        broken=planned(plan(units=(*UNITS, unit("fire-3", UnitType.FIRE_TRUCK, 800, crew=1)))),
    ),
    "SAF017": Example(sound=made.SOUND, broken=made.in_one_plan()),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestTooFew:
    """SAF008."""

    def test_basic_life_support(self) -> None:
        """Counts where the medical centre has the advanced one, and not otherwise."""
        units = [unit("ambulance-1", UnitType.AMBULANCE_BLS, 0), *(u for u in UNITS if u.id != "ambulance-1")]
        assert () == found("SAF008", plan(units=units))
        weak = plan(units=units, medical_centres=(MedicalCentre(id="tent", level=CareLevel.BLS),))
        (held,) = found("SAF008", weak)
        assert "has no ambulance; 1 must be in position before cars run" in held.message
        assert held.hint is not None
        assert "advanced life support" in held.hint

    def test_not_in_every_session(self) -> None:
        """A wrecker that is on duty for practice only is missed in the race, which is named."""
        units = [
            attrs.evolve(each, sessions=("practice",)) if each.id == "wrecker-1" else each for each in UNITS
        ]
        (held,) = found("SAF008", plan(units=units))
        assert "has no wrecker in ALMS Race" in held.message
        assert ["race"] == held.context["sessions"]

    def test_the_plans_own_least(self) -> None:
        """Counts beside the parameters."""
        wants = plan(minimum=(MinimumUnits(type=UnitType.RESCUE_EXTRICATION, count=2),))
        (held,) = found("SAF008", wants)
        assert "has 1 rescue unit; 2 must be in position" in held.message
        assert "the safety plan" == held.practice

    def test_a_practice(self) -> None:
        """An organisation may ask for more, or for none."""
        (held,) = found("SAF008", practices=Practices({"ambulances": 3.0}))
        assert "has 1 ambulance; 3 must be" in held.message
        assert () == found(
            "SAF008",
            plan(units=UNITS[:1]),
            practices=Practices(dict.fromkeys(("ambulances", "fire_trucks", "wreckers"), 0.0)),
        )

    def test_before_the_timetable_is_there(self) -> None:
        """A plan without sessions is held against the numbers all the same."""
        assert 1 == len(found("SAF008", plan(units=UNITS[:-1]), rows=()))
        assert () == found("SAF008", plan(), rows=())


class TestCrews:
    """SAF009."""

    @pytest.mark.parametrize(
        ("kind", "crew", "flagged"),
        [
            (UnitType.FIRE_TRUCK, 1, True),
            (UnitType.FIRE_TRUCK, 2, False),
            (UnitType.WRECKER, 0, True),
            (UnitType.WRECKER, 1, False),
            (UnitType.AMBULANCE_BLS, 1, True),
            (UnitType.AMBULANCE_ALS, 2, False),
            (UnitType.JET_DRYER, 0, False),
            (UnitType.FIRE_TRUCK, None, False),
        ],
    )
    def test_by_type(self, kind: UnitType, crew: int | None, flagged: bool) -> None:  # noqa: FBT001 - a table
        """A fire truck has two, a wrecker one, and an ambulance two in the United Kingdom."""
        held = found(
            "SAF009",
            plan(units=(unit("unit", kind, 0, crew=crew),)),
            organisations=(attrs.evolve(IMSA, rule_book=RuleBook.MOTORSPORT_UK), SCCA),
        )
        assert flagged is bool(held)

    def test_ambulances_elsewhere(self) -> None:
        """No number was found for them in other rule books."""
        assert () == found("SAF009", plan(units=(unit("a", UnitType.AMBULANCE_ALS, 0, crew=1),)))


class TestInTwoPlaces:
    """SAF017."""

    def test_at_two_venues_on_the_same_days(self) -> None:
        """The same truck cannot be at both."""
        (held,) = validate(ELSEWHERE, select=["SAF017"]).diagnostics
        assert "The truck is fire-1 in the safety plan of The Weekend (28–30 May 2004)" in held.message
        assert "at another venue on the same days" in held.message

    def test_at_two_venues_on_other_days(self) -> None:
        """It has a week to get there."""
        first, other = ELSEWHERE.weekends
        later = attrs.evolve(other, first_day=first.last_day, last_day=None)
        unknown = attrs.evolve(ELSEWHERE, weekends=(first, later))
        assert () == validate(unknown, select=["SAF017"]).diagnostics

    def test_one_truck_in_turn(self) -> None:
        """Two units of one resource that are on duty in different sessions are one truck with two tasks."""
        broken = EXAMPLES["SAF017"].broken
        (held,) = broken.safety_plans
        parts = [
            attrs.evolve(each, sessions=(session,)) if each.resource else each
            for each, session in zip(held.units, ("", "practice", "race", "", ""), strict=True)
        ]
        apart = attrs.evolve(broken, safety_plans=(attrs.evolve(held, units=parts),))
        assert () == validate(apart, select=["SAF017"]).diagnostics

    def test_one_truck_always_and_once(self) -> None:
        """Whoever is on duty in all sessions is so in each."""
        broken = EXAMPLES["SAF017"].broken
        (held,) = broken.safety_plans
        parts = [attrs.evolve(u, sessions=("race",)) if u.id == "fire-1" else u for u in held.units]
        once = attrs.evolve(broken, safety_plans=(attrs.evolve(held, units=parts),))
        assert 1 == len(validate(once, select=["SAF017"]).diagnostics)
