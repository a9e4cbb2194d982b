"""Rules that other packages bring: each names them under one entry point, and whoever wants them adds them."""

from collections.abc import Iterable
from importlib.metadata import entry_points
from types import ModuleType
from typing import Final

from roadracing._internal.findings.root import NotUnderstood, WrongType
from roadracing._internal.model.kernel.what_is_meant import UnknownReference

from .engine.room import declared_in
from .engine.rule import Rule
from .engine.ruleset import RuleSet

ENTRY_POINTS: Final = "roadracing.rules"
"""By this a package names a rule, several of them, or a module that declares some."""


def installed(*names: str) -> RuleSet:
    """The rules of installed packages are a set, to be added to that of the library.

    They run the code of those packages, so nothing adds them unasked.

    Args:
        names: the entry points that are meant; all of them if none is named.

    Raises:
        UnknownReference: no package has an entry point of such a name.
        WrongType: an entry point names something that holds no rules.
        NotUnderstood: a code is that of two rules, or one that the library keeps for itself.
    """
    found = {each.name: each for each in entry_points(group=ENTRY_POINTS)}
    if missing := [name for name in names if name not in found]:
        raise UnknownReference(
            f"no installed package brings rules called {missing[0]!r}: {', '.join(found) or 'none does'}"
        )
    rules: list[Rule] = []
    for name in names or sorted(found):
        for rule in _rules_in(found[name].load(), name):
            if not rule.code.own:
                raise NotUnderstood(
                    f"{rule.code.code} of {name}: codes of three letters are the library's own"
                )
            rules.append(rule)
    return RuleSet(rules)


def _rules_in(held: object, name: str) -> Iterable[Rule]:
    if isinstance(held, Rule):
        return (held,)
    if isinstance(held, ModuleType):
        return declared_in(held.__name__)
    members = tuple(held) if isinstance(held, Iterable) else ()
    if not members or not all(isinstance(each, Rule) for each in members):
        raise WrongType(f"{name} is to name a rule, several, or a module that declares some; it is {held!r}")
    return members
