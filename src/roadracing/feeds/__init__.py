"""iCalendar out: feeds that subscribers can trust, because every session is one event for life."""

from typing import TYPE_CHECKING

from .calendars import REFRESH, Feed, calendar, feed
from .entry import Entry, UndatedError
from .options import DEFAULTS, Cancelled, Options
from .rendering import shown
from .selection import Selection, SelectionError, known, select
from .stamp import UnstampedError

if TYPE_CHECKING:
    from .component import to_component

__all__ = [
    "DEFAULTS",
    "REFRESH",
    "Cancelled",
    "Entry",
    "Feed",
    "Options",
    "Selection",
    "SelectionError",
    "UndatedError",
    "UnstampedError",
    "calendar",
    "feed",
    "known",
    "select",
    "shown",
    "to_component",
]


def __getattr__(name: str) -> object:
    # icalendar takes longer to import than most feeds take to write, and writing does not need it.
    if name == "to_component":
        from .component import to_component  # noqa: PLC0415 - only when somebody asks

        return to_component
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
