"""A season as a folder that any web server can serve: feeds, pages, the season itself, and an index of them."""

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import attrs

from roadracing.documents import dumps
from roadracing.feeds import DEFAULTS, Options, Selection, calendar
from roadracing.model import Audience, Index, Season
from roadracing.model.leaves import UrlRule, quote

from .atom import ATOM, atom
from .audience import published_for
from .compressed import compressed
from .earlier import ARCHIVE, SEASON, archive, archived_seasons, earlier_season
from .feed_files import feed_files
from .folder import INDEX, MARKER, PublishError, replace_folder, settle
from .pages import Page, build, require
from .promises import BrokenPromise, broken_promises
from .published import PublishedFeed
from .status import status_files

INDEX_VERSION: Final = 1
"""The version of the index. Programs that read it may rely on what is there; more may be added."""

_WITHHELD: Final = "it was published there and is not for the audience of this publication"
_WITHHELD_REMEDY: Final = "publish for the audience that the folder had, or to another folder"


class PublishRefused(PublishError):
    """What was published in a folder promises subscribers what the new season would break.

    Attributes:
        folder: the folder.
        broken: each promise that would be broken.
    """

    def __init__(self, folder: Path, broken: Iterable[BrokenPromise]) -> None:
        self.folder = folder
        self.broken = tuple(broken)
        super().__init__(folder, self.broken)

    def __str__(self) -> str:
        """Every promise that would be broken, and what would keep it."""
        count = len(self.broken)
        promises = "a promise" if count == 1 else f"{count} promises"
        listed = "\n".join(f"  {broken}" for broken in self.broken)
        return f"{self.folder} was published before, and this would break {promises} to its subscribers:\n{listed}"


@attrs.frozen(kw_only=True)
class Published:
    """A folder that was published.

    Attributes:
        folder: where it is.
        season: the season as far as it was published.
        files: the bytes of every file by its path below the folder.
        feeds: the feeds in it.
        pages: the pages in it, with what belongs to them; none where none were wanted.
        undated: ids of the sessions that no feed can show: neither a time nor a day is known.
    """

    folder: Path
    season: Season = attrs.field(repr=False)
    files: Mapping[str, bytes] = attrs.field(repr=False)
    feeds: tuple[PublishedFeed, ...]
    pages: tuple[Page, ...] = ()
    undated: tuple[str, ...]


def publish(
    season: Season,
    out: str | os.PathLike[str],
    *,
    base_url: str | None = None,
    options: Options = DEFAULTS,
    feeds: Mapping[str, Options] | None = None,
    audience: Audience | str = Audience.OPERATIONS,
    pages: bool = True,
    previous: Season | None = None,
    force: bool = False,
) -> Published:
    """A season is a folder of files: a feed of everything and of each part, pages, the document, and ``index.json``.

    More are for programs: ``status.json`` with what is planned, expected and true of each session, the same of each
    weekend, and ``bulletins.atom``.

    The folder is replaced as a whole: whatever happens, it is all old or all new. Equal seasons give equal
    bytes in every file. Each file but the index is there compressed as well, for servers that hand that out.

    If something was published there before, the two seasons are compared, and nothing is published that would mislead
    subscribers: a UID that has come to mean another session, a SEQUENCE that fell, an event that changed under the
    same SEQUENCE and stamp, an event that vanished without having been cancelled.

    A season that follows another in the same folder keeps it: the document of the earlier one is under ``seasons/``,
    and its sessions and its feeds stay where they are.

    Args:
        season: the season.
        out: the folder. It is made if it is missing; if it holds anything that was not published, it is refused.
        base_url: the address under which the folder will be found, such as ``https://example.org/racing/``. With it,
            feeds say where they come from and the index gives whole addresses.
        options: how the feeds show their sessions.
        feeds: options of single feeds in their place, by the name of the feed's file, such as ``series-alms``.
        audience: for whom the folder is. ``operations`` (default) is for everybody: an official timetable is posted for
            all to see, work sessions included. ``competitors`` and ``public`` leave out what is for others: sessions,
            feeds, and what is said of them anywhere in the folder.
        pages: whether there are pages for people beside the feeds.
        previous: the version that people know, where the pages shall say what has changed since. What the document
            itself remembers, bulletins and earlier times, they say in any case.
        force: whether to publish all the same what breaks promises.

    Raises:
        MissingExtra: pages are wanted, and the extra that writes them is not installed.
        ApplyRefused: the version before is of another namespace.
        UnstampedError: nobody says when some of the sessions last changed.
        PublishRefused: it would break promises to subscribers.
        PublishError: the folder cannot be replaced, what was published there can no longer be told, ``base_url`` is no
            web address, or there is no such feed.
        ValueError: ``extra`` data is nested deeper than a document may be.
        OSError: the system does not allow it, or the disk is full.
    """
    if pages:
        require()
    audience = _audience(audience)
    archived = _archived(season, out, audience, force=force)
    season = published_for(season, audience)
    previous = published_for(previous, audience) if previous is not None else None
    indexes = [Index(one) for one in (season, *archived)]
    index = indexes[0]
    base = _base(base_url)
    # First of everything there is, so that whatever is missing anywhere is said at once.
    calendar(index, Selection(audience=Audience.OPERATIONS))
    made = feed_files(indexes, audience, base=base, options=options, own=feeds or {})
    files = {feed.path: feed.feed.content for feed in made}
    files[SEASON] = dumps(season).encode()
    files |= {f"{ARCHIVE}/{one.year}.json": dumps(one).encode() for one in archived}
    files |= {path: content for one in reversed(indexes) for path, content in status_files(one).items()}
    files[ATOM] = atom(index, base)
    written = build(indexes, made, audience, base=base, previous=previous) if pages else ()
    files |= {page.path: page.content for page in written}
    files |= {f"{path}.gz": compressed(content) for path, content in files.items()}
    undated = tuple(sorted({id_ for feed in made for id_ in feed.feed.left_out}))
    files[INDEX] = _index(season, made, written, files, base=base, undated=undated)
    folder = replace_folder(out, files)
    return Published(folder=folder, season=season, files=files, feeds=made, pages=written, undated=undated)


