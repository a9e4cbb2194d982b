"""One of a closed list of words, or an error that says which was probably meant."""

from collections.abc import Sequence
from enum import Enum
from typing import Final, TypeVar

from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.text.quoting import quote

from .root import NotUnderstood

_LISTED: Final = 20

Word = TypeVar("Word", bound=Enum)


def one_of(words: type[Word], given: Word | str, what: str) -> Word:
    """The member of a vocabulary that a caller gave, as a member or as its word.

    Args:
        words: the vocabulary.
        given: the member or its word.
        what: what it is of, in words: ``profile``.

    Raises:
        NotUnderstood: it is none of them; the nearest and the others are named.
    """
    try:
        return words(given)
    except ValueError:
        raise NotUnderstood(no_such(what, given, [str(word.value) for word in words])) from None


def no_such(what: str, asked: object, there: Sequence[str]) -> str:
    """The sentence that something asked for by name does not exist, what was probably meant, and what exists."""
    wanted = str(asked).lower()
    close = nearest_of(wanted, there) or [one for one in there if wanted and wanted in one]
    more = f" and {len(there) - _LISTED} more" if len(there) > _LISTED else ""
    meant = f"; did you mean {quote(close[0])}?" if close else "."
    exist = f"These exist: {', '.join(there[:_LISTED])}{more}" if there else "None exists"
    return f"there is no {what} {quote(str(asked))}{meant} {exist}"
