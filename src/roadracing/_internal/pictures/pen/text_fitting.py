"""How much room words take, judged without any font: a picture does not know which one it will be shown in."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

ELLIPSIS: Final = "…"

# Advance widths in ems, of the widest of the fonts that pictures ask for (DejaVu Sans), rounded up.
_WIDTHS: Final = {
    **dict.fromkeys("ijl'", 0.29),
    **dict.fromkeys(".,:;I| ", 0.35),
    **dict.fromkeys("!()[]ftr/\\-·", 0.42),
    **dict.fromkeys('"*?csz^_`{}', 0.56),
    **dict.fromkeys("abdeghknopquvxyLJ0123456789$", 0.65),
    **dict.fromkeys("ABCEFPRSTXYZKV", 0.72),
    **dict.fromkeys("DGHNOQU&", 0.8),
    **dict.fromkeys("w+<=>~#≈≥≤", 0.86),
    **dict.fromkeys("mMW@%", 1.02),
    "–": 0.52,
    ELLIPSIS: 1.02,
}
_OTHER: Final = 0.8
"""Other letters of alphabets; Cyrillic and Greek capitals are the widest of them."""
_BROAD: Final = 1.15
"""Ideographs fill a square of one em; an emoji a little more."""
_BOLD: Final = 1.12
_WIDE_FROM: Final = 0x2E80

# Embeddings, overrides and isolates: a text that opens one and does not close it turns what stands beside it.
_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE: Final = re.compile(r"\s+")
_NUMBER: Final = re.compile(r" \S{0,3}\d+\S{0,2}$")
_UNSEEN: Final = frozenset({"Cc", "Cs", "Cn", "Co"})
_JOINER: Final = "\u200d"


LONGEST: Final = 300
"""How many characters of a name are told in the words that go with a picture; library default."""


def plain(text: str, most: int = LONGEST) -> str:
    """Text in one line, as a picture can show it: without line breaks, control and directional characters.

    Args:
        text: any text.
        most: how many characters of it, where it is longer.
    """
    spaced = _SPACE.sub(" ", _DIRECTION.sub("", text[: most * 4]))
    shown = "".join(c for c in spaced if unicodedata.category(c) not in _UNSEEN).strip()
    if len(shown) <= most:
        return shown
    kept = ""
    for part in clusters(shown):
        if len(kept) + len(part) >= most:
            break
        kept += part
    return f"{kept.rstrip()}{ELLIPSIS}"


@lru_cache(maxsize=4096)
def _advance(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(character) in "WF" or category == "So":
        return _BROAD
    if unicodedata.decomposition(character) and category in ("Ll", "Lu"):
        base = unicodedata.normalize("NFD", character)[0]
        return _WIDTHS.get(base, _OTHER)
    # Letters that join, and signs nobody has measured, may need more than Latin ones.
    return _OTHER if ord(character) < _WIDE_FROM else _BROAD


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is at most, in the unit of its size.

    Args:
        text: one line of it.
        size: of the font, in pixels.
        bold: whether it is set in bold.
    """
    return sum(map(_advance, text)) * size * (_BOLD if bold else 1)


def clusters(text: str) -> Iterator[str]:
    """The parts of a text that must not be torn: letters with their marks, joined emoji, pairs that make a flag."""
    held = ""
    for character in text:
        joins = (
            unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
            or held.endswith(_JOINER)
            or 0x1F3FB <= ord(character) <= 0x1F3FF  # noqa: PLR2004 - the tones of skin
            or (_is_flag(character) and len(held) == 1 and _is_flag(held))
        )
        if held and not joins:
            yield held
            held = ""
        held += character
    if held:
        yield held


def _is_flag(character: str) -> bool:
    return 0x1F1E6 <= ord(character) <= 0x1F1FF  # noqa: PLR2004 - the letters that flags are made of


def fit(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """A text as much of which as there is room for, with an ellipsis where something is left out.

    >>> fit("Qualifying", 200, 12), fit("Qualifying", 40, 12), fit("Qualifying", 5, 12)
    ('Qualifying', 'Qua…', '')
    """
    if width(text, size, bold=bold) <= room:
        return text
    left = room - width(ELLIPSIS, size, bold=bold)
    kept = ""
    for part in clusters(text):
        left -= width(part, size, bold=bold)
        if left < 0:
            break
        kept += part
    return f"{kept.rstrip()}{ELLIPSIS}" if kept.strip() else ""


def fit_numbered(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The same, but a number at the end stays: it tells a text from others that begin as it does.

    >>> fit_numbered("Technical inspection 2", 100, 12)
    'Technical in… 2'
    """
    fitted = fit(text, room, size, bold=bold)
    number = _NUMBER.search(text)
    if fitted == text or number is None:
        return fitted
    head = fit(text[: number.start()], room - width(number[0], size, bold=bold), size, bold=bold)
    return f"{head}{number[0]}" if head else fitted


def wrap_numbered(text: str, room: float, size: float, most: int, *, bold: bool = True) -> list[str]:
    """A text in at most so many lines, of which a number at the end stays."""
    lines = wrap(text, room, size, most, bold=bold)
    number = _NUMBER.search(text)
    if not lines or number is None or not lines[-1].endswith(ELLIPSIS):
        return lines
    left = room - width(number[0], size, bold=bold)
    head = fit(f"{lines[-1].removesuffix(ELLIPSIS)}{ELLIPSIS}{ELLIPSIS}", left, size, bold=bold)
    return [*lines[:-1], f"{head.rstrip(ELLIPSIS)}{ELLIPSIS}{number[0]}" if head else lines[-1]]


def wrap(text: str, room: float, size: float, most: int, *, bold: bool = False) -> list[str]:
    """A text in at most so many lines; words that are too long for one are torn, what does not fit is left out.

    >>> wrap("Driver and team manager briefing", 100, 12, 3)
    ['Driver and', 'team manager', 'briefing']
    """
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        if len(lines) == most - 1 or width(rest, size, bold=bold) <= room:
            last = fit(rest, room, size, bold=bold)
            return [*lines, last] if last else lines
        line, rest = _first_line(rest, room, size, bold=bold)
        if not line:
            break
        lines.append(line)
    return lines


def _first_line(text: str, room: float, size: float, *, bold: bool) -> tuple[str, str]:
    """As much as goes into a line, and the rest: up to a space, else up to wherever there is room."""
    line, left = "", room
    for part in clusters(text):
        left -= width(part, size, bold=bold)
        if left < 0:
            break
        line += part
    space = line.rfind(" ")
    if space > 0 and text[len(line) : len(line) + 1] != " ":
        line = line[: space + 1]
    return line.strip(), text[len(line) :].strip()
