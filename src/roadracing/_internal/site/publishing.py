"""A season as a folder that any web server can serve: feeds, pages, the season itself, and an index of them."""

import os
import struct
import zlib
from collections.abc import Collection, Iterable, Mapping, Set as AbstractSet
from pathlib import Path
from typing import Final, Literal
from urllib.parse import urlsplit

import attrs

from roadracing._internal.documents.writing import dumps
from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.options import DEFAULTS, Options
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.findings.choice import no_such
from roadracing._internal.model.kernel.leaves import UrlRule
from roadracing._internal.model.kernel.what_is_meant import ids_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.season.season_given import season_given
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.project.project import Project
from roadracing._internal.site.pages.building import Page, build, require
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.text.quoting import quote
from roadracing._internal.words.printed import printed
from roadracing._internal.words.spoken_languages import SOURCE, speaking

from .atom import ATOM, atom
from .audience import published_for
from .feed_files import FEED_FILE, PublishedFeed, feed_files, feed_path
from .folder import INDEX, PublishError, published, replace_folder, settle
from .folder_index import folder_index
from .published_before import ARCHIVE, SEASON, archive, archived_seasons, earlier_season, how_published
from .status import status_files
from .subscriber_promises import BrokenPromise, Promise, broken_promises, in_dispute, missing_feeds
from .uid_ledger import (
    LEDGER,
    SpentUid,
    ledger,
    lowered,
    remembered,
    reused,
    salvaged,
    spent_before,
    spent_by,
    united_ledgers,
)
from .which_feeds import names

_HEADER: Final = struct.pack("<BBBBIBB", 0x1F, 0x8B, 8, 0, 0, 2, 255)
"""RFC 1952: deflate, no name, no time, the densest, no particular system."""
_RAW: Final = -15


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
        if all(broken.promise is Promise.AGREEMENT for broken in self.broken):
            return f"{self.folder} would show what those who run the weekend do not agree on:\n{listed}"
        return f"{self.folder} was published before, and this would break {promises} to its subscribers:\n{listed}"


@printed
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

    def __str__(self) -> str:
        """The folder, how much is in it, and the sessions that no feed can show."""
        pages = sum(page.path.endswith(".html") for page in self.pages)
        text = (
            f"{self.folder}: {counted(len(self.season.sessions), 'session')} in "
            f"{counted(len(self.feeds), 'feed')} and {counted(pages, 'page')}."
        )
        if self.undated:
            text += f" In no feed, because neither a time nor a day is known: {listed(self.undated)}."
        return text


