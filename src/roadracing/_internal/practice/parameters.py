"""What organisations can do differently: numbers and choices of meaning, each registered once."""

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeAlias

import attrs

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed

Value: TypeAlias = float | str | None
"""What a parameter can be: a number, a meaning, or nothing, which switches off the rule that uses it."""

UNSET: Final = "not set unless a rule book or a practice does"
"""Where the default of a number is from that has none: not from anywhere."""


class Strictness(StrEnum):
    """Which of two values is the stricter one."""

    LOWER = "lower"
    HIGHER = "higher"
    NONE = "none"
    """Neither: the difference is one of meaning, and somebody has to settle it."""


class ParameterKind(StrEnum):
    """What kind of value a parameter has."""

    NUMBER = "number"
    MEANING = "meaning"


@printed
@attrs.frozen(kw_only=True)
class Meaning:
    """One of the things that a signal or a procedure can mean.

    Attributes:
        key: the word for it, such as ``last-lap``.
        what: what it tells drivers and marshals, in a sentence without a full stop.
    """

    key: str
    what: str

    @property
    def label(self) -> str:
        """The word for it, as people write it."""
        return spoken(self.key)


@printed
@attrs.frozen(kw_only=True)
class BookValue:
    """What a published rule book says.

    Attributes:
        book: the rule book.
        value: the number, or the key of the meaning.
        source: the clause, and where its words are from.
        amendable: whether supplementary regulations and agreements may say something else.
    """

    book: RuleBook
    value: float | str
    source: str
    amendable: bool = True


@printed
@attrs.frozen(kw_only=True)
class Parameter:
    """Something that organisations may do differently, and that a rule or a briefing asks about.

    Attributes:
        key: what it is called, with its unit where it has one: ``changeover_min``.
        what: what it says, in a sentence.
        unit: the unit of a number; empty for a choice of meanings.
        direction: which value is stricter.
        default: what applies where nobody set it.
        source: where the default is from; "library default" where nobody published one.
        least: the smallest number that makes sense.
        meanings: what can be chosen from, where it is a choice.
        books: what published rule books say, as far as that could be sourced.

    Raises:
        NotUnderstood: a choice of meanings has a unit or a strictness, or a rule book's value is none it can have.
    """

    key: str
    what: str
    unit: str = ""
    direction: Strictness
    default: Value
    source: str
    least: float = 0.0
    meanings: tuple[Meaning, ...] = ()
    books: tuple[BookValue, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.meanings and (self.unit or self.direction is not Strictness.NONE):
            raise NotUnderstood(f"{self.key} is a choice of meanings: it has no unit, and none is stricter")
        for value in (self.default, *(book.value for book in self.books)):
            if value is not None and (reason := self.refusal(value)):
                raise NotUnderstood(f"{self.key}: {reason}")

    @property
    def kind(self) -> ParameterKind:
        """Whether it is a number or a choice of meanings."""
        return ParameterKind.MEANING if self.meanings else ParameterKind.NUMBER

    @property
    def name(self) -> str:
        """What to call it in a sentence: its key without the unit."""
        words = self.key.split("_")
        if len(words) > 1 and words[-1] == _SUFFIXES.get(self.unit, self.unit):
            words.pop()
        return " ".join(words)

    @property
    def fixed_by(self) -> tuple[RuleBook, ...]:
        """The rule books that do not allow theirs to be amended."""
        return tuple(book.book for book in self.books if not book.amendable)

    @property
    def amendable(self) -> bool:
        """Whether every rule book that says something about it allows that to be amended."""
        return not self.fixed_by

    def in_book(self, book: RuleBook | None) -> BookValue | None:
        """What a rule book says about it, where that is known."""
        return next((held for held in self.books if held.book is book), None)

    def refusal(self, value: float | str, says: str | None = None) -> str | None:
        """Why a value is none it can have, in words; ``None`` where it is one.

        Args:
            value: the number, or the key of a meaning.
            says: what a meaning of an organisation's own tells drivers and marshals; it may be one of no one else.
        """
        if self.meanings:
            if says is not None and isinstance(value, str):
                return None
            known = [meaning.key for meaning in self.meanings]
            if value in known:
                return None
            return f"{value!r} is none of its meanings, which are {', '.join(known)}"
        if isinstance(value, str):
            return f"it is a number ({self.unit}), not the meaning {value!r}"
        if not math.isfinite(value) or value < self.least:
            return f"{value:g} {self.unit} is less than {self.least:g}"
        return None

    def text(self, value: Value) -> str:
        """A value as people write it.

        >>> from roadracing.practice import parameter
        >>> parameter("changeover_min").text(20.0), parameter("white_flag").text("last-lap")
        ('20 min', 'last lap')
        """
        if value is None:
            return "not set"
        if isinstance(value, str):
            return spoken(value)
        return f"{value:g} {self.unit}".rstrip()

    def meaning(self, value: Value) -> Meaning | None:
        """The meaning that a value is the key of."""
        return next((meaning for meaning in self.meanings if meaning.key == value), None)

    def strictest(self, values: Iterable[float | str]) -> float | str:
        """The strictest of some values.

        Raises:
            NotUnderstood: there is none, because they differ in meaning; or there are no values.
        """
        held = set(values)
        if len(held) == 1:
            return held.pop()
        numbers = [value for value in held if not isinstance(value, str)]
        if self.direction is Strictness.NONE or len(numbers) < len(held) or not numbers:
            raise NotUnderstood(f"no value of {self.key} is stricter than another")
        return min(numbers) if self.direction is Strictness.LOWER else max(numbers)


_SUFFIXES = {"%": "percent", "d": "", "km/h": "kph", "car lengths": "lengths"}
"""How a unit is written at the end of a key, where that is not the unit itself."""
