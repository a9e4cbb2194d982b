"""A picture is a text: one SVG that needs nothing beside it."""

from typing import Final

import attrs

from roadracing._internal.findings.errors import RoadracingError
from roadracing._internal.model.season.finding import UnknownReference
from roadracing._internal.text.bounded_repr import shorten

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
    """

    svg: str
    title: str
    width: float
    height: float

    def __str__(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        """What it shows and how large; not the drawing, which is long."""
        return f"<Picture {shorten(repr(self.title))}, {self.width:g} by {self.height:g}>"

    def _repr_svg_(self) -> str:
        return self.svg
