"""Pictures of a race weekend: one SVG each, for a desk, a phone and paper, with nothing beside it.

In a notebook, importing this room lets seasons show themselves as pictures.
"""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.pictures.kinds import KINDS, Kind
    from ._internal.pictures.notebook import register_notebook
    from ._internal.pictures.paddock.picture import PaddockForm, paddock
    from ._internal.pictures.pen.colours import PALETTE, Paint, contrast, paints
    from ._internal.pictures.pen.picture import SVG, Picture, PictureError
    from ._internal.pictures.safety.picture import SafetyForm, safety
    from ._internal.pictures.timetable.picture import TimetableForm, timetable

_HOMES = {
    "_internal.pictures.kinds": (
        "KINDS",
        "Kind",
    ),
    "_internal.pictures.notebook": ("register_notebook",),
    "_internal.pictures.paddock.picture": (
        "PaddockForm",
        "paddock",
    ),
    "_internal.pictures.pen.colours": (
        "PALETTE",
        "Paint",
        "contrast",
        "paints",
    ),
    "_internal.pictures.pen.picture": (
        "Picture",
        "PictureError",
        "SVG",
    ),
    "_internal.pictures.safety.picture": (
        "SafetyForm",
        "safety",
    ),
    "_internal.pictures.timetable.picture": (
        "TimetableForm",
        "timetable",
    ),
}

__all__ = [
    "KINDS",
    "PALETTE",
    "SVG",
    "Kind",
    "PaddockForm",
    "Paint",
    "Picture",
    "PictureError",
    "SafetyForm",
    "TimetableForm",
    "contrast",
    "paddock",
    "paints",
    "register_notebook",
    "safety",
    "timetable",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
