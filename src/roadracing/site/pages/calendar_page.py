"""The season's calendar."""

from collections.abc import Iterable

from roadracing.model import Audience, Index
from roadracing.site.published import PublishedFeed

from . import paths, subscribing, together
from .frame import Frame
from .weekend import Weekend, weekend_of


def calendar_page(frame: Frame, index: Index, feeds: Iterable[PublishedFeed], data: str) -> bytes:
    """Every weekend of a season, with its days, its names and whose it is, and how to subscribe to it.

    Args:
        frame: the folder.
        index: the season.
        feeds: the feeds that are published.
        data: the season for search engines, as JSON-LD that a page can hold; empty if there is nothing to say.
    """
    return frame.write(
        "calendar.html",
        paths.CALENDAR,
        weekends=ordered(index),
        groups=subscribing.of_season(index, feeds),
        participants=together.participants(index, index.season.sessions, index.season.weekends),
        sections=together.sections(index),
        sponsors=together.sponsors(index),
        agreements=together.agreements(index),
        data=data,
    )


def ordered(index: Index, audience: Audience = Audience.PUBLIC) -> tuple[Weekend, ...]:
    """Every weekend, by its first day; those without a day last."""
    found = [weekend_of(index, id_, audience) for id_ in together.weekends_of(index)]
    dated = sorted((w for w in found if w.days is not None), key=lambda w: (w.days or (), w.id))
    return (*dated, *(w for w in found if w.days is None))
