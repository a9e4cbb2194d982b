"""A weekend: its timetable by day, what has changed, and how to subscribe to it."""

from collections.abc import Iterable, Mapping

from roadracing.model import Index
from roadracing.site.published import PublishedFeed

from . import paths, subscribing, together
from .changes import Notice
from .drawing import Drawing
from .frame import Frame
from .weekend import Weekend


def weekend_page(
    frame: Frame,
    index: Index,
    weekend: Weekend,
    *,
    feeds: Iterable[PublishedFeed],
    drawings: Mapping[str, Drawing],
    notices: tuple[Notice, ...],
    changes: tuple[str, ...],
    data: str,
) -> bytes:
    """Everything about a weekend that its visitors, at the track or elsewhere, want to know.

    Args:
        frame: the folder.
        index: the season.
        weekend: the weekend.
        feeds: the feeds that are published.
        drawings: the pictures of its timetable, by form.
        notices: its bulletins, the latest first.
        changes: what has changed since the version that was published before, where that is known.
        data: the weekend for search engines, as JSON-LD that a page can hold; empty if there is nothing to say.
    """
    declared = index.weekends.get(weekend.id)
    return frame.write(
        "weekend.html",
        paths.weekend_page(weekend.id),
        weekend=weekend,
        drawings=drawings,
        notices=notices,
        changes=changes,
        groups=subscribing.of_weekend(index, feeds, weekend.id),
        participants=together.participants(
            index, index.sessions_of(weekend.id), () if declared is None else (declared,)
        ),
        sections=together.sections(index),
        sponsors=together.sponsors(index, weekend=weekend.id, days=weekend.days),
        absences=together.absences(index, weekend.id),
        data=data,
    )