def publish(
    season: Season,
    out: str | os.PathLike[str],
    *,
    base_url: str | Literal[False] | None = None,
    options: Options = DEFAULTS,
    feeds: Mapping[str, Options] | None = None,
    audience: Audience | str | None = None,
    pages: bool = True,
    previous: Season | None = None,
    let_go: str | Session | Iterable[str | Session] = (),
    force: bool = False,
    project: Project | None = None,
    first_time: bool = False,
) -> Published:
    """A season is a folder of files: a feed of everything and of each part, pages, the document, and ``index.json``.

    More are for programs: ``status.json`` with what is planned, expected and true of each session, the same of each
    weekend, and ``bulletins.atom``.

    The folder is replaced as a whole: whatever happens, it is all old or all new. Equal seasons give equal
    bytes in every file. Each file but the index is there compressed as well, for servers that hand that out.

    If something was published there before, the two seasons are compared, and nothing is published that would mislead
    subscribers: a UID that has come to mean another session, a SEQUENCE that fell, an event that changed under the
    same SEQUENCE, an event that vanished without having been cancelled, a feed that is no longer there.
    The folder remembers every UID it has given, in ``uids.json``: one that left never comes back as another session
    or with a SEQUENCE that calendars take for an old one. What offices dispute about a session is not published.

    A season that follows another in the same folder keeps it: the document of the earlier one is under ``seasons/``,
    and its sessions and its feeds stay where they are.

    Args:
        season: the season.
        out: the folder. It is made if it is missing; if it holds anything that was not published, it is refused.
        base_url: the address under which the folder will be found, such as ``https://example.org/racing/``. With it,
            feeds say where they come from and the index gives whole addresses. Unless given it is the same as before;
            ``False`` takes it away.
        options: how the feeds show their sessions.
        feeds: options of single feeds in their place, by the name of the feed's file, such as ``series-alms``.
        audience: for whom the folder is; unless given as before, and the ``public`` where nothing was published yet.
            ``operations`` is for everybody: an official timetable is posted for all to see, work sessions included.
            ``competitors`` and ``public`` leave out what is for others: sessions, feeds, and what is said of them
            anywhere in the folder.
        pages: whether there are pages for people beside the feeds.
        previous: the version that people know, where the pages shall say what has changed since. What the document
            itself remembers, bulletins and earlier times, they say in any case.
        let_go: the sessions, or their ids, that may leave the folder although nobody was shown them as cancelled.
            Their UIDs stay spent.
        force: whether to publish all the same what breaks promises. Where the folder is no longer as it was
            published, no SEQUENCE falls all the same below what its ledger and its feeds still show.
        project: the project whose journal keeps a copy of the UIDs, written before anybody sees the folder. What that
            copy names is spent, whatever became of the folder.
        first_time: a word that nothing was published from the project before. Without it, a folder that has no ledger
            is published to only if the journal has one.

    Raises:
        MissingExtra: pages are wanted, and the extra that writes them is not installed.
        ApplyRefused: the version before is of another namespace.
        UnstampedError: nobody says when some of the sessions last changed.
        PublishRefused: it would break promises to subscribers.
        ProjectError: the journal of the project is not what was kept.
        PublishError: nothing says that this is the first time, the folder cannot be replaced, what was published there
            can no longer be told, ``base_url`` is no web address, or there is no such feed.
        NotUnderstood: ``extra`` data is nested deeper than a document may be.
        OSError: the system does not allow it, or the disk is full.
    """
    season_given(season)
    if pages:
        require()
    target = settle(out)
    before = how_published(target)
    audience = before.audience if audience is None else _audience(audience)
    base = before.base_url if base_url is None else _base(base_url)
    language = options.language or before.language
    options = attrs.evolve(options, language=None if language == SOURCE else language)
    own = {
        name: attrs.evolve(its, language=its.language or options.language)
        for name, its in (feeds or {}).items()
    }
    named = frozenset(ids_of(let_go, Session))
    archived, spent, broken = _history(
        season,
        target,
        audience,
        let_go=named,
        force=force,
        journal=_journal(project, target, first_time=first_time),
    )
    for_all = {feed_path(name) for name in names(Index(season))}
    season = published_for(season, audience)
    previous = published_for(previous, audience) if previous is not None else None
    indexes = [Index(one) for one in (season, *archived)]
    index = indexes[0]
    # First of everything there is, so that whatever is missing anywhere is said at once.
    calendar(index, Selection(audience=Audience.OPERATIONS))
    made = feed_files(indexes, audience, base=base, options=options, own=own)
    there = (path for path in published(target) if FEED_FILE.fullmatch(path))
    missing = missing_feeds(there, (feed.path for feed in made))
    broken += tuple(_withheld(found) if found.feed in for_all else found for found in missing)
    if broken and not force:
        raise PublishRefused(target, broken)
    files = {feed.path: feed.feed.content for feed in made}
    files[SEASON] = dumps(season).encode()
    files[LEDGER] = ledger(spent, spent_by((*reversed(archived), season)))
    files |= {f"{ARCHIVE}/{one.year}.json": dumps(one).encode() for one in archived}
    with speaking(language):
        files |= {path: content for one in reversed(indexes) for path, content in status_files(one).items()}
        files[ATOM] = atom(index, base)
        written = build(indexes, made, audience, base=base, previous=previous) if pages else ()
    files |= {page.path: page.content for page in written}
    files |= {f"{path}.gz": compressed(content) for path, content in files.items()}
    undated = tuple(sorted({id_ for feed in made for id_ in feed.feed.left_out}))
    files[INDEX] = folder_index(season, made, written, files, base=base, undated=undated, language=language)
    if project is not None:
        project.remember(files[LEDGER])
    folder = replace_folder(out, files)
    return Published(folder=folder, season=season, files=files, feeds=made, pages=written, undated=undated)


