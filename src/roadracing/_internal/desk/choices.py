"""What can be done where a change has no legal day: the least first, each tried before it is offered."""

import datetime as dt
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

import attrs

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.track.session_times import local, session_time
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.printed import printed

from .changing import cancelled, replaced, shortened
from .proposal import Proposal, propose
from .spoken_references import ChangeRefused

_TRIES: Final = 12
"""How many days are tried. Library default."""
_STEP: Final = timedelta(minutes=5)
"""Sessions are shortened by whole steps of this, and by no more than half. Library default."""
_CANDIDATES: Final = 4
"""How many sessions are looked at. Library default."""


@printed
@attrs.frozen(kw_only=True)
class LegalChoice:
    """One way to a day that is possible.

    Attributes:
        text: what it is, in words.
        command: what is to be done first, as the desk's commands say it; empty where it is an option of the change.
        lost: how much running is lost by it.
    """

    text: str
    command: str
    lost: timedelta

    def __str__(self) -> str:
        """The choice in words, and how to say it to the desk."""
        return f"{self.text}: {self.command}" if self.command else self.text


def legal_choices(
    before: Season,
    after: Season,
    *,
    changeover: timedelta | None = None,
    cascading: bool = True,
    in_order: bool = True,
) -> tuple[LegalChoice, ...]:
    """The ways to a possible day where a change by itself adds what cannot be, those that lose least first.

    Each was tried: done first, and then the change with its cascade, nothing impossible is added. The search is plain
    and bounded: it tries to let the day make way, to shorten one of the sessions concerned by the least that is
    enough, to shorten all of them alike, and to cancel one of them. What is left is to go past a limit, which is
    said with how far.

    Args:
        before: the season as it is.
        after: the same with the change in it.
        changeover: the changeover that overrides the one in force.
        cascading: whether the change lets the day make way already.
        in_order: whether what was changed keeps its place in the order of the day.
    """
    search = _Search(before, after, changeover, in_order)
    first = search.tried(before, after)
    found: list[LegalChoice] = []
    if not cascading and not first.impossible:
        return (LegalChoice(text="let the rest of the day make way", command="--cascade", lost=timedelta()),)
    candidates = search.candidates(first)[:_CANDIDATES]
    for group in ([[c] for c in candidates[:2]]) + ([candidates] if len(candidates) > 1 else []):
        choice = search.shorten(group)
        if choice is not None:
            found.append(choice)
    for session in reversed(candidates):
        choice = search.cancel(session)
        if choice is not None:
            found.append(choice)
    found.sort(key=lambda choice: choice.lost)
    return (*found, *_past_limits(first))


