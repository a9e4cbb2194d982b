"""What rules say of the boxes that are given away."""

from typing import Any

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.pit.boxes import PitAllocation
from tests.rules.pits import (
    judged,
    planned,
)


def judge(code: str, *allocations: PitAllocation, **facts: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of these allocations."""
    return judged(code, plan=planned(allocations=allocations), **facts)
