"""A feed with its place in a published folder."""

import attrs

from roadracing._internal.feeds.calendars import Feed


@attrs.frozen(kw_only=True)
class PublishedFeed:
    """A feed that has a place in a published folder.

    Attributes:
        path: its file below the folder, such as ``feeds/series-alms.ics``.
        url: its address, where that of the folder is known.
        feed: the feed.
    """

    path: str
    url: str | None
    feed: Feed