class _Search:
    """Days that are tried, and how many."""

    def __init__(
        self,
        before: Season,
        after: Season,
        changeover: timedelta | None,
        in_order: bool,  # noqa: FBT001 - as the caller says
    ) -> None:
        self.before, self.after, self.changeover, self.in_order = before, after, changeover, in_order
        self.left = _TRIES

    def tried(self, before: Season, after: Season) -> Proposal:
        """A day with its cascade."""
        self.left -= 1
        return propose(before, after, cascading=True, changeover=self.changeover, in_order=self.in_order)

    def candidates(self, first: Proposal) -> list[Session]:
        """What stands in the way, what was changed and what was pushed, each with a length that can be cut."""
        was = {s.id: s for s in self.before.sessions}
        changed = [s.id for s in self.after.sessions if was.get(s.id) is not s and was.get(s.id) != s]
        named = [str(p[1]) for d in first.impossible for p in _paths(d) if p[:1] == ("sessions",) and p[1:]]
        index = Index(self.before)
        found = []
        for name in dict.fromkeys((*changed, *named, *first.pushed)):
            session = index.sessions.get(name)
            if (
                session is not None
                # Nobody makes room on the track by closing what has to be open while cars run.
                and (session.track_use is not TrackUse.NONE or session.may_be_on_track)
                and not session.is_cancelled
                and session.part_of is None
                and not session.fixed
            ):
                span = session_time(index, session)
                if span is not None and span.length >= 2 * _STEP:
                    found.append(session)
        return found

    def shorten(self, sessions: list[Session]) -> LegalChoice | None:
        """The least by which these have to be shorter, all alike; ``None`` if half of the shortest is not enough."""
        index = Index(self.before)
        least = min(span.length for s in sessions if (span := session_time(index, s)) is not None)
        low, high = 0, int(least / 2 / _STEP)
        if high < 1 or not self._is_legal(sessions, high * _STEP):
            return None
        while low + 1 < high:
            middle = (low + high) // 2
            if self._is_legal(sessions, middle * _STEP):
                high = middle
            else:
                low = middle
        by = high * _STEP
        names = " ".join(s.id for s in sessions)
        called = listed([self.called(index, s) for s in sessions])
        text = f"shorten {called} by {length_text(by)}" + (" each" if len(sessions) > 1 else "")
        minutes = int(by.total_seconds() // 60)
        return LegalChoice(text=text, command=f"shorten {names} {minutes}m", lost=by * len(sessions))

    def cancel(self, session: Session) -> LegalChoice | None:
        """To cancel one, if that is enough."""
        span = session_time(Index(self.before), session)
        if self.left <= 0 or span is None:
            return None
        try:
            before = replaced(self.before, *cancelled(self.before, session.id))
            after = replaced(self.after, *cancelled(self.after, session.id))
        except ChangeRefused:
            return None
        if before == after or self.tried(before, after).impossible:
            return None
        called = self.called(Index(self.before), session)
        return LegalChoice(text=f"cancel {called}", command=f"cancel {session.id}", lost=span.length)

    @staticmethod
    def called(index: Index, session: Session) -> str:
        """What a session is called, and who decides about it."""
        operator = index.operator_of(session)
        whose = f" ({label_of(index.organisations, operator)})" if operator is not None else ""
        return session_name(index, session) + whose

    def _is_legal(self, sessions: Iterable[Session], by: timedelta) -> bool:
        if self.left <= 0:
            return False
        before, after = self.before, self.after
        try:
            for session in sessions:
                before = replaced(before, *shortened(before, session.id, by))
                after = replaced(after, *shortened(after, session.id, by))
        except ChangeRefused:
            return False
        return not self.tried(before, after).impossible


def _past_limits(first: Proposal) -> Iterator[LegalChoice]:
    """What has to be accepted, and by how much it goes past a limit where that is one of the clock."""
    index = Index(first.after)
    for found in first.impossible:
        name = next((str(p[1]) for p in _paths(found) if p[:1] == ("sessions",) and p[1:]), None)
        if name is None:
            continue
        past = _past(index, found, name)
        how = f", which goes past the limit by {length_text(past)}" if past is not None else ""
        yield LegalChoice(
            text=f"answer for it{how}", command=f"--accept {found.code}:{name} --by NAME", lost=timedelta.max
        )


def _past(index: Index, found: Diagnostic, name: str) -> timedelta | None:
    """By how much a session runs into hours in which a restriction forbids it."""
    session = index.sessions.get(name)
    venue = index.venue_of(session) if session is not None else None
    wanted = (found.context or {}).get("restriction")
    limit = next((r for r in venue.restrictions if r.id == wanted), None) if venue is not None else None
    begins, span = (
        getattr(limit, "from_time", None),
        session_time(index, session) if session is not None else None,
    )
    if session is None or venue is None or span is None or not isinstance(begins, dt.time):
        return None
    try:
        day = local(index, session, span.start).date()
        quiet = Instant.at_local(dt.datetime.combine(day, begins), venue.timezone)
    except (ValueError, InstantError):
        return None
    past = span.end.utc - max(quiet.utc, span.start.utc)
    return past if past > timedelta() else None


def _paths(found: Diagnostic) -> tuple[tuple[object, ...], ...]:
    return (found.path, *(other.path for other in found.related))
