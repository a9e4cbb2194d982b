"""All pages of a folder, and what lies beside them."""

from collections.abc import Iterable, Iterator

import attrs

from roadracing.model import Audience, Index, Season
from roadracing.site.event_data import event_data
from roadracing.site.published import PublishedFeed

from . import paths
from .calendar_page import calendar_page
from .changes import changes_since, notices_by_weekend
from .colours import style_sheet
from .drawing import drawings_of
from .frame import Frame
from .noticeboard_page import noticeboard_page
from .now_page import now_page
from .templating import environment, static
from .together import weekends_of
from .weekend import weekend_of
from .weekend_page import weekend_page


@attrs.frozen(kw_only=True)
class Page:
    """A file that is part of the site.

    Attributes:
        path: its place below the folder.
        content: the file.
        kind: what it is: ``calendar``, ``now``, ``weekend``, ``noticeboard`` for pages, else ``picture`` or ``asset``.
        weekend: the weekend it is about, where it is about one.
    """

    path: str
    content: bytes = attrs.field(repr=False)
    kind: str
    weekend: str | None = None


def require() -> None:
    """Pages can be written here.

    Raises:
        MissingExtra: the engine that writes them is not installed.
    """
    environment()


def build(
    index: Index, feeds: Iterable[PublishedFeed], *, base: str | None = None, previous: Season | None = None
) -> Iterator[Page]:
    """The pages of a season; equal seasons give equal bytes.

    Args:
        index: the season.
        feeds: the feeds that are published beside them.
        base: the address of the folder with a slash at its end, where it is known.
        previous: the version that was published before, to tell what has changed since.

    Raises:
        MissingExtra: the engine that writes pages is not installed.
        ApplyRefused: the version before is of another namespace.
    """
    feeds = tuple(feeds)
    audience = _widest(feed.feed.selection.audience for feed in feeds)
    frame = Frame(season=index.season, base=base)
    data = event_data(index, None, base)
    yield Page(path=paths.CALENDAR, content=calendar_page(frame, index, feeds, data), kind="calendar")
    said = notices_by_weekend(index, audience)
    yield Page(path=paths.NOW, content=now_page(frame, index, audience, said), kind="now")
    changed = changes_since(previous, index, audience, said)
    for id_ in weekends_of(index):
        weekend = weekend_of(index, id_, audience)
        drawings = drawings_of(index, id_, previous)
        for drawing in drawings.values():
            yield Page(path=drawing.path, content=drawing.content, kind="picture", weekend=id_)
        page = weekend_page(
            frame,
            index,
            weekend,
            feeds=feeds,
            drawings=drawings,
            notices=said.get(id_, ()),
            changes=changed.get(id_, ()),
            data=event_data(index, id_, base),
        )
        yield Page(path=paths.weekend_page(id_), content=page, kind="weekend", weekend=id_)
        board = noticeboard_page(frame, weekend, said.get(id_, ()))
        yield Page(path=paths.noticeboard_page(id_), content=board, kind="noticeboard", weekend=id_)
    for path in (paths.STYLE, paths.SCRIPT, paths.NOW_SCRIPT):
        yield Page(path=path, content=static(path.rpartition("/")[2]), kind="asset")
    yield Page(path=paths.COLOURS, content=style_sheet(index), kind="asset")


def _widest(audiences: Iterable[Audience]) -> Audience:
    """The pages show what the feeds show, and nothing that none of them does."""
    found = set(audiences)
    return next((a for a in (Audience.OPERATIONS, Audience.COMPETITORS) if a in found), Audience.PUBLIC)
