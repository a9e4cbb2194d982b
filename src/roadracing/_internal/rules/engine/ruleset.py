"""Rules come in sets, and sets are values: adding to one changes nobody else's."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from roadracing._internal.findings.root import NotUnderstood, RoadracingError
from roadracing._internal.model.season.season import Season
from roadracing._internal.text.lists import counted
from roadracing._internal.words.printed import printed

from .room import Room
from .rule import Rule


def _codes(given: Iterable[str]) -> frozenset[str]:
    return frozenset(given)


@printed
@attrs.frozen
class RuleSet:
    """Rules in the order of their codes; a code occurs once.

    The rules of a room are loaded when somebody asks for them; a set of rooms costs nothing.

    Attributes:
        given: the rules that were given one by one.
        rooms: the rooms in which others are found.
        dropped: the codes of those rules in the rooms that do not belong to the set.

    Raises:
        NotUnderstood: two different rules have one code.
    """

    given: tuple[Rule, ...] = attrs.field(default=(), converter=tuple[Rule, ...])
    rooms: tuple[Room, ...] = attrs.field(default=(), converter=tuple[Room, ...])
    dropped: frozenset[str] = attrs.field(default=frozenset(), converter=_codes)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "given", _in_order(self.given))
        object.__setattr__(self, "rooms", tuple(dict.fromkeys(self.rooms)))

    def __str__(self) -> str:
        """How many rules, and the prefixes of their codes."""
        prefixes = dict.fromkeys(r.code.code.rstrip("0123456789") for r in self)
        return f"{counted(len(self.rules), 'rule')}: {', '.join(prefixes)}" if prefixes else "no rules"

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All of them; the rooms are loaded for that."""
        return self._with(self.rooms)

    def on(self, season: Season) -> tuple[Rule, ...]:
        """Those that have something to look at in a season: rooms on what it does not hold stay closed."""
        rooms = tuple(room for room in self.rooms if room.judges(season))
        return self.rules if rooms == self.rooms else self._with(rooms)

    def _with(self, rooms: Iterable[Room]) -> tuple[Rule, ...]:
        found = (r for room in rooms for r in room.rules if not matches(r.code.code, self.dropped))
        return _in_order((*self.given, *found))

    def __add__(self, other: "Rule | RuleSet | Iterable[Rule]") -> "RuleSet":
        """Both sets together, or a set and one more rule. What either of them has, the sum has."""
        if not isinstance(other, RuleSet):
            other = RuleSet((other,) if isinstance(other, Rule) else other)
        mine, theirs = (
            {code for code in one.dropped if not another._offers(code)}  # noqa: SLF001 - the other set
            for one, another in ((self, other), (other, self))
        )
        return RuleSet((*self.given, *other.given), (*self.rooms, *other.rooms), mine | theirs)

    def without(self, *codes: str) -> "RuleSet":
        """The set without some rules, by their codes or by what their codes begin with.

        Raises:
            UnknownCode: none of its rules has such a code.
        """
        for code in codes:
            if not any(r.code.code.startswith(code) for r in self):
                raise UnknownCode(f"no rule of this set has the code {code!r}")
        left = (r for r in self.given if not matches(r.code.code, codes))
        return RuleSet(left, self.rooms, self.dropped | set(codes))

    def replacing(self, *rules: Rule) -> "RuleSet":
        """The set with these rules in the place of those that have the same codes.

        Raises:
            UnknownCode: none of its rules has such a code.
        """
        rest = self.without(*(rule.code.code for rule in rules))
        return RuleSet((*rest.given, *rules), rest.rooms, rest.dropped)

    def _offers(self, code: str) -> bool:
        areas = (area for room in self.rooms for area in room.areas)
        return code not in self.dropped and any(code.startswith(a) or a.startswith(code) for a in areas)

    def __iter__(self) -> Iterator[Rule]:
        """The rules in the order of their codes."""
        return iter(self.rules)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rules)

    def __contains__(self, code: object) -> bool:
        """Whether a rule has this code."""
        return any(rule.code.code == code for rule in self.rules)


class UnknownCode(RoadracingError, ValueError):
    """Somebody asked for rules by a code that no rule has."""


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    by_code: dict[str, Rule] = {}
    for rule in rules:
        other = by_code.setdefault(rule.code.code, rule)
        if other is not rule:
            raise NotUnderstood(
                f"{rule.code.code} is the code of two rules: {other.code.name}, {rule.code.name}"
            )
    return tuple(by_code[code] for code in sorted(by_code))


def matches(code: str, patterns: Iterable[str]) -> bool:
    """Whether a code is meant by any of some codes or beginnings of codes, such as ``SCH`` or ``SCH001``."""
    return any(code.startswith(pattern) for pattern in patterns)
