"""Crews over the wall, and fuel."""

from typing import Any

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.pit.equipment import PitExtinguisher
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA
from tests.rules.example import Example
from tests.rules.pits import BY_THE_BOOK, ENTRIES, conditions, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT008": Example(
        sound=made.SOUND,
        broken=pits(plan=planned(conditions=(conditions(crew_over_wall=6),))),
        options={"practices": Practices({"crew_over_wall": 4.0})},
    ),
    "PIT009": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                conditions=(
                    conditions("for-alms", series=("alms",), fuelling=True),
                    conditions("for-wc", series=("world-challenge",), fuelling=True),
                ),
                extinguishers=(
                    *made.BY_THE_WALL,
                    *(PitExtinguisher(id=f"own-{each.id}", entry=each.id, mass_kg=5.0) for each in ENTRIES),
                ),
            ),
            organisations=(IMSA, BY_THE_BOOK),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

SCCA_RULES = {"organisations": (IMSA, BY_THE_BOOK)}


def judge(code: str, *held: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of conditions, where the SCCA's rule book is in force for its series."""
    return judged(code, plan=planned(conditions=held), **SCCA_RULES)


class TestCrews:
    """No more than the organisation allows."""

    def test_as_many_as_allowed(self) -> None:
        """Four and the drivers; and where nobody gives a number, none is found."""
        assert () == judge("PIT008", conditions(crew_over_wall=4))
        assert () == judge("PIT008", conditions())
        assert () == judged("PIT008", plan=planned(conditions=(conditions(crew_over_wall=9),)))

    def test_too_many(self) -> None:
        """For the sessions of the organisation that has the number."""
        (finding,) = judge("PIT008", conditions(crew_over_wall=5))
        assert Severity.ERROR is finding.severity
        assert "5 members of each crew" in finding.message
        assert finding.message.endswith("and 2 more sessions; at most 4 may")
        assert ["wc-practice", "wc-gt-race", "wc-touring-race"] == finding.context["sessions"]
        assert "SCCA" in (finding.practice or "")

    def test_conditions_of_its_own(self) -> None:
        """What is for the other series does not count."""
        own = conditions("for-wc", series=("world-challenge",), crew_over_wall=4)
        assert () == judge("PIT008", conditions(crew_over_wall=9), own)


class TestFuelling:
    """Only where somebody authorised it."""

    def test_nobody_said_so(self) -> None:
        """The series that refuels, and the one that must ask."""
        (finding,) = judge("PIT009", conditions(fuelling=True))
        assert ["wc-practice", "wc-gt-race", "wc-touring-race"] == finding.context["sessions"]
        assert finding.message.endswith("and 2 more sessions, and nothing says who authorised it")

    @pytest.mark.parametrize(
        "authorised",
        [
            {"fuelling_authorised_by": "scca"},
            {"fuelling_authority": OfficialRole.CHIEF_STEWARD},
            {"fuelling_reference": "Supplementary regulations (invented), article 9"},
        ],
    )
    def test_somebody_did(self, authorised: dict[str, Any]) -> None:
        """An organisation, an official or an article."""
        assert () == judge("PIT009", conditions(fuelling=True, **authorised))

    def test_not_at_all(self) -> None:
        """What is forbidden needs no authorisation, nor does a series whose rule book does not ask."""
        assert () == judge("PIT009", conditions(fuelling=False))
        assert () == judge("PIT009", conditions("for-alms", series=("alms",), fuelling=True))
