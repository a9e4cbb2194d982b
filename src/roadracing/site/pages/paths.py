"""Where everything is in the folder. Names are made of ids alone, so that an address stays for life."""

from typing import Final

from roadracing.site.atom import ATOM
from roadracing.site.status import STATUS

__all__ = [
    "ATOM",
    "CALENDAR",
    "COLOURS",
    "NOW",
    "NOW_SCRIPT",
    "SCRIPT",
    "STATUS",
    "STYLE",
    "noticeboard_page",
    "picture_file",
    "weekend_page",
]

CALENDAR: Final = "index.html"
"""The season's calendar."""
NOW: Final = "now.html"
"""Race day."""
STYLE: Final = "assets/site.css"
COLOURS: Final = "assets/series.css"
SCRIPT: Final = "assets/site.js"
NOW_SCRIPT: Final = "assets/now.js"


def weekend_page(weekend: str) -> str:
    """The page of a weekend."""
    return f"weekends/{weekend}.html"


def noticeboard_page(weekend: str) -> str:
    """The official timetable of a weekend, to be printed."""
    return f"noticeboard/{weekend}.html"


def picture_file(weekend: str, form: str) -> str:
    """The picture of a weekend's timetable in one of its forms."""
    return f"pictures/{weekend}-{form}.svg"
