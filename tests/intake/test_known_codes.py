"""Every code that may stand in a report is known in one list, and the rule that gives it out is found."""

from roadracing._internal.intake.known_codes import all_codes, rule_of


def test_each_is_there_once() -> None:
    """The codes are in order, and none is given out twice."""
    codes = [code.code for code in all_codes()]
    assert sorted(set(codes)) == codes


def test_rule_of_a_code() -> None:
    """A rule is found by its code; what a reader says has none."""
    found = rule_of("SCH001")
    assert found is not None
    assert "SCH001" == found.code.code
    assert rule_of("DOC301") is None
