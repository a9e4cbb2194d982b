"""Rules come in sets, and sets are values."""

from collections.abc import Iterator

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import Rule, rule
from roadracing._internal.rules.engine.ruleset import RuleSet, matches


def made(code: str, name: str = "a-rule") -> Rule:
    """A rule that finds nothing."""

    @rule(code, name, Severity.ERROR)
    def nothing(case: Case) -> Iterator[Finding]:
        """Nothing is wrong."""
        del case
        return iter(())

    return nothing


def codes(rules: RuleSet) -> list[str]:
    """The codes of a set's rules, in its order."""
    return [each.code.code for each in rules]


def test_rules_are_in_the_order_of_their_codes() -> None:
    """However they were given."""
    assert ["SCH001", "SCH002", "TRK001"] == codes(RuleSet([made("TRK001"), made("SCH002"), made("SCH001")]))


def test_adding() -> None:
    """A set, a list of rules, or one rule can be added; neither side changes."""
    one, two, three = made("SCH901"), made("SCH902"), made("SCH903")
    first = RuleSet([one])
    assert ["SCH901", "SCH902"] == codes(first + RuleSet([two]))
    assert ["SCH901", "SCH902", "SCH903"] == codes(first + (each for each in (three, two)))
    assert ["SCH901", "SCH903"] == codes(first + three)
    assert ["SCH901"] == codes(first)


def test_a_rule_that_is_in_both_is_in_once() -> None:
    """The same rule twice is one rule."""
    one = made("SCH901")
    assert 1 == len(RuleSet([one, one]) + one)


def test_one_code_for_two_rules() -> None:
    """It is refused, and both are named."""
    with pytest.raises(ValueError, match="SCH901 is the code of two rules: mine, yours"):
        RuleSet([made("SCH901", "mine"), made("SCH901", "yours")])


def test_contains() -> None:
    """A set knows the codes of its rules."""
    assert "SCH901" in RuleSet([made("SCH901")])
    assert "SCH902" not in RuleSet([made("SCH901")])


def test_matches() -> None:
    """A code is meant by itself and by its beginning."""
    assert matches("SCH001", ["TRK", "SCH"])
    assert matches("SCH001", ["SCH001"])
    assert not matches("SCH001", ["SCH002"])
    assert not matches("SCH001", [])


def test_printed_it_says_how_many_and_which() -> None:
    """A person reads the number of rules and the prefixes of their codes."""
    assert str(RuleSet([made("SCH901"), made("CLUB001", "b")])) == "2 rules: CLUB, SCH"
    assert str(RuleSet()) == "no rules"
