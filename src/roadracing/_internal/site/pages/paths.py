"""Where everything is in the folder. Names are made of ids alone, so that an address stays for life."""

from typing import Final

from roadracing._internal.site.atom import ATOM
from roadracing._internal.site.status import STATUS, status_path

__all__ = [
    "ATOM",
    "CALENDAR",
    "COLOURS",
    "ICON",
    "ICON_LARGE",
    "ICON_SMALL",
    "MANIFEST",
    "NOW",
    "NOW_SCRIPT",
    "OFFLINE",
    "SCRIPT",
    "SHARED",
    "STATUS",
    "STYLE",
    "WORDS",
    "noticeboard_page",
    "paddock_picture",
    "status_path",
    "timetable_picture",
    "weekend_page",
]

CALENDAR: Final = "index.html"
"""The season's calendar."""
NOW: Final = "now.html"
"""Race day."""
STYLE: Final = "assets/site.css"
ICON: Final = "assets/icon.svg"
ICON_SMALL: Final = "assets/icon-192.png"
ICON_LARGE: Final = "assets/icon-512.png"
SHARED: Final = "assets/shared.png"
"""The picture of the site where a link to it is shared."""
COLOURS: Final = "assets/series.css"
SCRIPT: Final = "assets/site.js"
NOW_SCRIPT: Final = "assets/now.js"
WORDS: Final = "assets/words.js"
"""What the scripts say, in another language than English."""
OFFLINE: Final = "offline.js"
"""What keeps pages for when there is no network; it may keep what lies beside it and below, so it lies at the top."""
MANIFEST: Final = "site.webmanifest"
"""What a device needs to know to install the site."""


def weekend_page(weekend: str) -> str:
    """The page of a weekend."""
    return f"weekends/{weekend}.html"


def noticeboard_page(weekend: str) -> str:
    """The official timetable of a weekend, to be printed."""
    return f"noticeboard/{weekend}.html"


def timetable_picture(weekend: str, form: str) -> str:
    """The picture of a weekend's timetable in one of its forms."""
    return f"pictures/{weekend}-{form}.svg"


def paddock_picture(plan: str, form: str) -> str:
    """The picture of a paddock plan in one of its forms."""
    return f"pictures/paddock/{plan}-{form}.svg"
