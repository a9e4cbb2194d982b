"""A weekend: its timetable by day, what has changed, and how to subscribe to it."""

from collections.abc import Iterable, Mapping

from roadracing._internal.model.season.index import Index
from roadracing._internal.site.expectations import Expectation
from roadracing._internal.site.feed_files import PublishedFeed

from . import partners, paths, subscribing
from .now_page import expected_rows
from .page_frame import PageFrame
from .page_pictures import Drawing, PlanPictures
from .page_weekend import Weekend
from .told_changes import BulletinText, moved


def weekend_page(
    frame: PageFrame,
    index: Index,
    weekend: Weekend,
    *,
    feeds: Iterable[PublishedFeed],
    drawings: Mapping[str, Drawing],
    plans: tuple[PlanPictures, ...],
    notices: tuple[BulletinText, ...],
    changes: tuple[str, ...],
    awaited: Mapping[str, Expectation],
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
        awaited: what the sessions of the season are expected at.
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
        expected=expected_rows(index, weekend.id, awaited),
        # Where no bulletin and no earlier version tells, the sessions do.
        changes=changes or (() if notices else tuple(moved(weekend))),
        groups=subscribing.of_weekend(index, feeds, weekend.id),
        participants=partners.participants(
            index, index.sessions_of(weekend.id), () if declared is None else (declared,)
        ),
        sections=partners.sections(index),
        sponsors=partners.sponsors(index, weekend=weekend.id, days=weekend.days),
        absences=partners.absences(index, weekend.id),
        data=data,
    )
