"""What may have been meant by a word that is not known."""

import difflib
from collections.abc import Iterable

_LONGEST = 64


def nearest_of(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that a misspelt one was most likely meant to be, best first."""
    if len(word) > _LONGEST:
        return []
    folded = {name.casefold().replace("_", "-"): name for name in known}
    wanted = word.strip().casefold().replace("_", "-")
    return [folded[near] for near in difflib.get_close_matches(wanted, folded, n=most, cutoff=0.6)]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one was probably meant to be."""
    return next(iter(nearest_of(word, known, 1)), None)