def _archived(
    season: Season, out: str | os.PathLike[str], audience: Audience, *, force: bool
) -> tuple[Season, ...]:
    """The earlier seasons that stay in a folder, if none of what it promises is broken or that is forced."""
    target = settle(out)
    try:
        before, kept = earlier_season(target), archived_seasons(target)
    except PublishError:
        if force:
            return ()
        raise
    now = published_for(season, audience)
    known = (*kept, before) if before is not None else kept
    withheld = {session.id for session in season.sessions} - {session.id for session in now.sessions}
    broken = [
        attrs.evolve(found, reason=_WITHHELD, remedy=_WITHHELD_REMEDY) if found.session in withheld else found
        for earlier in known
        for found in broken_promises(earlier, now)
    ]
    if broken and not force:
        raise PublishRefused(target, broken)
    return tuple(published_for(one, audience) for one in archive(now, before, kept))


def _audience(audience: Audience | str) -> Audience:
    try:
        return Audience(audience)
    except ValueError:
        raise PublishError(
            f"there is no audience {quote(str(audience))}: write public, competitors or operations"
        ) from None


def _base(base_url: str | None) -> str | None:
    if base_url is None:
        return None
    try:
        checked = UrlRule()(base_url)
        parts = urlsplit(checked)
    except ValueError as error:
        raise PublishError(f"the address of the folder: {error}") from None
    if parts.query or parts.fragment:
        raise PublishError(
            f"the address of the folder, {checked}, has to end with the folder, without ? or #"
        )
    return checked.rstrip("/") + "/"


def _index(
    season: Season,
    feeds: Sequence[PublishedFeed],
    pages: Sequence[Page],
    files: Mapping[str, bytes],
    *,
    base: str | None,
    undated: tuple[str, ...],
) -> bytes:
    """What is in the folder, for programs: every feed, and every file with its size and SHA-256."""
    changed = [feed.feed.changed for feed in feeds if feed.feed.changed is not None]
    content: dict[str, object] = {
        MARKER: INDEX_VERSION,
        "namespace": season.namespace,
        "name": season.name,
        "year": season.year,
        "last_modified": _moment(max(changed, default=None)),
        "url": base,
        "season": SEASON,
        "archive": sorted(
            path for path in files if path.startswith(f"{ARCHIVE}/") and path.endswith(".json")
        ),
        "undated": list(undated),
        "feeds": [_entry(feed) for feed in feeds],
        "pages": [_page(page, base) for page in pages if page.path.endswith(".html")],
        "files": {
            path: {"bytes": len(files[path]), "sha256": hashlib.sha256(files[path]).hexdigest()}
            for path in sorted(files)
        },
    }
    text = json.dumps(_known(content), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _entry(published: PublishedFeed) -> dict[str, object]:
    feed, selection = published.feed, published.feed.selection
    return _known(
        {
            "path": published.path,
            "url": published.url,
            "name": feed.name,
            "selection": _known(
                {
                    "organisation": selection.organisation,
                    "series": selection.series,
                    "class": selection.car_class,
                    "weekend": selection.weekend,
                    "team": selection.team,
                    "audience": selection.audience.value,
                }
            ),
            "events": feed.events,
            "undated": list(feed.left_out),
            "last_modified": _moment(feed.changed),
        }
    )


def _page(page: Page, base: str | None) -> dict[str, object]:
    url = None if base is None else base + page.path
    return _known({"path": page.path, "url": url, "kind": page.kind, "weekend": page.weekend})


def _known(content: dict[str, object]) -> dict[str, object]:
    """What is not known is left out, as in every document."""
    return {key: value for key, value in content.items() if value is not None}


def _moment(value: dt.datetime | None) -> str | None:
    return None if value is None else value.isoformat()[:19] + "Z"
