"""The season's calendar."""

from collections.abc import Iterable

from roadracing._internal.model.season.index import Index
from roadracing._internal.site.feed_files import PublishedFeed

from . import partners, paths, subscribing
from .page_frame import PageFrame
from .page_weekend import Weekend


def calendar_page(
    frame: PageFrame,
    index: Index,
    weekends: Iterable[Weekend],
    *,
    feeds: Iterable[PublishedFeed],
    earlier: Iterable[tuple[str, tuple[Weekend, ...]]],
    data: str,
) -> bytes:
    """Every weekend of a season, with its days, its names and whose it is, and how to subscribe to it.

    Args:
        frame: the folder.
        index: the season.
        weekends: its weekends, in the order of the year.
        feeds: the feeds that are published.
        earlier: the names of the seasons before it that are in the folder too, and their weekends.
        data: the season for search engines, as JSON-LD that a page can hold; empty if there is nothing to say.
    """
    weekends = tuple(weekends)
    return frame.write(
        "calendar.html",
        paths.CALENDAR,
        weekends=weekends,
        series=sorted({one for weekend in weekends for one in weekend.series}, key=lambda one: one.id),
        earlier=tuple(earlier),
        groups=subscribing.of_season(index, feeds),
        participants=partners.participants(index, index.season.sessions, index.season.weekends),
        sections=partners.sections(index),
        sponsors=partners.sponsors(index),
        agreements=partners.agreements(index),
        data=data,
    )
