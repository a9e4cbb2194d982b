"""A hospital can be reached in time."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.safety.medical import HelicopterCover, Hospital, HospitalCapability
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.safety_building import found, plan, planned
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF012": Example(
        sound=made.SOUND,
        broken=planned(plan(hospitals=(Hospital(id="far", road_traffic_min=45),), helicopter=None)),
        options=made.stated(hospital_transfer_min=20),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

LIMIT = Practices({"hospital_transfer_min": 20.0})
FLIES = HelicopterCover(on_site=True)


@pytest.mark.parametrize(
    ("facts", "helicopter", "severity"),
    [
        ({"road_traffic_min": 20}, None, None),
        ({"road_traffic_min": 21}, None, Severity.ERROR),
        ({"road_min": 21}, None, Severity.ERROR),
        ({"road_min": 15}, None, Severity.INFO),
        ({}, None, Severity.INFO),
        ({"road_traffic_min": 40, "air_min": 8}, FLIES, Severity.WARNING),
        ({"road_traffic_min": 40, "air_min": 28}, FLIES, Severity.ERROR),
        ({"road_traffic_min": 40, "air_min": 8, "helipad": False}, FLIES, Severity.ERROR),
        ({"road_traffic_min": 40, "air_min": 8}, HelicopterCover(), Severity.INFO),
        ({"road_traffic_min": 10, "air_min": 8}, FLIES, None),
    ],
)
def test_by_road_and_by_air(
    facts: dict[str, Any], helicopter: HelicopterCover | None, severity: Severity | None
) -> None:
    """Near by road: nothing. Near by air only: a warning. Neither: an error. Not known: an info."""
    held = found(
        "SAF012", plan(hospitals=(Hospital(id="hospital", **facts),), helicopter=helicopter), practices=LIMIT
    )
    assert ([severity] if severity is not None else []) == [each.severity for each in held]


def test_the_fias_number() -> None:
    """About twenty minutes, in sessions that are run by its rule book; elsewhere nobody set it."""
    far = plan(hospitals=(Hospital(id="far", road_traffic_min=30),), helicopter=None)
    assert () == found("SAF012", far)
    (held,) = found("SAF012", far, organisations=(attrs.evolve(IMSA, rule_book=RuleBook.FIA), SCCA))
    assert 20 == held.context["most_min"]
    assert "there is no helicopter" in held.message


def test_burns_may_go_farther() -> None:
    """The near hospital decides; the far one is for burns."""
    burns = Hospital(id="burns", capabilities=(HospitalCapability.BURNS,), road_traffic_min=90)
    assert () == found("SAF012", plan(hospitals=(*plan().hospitals, burns)), practices=LIMIT)
    assert () == found("SAF012", plan(hospitals=(burns,)), practices=LIMIT)
