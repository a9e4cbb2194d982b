"""Rules come in sets, and sets are values: adding to one changes nobody else's."""

from collections.abc import Iterable, Iterator

import attrs

from .rule import Rule


@attrs.frozen
class RuleSet:
    """Rules in the order of their codes; a code occurs once.

    Attributes:
        rules: the rules.

    Raises:
        ValueError: two different rules have one code.
    """

    rules: tuple[Rule, ...] = attrs.field(default=(), converter=tuple[Rule, ...])

    def __attrs_post_init__(self) -> None:
        by_code: dict[str, Rule] = {}
        for rule in self.rules:
            other = by_code.setdefault(rule.code.code, rule)
            if other is not rule:
                raise ValueError(
                    f"{rule.code.code} is the code of two rules: {other.code.name}, {rule.code.name}"
                )
        object.__setattr__(self, "rules", tuple(by_code[code] for code in sorted(by_code)))

    def __add__(self, other: "Rule | RuleSet | Iterable[Rule]") -> "RuleSet":
        """Both sets together, or a set and one more rule."""
        return RuleSet((*self.rules, *((other,) if isinstance(other, Rule) else other)))

    def __iter__(self) -> Iterator[Rule]:
        """The rules in the order of their codes."""
        return iter(self.rules)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rules)

    def __contains__(self, code: object) -> bool:
        """Whether a rule has this code."""
        return any(rule.code.code == code for rule in self.rules)


def matches(code: str, patterns: Iterable[str]) -> bool:
    """Whether a code is meant by any of some codes or beginnings of codes, such as ``SCH`` or ``SCH001``."""
    return any(code.startswith(pattern) for pattern in patterns)
