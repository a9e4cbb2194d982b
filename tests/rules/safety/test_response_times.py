"""Help is anywhere on the lap in time, as far as that can be reckoned."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.safety.unit import Capability, UnitType
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.safety_building import UNITS, course, found, plan, planned, unit
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF010": Example(
        sound=made.SOUND, broken=planned(plan(units=[each for each in UNITS if each.id != "fire-2"]))
    ),
    "SAF011": Example(
        sound=made.SOUND, broken=planned(plan(units=(*UNITS, unit("fire-3", UnitType.FIRE_TRUCK))))
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

FIA = (attrs.evolve(IMSA, rule_book=RuleBook.FIA), SCCA)


class TestTooSlow:
    """SAF010."""

    def test_the_default_is_only_a_warning(self) -> None:
        """Two minutes is what clubs ask for; nobody has agreed to it here."""
        (held,) = found("SAF010", plan(units=UNITS[1:]))
        assert Severity.WARNING is held.severity
        assert (120, "fire-full") == (held.context["target_s"], held.context["capability"])

    def test_a_rule_book_is_an_error(self) -> None:
        """The FIA asks for 15 and 30 seconds; where every unit is known, that is missed for sure."""
        held = found("SAF010", organisations=FIA)
        assert {"fire-first", "fire-full"} == {each.context["capability"] for each in held}
        assert {Severity.ERROR} == {each.severity for each in held}

    def test_a_unit_that_could_be_sooner(self) -> None:
        """If something about one is not known, the finding is a warning."""
        units = (*UNITS, unit("fire-3", UnitType.FIRE_TRUCK, 800, speed_kph=None))
        held = found("SAF010", plan(units=units), organisations=FIA)
        assert {Severity.WARNING} == {each.severity for each in held}

    def test_help_that_nobody_gives(self) -> None:
        """A practice asks for it, and no unit has it."""
        units = [each for each in UNITS if each.id != "rescue-1"]
        (held,) = found("SAF010", plan(units=units), practices=Practices({"extrication_response_s": 200.0}))
        assert "no unit of the safety plan of The Weekend gives extrication" in held.message

    def test_by_a_practice(self) -> None:
        """Medical help within a minute, by one ambulance at the control line."""
        (held,) = found("SAF010", practices=Practices({"medical_response_s": 60.0}))
        assert "medical help takes longer than 60 s" in held.message
        assert 140 == held.context["worst_s"]


class TestNotKnown:
    """SAF011."""

    def test_one_info_for_a_plan(self) -> None:
        """Whatever is missing, in how many units ever."""
        units = [attrs.evolve(each, speed_kph=None) for each in UNITS]
        (held,) = found("SAF011", plan(units=units))
        assert Severity.INFO is held.severity
        assert ["fire-1", "fire-2"] == held.context["units"]

    def test_a_practice_completes_them(self) -> None:
        """A speed for all is enough."""
        units = [attrs.evolve(each, speed_kph=None) for each in UNITS]
        speed = Practices({"response_speed_kph": 80.0})
        assert () == found("SAF011", plan(units=units), practices=speed)

    def test_help_without_a_time(self) -> None:
        """Nobody asks how soon a wrecker is there, so nobody has to know."""
        units = [attrs.evolve(each, speed_kph=None) if each.id == "wrecker-1" else each for each in UNITS]
        assert () == found("SAF011", plan(units=units))

    def test_a_rapid_response_vehicle(self) -> None:
        """What it can do has to be stated."""
        chase = unit("chase", UnitType.FAST_INTERVENTION, 0)
        assert 1 == len(found("SAF011", plan(units=(*UNITS, chase))))
        stated = attrs.evolve(chase, capabilities=(Capability.MEDICAL,))
        assert () == found("SAF011", plan(units=(*UNITS, stated)))

    def test_a_lap_without_a_length(self) -> None:
        """Is said, too."""
        (held,) = found("SAF011", layout=course(length_m=None))
        assert "length_m" in held.message
