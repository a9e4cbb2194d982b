"""The feeds of a folder: those of its season, and those that only earlier ones had, each at its address for life."""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

import attrs

from roadracing._internal.feeds.calendars import Feed, calendar
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.printed import printed

from .folder import PublishError
from .which_feeds import ALARM, ALARM_BEFORE, choice, has_alarm

FEED_FILE: Final = re.compile(r"feeds/[a-z0-9-]+\.ics")
"""The places of feeds below the folder."""
SESSION_PAGE: Final = "weekends/{weekend}.html#s-{session}"
"""Where each session stands on a page of the folder: its row in its weekend's timetable."""


@printed
@attrs.frozen(kw_only=True)
class PublishedFeed:
    """A feed that has a place in a published folder.

    Attributes:
        path: its file below the folder, such as ``feeds/series-alms.ics``.
        url: its address, where that of the folder is known.
        feed: the feed.
        alarm: whether it is another one with an alarm before each session.
    """

    path: str
    url: str | None
    feed: Feed
    alarm: bool = False

    def __str__(self) -> str:
        """Its path, and what it shows."""
        return f"{self.path}: {self.feed}"


def feed_files(
    indexes: Sequence[Index],
    audience: Audience,
    *,
    base: str | None,
    options: Options,
    own: Mapping[str, Options],
) -> tuple[PublishedFeed, ...]:
    """Each feed holds the sessions of the season and of those before it, and has the name that the latest gives it.

    Args:
        indexes: the season, and the earlier ones that stay with it, the latest first.
        audience: for whom.
        base: the address of the folder.
        options: how the feeds show their sessions.
        own: options of single feeds in their place.

    Raises:
        PublishError: there is no such feed.
        UnstampedError: nobody says when some of the sessions last changed.
    """
    page = None if base is None else base + SESSION_PAGE
    chosen: dict[str, tuple[int, Selection]] = {}
    for position, index in enumerate(indexes):
        for name, selection in choice(index, audience):
            chosen.setdefault(name, (position, selection))
    _refuse_unknown(chosen, options, own)
    made = []
    for name, (position, selection) in chosen.items():
        latest, *before = indexes[position:]
        its = own.get(name, options)
        if page is not None and its.session_page is None:
            its = attrs.evolve(its, session_page=page)
        warned = attrs.evolve(its, alarm=its.alarm or ALARM_BEFORE)
        for ending, shown in (("", its), (ALARM, warned))[: 2 if has_alarm(selection) else 1]:
            path = feed_path(name + ending)
            url = None if base is None else base + path
            feed = calendar(latest, selection, url=url, options=shown, archive=before)
            made.append(PublishedFeed(path=path, url=url, feed=feed, alarm=bool(ending)))
    return tuple(made)


def feed_path(name: str) -> str:
    """The place of a feed below the folder."""
    return f"feeds/{name}.ics"


def _refuse_unknown(chosen: Collection[str], options: Options, own: Mapping[str, Options]) -> None:
    """Options of single feeds are of feeds that there are; a name is for one feed and not for all."""
    if options.name is not None:
        raise PublishError(
            f"{quote(options.name)} cannot be the name of every feed: give it to one of them, such as 'all'"
        )
    for name in own:
        if name not in chosen:
            close = get_close_matches(name, chosen, n=1)
            meant = f"; did you mean {quote(close[0])}?" if close else ""
            raise PublishError(
                f"there is no feed {quote(name)}{meant or '.'} These exist: {', '.join(chosen)}"
            )
