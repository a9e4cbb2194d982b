"""All parameters that practices can set, each once."""

import re

import pytest

from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.practice.parameters import Parameter
from roadracing._internal.practice.registry import PARAMETERS, parameter
from roadracing._internal.rules.library import DEFAULT
from tests.practice.test_parameters import KEYS


@pytest.mark.parametrize(
    "known", [each for each in PARAMETERS if each.books], ids=lambda known: str(known.key)
)
def test_each_value_of_a_rule_book_says_of_which_year(known: Parameter) -> None:
    """Or that its edition is an old one or not stated: a number without an edition is nobody's."""
    for held in known.books:
        assert re.search(r"\b(19|20)\d\d\b|older|not stated|general knowledge", held.source), held.source


def test_they_are_in_order_and_told_apart() -> None:
    """By key."""
    assert sorted(set(KEYS)) == KEYS


def test_every_parameter_of_a_rule_is_registered() -> None:
    """A rule cannot use a number that nobody registered."""
    assert {key for rule in DEFAULT for key in rule.parameters} <= set(KEYS)


def test_an_unknown_key() -> None:
    """Nothing is called that."""
    with pytest.raises(UnknownReference):
        parameter("changeover")
