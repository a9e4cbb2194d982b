"""Why something cannot be read: raised where that is noticed, placed by whoever knows where it stands."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from roadracing._internal.text.control_characters import printable

from .codes import Code
from .diagnostic import Diagnostic, Plain
from .places import Place

LONGEST: Final = 800
"""A longer sentence is cut: nobody reads a number of a thousand digits. Library default."""

Hint: TypeAlias = str | Callable[[], str | None] | None
"""What would be right, or what finds it out when somebody asks: near words are sought for what is listed alone."""


class Refusal(ValueError):
    """A document, or a value in it, cannot be read, for one reason.

    Attributes:
        code: the kind of fault.
        reason: what is wrong: a sentence of its own, or the rest of one whose subject is the value's key.
        context: the values the reason speaks of.
        at_key: whether the key is at fault and not the value.
        offset: where in the text, in characters, if nothing else can say it.
        first: position of the member that was there first, where one is repeated.
    """

    def __init__(
        self,
        code: Code,
        reason: str,
        hint: Hint = None,
        context: Mapping[str, Plain] | None = None,
        *,
        at_key: bool = False,
        offset: int | None = None,
        first: int | None = None,
    ) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = shortened(reason)
        self.context: Mapping[str, Plain] = context or {}
        self.at_key = at_key
        self.offset = offset
        self.first = first
        self._hint = hint

    @property
    def hint(self) -> str | None:
        """What would be right, where that can be said."""
        hint = self._hint() if callable(self._hint) else self._hint
        return shortened(hint) if hint else None

    def diagnostic(self, place: Place | None) -> Diagnostic:
        """The refusal as a finding about what stands at a place."""
        message = self.reason if self.reason.endswith((".", "?", "!")) else f"{self.reason}."
        return Diagnostic.of(self.code, message, place=place, hint=self.hint, context=self.context)


def shortened(text: str) -> str:
    """A text of bounded length that any file and any terminal can show."""
    return printable(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
