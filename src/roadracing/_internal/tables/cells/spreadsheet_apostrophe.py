"""Text that a spreadsheet would run, or a reader would tidy up, is shielded by an apostrophe.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula, and whoever can write a
note into a timetable could make it fetch something. Such a text is written with an apostrophe in front. So is a
text with blanks at its ends, which reading takes away otherwise. Exactly these apostrophes are taken off
again: ``'Ring Legends`` keeps its own.
"""

import re
import unicodedata
from typing import Final

_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula, in both widths."""
_BLANKS: Final = re.compile(r"[\t\x0b\x0c\x1c-\x1f\x85]+")
_LINE_ENDS: Final = re.compile(r"\r\n?")


def tidy(text: str) -> str:
    """Text without the blanks around it that nobody meant; tabs and page breaks in it are spaces."""
    return _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text)).strip()


def is_shielded(text: str) -> bool:
    """Whether a text is only right with its apostrophe taken off."""
    return text.startswith("'") and _needs(text[1:])


def _needs(text: str) -> bool:
    bare = text.lstrip("'")
    # However many apostrophes are in front, what follows decides; a text of apostrophes alone needs none.
    return bool(bare) and (bare.startswith(_RUN) or tidy(bare) != bare)


def shielded(text: str) -> str:
    """The text as a cell may hold it."""
    return f"'{text}" if _needs(text) else text


def meant(cell: str) -> str:
    """The text that a cell stands for: `shielded` undone, or blanks around it taken away."""
    cell = _LINE_ENDS.sub("\n", cell)
    return cell[1:] if is_shielded(cell) else tidy(cell)


def writable(text: str) -> bool:
    """Whether a cell can hold the text so that it is read back unchanged."""
    return bool(text) and not has_controls(text)


def has_controls(text: str) -> bool:
    """Whether a text holds characters that nobody can see or print, besides line breaks."""
    return not text.isprintable() and any(_is_control(character) for character in text)


def printable(text: str) -> str:
    """The text with a mark in place of each character that nobody can see or print, besides line breaks."""
    if not has_controls(text):
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_control(character) else character for character in text)


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") and character != "\n"


def one_line(text: str) -> str:
    """Text that stands on one line; line breaks in it are spaces."""
    if "\n" not in text:
        return text
    return " ".join(part for part in (line.strip() for line in text.split("\n")) if part)
