"""Of the plans of one kind that a weekend has, the first are looked at, and it is said how many there are."""

import pytest

from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.plans_of_weekend import MOST_PLANS, looked_at
from roadracing._internal.rules.validation import validate
from tests.rules.building import season


def with_plans(number: int) -> Season:
    """The weekend, with so many plans of its paddock."""
    return season(paddock_plans=tuple(PaddockPlan(id=f"p{n:03}", weekend="weekend") for n in range(number)))


def test_the_first_of_each_weekend() -> None:
    """Plans of another weekend do not count."""
    plans = with_plans(MOST_PLANS + 5).paddock_plans
    assert plans[:MOST_PLANS] == looked_at(plans)
    other = PaddockPlan(id="z", weekend="other")
    assert other in looked_at((*plans, other))


@pytest.mark.parametrize(("number", "said"), [(MOST_PLANS, []), (MOST_PLANS + 1, [MOST_PLANS + 1])])
def test_what_is_not_looked_at_is_said(number: int, said: list[int]) -> None:
    """An error at the weekend says how many plans there are, unless all of them were looked at."""
    findings = [d for d in validate(with_plans(number)).errors if d.code == "DOC206"]
    assert said == [d.context["plans"] for d in findings]
    assert all(d.path == ("weekends", "weekend") for d in findings)
