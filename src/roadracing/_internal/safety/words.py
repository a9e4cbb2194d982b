"""How lists are written in the sentences of this room."""

from collections.abc import Iterable


def listed(words: Iterable[str], most: int = 4) -> str:
    """A list in a sentence; what is too long to be read is cut and counted.

    >>> listed(["fire-1", "fire-2"]), listed("abcdef")
    ('fire-1, fire-2', 'a, b, c and 3 more')
    """
    held = list(words)
    if len(held) > most:
        return f"{', '.join(held[: most - 1])} and {len(held) - most + 1} more"
    return ", ".join(held)
