"""What is done when something happens, and that somebody is there to do it."""

from typing import Any

from roadracing._internal.model.control.official import Assignment, Official, OfficialRole
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind, Step
from roadracing._internal.model.safety.unit import UnitType
from tests.rules.example import Example
from tests.rules.safety_building import PROCEDURES, UNITS, found, plan, planned
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF015": Example(sound=made.SOUND, broken=planned(plan(procedures=PROCEDURES[1:]))),
    "SAF016": Example(
        sound=made.SOUND,
        broken=planned(
            plan(
                procedures=(
                    *PROCEDURES[1:],
                    Procedure(
                        id="car-fire",
                        kind=PROCEDURES[0].kind,
                        steps=(Step(key="lead", what="Leads the crew", role=OfficialRole.SAFETY_CHIEF),),
                    ),
                )
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

DIRECTOR: dict[str, Any] = {
    "officials": (Official(id="director"),),
    "assignments": (
        Assignment(id="director", weekend="weekend", official="director", role=OfficialRole.RACE_DIRECTOR),
        Assignment(id="open", weekend="weekend", role=OfficialRole.SAFETY_CHIEF),
    ),
}


def steps(*held: Step) -> Any:
    """A plan with one procedure of these steps."""
    return plan(procedures=(Procedure(id="fire", kind=ProcedureKind.CAR_FIRE, steps=held),))


class TestMissing:
    """SAF015."""

    def test_each_kind_is_named(self) -> None:
        """In one info."""
        (held,) = found("SAF015", plan(procedures=PROCEDURES[:1]))
        assert 10 == len(held.context["kinds"])  # type: ignore[arg-type]
        assert "pit fire" in held.message

    def test_oil_is_dealt_with_like_fuel(self) -> None:
        """A procedure of its own is not asked for."""
        held = [each for each in PROCEDURES if each.kind is not ProcedureKind.OIL_DOWN]
        assert () == found("SAF015", plan(procedures=held))


class TestNobody:
    """SAF016."""

    def test_a_role_that_is_open(self) -> None:
        """It is on the list, and nobody has taken it."""
        held = found("SAF016", steps(Step(key="lead", role=OfficialRole.SAFETY_CHIEF)), **DIRECTOR)
        assert ["'lead' (safety chief)"] == held[0].context["steps"]

    def test_a_role_that_is_taken(self) -> None:
        """The race director is there."""
        assert () == found("SAF016", steps(Step(key="stop", role=OfficialRole.RACE_DIRECTOR)), **DIRECTOR)

    def test_a_weekend_that_assigns_nobody(self) -> None:
        """Cannot be told."""
        assert () == found("SAF016", steps(Step(key="stop", role=OfficialRole.RACE_DIRECTOR)), assignments=())

    def test_marshals_are_at_their_stations(self) -> None:
        """Nobody assigns flaggers one by one."""
        assert () == found("SAF016", steps(Step(key="wave", role=OfficialRole.FLAGGER)), **DIRECTOR)

    def test_a_unit_that_the_plan_does_not_have(self) -> None:
        """No jet dryer is among the units; a step that is optional may go without."""
        step = Step(key="dry", what="Dries the road", unit=UnitType.JET_DRYER)
        held = found("SAF016", steps(step))
        assert ["'Dries the road' (jet dryer)"] == held[0].context["steps"]
        assert () == found("SAF016", steps(Step(key="dry", unit=UnitType.JET_DRYER, optional=True)))
        assert () == found("SAF016", steps(Step(key="tow", unit=UNITS[-1].type)))
