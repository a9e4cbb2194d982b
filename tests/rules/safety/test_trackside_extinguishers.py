"""Fire extinguishers along both sides of the track."""

import attrs

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.safety_building import EXTINGUISHERS, course, found, plan, planned, staffing
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF006": Example(
        sound=made.SOUND,
        broken=planned(plan(extinguishers=EXTINGUISHERS[:9])),
        options=made.stated(extinguisher_spacing_m=300),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

FIA = {"organisations": (attrs.evolve(IMSA, rule_book=RuleBook.FIA), SCCA)}


def test_the_fias_number() -> None:
    """300 m, from one to the next on either side; the sound plan keeps it."""
    assert () == found("SAF006", **FIA)
    (held,) = found("SAF006", plan(extinguishers=EXTINGUISHERS[::2]), **FIA)
    assert "on the right of the track" in held.message
    assert 500 == held.context["longest_m"]
    assert "rule book of IMSA" == held.practice


def test_a_side_without_any() -> None:
    """Is a gap as long as the lap."""
    (held,) = found("SAF006", plan(extinguishers=()), **FIA)
    assert "has no fire extinguisher with a known place on the right of the track" in held.message


def test_off_without_a_rule_book() -> None:
    """Nobody set it."""
    assert () == found("SAF006", plan(extinguishers=()))


def test_what_nobody_carries() -> None:
    """A plan without extinguishers, and a lap without a length."""
    bare = plan(
        extinguishers=(), staffing=tuple(attrs.evolve(each, extinguishers=None) for each in staffing())
    )
    limit = Practices({"extinguisher_spacing_m": 10.0})
    assert () == found("SAF006", bare, practices=limit)
    assert () == found("SAF006", layout=course(length_m=None), practices=limit)
