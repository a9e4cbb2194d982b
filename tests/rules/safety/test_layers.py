"""A layout has one plan, and a plan says something about everything."""

import attrs

from tests.rules.example import Example
from tests.rules.safety_building import EXTINGUISHERS, PROCEDURES, UNITS, found, plan, planned
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF018": Example(
        sound=made.SOUND,
        broken=planned(
            plan(),
            plan(
                id="again",
                units=[attrs.evolve(each, id=f"again-{each.id}") for each in UNITS if not each.routes],
                access_points=(),
                extinguishers=[attrs.evolve(each, id=f"again-{each.id}") for each in EXTINGUISHERS],
                medical_centres=(),
                hospitals=[attrs.evolve(each, id=f"again-{each.id}") for each in plan().hospitals],
                procedures=[attrs.evolve(each, id=f"again-{each.id}") for each in PROCEDURES],
            ),
        ),
    ),
    "SAF020": Example(sound=made.SOUND, broken=planned(plan(procedures=()))),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestTwoPlans:
    """SAF018."""

    def test_for_the_same_layout_by_different_words(self) -> None:
        """One names the weekend's layout, the other none, which is the same."""
        (held,) = found("SAF018", plan(), plan(id="again", layout="full"))
        assert {"plan": "plan", "other": "again"} == held.context

    def test_for_two_layouts(self) -> None:
        """Each has its own."""
        assert () == found("SAF018", plan(), plan(id="north", layout="north-loop"))

    def test_for_two_weekends(self) -> None:
        """Also where one of them is in another document."""
        assert () == found("SAF018", plan(), plan(id="other", weekend="other"))


class TestSaysNothing:
    """SAF020."""

    def test_all_in_one(self) -> None:
        """Everything that is missing is named once."""
        (held,) = found("SAF020", plan(units=(), hospitals=()))
        assert ["units", "hospitals"] == held.context["missing"]
