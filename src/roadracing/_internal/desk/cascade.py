"""One change pushes the next: gaps are used up, down to the changeover, and nothing fixed moves."""

from collections.abc import Iterator
from datetime import timedelta

import attrs

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.track.asphalt import share_asphalt
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.track.session_times import (
    SessionTime,
    expected_end,
    local,
    session_time,
    uses_track,
)
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.naming import label_of
from roadracing._internal.words.printed import moment_words, printed

from .changing import later_status, parts_of, replaced, shifted


@printed
@attrs.frozen(kw_only=True)
class Held:
    """A session that would have had to move and was left where it is, because it is fixed.

    Attributes:
        session: its id.
        needed: when it could have started.
        reason: why it is fixed.
    """

    session: str
    needed: Instant
    reason: str

    def __str__(self) -> str:
        """Which session is held, why, and when it could start."""
        return f"{self.session} stays, because it is fixed ({self.reason}); it could start {moment_words(self.needed)}"


@printed
@attrs.frozen(kw_only=True)
class Cascaded:
    """A day after a change has worked its way through it.

    Attributes:
        season: the season, not yet stamped.
        pushed: the ids of the sessions that had to start later, in the order of the day.
        held: the sessions that would have had to and are fixed.
        unknown: the ids of moved sessions whose end nobody published. What comes behind one keeps the distance that
            was planned, since nobody knows what of it is gap.
        changeovers: the changeovers that decided when something starts, each with whose it is.
    """

    season: Season
    pushed: tuple[str, ...]
    held: tuple[Held, ...]
    unknown: tuple[str, ...] = ()
    changeovers: tuple[str, ...] = ()

    def __str__(self) -> str:
        """What was pushed and what was held, a line each."""
        index = Index(self.season)
        lines = [f"pushed: {index.sessions[name]}" for name in self.pushed]
        lines += [f"held: {held_words(index, held)}" for held in self.held]
        lines += [f"end not known: {label_of(index.sessions, name)}" for name in self.unknown]
        return "\n".join(lines) or "nothing else moves"


def held_words(index: Index, held: Held) -> str:
    """Which session stays where it is, why, and when it could start."""
    could = moment_words(held.needed)
    return f"{label_of(index.sessions, held.session)} is fixed ({held.reason}); it could start {could}"


def cascade(
    before: Season,
    after: Season,
    *,
    changeover: timedelta | None = None,
    practices: Practices | None = None,
    in_order: bool = True,
) -> Cascaded:
    """The rest of the day, after some of its sessions have moved.

    A session starts no earlier than planned. It is pushed until the gap to each session before it on the
    same asphalt is as long as it was, or as the changeover in force, whichever is shorter. Sessions that are
    part of a pushed one go along, and a session goes along with a part of it. A fixed session is never moved:
    it is reported instead.

    A delay keeps the order of the day: what comes after the late session waits for it. Where sessions were
    taken to other places in the day, only what they now meet there makes way.

    Args:
        before: the day as it was planned.
        after: the same with the change in it.
        changeover: the changeover that overrides the one in force.
        practices: the parameters in force.
        in_order: whether what was changed keeps its place in the order of the day.
    """
    day = _Day(before, after, changeover, practices or Practices(index=Index(after)), in_order)
    for root in day.blocks():
        day.make_way(root)
    season = replaced(after, *(day.moved[i] for i in day.pushed))
    unknown = tuple(sorted(name for name in day.spans if name in day.at_most))
    used = (day.decided.get(name) for name in (*day.pushed, *(h.session for h in day.held)))
    return Cascaded(
        season=season,
        pushed=tuple(day.pushed),
        held=tuple(day.held),
        unknown=unknown,
        changeovers=tuple(dict.fromkeys(each for each in used if each is not None)),
    )


