"""The steps along the lap."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.pictures.safety.bands import LATE, bands
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.response import coverage
from roadracing._internal.safety.targets import ResponseTargets
from tests.safety.building import MID_OHIO_M, layout, plan


class TestBands:
    """The steps along the lap."""

    @given(limit=st.integers(20, 200))
    def test_they_are_the_lap_and_the_gaps(self, limit: int) -> None:
        """They follow each other round it, and what is too late is what the coverage calls gaps."""
        targets = ResponseTargets.in_force(Practices({"second_intervention_s": float(limit)}))
        kind = coverage(plan(), layout(), targets).of(Capability.FIRE_FULL)
        held = list(bands(kind))
        assert 0 == held[0].from_m
        assert MID_OHIO_M == held[-1].to_m
        assert all(one.to_m == other.from_m for one, other in pairwise(held))
        late = sum(part.to_m - part.from_m for part in held if part.band is LATE)
        assert pytest.approx(sum(gap.length_m for gap in kind.gaps), abs=1e-5) == late
