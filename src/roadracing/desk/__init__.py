"""Running the day: what is on, and what a change does to the rest of it."""

from .cascade import Cascaded, Held, cascade
from .changing import (
    ChangeRefused,
    at_local,
    cancelled,
    delayed,
    moved,
    parts_of,
    recorded,
    reinstated,
    replaced,
    session_called,
    shifted,
    swapped,
    timed,
    with_plan,
)
from .daylight import Daylight, daylight
from .entering import Answer, UnknownAccess, may_enter
from .free_boxes import FreeBox, free_boxes
from .free_spots import FreeSpot, free_spots
from .looking import Now, day_of, days, free_track, now
from .proposal import Proposal, propose

__all__ = [
    "Answer",
    "Cascaded",
    "ChangeRefused",
    "Daylight",
    "FreeBox",
    "FreeSpot",
    "Held",
    "Now",
    "Proposal",
    "UnknownAccess",
    "at_local",
    "cancelled",
    "cascade",
    "day_of",
    "daylight",
    "days",
    "delayed",
    "free_boxes",
    "free_spots",
    "free_track",
    "may_enter",
    "moved",
    "now",
    "parts_of",
    "propose",
    "recorded",
    "reinstated",
    "replaced",
    "session_called",
    "shifted",
    "swapped",
    "timed",
    "with_plan",
]
