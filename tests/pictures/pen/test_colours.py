"""Series can be told apart, and what is written on their colours can be read."""

import math
from itertools import combinations
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.pictures.pen.colours import PALETTE, PATTERNS, contrast, ink_on, paints

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
IDS = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=12, unique=True)


def season(ids: list[str]) -> Season:
    """A season with series of these ids."""
    return Season(namespace="pictures.example", series=tuple(Series(id=i) for i in ids))


@given(colour=COLOURS)
def test_text_can_be_read(colour: str) -> None:
    """On every colour there is text that has the contrast WCAG 2.2 asks for."""
    assert contrast(ink_on(colour), colour) >= 4.5


@given(ids=IDS)
def test_told_apart(ids: list[str]) -> None:
    """As many series as there are colours differ in colour, and as many as there are patterns in pattern."""
    seen = list(paints(season(ids)).values())

    assert min(len(ids), len(PALETTE)) == len({paint.colour for paint in seen})
    assert min(len(ids), PATTERNS) == len({paint.pattern for paint in seen})


@given(ids=IDS)
def test_order_does_not_matter(ids: list[str]) -> None:
    """A series looks the same in whatever order a document names them."""
    assert paints(season(ids)) == paints(season(sorted(ids, reverse=True)))


def test_own_colour() -> None:
    """A series that has a colour has that one."""
    coloured = attrs.evolve(
        season(["alms", "wc"]), series=(Series(id="alms", colour="#123456"), Series(id="wc"))
    )

    assert "#123456" == paints(coloured)["alms"].colour
    assert paints(coloured)["wc"].colour in PALETTE


_SEEN: Final = {
    # Machado, Oliveira and Fernandes (2009), of whole severity, on linear RGB.
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}  # fmt: skip


def _seen(colour: str, how: str) -> tuple[float, float, float]:
    """A colour as somebody sees it, in CIE L*a*b* with the white of D65."""
    held = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in held]
    r, g, b = (
        min(max(sum(f * part for f, part in zip(row, linear, strict=True)), 0), 1) for row in _SEEN[how]
    )
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("how", list(_SEEN))
def test_colour_blindness(how: str) -> None:
    """Any two colours that are given out differ plainly for people with any common form of colour blindness."""
    for one, other in combinations(PALETTE, 2):
        assert math.dist(_seen(one, how), _seen(other, how)) > 10, (one, other)


def test_in_grey() -> None:
    """Where a copy is grey, as many series as there are patterns are told apart by these, and none is only a shade."""
    seen = [*paints(season([f"s{n}" for n in range(PATTERNS)])).values()]
    for one, other in combinations(seen, 2):
        shades = abs(_seen(one.colour, "colours")[0] - _seen(other.colour, "colours")[0])
        assert one.pattern != other.pattern or shades > 10


def test_stays() -> None:
    """A series keeps its look when one comes that wants another."""
    assert paints(season(["alms"]))["alms"] == paints(season(["alms", "zzz"]))["alms"]
