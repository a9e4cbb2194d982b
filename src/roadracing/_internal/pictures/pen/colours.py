"""Colours that say which series a session is for, to people who see colours and to people who do not."""

import hashlib
from collections.abc import Mapping
from typing import Final

import attrs

from roadracing._internal.model.season.season import Season
from roadracing._internal.words.printed import printed

BLACK: Final = "#000000"
WHITE: Final = "#ffffff"
NEUTRAL: Final = "#c4cbd3"
"""What belongs to no series."""

PALETTE: Final = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442")
"""Colours that people with any common form of colour blindness can tell apart: Okabe and Ito, Color Universal
Design (2008), without black."""

PATTERNS: Final = 6
"""How many patterns there are to tell series apart without colour; library default."""


@printed
@attrs.frozen(kw_only=True)
class Paint:
    """How a series looks.

    Attributes:
        colour: its colour, such as ``#0a3d91``.
        pattern: the number of its pattern, from 0.
    """

    colour: str
    pattern: int

    @property
    def ink(self) -> str:
        """The colour of text on it: black or white, whichever contrasts more."""
        return ink_on(self.colour)


UNPAINTED: Final = Paint(colour=NEUTRAL, pattern=0)


def luminance(colour: str) -> float:
    """The relative luminance of a colour in sRGB, from 0 for black to 1 for white (WCAG 2.2)."""
    linear = []
    for start in (1, 3, 5):
        part = int(colour[start : start + 2], 16) / 255
        linear.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2).

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """Black or white, whichever contrasts more: always at least 4.58, where WCAG 2.2 asks text for 4.5."""
    return max((BLACK, WHITE), key=lambda ink: contrast(ink, colour))


def paints(season: Season) -> Mapping[str, Paint]:
    """How each series of a season looks, by id: in its own colour, else in one that its id chooses.

    What a series looks like stays when others come and go, except where two choose the same: then the one whose id
    sorts later takes the next that is free.
    """
    chosen: dict[str, Paint] = {}
    colours: set[int] = set()
    patterns: set[int] = set()
    for series in sorted(season.series, key=lambda s: s.id):
        digest = hashlib.sha256(series.id.encode()).digest()
        pattern = _free(digest[4], patterns, PATTERNS)
        colour = series.colour or PALETTE[_free(digest[0], colours, len(PALETTE))]
        chosen[series.id] = Paint(colour=colour, pattern=pattern)
    return chosen


def _free(wish: int, taken: set[int], count: int) -> int:
    """The wished number below a count, else the next that nobody has; all are free again when all are taken."""
    if len(taken) == count:
        taken.clear()
    number = next(n % count for n in range(wish, wish + count) if n % count not in taken)
    taken.add(number)
    return number
