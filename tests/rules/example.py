"""A rule has two examples beside its tests: a season in which it finds nothing, and one that breaks it."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.engine.rule import Rule
from roadracing._internal.rules.library import DEFAULT


@attrs.frozen(kw_only=True)
class Example:
    """What a rule says nothing about, and what it was made for.

    Attributes:
        sound: the smallest season in which it might find something, and does not.
        broken: a season that breaks this rule and no other one.
        options: what ``validate`` has to be told for it.
    """

    sound: Season
    broken: Season
    options: Mapping[str, Any] = attrs.field(factory=dict)


def home_of(rule: Rule) -> str:
    """The module with the tests of a rule: it stands where the rule stands, in the tree of the tests."""
    *_, room, module = rule.check.__module__.split(".")
    return f"tests.rules.{room}.test_{module}"


def example_of(rule: Rule) -> Example:
    """The examples of a rule, from the tests of its module.

    Raises:
        LookupError: there are none.
    """
    home = home_of(rule)
    try:
        example: Example = import_module(home).EXAMPLES[rule.code.code]
    except (ModuleNotFoundError, AttributeError, KeyError) as error:
        raise LookupError(f"{home} has no EXAMPLES[{rule.code.code!r}]") from error
    return example


def broken(code: str) -> Season:
    """The season that breaks a rule."""
    return example_of(next(rule for rule in DEFAULT if rule.code.code == code)).broken
