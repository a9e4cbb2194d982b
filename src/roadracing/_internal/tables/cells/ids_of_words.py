"""Words compared as people compare them, and ids made of words."""

import re
import unicodedata
from collections.abc import Container, Iterable
from typing import Final

LONGEST_ID: Final = 100
"""The longest an id may be, in characters; the same as the model's limit."""

_SPELT: Final = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def folded(text: str) -> str:
    """Text in which case, kind of blank and number of blanks make no difference."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def slug(text: str) -> str:
    """The words of a text in lower-case letters and digits, joined by hyphens; may be empty.

    >>> slug("Pro/Celebrity: Race #2 (Zürich)")
    'pro-celebrity-race-2-zurich'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT).replace("'", "").replace("’", ""))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(words)


def joined(words: Iterable[str], otherwise: str) -> str:
    """One id of several words, no longer than an id may be, with room for a number behind it."""
    parts = "-".join(part for part in words if part).split("-")
    kept: list[str] = []
    for part in parts:
        if part and len("-".join((*kept, part))) <= LONGEST_ID - 8:
            kept.append(part)
    return "-".join(kept) or otherwise


def fresh(base: str, taken: Container[str], numbers: dict[str, int]) -> str:
    """The id itself if it is free, else with the first free number behind it, from 2.

    Args:
        base: the id.
        taken: ids that are not free.
        numbers: the number that each id was given last; kept up to date.
    """
    if base not in taken:
        return base
    number = numbers.get(base, 1) + 1
    while f"{base}-{number}" in taken:
        number += 1
    numbers[base] = number
    return f"{base}-{number}"
