"""Rules are found where they are declared: every rule of every module of a room, and none of them is listed by hand."""

import pkgutil
from collections.abc import Callable, Iterable
from functools import cached_property
from importlib import import_module

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.season.season import Season
from roadracing._internal.words.printed import printed

from .rule import Rule


def _areas(given: Iterable[str]) -> frozenset[str]:
    return frozenset(given)


def _always(season: Season) -> bool:
    del season
    return True


@printed
@attrs.frozen(kw_only=True, eq=False)
class Room:
    """The rules on one subject stand in one package, and their codes are of its areas.

    Attributes:
        package: the package; each of its modules may declare rules.
        areas: the letters that its codes begin with.
        judges: whether there is anything in a season that its rules speak of; where there is not, they are not loaded.
    """

    package: str
    areas: frozenset[str] = attrs.field(converter=_areas)
    judges: Callable[[Season], bool] = _always

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All its rules, in the order of their codes.

        Raises:
            NotUnderstood: the code of a rule is of another area, or is that of two rules.
        """
        room = import_module(self.package)
        names = sorted(found.name for found in pkgutil.iter_modules(room.__path__, f"{self.package}."))
        found: dict[str, Rule] = {}
        for rule in (rule for name in names for rule in declared_in(name)):
            other = found.setdefault(rule.code.code, rule)
            if other is not rule:
                raise NotUnderstood(
                    f"{rule.code.code} is the code of two rules: {other.code.name}, {rule.code.name}"
                )
        for rule in found.values():
            if rule.code.code[:3] not in self.areas:
                raise NotUnderstood(
                    f"{rule.code.code} ({rule.code.name}) is declared in {rule.check.__module__}, where codes "
                    f"begin with {' or '.join(sorted(self.areas))}"
                )
        return tuple(found[code] for code in sorted(found))


def declared_in(module: str) -> tuple[Rule, ...]:
    """The rules that a module declares itself; those it only imports are another module's."""
    held = vars(import_module(module)).values()
    return tuple(value for value in held if isinstance(value, Rule) and value.check.__module__ == module)
