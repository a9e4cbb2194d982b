"""Four cars of two teams and two classes along a pit lane, to be put in any order."""

from typing import Any

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.pit.policy import PitPolicy
from tests.rules.pits import box, entry, given, judged, planned

CARS = (
    entry("alms-1", number="1", car_class="lmp1", team="first-team"),
    entry("alms-2", number="2", car_class="lmp1", team="second-team"),
    entry("alms-3", number="3", car_class="gt", team="first-team"),
    entry("alms-4", number="4", car_class="gt", team="second-team"),
)
BOXES = tuple(box(number) for number in range(1, 7))


def judge(code: str, order: str, policy: PitPolicy | None = None, **facts: Any) -> tuple[Diagnostic, ...]:
    """What a rule says of cars that come along the lane in an order, such as ``1 2 . 3 4``."""
    allocations = [
        given(f"for-{number}", f"box-{place}", f"alms-{number}")
        for place, number in enumerate(order.split(), 1)
        if number != "."
    ]
    plan = planned(
        boxes=facts.pop("boxes", BOXES),
        allocations=allocations,
        policies=(policy,) if policy is not None else (),
    )
    return judged(code, plan=plan, entries=facts.pop("entries", CARS), **facts)


def policy(**facts: Any) -> PitPolicy:
    """A policy of the series."""
    return PitPolicy(**{"id": "policy", "series": ("alms",), **facts})
