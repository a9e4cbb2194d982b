"""Series can be told apart, and what is written on their colours can be read."""

import attrs
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


def test_stays() -> None:
    """A series keeps its look when one comes that wants another."""
    assert paints(season(["alms"]))["alms"] == paints(season(["alms", "zzz"]))["alms"]
