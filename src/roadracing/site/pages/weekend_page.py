"""A weekend: its timetable by day, what has changed, and how to subscribe to it."""

from collections.abc import Iterable, Mapping

from roadracing.model import Index
from roadracing.site.published import PublishedFeed

from . import paths, subscribing, together
from .changes import notices
from .days import days_of
from .drawing import Drawing
from .frame import Frame
from .weekend import weekend_of


def weekend_page(
    frame: Frame,
    index: Index,
    id_: str,
    *,
    feeds: Iterable[PublishedFeed],
    drawings: Mapping[str, Drawing],
    changes: tuple[str, ...],
    data: str | None,
) -> bytes:
    """Everything about a weekend that its visitors, at the track or elsewhere, want to know.

    Args:
        frame: the folder.
        index: the season.
        id_: the weekend.
        feeds: the feeds that are published.
        drawings: the pictures of its timetable, by form.
        changes: what has changed since the version that was published before, where that is known.
        data: the weekend for search engines, as JSON-LD that a page can hold.
    """
    weekend = weekend_of(index, id_)
    sessions = index.sessions_of(id_)
    declared = index.weekends.get(id_)
    return frame.write(
        "weekend.html",
        paths.weekend_page(id_),
        weekend=weekend,
        days=days_of(index, sessions),
        mixed=len({session.for_public for session in sessions}) > 1,
        drawings=drawings,
        notices=notices(index, id_),
        changes=changes,
        groups=subscribing.of_weekend(index, feeds, id_),
        participants=together.participants(index, sessions, () if declared is None else (declared,)),
        sections=together.sections(index),
        sponsors=together.sponsors(index, weekend=id_, days=weekend.days),
        absences=together.absences(index, id_),
        data=data,
    )
