"""Who works by which practices, and how many of them are looked at."""

import pytest

from roadracing._internal.model.agreement.best_practice import (
    Adoption,
    BestPractice,
    ParameterSetting,
    PracticeStatus,
)
from roadracing._internal.practice.held_practices import (
    MOST_PRACTICES,
    HeldPractices,
    more_than_looked_at,
)
from roadracing._internal.practice.where_asked import Spot
from roadracing._internal.rules.validation import validate
from tests.rules.building import season


def practice(number: int, *adopters: str) -> BestPractice:
    """A practice that sets the changeover."""
    return BestPractice(
        id=f"p{number:03}",
        status=PracticeStatus.ADOPTED,
        adopters=tuple(Adoption(organisation=name) for name in adopters),
        sets=(ParameterSetting(parameter="changeover_min", number=10.0),),
    )


def test_what_makers_of_rules_work_by_holds_for_others() -> None:
    """Whoever makes no rules is bound by what all work by who do; those by their own practices alone."""
    both, one = practice(1, "imsa", "scca"), practice(2, "imsa")
    held = HeldPractices(season(practices=(both, one)))
    makers = {"imsa", "scca"}
    names = {
        who: [p.id for p, _ in held.worked_by("changeover_min", who, makers)]
        for who in ("imsa", "scca", "club", None)
    }
    assert {"imsa": ["p001", "p002"], "scca": ["p001"], "club": ["p001"], None: ["p001"]} == names
    assert held.sets("changeover_min")
    assert not HeldPractices(None).sets("changeover_min")


def test_spots_that_no_practice_tells_apart_are_one() -> None:
    """A venue that no scope names makes no difference."""
    held = HeldPractices(season(practices=(practice(1, "imsa"),)))
    one, other = (held.as_asked("changeover_min", Spot(venue=name)) for name in ("here", "there"))
    assert one == other


@pytest.mark.parametrize("number", [MOST_PRACTICES, MOST_PRACTICES + 1])
def test_what_is_not_looked_at_is_said(number: int) -> None:
    """One more than are looked at is an error that says how many there are."""
    whole = season(practices=tuple(practice(n, "imsa") for n in range(number)))
    said = [number] if number > MOST_PRACTICES else []
    assert said == list(more_than_looked_at(whole).values())
    assert said == [d.context["practices"] for d in validate(whole).errors if d.code == "DOC206"]
