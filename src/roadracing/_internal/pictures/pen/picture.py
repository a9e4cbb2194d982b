"""A picture is a text: one SVG that needs nothing beside it."""

from typing import Final

import attrs

from roadracing._internal.findings.root import RoadracingError
from roadracing._internal.model.kernel.what_is_meant import UnknownReference
from roadracing._internal.text.bounded_repr import shorten

from .printing import rendered

SVG: Final = "image/svg+xml"
"""The media type of pictures."""


class PictureError(RoadracingError):
    """There is nothing to draw, or it is not clear what; the message says what there is."""


class NothingSoCalled(PictureError, UnknownReference):
    """What is to be drawn is not in the document."""


@attrs.frozen(kw_only=True)
class Picture:
    """A drawing that a browser shows at any size, in light and dark, and on paper.

    ``str`` of it is the SVG itself. Notebooks show it as it is.

    Attributes:
        svg: the text of the SVG, without a declaration, so that it can stand in a page as well.
        title: what it shows, in a line.
        width: how wide it is drawn, in CSS pixels.
        height: how high.
        sheets: the same on sheets of paper, each an SVG of its own, where it is laid out for them.
        paper: what the sheets are: ``a4`` or ``letter``; ``None`` where it is laid out for none.
    """

    svg: str
    title: str
    width: float
    height: float
    sheets: tuple[str, ...] = attrs.field(default=(), repr=False)
    paper: str | None = None

    def pdf(self) -> bytes:
        """The picture as a PDF, with its words as text: a page for each sheet, or one that fits it.

        Raises:
            MissingExtra: the extra ``print`` is not installed.
        """
        return rendered(self.sheets or (self.svg,), "pdf", paper=self.paper)

    def png(self, scale: float = 2) -> bytes:
        """The picture as a PNG, as it looks on a bright screen.

        Args:
            scale: how many dots a CSS pixel has; fewer where the picture would be more than 16,000 dots wide or high.

        Raises:
            MissingExtra: the extra ``print`` is not installed.
        """
        return rendered((self.svg,), "png", scale=scale)

    def __str__(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        """What it shows and how large; not the drawing, which is long."""
        return f"<Picture {shorten(repr(self.title))}, {self.width:g} by {self.height:g}>"

    def _repr_svg_(self) -> str:
        return self.svg
