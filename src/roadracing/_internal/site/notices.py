"""What a bulletin says to whom: nobody learns from a change notice of a session that is not for them."""

from collections.abc import Iterator, Set as AbstractSet
from typing import Final

import attrs

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.kinds import Audience
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.spoken_languages import say

_SHOWN: Final = frozenset({"organisations", "rounds", "series", "venues", "weekends"})
"""The collections, besides the sessions, of which people see facts on a timetable."""
CHANGE_WORDS: Final = {ChangeKind.WEEKEND: "moved to another weekend", ChangeKind.LAYOUT: "on another layout"}


@attrs.frozen(kw_only=True)
class Notice:
    """A bulletin as far as it is for an audience.

    Attributes:
        bulletin: the bulletin.
        issued_at: when it was issued; where it does not say, when its weekend's timetable or the season was.
        heading: number, weekend and reason in one line.
        issuer: what to call whoever issued it.
        changes: the changes that are for the audience, in the order of the bulletin; what the words of another say
            too is not repeated.
        text: what it says in its own words; ``None`` where that speaks of what is for others.
    """

    bulletin: Bulletin
    issued_at: Instant | None
    heading: str
    issuer: str | None
    changes: tuple[Change, ...]
    text: str | None


def notices(index: Index, audience: Audience = Audience.PUBLIC) -> tuple[Notice, ...]:
    """The bulletins of a season that are for an audience, first to last; undated ones first.

    A change of a session is for those whom the session is for, and a session that is not in the season is for nobody. A
    bulletin of which every change is for others is left out.
    """
    seen = {session.id for session in Selection(audience=audience).sessions(index)}
    found = []
    for bulletin in index.season.bulletins:
        changes = bulletin.changes if audience is Audience.OPERATIONS else changes_for(bulletin, seen)
        if bulletin.changes and not changes:
            continue
        whole = len(changes) == len(bulletin.changes)
        found.append(
            Notice(
                bulletin=bulletin,
                issued_at=_issued(index, bulletin),
                heading=_heading(index, bulletin),
                issuer=_called(index, bulletin.issuer),
                changes=tuple(_once(changes)),
                text=bulletin.text if whole else None,
            )
        )
    return tuple(sorted(found, key=_order))


def changes_for(bulletin: Bulletin, sessions: AbstractSet[str]) -> tuple[Change, ...]:
    """The changes in a bulletin that are for people to whom these sessions are known."""
    return tuple(change for change in bulletin.changes if _is_for(change.path, sessions))


def subject_of(change: Change) -> str | None:
    """The id of the session that a change is about, if it is about one."""
    _, collection, *rest = change.path.split("/")
    return rest[0] if collection == "sessions" and rest else None


def change_words(index: Index, change: Change) -> str:
    """A change in words: its own, else what happened to what.

    >>> from roadracing import Season
    >>> gone = Change(kind=ChangeKind.CANCELLED, path="/sessions/parade")
    >>> change_words(Index(Season(namespace="example.org")), gone)
    'parade: cancelled'
    """
    if change.text:
        return change.text
    words = say(CHANGE_WORDS.get(change.kind) or change.kind.value)
    _, collection, *rest = change.path.split("/")
    session = index.sessions.get(subject_of(change) or "")
    if session is not None:
        return f"{session_name(index, session)}: {words}"
    return f"{rest[0] if rest else collection}: {words}"


def _once(changes: tuple[Change, ...]) -> Iterator[Change]:
    """The changes without those that another one's words say too, which have no words of their own."""
    said = {_object(change) for change in changes if change.text}
    return (change for change in changes if change.text or _object(change) not in said)


def _object(change: Change) -> tuple[str, ...]:
    """The collection and the id of what a change is about."""
    return tuple(change.path.split("/")[1:3])


def _is_for(path: str, sessions: AbstractSet[str]) -> bool:
    _, collection, *rest = path.split("/")
    return rest[0] in sessions if collection == "sessions" and rest else collection in _SHOWN


def _issued(index: Index, bulletin: Bulletin) -> Instant | None:
    if bulletin.issued_at is not None:
        return bulletin.issued_at
    weekend = index.weekends.get(bulletin.weekend or "")
    timetable = weekend.timetable if weekend is not None else None
    said = timetable.issued_at if timetable is not None else None
    return said or index.season.issued


def _heading(index: Index, bulletin: Bulletin) -> str:
    number = str(bulletin.number) if bulletin.number is not None else bulletin.id
    where = f", {label_of(index.weekends, bulletin.weekend)}" if bulletin.weekend else ""
    return (
        say("Bulletin {number}", number=number) + where + (f": {bulletin.reason}" if bulletin.reason else "")
    )


def _called(index: Index, organisation: str | None) -> str | None:
    return label_of(index.organisations, organisation) if organisation is not None else None


def _order(notice: Notice) -> tuple[str, str]:
    issued = notice.issued_at
    return issued.utc.isoformat() if issued is not None else "", notice.bulletin.id