class _Day:
    """A day while a change works its way through it."""

    def __init__(
        self,
        before: Season,
        after: Season,
        changeover: timedelta | None,
        rules: Practices,
        in_order: bool,  # noqa: FBT001 - as the caller says
    ) -> None:
        self.after, self.changeover, self.rules, self.in_order = after, changeover, rules, in_order
        self.old, self.new = Index(before), Index(after)
        self.planned = {
            s.id: span for s in before.sessions if (span := session_time(self.old, s)) is not None
        }
        # A session whose end nobody knows lasts until the next one on its asphalt begins, as far as anybody can tell.
        self.at_most = dict(_lengths_at_most(self.old, self.planned))
        for name, length in self.at_most.items():
            self.planned[name] = SessionTime(self.planned[name].start, self.planned[name].start + length)
        # What has moved: each with its new time. The first of them were changed by somebody, the rest pushed.
        self.moved = {s.id: s for s in after.sessions if self._is_changed(s)}
        self.chosen = frozenset(self.moved)
        self.spans: dict[str, SessionTime] = {}
        for session in self.moved.values():
            self._settle(session, self.new)
        self.followers = [s for s in after.sessions if uses_track(s) and _follows(s)]
        self._settle_followers()
        self.pushed: list[str] = []
        self.held: list[Held] = []
        # By what changeover a session waits, where it is one and not the gap that was planned.
        self.decided: dict[str, str | None] = {}

    def blocks(self) -> Iterator[Session]:
        """What can be pushed, in the order in which it was planned: sessions with their parts."""
        running = {
            s.id: s
            for s in self.after.sessions
            if uses_track(s) and not _follows(s) and s.id in self.planned and s.starts is not None
        }
        order = sorted(running.values(), key=lambda s: (self.planned[s.id].start.utc, s.id))
        return (s for s in order if s.id not in self.moved and s.part_of not in running)

    def make_way(self, root: Session) -> None:
        """A session waits, with its parts, until the asphalt is its own; or is fixed, and somebody is told."""
        block = [root, *(p for p in parts_of(self.after, root.id) if p.id not in self.moved)]
        members = [s for s in block if uses_track(s) and not _follows(s) and s.id in self.planned]
        by = timedelta()
        while (further := max(self._needed(s, by, {m.id for m in block}) for s in members)) > by:
            by = further
        if not by:
            return
        if root.fixed:
            self._hold(root, by)
            return
        for session in block:
            if session.fixed:
                self._hold(session, by)
                continue
            start = self.planned[session.id].start if session.id in self.planned else session.starts
            assert start is not None  # noqa: S101 - parts have times of their own, and so has the root
            status = later_status(local(self.new, session, start), local(self.new, session, start + by))
            self.moved[session.id] = shifted(session, by, status=status)
            self.pushed.append(session.id)
            self._settle(self.moved[session.id], self.new)
        self._settle_followers()

    def _hold(self, session: Session, by: timedelta) -> None:
        start = session.starts
        assert start is not None  # noqa: S101 - it would not have had to move otherwise
        needed = local(self.new, session, start + by)
        self.held.append(
            Held(session=session.id, needed=needed, reason=session.fixed_reason or "it is fixed")
        )

    def _needed(self, session: Session, by: timedelta, block: set[str]) -> timedelta:
        """By how much a session has to start later than planned, if by so much at least."""
        was = self.planned[session.id]
        for id_, span in self.spans.items():
            if id_ in block:
                continue
            earliest = self._earliest(session, was, by, id_, span)
            if earliest is not None and earliest.utc - was.start.utc > by:
                by = earliest.utc - was.start.utc
                least, words = self._changeover(session)
                self.decided[session.id] = words if earliest.utc - span.end.utc == least and least else None
        return by

    def _changeover(self, session: Session) -> tuple[timedelta, str]:
        """The changeover before a session, and whose it is."""
        if self.changeover is not None:
            return self.changeover, f"{length_text(self.changeover)}, stated for this change"
        in_force = self.rules.effective("changeover_min", session)
        whose, _, _ = in_force.practice.partition(";")
        if in_force.organisation is not None:
            operator = label_of(self.new.organisations, in_force.organisation)
            whose = whose if operator in whose else f"{whose} ({operator})"
        return timedelta(minutes=in_force.value or 0), f"{in_force.text}, {whose}"

    def _earliest(
        self, session: Session, was: SessionTime, by: timedelta, id_: str, span: SessionTime
    ) -> Instant | None:
        """How early a session can start after one that has moved; ``None`` if that one is not in its way."""
        other = self.new.sessions[id_]
        if session.part_of == id_ or other.part_of == session.id:
            return None
        if not share_asphalt(self.new, session, other):
            return None
        planned = self.planned.get(id_)
        before = planned is not None and planned.end.utc <= was.start.utc
        if not self.in_order and id_ in self.chosen:
            if not self._meets(session, was, by, other, span):
                return None
        elif not before:
            return None
        least, _ = self._changeover(session)
        gap = was.start.utc - planned.end.utc if planned is not None and before else least
        return span.end + min(gap, least)

    @staticmethod
    def _meets(session: Session, was: SessionTime, by: timedelta, other: Session, span: SessionTime) -> bool:
        """Whether a session meets one that was put in its way: that begins before it, or while it would be on.

        A session that has to wait past the end of the other waits out the changeover too. Two that may be on the
        track together never meet.
        """
        if session.track_use is TrackUse.SHARED and other.track_use is TrackUse.SHARED:
            return False
        return span.start.utc <= was.start.utc or span.start.utc < was.start.utc + by + was.length

    def _is_changed(self, session: Session) -> bool:
        """Whether somebody gave a session another time, or brought it back."""
        planned = self.old.sessions.get(session.id)
        if planned is None or session.is_cancelled or session.starts is None:
            return False
        return planned.is_cancelled or (planned.start, planned.end) != (session.start, session.end)

    def _settle(self, session: Session, index: Index) -> None:
        span = self._time(index, session)
        if span is not None and uses_track(session):
            self.spans[session.id] = span

    def _time(self, index: Index, session: Session) -> SessionTime | None:
        """When a session has the track: one of unknown length for as long as it can have been planned to."""
        span = session_time(index, session)
        if span is None or session.id not in self.at_most or _end_known(index, session):
            return span
        return SessionTime(span.start, span.start + self.at_most[session.id])

    def _settle_followers(self) -> None:
        """What follows a session that has moved has moved with it."""
        if not self.followers:
            return
        index = Index(replaced(self.after, *self.moved.values()))
        for session in self.followers:
            now, planned = self._time(index, session), self.planned.get(session.id)
            if now is not None and (planned is None or planned.start.utc != now.start.utc):
                self.spans[session.id] = now


def _end_known(index: Index, session: Session) -> bool:
    return session.end is not None or expected_end(index, session) is not None


def _lengths_at_most(index: Index, planned: dict[str, SessionTime]) -> Iterator[tuple[str, timedelta]]:
    """Sessions whose end nobody knows, and for how long they can be on: until the next begins on that day."""
    order = sorted(
        (s for s in index.sessions.values() if s.id in planned and uses_track(s)),
        key=lambda s: (planned[s.id].start.utc, s.id),
    )
    for place, session in enumerate(order):
        if _end_known(index, session):
            continue
        start = planned[session.id].start
        day = local(index, session, start).date()
        for other in order[place + 1 : place + 1 + LOOKED_AT]:
            begins = planned[other.id].start
            if local(index, session, begins).date() != day:
                break
            apart = session.id not in (other.id, other.part_of) and session.part_of != other.id
            if begins.utc > start.utc and apart and share_asphalt(index, session, other):
                yield session.id, begins.utc - start.utc
                break


def _follows(session: Session) -> bool:
    return session.start is not None and session.start.kind is StartKind.AFTER
