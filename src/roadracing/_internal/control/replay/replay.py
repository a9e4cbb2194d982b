"""A log is replayed: what counts of it, how things stood at every moment, and what is wrong with it.

Everything is one pass over the entries, in the order in which things happened. How things stand after an entry depends
on nothing but how they stood before and on the entry, so that a log can be replayed in parts.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import attrs

from roadracing._internal.control.changes.rule_book_profile import GENERIC, RuleBookProfile
from roadracing._internal.findings.choice import no_such, one_of
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.text.lists import counted
from roadracing._internal.time.zoned_moment import utc_of
from roadracing._internal.words.printed import printed

from .checks_so_far import Watch
from .corrections import EffectiveEntry, as_known, effective, entries_of
from .entry_checks import finish, see
from .log_problem import Problem
from .state import ControlState
from .state_after import advance, session_after
from .stated_flag_times import FlagClock
from .time_under_flags import FlagTimes, Span, added_up, spans_of

BEGINNING: Final = ControlState()
"""How things stand before a log begins: nothing is known."""


@printed
@attrs.frozen(kw_only=True)
class Setting:
    """What a log does not say itself and its replay depends on.

    Attributes:
        profile: what holds in sessions that are not among ``profiles``.
        kind: the kind of sessions that are not among ``kinds``, and where the log names no session.
        kinds: the kinds of sessions, by their ids.
        profiles: what holds in them, by their ids.
    """

    profile: RuleBookProfile = GENERIC
    kind: SessionKind | None = None
    kinds: Mapping[str, SessionKind] = attrs.field(factory=dict, hash=False)
    profiles: Mapping[str, RuleBookProfile] = attrs.field(factory=dict, hash=False)

    def kind_of(self, session: str | Session | None) -> SessionKind | None:
        """What kind of session it is.

        Raises:
            UnknownReference: it is another kind of thing.
        """
        return self.kinds.get(id_of(session, Session), self.kind) if session is not None else self.kind

    def profile_of(self, session: str | Session | None) -> RuleBookProfile:
        """What holds in it.

        Raises:
            UnknownReference: it is another kind of thing.
        """
        return (
            self.profiles.get(id_of(session, Session), self.profile) if session is not None else self.profile
        )


@printed
@attrs.frozen(kw_only=True, eq=False)
class Replay:
    """A log, replayed.

    Attributes:
        entries: the entries that count, in the order in which things happened.
        states: how things stood after each of them.
        problems: what is wrong with the log.
        setting: what it depended on.
        start: how things stood before.
    """

    entries: tuple[EffectiveEntry, ...]
    states: tuple[ControlState, ...]
    problems: tuple[Problem, ...]
    setting: Setting
    start: ControlState = BEGINNING

    def __str__(self) -> str:
        """How much was replayed, how things stand at the end, and what is wrong, a line each."""
        head = counted(len(self.entries), "entry", "entries")
        stands = f", at the end: {self.final}" if self.entries else ""
        return "\n".join([f"{head}{stands}", *(f"  {problem}" for problem in self.problems)])

    @cached_property
    def _moments(self) -> list[dt.datetime]:
        return [each.moment for each in self.entries]

    def at(self, moment: dt.datetime) -> ControlState:
        """How things stood at a moment: after everything that happened up to it, in that very moment included.

        Args:
            moment: an instant, or any datetime that knows its offset.

        Raises:
            WrongType: it is no moment.
            InstantError: it does not know its offset.
        """
        place = bisect_right(self._moments, utc_of(moment))
        return self.states[place - 1] if place else self.start

    @property
    def final(self) -> ControlState:
        """How things stand after the last entry."""
        return self.states[-1] if self.states else self.start

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The times for which the track had one status, first to last, without gaps."""
        return spans_of(zip(self.entries, self.states, strict=True))

    def flag_times(
        self, session: str | Session | None = None, *, until: dt.datetime | None = None
    ) -> FlagTimes:
        """How long the track had which status, and how many laps were completed under it.

        Args:
            session: in this session, given as itself or by its id; in the whole log unless given.
            until: up to this moment; up to the last entry unless given.

        Raises:
            UnknownReference: the log is of no such session, or it is another kind of thing.
        """
        utc = None if until is None else utc_of(until)
        name = None if session is None else id_of(session, Session)
        if name is not None and isinstance(session, str) and name not in self.sessions:
            raise UnknownReference(no_such("session in the log", name, self.sessions), name)
        return added_up(self.spans, session=name, until=utc)

    @property
    def sessions(self) -> tuple[str, ...]:
        """The sessions that were on, in the order in which they were."""
        return tuple(dict.fromkeys(state.session for state in self.states if state.session is not None))

    @cached_property
    def elapsed(self) -> dt.timedelta:
        """The time from the first entry that has one to the last."""
        return self.flag_times().elapsed

    def status_at(self, moment: dt.datetime) -> TrackStatus | None:
        """What the track was at a moment."""
        return self.at(moment).track


def replay(
    log: ControlLog | Iterable[LogEntry],
    profile: RuleBookProfile | None = None,
    *,
    kind: SessionKind | str | None = None,
    kinds: Mapping[str, SessionKind] | Mapping[Session, SessionKind] | None = None,
    profiles: Mapping[str, RuleBookProfile] | Mapping[Session, RuleBookProfile] | None = None,
    known_at: dt.datetime | None = None,
    start: ControlState = BEGINNING,
) -> Replay:
    """How things stood at every moment of a log, and what is wrong with it. A bad log is judged, never refused.

    Args:
        log: the log, or its entries in any order.
        profile: what holds in the sessions: the rule book and its numbers. The library's defaults unless given.
        kind: what kind of session the log is about, where it is about one or names none.
        kinds: the kinds of the sessions that the log names, by the sessions or their ids.
        profiles: what holds in them, likewise, where that is not ``profile``.
        known_at: only what was in the log at this moment counts.
        start: how things stood before the log begins.

    Raises:
        NotUnderstood: there is no such kind of session.
    """
    setting = Setting(
        profile=profile or GENERIC,
        kind=one_of(SessionKind, kind, "kind of session") if kind is not None else None,
        kinds={id_of(session, Session): of for session, of in (kinds or {}).items()},
        profiles={id_of(session, Session): holds for session, holds in (profiles or {}).items()},
    )
    entries = entries_of(log)
    if known_at is not None:
        entries = as_known(entries, known_at)
    ordered, problems = effective(entries)
    return _replayed(ordered, problems, setting, start)


def _replayed(
    ordered: tuple[EffectiveEntry, ...], problems: tuple[Problem, ...], setting: Setting, start: ControlState
) -> Replay:
    watch, clock, states, state = Watch(problems=list(problems)), FlagClock(), [], start
    for each in ordered:
        session = session_after(state, each.entry)
        new = session != state.session and state.session is not None
        profile = setting.profile_of(session)
        after = advance(
            state, each, kind=setting.kind_of(session), profile=profile, new_session=new, session=session
        )
        see(watch, state, each, after, profile)
        clock.see(state, each, after, profile, watch)
        states.append(after)
        state = after
    finish(watch, state, ordered[-1] if ordered else None)
    return Replay(
        entries=ordered,
        states=tuple(states),
        problems=tuple(watch.problems),
        setting=setting,
        start=start,
    )
