"""Running the day: what is on, and what a change does to the rest of it."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.desk.cascade import Cascaded, Held, cascade
    from ._internal.desk.changing import (
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
    from ._internal.desk.daylight import Daylight, daylight
    from ._internal.desk.entering import Answer, UnknownAccess, may_enter
    from ._internal.desk.free_boxes import FreeBox, free_boxes
    from ._internal.desk.free_spots import FreeSpot, free_spots
    from ._internal.desk.looking import Now, day_of, days, free_track, now
    from ._internal.desk.proposal import Proposal, propose

_HOMES = {
    "_internal.desk.cascade": (
        "Cascaded",
        "Held",
        "cascade",
    ),
    "_internal.desk.changing": (
        "ChangeRefused",
        "at_local",
        "cancelled",
        "delayed",
        "moved",
        "parts_of",
        "recorded",
        "reinstated",
        "replaced",
        "session_called",
        "shifted",
        "swapped",
        "timed",
        "with_plan",
    ),
    "_internal.desk.daylight": (
        "Daylight",
        "daylight",
    ),
    "_internal.desk.entering": (
        "Answer",
        "UnknownAccess",
        "may_enter",
    ),
    "_internal.desk.free_boxes": (
        "FreeBox",
        "free_boxes",
    ),
    "_internal.desk.free_spots": (
        "FreeSpot",
        "free_spots",
    ),
    "_internal.desk.looking": (
        "Now",
        "day_of",
        "days",
        "free_track",
        "now",
    ),
    "_internal.desk.proposal": (
        "Proposal",
        "propose",
    ),
}

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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
