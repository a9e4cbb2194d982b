"""What a published folder has promised its subscribers, and what a new one would break of it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

import attrs

from roadracing._internal.feeds.calendar_entry import CalendarEntry
from roadracing._internal.feeds.rendering import shown
from roadracing._internal.findings.places import parse_path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.lists import listed

from .published_before import follows


class Promise(StrEnum):
    """What subscribers rely on."""

    IDENTITY = "identity"
    """A UID means the same session for life."""
    SEQUENCE = "sequence"
    """The SEQUENCE of an event only rises."""
    CONTENT = "content"
    """An event that changes has a higher SEQUENCE."""
    PRESENCE = "presence"
    """An event stays; one that will not run stays as cancelled."""
    ADDRESS = "address"
    """A feed stays where it is."""
    AGREEMENT = "agreement"
    """What is shown of a session is not in dispute between those who run it."""


@attrs.frozen(kw_only=True)
class BrokenPromise:
    """Subscribers would be misled about a session, or left with a feed that is gone.

    Attributes:
        promise: which promise is broken.
        reason: how, in words.
        remedy: what would keep it, in words.
        session: the id of the session, where it is about one.
        uid: what calendars know it by.
        feed: the file of the feed below the folder, where it is about one.
    """

    promise: Promise
    reason: str
    remedy: str
    session: str | None = None
    uid: str | None = None
    feed: str | None = None

    def __str__(self) -> str:
        return f"{self.session or self.feed}: {self.reason}; {self.remedy}"


def missing_feeds(before: Iterable[str], now: Iterable[str]) -> tuple[BrokenPromise, ...]:
    """The feeds that people have subscribed to and would not find any more.

    Args:
        before: the files of the feeds that a folder has.
        now: those that it is to have.
    """
    return tuple(
        BrokenPromise(
            promise=Promise.ADDRESS,
            reason="it was published and would be gone, and calendars that follow it would keep what they last had",
            remedy="keep what it is of in the document, under the id it had, even if it has no sessions",
            feed=path,
        )
        for path in sorted(set(before) - set(now))
    )


def in_dispute(now: Season) -> Iterator[BrokenPromise]:
    """Sessions of which offices claim different things that calendars show.

    Args:
        now: the season that is to be published.
    """
    about: dict[str, list[str]] = {}
    for dispute in now.disputed:
        path = parse_path(dispute.path)
        if path[:1] == ("sessions",) and len(path) > 1 and (path[2:3] == () or path[2] in _SHOWN):
            about.setdefault(path[1], []).append(path[2].replace("_", " ") if path[2:] else "existence")
    there = {session.id for session in now.sessions}
    for session, facts in sorted(about.items()):
        if session in there:
            yield BrokenPromise(
                promise=Promise.AGREEMENT,
                session=session,
                uid=f"{session}@{now.namespace}",
                reason=f"its {listed(facts)} {'is' if len(facts) == 1 else 'are'} disputed",
                remedy="settle it with who claims otherwise, and take out the dispute",
            )


def broken_promises(before: Season, now: Season, let_go: Iterable[str] = ()) -> tuple[BrokenPromise, ...]:
    """What was promised with one publication and broken by another, session by session.

    A session may leave once a publication has shown it as cancelled, or when it is let go of by name.
    When the year of the new document is a later one, the sessions before need not be in it, because a folder keeps
    its earlier seasons; none of their ids may be given to a session of another weekend.

    Args:
        before: the season as it was published.
        now: the season that is to follow it.
        let_go: the ids of the sessions that may leave.
    """
    old, new, named = Index(before), Index(now), set(let_go)
    later = follows(before, now)
    stay = (s for s in before.sessions if s.id not in named or s.id in new.sessions)
    return tuple(found for session in stay if (found := _broken(old, new, session, later=later)))


def _broken(old: Index, new: Index, was: Session, *, later: bool) -> BrokenPromise | None:
    before = shown(old, was)
    if before is None:
        return None
    session = new.sessions.get(was.id)
    after = shown(new, session) if session is not None and new.season.uid(session) == before.uid else None
    if session is None and later:
        return None
    if session is None or after is None:
        return None if was.is_cancelled else _gone(was, before, session, new.season.uid(was))
    if later and was.weekend != session.weekend:
        return _promise(
            was,
            before,
            Promise.IDENTITY,
            f"it was a session of {was.weekend} in {old.season.year} and is one of {session.weekend} in "
            f"{new.season.year} now, under the same UID",
            "ids are unique over all seasons: give the new session one of its own",
        )
    same = after.sequence == before.sequence
    if same and _became_another(was, session):
        return _promise(
            was,
            before,
            Promise.IDENTITY,
            f"it was a {was.kind.value} of {_where(was)} and is a {session.kind.value} of {_where(session)} now, "
            "under the same UID and revision",
            "give the new session an id of its own",
        )
    if after.sequence < before.sequence:
        return _promise(
            was,
            before,
            Promise.SEQUENCE,
            f"it was published as revision {before.sequence} and is revision {after.sequence} now",
            "a revision only rises",
        )
    changed = ", ".join(_changed(before, after))
    if same and changed:
        return _promise(
            was,
            before,
            Promise.CONTENT,
            f"its {changed} changed, and its revision {before.sequence} did not",
            "revise the published document, which raises it",
        )
    if same and was.for_public and not session.for_public and not was.is_cancelled:
        return _promise(
            was,
            before,
            Promise.PRESENCE,
            "it was for the public and is not any more, so it would vanish from public calendars",
            "cancel it, or raise its revision if that is meant",
        )
    return None


def _gone(was: Session, before: CalendarEntry, now: Session | None, uid: str) -> BrokenPromise:
    if now is None:
        reason, remedy = (
            "it was published and is gone",
            f"keep it, as cancelled if it will not run, or let go of {was.id} by name",
        )
    elif uid != before.uid:
        reason, remedy = (
            f"it was published as {before.uid} and is {uid} now",
            "go back to the namespace it had",
        )
    else:
        reason = "it was published and has neither a time nor a day now, so that no calendar can show it"
        remedy = "give it the days on which it may run"
    return _promise(was, before, Promise.PRESENCE, reason, remedy)


def _promise(
    was: Session, before: CalendarEntry, promise: Promise, reason: str, remedy: str
) -> BrokenPromise:
    return BrokenPromise(session=was.id, uid=before.uid, promise=promise, reason=reason, remedy=remedy)


def _where(session: Session) -> str:
    return session.weekend if session.day is None else f"{session.weekend} on {session.day}"


def _became_another(was: Session, now: Session) -> bool:
    """Whether neither kind nor weekend is what it was and no series is shared, or it is in another season."""
    if was.day is not None and now.day is not None and abs(now.day - was.day) > _A_SEASON:
        return True
    no_series_shared = set(was.series).isdisjoint(now.series)
    return was.kind is not now.kind and was.weekend != now.weekend and no_series_shared


_A_SEASON: Final = dt.timedelta(days=180)
"""What is put off by more than this without a word is another event. Library default."""
_SHOWN: Final = frozenset(
    {
        "title",
        "ordinal",
        "series",
        "classes",
        "start",
        "end",
        "format",
        "status",
        "place",
        "layout",
        "operated_by",
    }
)
"""The facts of a session by which people go to the wrong place, or at the wrong time."""


def _changed(before: CalendarEntry, after: CalendarEntry) -> Iterator[str]:
    """The properties in which two entries differ, in words."""
    for attribute in attrs.fields(CalendarEntry):
        name = attribute.name
        if name not in {"stamp", "sequence"} and getattr(before, name) != getattr(after, name):
            yield _WORDS.get(name) or name


_WORDS: dict[str, str] = {
    "summary": "heading",
    "latitude_deg": "place on the map",
    "longitude_deg": "place on the map",
    "url": "page",
}
