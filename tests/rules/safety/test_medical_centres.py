"""What a medical centre has."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.safety.medical import MedicalCentre
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.safety_building import found, plan, planned
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF014": Example(
        sound=made.SOUND,
        broken=planned(
            plan(medical_centres=(attrs.evolve(plan().medical_centres[0], rooms=2),)),
            **made.under(RuleBook.MOTORSPORT_UK),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

UK = (attrs.evolve(IMSA, rule_book=RuleBook.MOTORSPORT_UK), SCCA)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"rooms": 3, "resuscitation_places": 2, "observation_places": 2}, []),
        ({"rooms": 2}, ["2 of at least 3 rooms"]),
        (
            {"rooms": 3, "resuscitation_places": 1, "observation_places": 0},
            ["1 of at least 2 places for resuscitation", "0 of at least 2 places for observation"],
        ),
        ({}, []),
    ],
)
def test_the_numbers_of_the_united_kingdom(facts: dict[str, Any], missing: list[str]) -> None:
    """Three rooms, and two places of each kind, as far as it is known what there is."""
    held = found("SAF014", plan(medical_centres=(MedicalCentre(id="c", **facts),)), organisations=UK)
    assert ([missing] if missing else []) == [each.context["missing"] for each in held]


def test_elsewhere() -> None:
    """No number is in force."""
    assert () == found("SAF014", plan(medical_centres=(MedicalCentre(id="c", rooms=1),)))
