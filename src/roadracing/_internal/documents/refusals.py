"""Why a text, or a value in it, cannot be read: raised where that is noticed, placed by whoever knows where."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar

from cattrs.errors import IterableValidationError, IterableValidationNote

from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.text.control_characters import printable
from roadracing._internal.time.instant import InstantError
from roadracing._internal.time.zones import UnknownZone

from . import faults

MOST_FAULTS: Final = 10_000
"""How many faults of a document are listed; after so many in one list the rest of it is not read. Library default."""

LONGEST: Final = 800
"""A longer sentence is cut: nobody reads a number of a thousand digits. Library default."""


class Refusal(ValueError):
    """A value cannot be read, for one reason.

    Attributes:
        code: the kind of fault.
        reason: what is wrong, as the rest of a sentence whose subject is the value's key, or as a sentence of
            its own where it starts with a quote or a capital letter.
        hint: what would be right.
        context: the values the reason speaks of.
        at_key: whether the key is at fault and not the value.
        offset: where in the text, in characters, if no pointer can say it.
        first: position of the member that was there first, where one is repeated.
    """

    def __init__(
        self,
        code: Code,
        reason: str,
        hint: str | None = None,
        *,
        context: Mapping[str, Plain] | None = None,
        at_key: bool = False,
        offset: int | None = None,
        first: int | None = None,
    ) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = shortened(reason)
        self.hint = hint and shortened(hint)
        self.context = context or {}
        self.at_key = at_key
        self.offset = offset
        self.first = first


_E = TypeVar("_E", bound=Exception)


def noted(error: _E, step: int | str) -> _E:
    """An error on its way out of a container carries the step to where it arose, as cattrs notes it."""
    error.add_note(IterableValidationNote("", step, Any))
    return error


def gathered(what: str, errors: Sequence[Exception]) -> IterableValidationError:
    """All errors of a container leave it together."""
    return IterableValidationError(what, errors, tuple)  # pyright: ignore[reportCallIssue] - it has a __new__ of its own


_CODES = {
    "offset-conflict": faults.OFFSET_CONFLICT,
    "unknown-zone": faults.UNKNOWN_ZONE,
    "nonexistent": faults.IMPOSSIBLE_TIME,
    "ambiguous": faults.IMPOSSIBLE_TIME,
}


def refusal_of(error: ValueError) -> Refusal:
    """What a model refuses is a fault of the document, of the kind its error says."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, UnknownZone):
        return Refusal(faults.UNKNOWN_ZONE, str(error))
    if isinstance(error, InstantError):
        readings: list[Plain] = [reading.text for reading in error.readings]
        return Refusal(
            _CODES.get(error.reason, faults.INVALID_VALUE),
            str(error),
            f"Write {' or '.join(map(str, readings))}." if readings else None,
            context={"reason": error.reason, "readings": readings},
        )
    return Refusal(faults.INVALID_VALUE, str(error))


def shortened(text: str) -> str:
    """A text of bounded length that any file and any terminal can show."""
    return printable(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
