"""Pictures of a race weekend: one SVG each, for a desk, a phone and paper, with nothing beside it.

In a notebook, importing this room lets seasons show themselves as pictures.
"""

from .colours import PALETTE, Paint, contrast, paints
from .kinds import KINDS, Kind
from .notebook import register_notebook
from .paddock import PaddockForm, paddock
from .picture import SVG, Picture, PictureError
from .safety import SafetyForm, safety
from .timetable import TimetableForm, timetable

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

register_notebook()