def _history(
    season: Season,
    target: Path,
    audience: Audience,
    *,
    let_go: Collection[str],
    force: bool,
    journal: Mapping[str, SpentUid],
) -> tuple[tuple[Season, ...], dict[str, SpentUid], tuple[BrokenPromise, ...]]:
    """The earlier seasons that stay in a folder, its UIDs, and what of its promises to subscribers would be broken."""
    now = published_for(season, audience)
    try:
        before, kept, spent = earlier_season(target), archived_seasons(target), spent_before(target)
    except PublishError:
        if not force:
            raise
        spent = united_ledgers(journal, salvaged(target))
        if lower := tuple(lowered(spent, spent_by((now,)))):
            raise PublishRefused(target, lower) from None
        return (), spent, ()
    spent = united_ledgers(journal, spent)
    known = (*kept, before) if before is not None else kept
    _may_go(let_go, now, {session.id for one in known for session in one.sessions})
    withheld = {session.id for session in season.sessions} - {session.id for session in now.sessions}
    broken = tuple(
        _withheld(found) if found.session in withheld else found
        for earlier in known
        for found in broken_promises(earlier, now, let_go)
    )
    given = spent_by(known)
    broken += tuple(reused(spent, spent_by((now,)), given))
    broken += tuple(lowered({uid: journal[uid] for uid in journal.keys() & given.keys()}, spent_by((now,))))
    broken += tuple(in_dispute(now))
    stay = tuple(published_for(one, audience) for one in archive(now, before, kept))
    return stay, {**spent, **_highest(spent, given)}, broken


def _journal(project: Project | None, target: Path, *, first_time: bool) -> dict[str, SpentUid]:
    """The UIDs that the journal of a project says were given.

    Raises:
        PublishError: neither the journal nor the folder knows any, and nobody says that this is the first time.
    """
    if project is None:
        return {}
    spent = remembered(project.journal.ledgers())
    if not (spent or first_time or published(target)):
        raise PublishError(
            f"neither {target} nor the journal of {project.folder} knows what was published before: if nothing was, "
            "say so with --first-time; if something was, put that folder or journal back first"
        )
    return spent


def _may_go(named: Collection[str], now: Season, given: AbstractSet[str]) -> None:
    """Whether all that is let go of was published and is no more.

    Raises:
        PublishError: the season still has it, or it never was in the folder.
    """
    for session in sorted({session.id for session in now.sessions}.intersection(named)):
        raise PublishError(f"{session} cannot be let go of: it is still in the document")
    for session in sorted(set(named) - given):
        raise PublishError(no_such("published session", session, sorted(given)))


def _highest(spent: Mapping[str, SpentUid], given: Mapping[str, SpentUid]) -> dict[str, SpentUid]:
    """What was given by folders that remember no UIDs yet, never below what is remembered."""
    return {
        uid: attrs.evolve(one, sequence=max(one.sequence, spent[uid].sequence)) if uid in spent else one
        for uid, one in given.items()
    }


def _withheld(broken: BrokenPromise) -> BrokenPromise:
    """A broken promise, where the season would keep it and its audience does not let it."""
    return attrs.evolve(
        broken,
        reason="it was published there and is not for the audience of this publication",
        remedy="publish for the audience that the folder had, or to another folder",
    )


def _audience(audience: Audience | str) -> Audience:
    try:
        return Audience(audience)
    except ValueError:
        raise PublishError(
            f"there is no audience {quote(str(audience))}: write public, competitors or operations"
        ) from None


def _base(base_url: str | Literal[False]) -> str | None:
    if base_url is False:
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


def compressed(content: bytes) -> bytes:
    """A file in the form that ``Content-Encoding: gzip`` means; equal files are equal, whenever they are made."""
    packer = zlib.compressobj(level=9, wbits=_RAW)
    body = packer.compress(content) + packer.flush()
    return _HEADER + body + struct.pack("<II", zlib.crc32(content), len(content) & 0xFFFFFFFF)
