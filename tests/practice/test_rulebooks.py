"""The rule books that organisations state."""

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.rulebooks import RULE_BOOKS


def test_every_rule_book_is_described() -> None:
    """Each that an organisation can state, once."""
    assert sorted(RuleBook) == sorted(each.book for each in RULE_BOOKS)
