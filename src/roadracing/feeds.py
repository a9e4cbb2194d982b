"""iCalendar out: feeds that subscribers can trust, because every session is one event for life."""

from typing import TYPE_CHECKING

from ._facade import lazily

if TYPE_CHECKING:
    from ._internal.feeds.calendars import REFRESH, Feed, calendar, feed
    from ._internal.feeds.component import to_component
    from ._internal.feeds.entry import Entry, UndatedError
    from ._internal.feeds.options import DEFAULTS, Cancelled, Options
    from ._internal.feeds.rendering import shown
    from ._internal.feeds.selection import Selection, SelectionError, known, select
    from ._internal.feeds.stamp import UnstampedError

_HOMES = {
    "_internal.feeds.calendars": (
        "Feed",
        "REFRESH",
        "calendar",
        "feed",
    ),
    "_internal.feeds.component": ("to_component",),
    "_internal.feeds.entry": (
        "Entry",
        "UndatedError",
    ),
    "_internal.feeds.options": (
        "Cancelled",
        "DEFAULTS",
        "Options",
    ),
    "_internal.feeds.rendering": ("shown",),
    "_internal.feeds.selection": (
        "Selection",
        "SelectionError",
        "known",
        "select",
    ),
    "_internal.feeds.stamp": ("UnstampedError",),
}

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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(__name__, _HOMES)
