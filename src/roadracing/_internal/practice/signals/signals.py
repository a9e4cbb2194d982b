"""What a signal means, which depends on whose rule book is in force.

Marshals at a joint weekend work the sessions of both organisations, with one set of flags and two rule books.
"""

from enum import StrEnum

import attrs

from roadracing._internal.practice.rulebooks import Source
from roadracing._internal.words.printed import printed


class Weight(StrEnum):
    """How much it matters that two rule books disagree about a signal."""

    CONFLICT = "conflict"
    """Whoever acts on the other meaning is in the wrong place: somebody has to settle which one holds."""
    MINOR = "minor"
    """Worth telling, and nobody is in danger for it."""


@printed
@attrs.frozen(kw_only=True)
class Signal:
    """Something that is shown to drivers: a flag, a board or a light.

    Attributes:
        id: what it is called here, as a slug such as ``white-flag``.
        name: what it is called.
        weight: how much it matters if two rule books disagree about it.
    """

    id: str
    name: str
    weight: Weight = Weight.MINOR

    @property
    def parameter(self) -> str:
        """The parameter by which organisations settle what it means, where there is one: ``white_flag``."""
        return self.id.replace("-", "_")


@printed
@attrs.frozen(kw_only=True)
class SignalMeaning:
    """What a signal says under one rule book.

    Attributes:
        text: what it says, in words.
        senses: the same, as slugs that can be compared; none if the rule book does not use the signal.
        sources: where that is from.
        amendable: whether regulations of one event may change it; ``None`` if unknown.
        caution: what has to be known before relying on it.
    """

    text: str
    senses: frozenset[str]
    sources: tuple[Source, ...]
    amendable: bool | None = None
    caution: str | None = None

    @property
    def sense(self) -> str:
        """The senses in one word, to be compared or written down: ``last-lap+slow-vehicle``."""
        return "+".join(sorted(self.senses))


@printed
@attrs.frozen(kw_only=True)
class SignalDifference:
    """A signal means one thing to one rule book and another to the other.

    Attributes:
        signal: the signal.
        first: what it means in the first.
        second: what it means in the second.
    """

    signal: Signal
    first: SignalMeaning
    second: SignalMeaning

    def __str__(self) -> str:
        """The signal, and its two meanings."""
        return f"{self.signal.name}: {self.first.text} / {self.second.text}"

    @property
    def weight(self) -> Weight:
        """How much that matters."""
        return self.signal.weight
