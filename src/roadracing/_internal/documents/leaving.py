"""How what is wrong leaves the nested data of a document: with the steps to where it arose, and all of it together."""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from cattrs.errors import IterableValidationError, IterableValidationNote

from roadracing._internal.findings.diagnostic import Plain
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.time.instant import InstantError
from roadracing._internal.time.zones import UnknownZone

from . import faults

MOST_FAULTS: Final = 10_000
"""After so many faults in one list the rest of it is not read. Library default."""

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
        readings: list[Plain] = [str(reading) for reading in error.readings]
        return Refusal(
            _CODES.get(error.reason, faults.INVALID_VALUE),
            str(error),
            f"Write {' or '.join(map(str, readings))}." if readings else None,
            context={"reason": error.reason, "readings": readings},
        )
    return Refusal(faults.INVALID_VALUE, str(error))
