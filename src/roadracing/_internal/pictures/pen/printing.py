"""A picture as a file for people who print: PDF with text that can be read back, and PNG."""

import re
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal

from roadracing._internal.findings.errors import MissingExtra

from .style import FONTS

_EXTRA: Final = "print"
_LETTERS: Final = Path(__file__).parents[1] / "fonts"
_FONT: Final = "DejaVu Sans"
_PT: Final = 72 / 96
"""Points to a CSS pixel."""
MARGIN: Final = 37.8
"""The margin of a sheet in CSS pixels: 10 mm, as the style sheet of printed pictures has it."""
SIZES: Final = {"a4": (793.7, 1122.5), "letter": (816.0, 1056.0)}
"""Sheets of paper in CSS pixels: 210 by 297 mm, and 8.5 by 11 inches."""
_SCREEN: Final = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}|@page\{[^{}]*\}")
_SIZE: Final = re.compile(r'viewBox="[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)"')
MOST_DOTS: Final = 16_000
"""How many dots a PNG is wide or high at most: what is larger, few programs open. Library default."""


def rendered(
    sheets: Sequence[str], form: Literal["pdf", "png"], *, paper: str | None = None, scale: float = 1
) -> bytes:
    """Pictures as pages of one PDF, or the first of them as a PNG; the same pictures give the same bytes.

    Letters are the library's own, so that a picture is the same on every machine; only characters that these do not
    have, such as Chinese ones, are taken from the machine.

    Args:
        sheets: the text of each, an SVG of this library.
        form: ``pdf`` or ``png``.
        paper: the paper it is laid out for, which then is the size of the page; none where the page fits the picture.
        scale: dots to a CSS pixel of a PNG.

    Raises:
        MissingExtra: the extra ``print`` is not installed.
    """
    if find_spec("typst") is None:
        raise MissingExtra(f"writing a picture as {form.upper()}", _EXTRA)
    import typst  # noqa: PLC0415 - an extra

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for number, svg in enumerate(sheets):
            (place / f"{number}.svg").write_text(_for_print(svg), encoding="utf-8")
        pages = [_page(number, svg, paper) for number, svg in enumerate(sheets)]
        (place / "main.typ").write_text("#pagebreak(weak: true)\n".join(pages), encoding="utf-8")
        told: dict[str, Any] = (
            {"format": "pdf", "timestamp": 0}
            if form == "pdf"
            else {"format": "png", "ppi": 96 * _within(sheets[0], scale)}
        )
        done = typst.compile(str(place / "main.typ"), root=folder, font_paths=[str(_LETTERS)], **told)
    # A document of several pages comes as a list of pictures.
    made: bytes = done[0] if isinstance(done, list) else done
    return made


def size_of(svg: str) -> tuple[float, float]:
    """How wide and how high a picture is, in CSS pixels."""
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("a picture of this library says how large it is")
    return float(found[1]), float(found[2])


def _for_print(svg: str) -> str:
    """A picture in the library's own letters, and without what is said to browsers only."""
    return _SCREEN.sub("", svg, count=2).replace(FONTS, f"'{_FONT}'", 1)


def _within(svg: str, scale: float) -> float:
    return min(scale, MOST_DOTS / max(*size_of(svg), 1))


def _page(number: int, svg: str, paper: str | None) -> str:
    wide, high = size_of(svg)
    (across, down), margin = ((wide, high), 0.0) if paper is None else (SIZES[paper], MARGIN)
    return (
        f"#set page(width: {across * _PT:.2f}pt, height: {down * _PT:.2f}pt, margin: {margin * _PT:.2f}pt)\n"
        f'#place(top + left, image("{number}.svg", width: {wide * _PT:.2f}pt, height: {high * _PT:.2f}pt))\n'
    )
