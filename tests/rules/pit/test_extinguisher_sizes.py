"""Fire extinguishers in the pits are large enough."""

import pytest

from roadracing._internal.model.pit.equipment import PitExtinguisher
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA
from tests.rules.example import Example
from tests.rules.pits import BY_THE_BOOK, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT019": Example(
        sound=made.SOUND,
        broken=pits(plan=planned(extinguishers=(PitExtinguisher(id="small", at_m=60.0, mass_kg=2.0),))),
        options={"practices": Practices({"pit_extinguisher_kg": 4.5})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

SCCA_RULES = {"organisations": (IMSA, BY_THE_BOOK)}


class TestSize:
    """They hold enough, and are rated for it."""

    @pytest.mark.parametrize(("mass", "count"), [(4.5, 0), (4.6, 0), (2.0, 1), (None, 0)])
    def test_ten_pounds(self, mass: float | None, count: int) -> None:
        """Nominally ten pounds, which labels round to 4.5 kg."""
        plan = planned(extinguishers=(PitExtinguisher(id="one", at_m=60.0, mass_kg=mass),))
        assert count == len(judged("PIT019", plan=plan, **SCCA_RULES))

    def test_of_a_car(self) -> None:
        """One that goes with a car is measured by its own series' number."""
        of_alms = PitExtinguisher(id="one", entry="alms-1", mass_kg=2.0)
        of_wc = PitExtinguisher(id="two", entry="wc-1", mass_kg=2.0)
        (finding,) = judged("PIT019", plan=planned(extinguishers=(of_alms, of_wc)), **SCCA_RULES)
        assert ["two"] == finding.context["extinguishers"]

    @pytest.mark.parametrize(
        ("rating", "count"),
        [("60-B:C", 0), ("80B:C", 0), ("10-B:C", 1), ("4-A:40-B:C", 1), ("4A 60 BC", 0), ("large", 0)],
    )
    def test_sixty_b(self, rating: str, count: int) -> None:
        """The number before the B, however the label writes it."""
        plan = planned(extinguishers=(PitExtinguisher(id="one", at_m=60.0, rating=rating),))
        findings = judged("PIT019", plan=plan, **SCCA_RULES)
        assert count == len(findings)
        assert [] == [f for f in findings if "is smaller than 60-B" not in f.message]
