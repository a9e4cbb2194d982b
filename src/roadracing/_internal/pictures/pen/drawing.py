"""The strokes that all pictures are drawn with."""

from collections.abc import Iterable
from typing import Final

import attrs

from .colours import BLACK, WHITE, Paint
from .picture import Picture
from .style import BODY, sheet
from .svg import Element, PaintedWith, Ref, element, group, written
from .text_fitting import plain

_SIDE: Final = 8.0
_STROKES: Final = (
    "",
    "M0 8L8 0M-2 2L2 -2M6 10L10 6",
    "M0 4H8",
    "M4 0V8",
    "M0 0L8 8M-2 6L2 10M6 -2L10 2",
    "M0 4H8M4 0V8",
)
"""The patterns of series by their number, in a square of eight; the first is plain."""


@attrs.frozen
class Rectangle:
    """Where something is drawn, in pixels: its left and upper edge, its width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The edge at the right."""
        return self.x + self.width


def label(
    text: str,
    x: float,
    y: float,
    size: float = BODY,
    *,
    look: str = "",
    bold: bool = False,
    anchor: str | None = None,
) -> Element:
    """A line of text that stands on y.

    Args:
        text: the words; a picture has one line of them.
        x: where it begins, or ends where the anchor says so.
        y: its base line.
        size: in pixels.
        look: names of the style sheet.
        bold: whether it is set in bold.
        anchor: ``end`` or ``middle``.
    """
    look = " ".join(filter(None, (look, "b" if bold else "")))
    return element("text", plain(text), x=x, y=y, font_size=size, class_=look or None, text_anchor=anchor)


def box(x: float, y: float, width: float, height: float, look: str, *, radius: float = 0) -> Element:
    """A rectangle in a look of the style sheet."""
    return element(
        "rect", x=x, y=y, width=max(width, 0), height=max(height, 0), class_=look, rx=radius or None
    )


def stroke(
    x1: float, y1: float, x2: float, y2: float, look: str, *, width: float = 1, dashes: str | None = None
) -> Element:
    """A straight line in a look of the style sheet."""
    return element(
        "line", x1=x1, y1=y1, x2=x2, y2=y2, class_=look, stroke_width=width, stroke_dasharray=dashes
    )


def filled(
    x: float, y: float, width: float, height: float, paint: Paint, *, radius: float = 0, bare: bool = False
) -> Element:
    """A rectangle in the colour of a series; ``bare`` leaves its paper white."""
    return element(
        "rect",
        x=x,
        y=y,
        width=max(width, 0),
        height=max(height, 0),
        rx=radius or None,
        fill=WHITE if bare else paint.colour,
    )


def swatch(x: float, y: float, width: float, height: float, paint: Paint, *, bare: bool = False) -> Element:
    """The colour and the pattern of a series, with an edge."""
    return element(
        "rect",
        x=x,
        y=y,
        width=width,
        height=max(height, 1),
        fill=PaintedWith(pattern_name(paint, bare=bare)),
        stroke=BLACK if bare else None,
        stroke_width=0.75 if bare else None,
    )


def pattern_name(paint: Paint, *, bare: bool = False) -> str:
    """The id of the pattern of a series."""
    return f"k{paint.pattern}" if bare else f"k{paint.pattern}-{paint.colour[1:]}"


def patterns(paints: Iterable[Paint], *, bare: bool = False) -> Element:
    """The patterns of the series that a picture shows."""
    named = {pattern_name(paint, bare=bare): paint for paint in paints}
    return element("defs", *(_pattern(name, named[name], bare=bare) for name in sorted(named)))


def _pattern(name: str, paint: Paint, *, bare: bool) -> Element:
    ink = BLACK if bare else paint.ink
    lines = _STROKES[paint.pattern]
    # On paper the plain one is black: what is white has no series.
    ground = (BLACK if paint.pattern == 0 else WHITE) if bare else paint.colour
    return element(
        "pattern",
        element("rect", width=_SIDE, height=_SIDE, fill=ground),
        element("path", d=lines, stroke=ink, stroke_width=1.5, fill="none") if lines else None,
        id=name,
        width=_SIDE,
        height=_SIDE,
        patternUnits="userSpaceOnUse",
    )


def badge(x: float, y: float, severity: str) -> Element:
    """A warning sign, 12 pixels high: a triangle for a warning, a circle for an error, each with its mark."""
    shape = (
        element("circle", cx=x + 6, cy=y + 6, r=6, class_="error-fill")
        if severity == "error"
        else element("path", d=f"M{x + 6:.2f} {y:.2f}l6.5 12h-13z", class_="warning-fill")
    )
    return group(
        shape,
        label(
            "!",
            x + 6,
            y + (10.2 if severity == "error" else 11),
            11,
            look="badge",
            bold=True,
            anchor="middle",
        ),
        data_part="badge",
    )


def picture(
    title: str,
    words: str,
    width: float,
    height: float,
    *parts: Element,
    paper: str | None = None,
    defs: Element | None = None,
    margin: float = 0,
) -> Picture:
    """A whole picture, told in words as well.

    Args:
        title: what it shows, in a line.
        words: what it shows, in sentences.
        width: how wide it is, in pixels.
        height: how high.
        parts: what is drawn.
        paper: the sheets it is laid out for, black on white whatever the reader prefers; none for a screen.
        defs: the patterns.
        margin: how much is left free around what is drawn, beside width and height.
    """
    wide, high = width + 2 * margin, height + 2 * margin
    root = element(
        "svg",
        element("title", plain(title), id="title"),
        element("desc", words, id="words"),
        element("style", sheet(paper)),
        defs,
        box(-margin, -margin, wide, high, "paper"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        id="",
        viewBox=f"{0 - margin:.0f} {0 - margin:.0f} {wide:.0f} {high:.0f}",
        width=round(wide),
        height=round(high),
        role="img",
        lang="en",
        aria_labelledby=Ref.to("title"),
        aria_describedby=Ref.to("words"),
    )
    return Picture(svg=written(root), title=plain(title), width=round(wide), height=round(high))
