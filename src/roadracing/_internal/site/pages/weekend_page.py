"""A weekend: its timetable by day, what has changed, and how to subscribe to it."""

from collections.abc import Iterable, Mapping

from roadracing._internal.model.season.index import Index
from roadracing._internal.site.published import PublishedFeed

from . import partners as together, paths, subscribing
from .changes import Notice, moved
from .drawing import Drawing, Plan
from .page_frame import Frame
from .weekend import Weekend


def weekend_page(
    frame: Frame,
    index: Index,
    weekend: Weekend,
    *,
    feeds: Iterable[PublishedFeed],
    drawings: Mapping[str, Drawing],
    plans: tuple[Plan, ...],
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
        plans: the paddock plans that visitors may see.
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
        plans=plans,
        notices=notices,
        # Where no bulletin and no earlier version tells, the sessions do.
        changes=changes or (() if notices else tuple(moved(weekend))),
        groups=subscribing.of_weekend(index, feeds, weekend.id),
        participants=together.participants(
            index, index.sessions_of(weekend.id), () if declared is None else (declared,)
        ),
        sections=together.sections(index),
        sponsors=together.sponsors(index, weekend=weekend.id, days=weekend.days),
        absences=together.absences(index, weekend.id),
        data=data,
    )
