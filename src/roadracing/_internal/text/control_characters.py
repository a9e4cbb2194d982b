"""Characters that steer what shows a text, and halves of characters that nothing can write."""

import unicodedata

_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SOFT_HYPHEN = "\u00ad"


def safe(text: str, *, lines: bool = False) -> str:
    """Text in which nothing steers a terminal: control and direction marks are written out.

    Args:
        text: the text.
        lines: whether its line ends stay.
    """
    if text.isprintable():
        return text
    return "".join(c if (lines and c == "\n") or not _steers(c) else f"\\u{ord(c):04x}" for c in text)


def one_line(text: str) -> str:
    """A message on one line, in which nothing steers a terminal."""
    return safe(" ".join(text.split()))


def printable(text: str) -> str:
    """Text as any file can hold it: half characters, which JSON can escape and nothing can write, are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _STEERING and character != _SOFT_HYPHEN
