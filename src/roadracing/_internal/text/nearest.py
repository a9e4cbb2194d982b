"""What may have been meant by a word that is not known."""

import difflib
from collections.abc import Iterable

_LONGEST = 64


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one was probably meant to be."""
    if len(word) > _LONGEST:
        return None
    folded = {name.casefold().replace("_", "-"): name for name in known}
    near = difflib.get_close_matches(word.strip().casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None
