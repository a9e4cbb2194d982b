"""Whether a change of status that a log tells of can have been.

An order has to follow the table. A log tells of what was, and nobody writes everything down: cold, clearing and ready
before a session, the announcement that a safety car or a virtual one comes in, the green that follows these by itself.
So a change is *impossible* only if no way through the table explains it on which nothing but such steps went unlogged.
"""

from enum import StrEnum
from functools import cache
from typing import Final

import attrs

from roadracing._internal.control.changes.allowed_change import Guard, Transition
from roadracing._internal.control.changes.session_table import SESSION_AFTER
from roadracing._internal.control.changes.track_table import AFTER
from roadracing._internal.model.control.track_status import SessionStatus, TrackStatus
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed

_T = TrackStatus
_S = SessionStatus


class Verdict(StrEnum):
    """What can be said about a change that a log tells of."""

    LEGAL = "legal"
    REISSUED = "reissued"
    """No change: the same again."""
    NOT_LOGGED = "not-logged"
    """Possible, with steps in between that were not logged."""
    DOUBTFUL = "doubtful"
    """Not foreseen, and seen in logs of sessions that ran; or it depends on what is not known."""
    IMPOSSIBLE = "impossible"


@printed
@attrs.frozen(kw_only=True)
class Judgement:
    """What can be said about a change.

    Attributes:
        verdict: the verdict.
        row: the row of the table, where the change is one.
        missing: the statuses in between that were not logged.
        why: why it is not possible, or what is doubtful, as part of a sentence.
        mild: whether what is doubtful happens at many weekends.
    """

    verdict: Verdict
    row: Transition[TrackStatus] | None = None
    missing: tuple[TrackStatus, ...] = ()
    why: str = ""
    mild: bool = False

    def __str__(self) -> str:
        """The verdict, what was not logged, and why."""
        missing = f", not logged: {listed([spoken(each) for each in self.missing])}" if self.missing else ""
        return f"{spoken(self.verdict)}{missing}{f': {self.why}' if self.why else ''}"


_PREPARING: Final = frozenset({_T.CLEARING, _T.READY})
_ANNOUNCING: Final = frozenset({_T.VSC_ENDING, _T.SC_IN_THIS_LAP})
_IMPLIED: Final = {_T.SC_IN_THIS_LAP: _T.SC_DEPLOYED, _T.VSC_ENDING: _T.VSC}
"""What must have been before, whether it was logged or not."""
_SEGMENTS: Final = frozenset({SessionKind.QUALIFYING})
"""Kinds of session that are run in parts, each with a chequered flag."""


@cache
def judge(
    before: TrackStatus, after: TrackStatus, kind: SessionKind | None, *, new_session: bool = False
) -> Judgement:
    """What can be said about a change of the track's status in a log.

    Args:
        before: the status that ends.
        after: the status that follows.
        kind: what kind of session is on; ``None`` where that is not known.
        new_session: whether the entry is about another session than the one before.
    """
    if before is after and not new_session:
        return Judgement(verdict=Verdict.REISSUED)
    row = AFTER[before].get(after)
    if row is not None and (new_session or _fits(row, kind)):
        return Judgement(verdict=Verdict.LEGAL, row=row)
    if new_session:
        return _in_another_session(before, after, kind)
    if before is _T.RED and after is _T.CHEQUERED:
        # The clock of a practice runs out under red, and the flag is shown all the same.
        return Judgement(verdict=Verdict.DOUBTFUL, why="the session ended while it was stopped", mild=True)
    if before is _T.CHEQUERED and after.racing and kind in (None, *_SEGMENTS):
        why = "a session that is over does not go on, unless it is run in parts"
        verdict = Verdict.DOUBTFUL if kind is None else Verdict.NOT_LOGGED
        return Judgement(verdict=verdict, missing=(_T.COLD, _T.CLEARING, _T.READY), why=why)
    missing = _way(before, after, kind)
    if missing is not None:
        return Judgement(verdict=Verdict.NOT_LOGGED, missing=missing)
    if why := _unforeseen(before, after, kind):
        return Judgement(verdict=Verdict.DOUBTFUL, why=why)
    return Judgement(verdict=Verdict.IMPOSSIBLE, why=_why(before, after, kind))


_FULL_COURSE: Final = frozenset({_T.VSC, _T.CODE_60, _T.FCY})


def _unforeseen(before: TrackStatus, after: TrackStatus, kind: SessionKind | None) -> str:
    """What is in no rule book that was read, and endangers nobody: cars are slowed down before and after."""
    if before.neutralised and after in _FULL_COURSE:
        return "one way to slow cars down takes the place of another"
    if after is _T.FCY and kind in (None, SessionKind.RACE) and before in (_T.READY, _T.RED):
        return "the full-course yellow may be behind the safety car"
    if before is _T.RED and after in _FULL_COURSE and kind is not SessionKind.RACE:
        return "the session goes on slowed down"
    return ""


def _in_another_session(before: TrackStatus, after: TrackStatus, kind: SessionKind | None) -> Judgement:
    """The end of the one session and what comes before the other may have gone unlogged."""
    missing = () if before is _T.COLD else (_T.COLD,)
    way = _way(_T.COLD, after, kind)
    if after is _T.COLD or way is not None:
        return Judgement(verdict=Verdict.NOT_LOGGED, missing=(*missing, *(way or ())))
    return Judgement(verdict=Verdict.DOUBTFUL, why="the session begins with it")


def _fits(row: Transition[TrackStatus], kind: SessionKind | None) -> bool:
    """Whether a row holds in a kind of session; in one of which the kind is not known, every row does."""
    if kind is None:
        return True
    wanted = Guard.NOT_RACE if kind is SessionKind.RACE else Guard.RACE
    return wanted not in row.guards


def _way(before: TrackStatus, after: TrackStatus, kind: SessionKind | None) -> tuple[TrackStatus, ...] | None:
    """The shortest way from one status to another on which only what nobody need log lies between."""
    ways: list[tuple[TrackStatus, ...]] = [()]
    seen = {before}
    while ways:
        longer = []
        for way in ways:
            last = way[-1] if way else before
            for middle, row in AFTER[last].items():
                if middle in seen or not _fits(row, kind) or not _need_not_be_logged(row, after):
                    continue
                final = AFTER[middle].get(after)
                if final is not None and _fits(final, kind):
                    return (*way, middle)
                seen.add(middle)
                longer.append((*way, middle))
        ways = longer
    return None


def _need_not_be_logged(row: Transition[TrackStatus], after: TrackStatus) -> bool:
    middle = row.ends
    return (
        middle in _PREPARING
        or middle in _ANNOUNCING
        or (row.automatic and middle is _T.GREEN)
        or _IMPLIED.get(after) is middle
    )


def _why(before: TrackStatus, after: TrackStatus, kind: SessionKind | None) -> str:
    row = AFTER[before].get(after)
    if row is not None:
        if Guard.NOT_RACE in row.guards:
            return "a race is taken up again behind the safety car"
        return "the safety car goes out in races only"
    if before is _T.CHEQUERED and after.racing:
        return "the session was over"
    if after is _T.COLD:
        return "cars are running until the chequered or the red flag"
    if not before.hot and after.hot:
        return "no session was running"
    del kind
    return ""


_SESSION_BETWEEN: Final = frozenset(
    {_S.SCHEDULED, _S.READY, _S.FORMATION, _S.FINISHED, _S.RESULTS_PROVISIONAL}
)
"""What need not be logged about a session."""


@printed
@attrs.frozen(kw_only=True)
class SessionJudgement:
    """What can be said about a change of a session.

    Attributes:
        verdict: the verdict.
        row: the row of the table, where the change is one.
        missing: the statuses in between that were not logged.
    """

    verdict: Verdict
    row: Transition[SessionStatus] | None = None
    missing: tuple[SessionStatus, ...] = ()

    def __str__(self) -> str:
        """The verdict, and what was not logged."""
        missing = f", not logged: {listed([spoken(each) for each in self.missing])}" if self.missing else ""
        return f"{spoken(self.verdict)}{missing}"


@cache
def judge_session(before: SessionStatus, after: SessionStatus, kind: SessionKind | None) -> SessionJudgement:
    """What can be said about a change of a session's status in a log."""
    if before is after:
        return SessionJudgement(verdict=Verdict.REISSUED)
    row = SESSION_AFTER.get(before, {}).get(after)
    if row is not None:
        return SessionJudgement(verdict=Verdict.LEGAL, row=row)
    # A part of a qualifying ends, and the next one begins.
    if before is _S.FINISHED and after in (_S.READY, _S.LIVE) and kind in (None, *_SEGMENTS):
        return SessionJudgement(verdict=Verdict.DOUBTFUL if kind is None else Verdict.LEGAL)
    # A session that was stopped may have run out of time; results may be corrected.
    if (before, after) in {
        (_S.SUSPENDED, _S.FINISHED),
        (_S.RESULTS_OFFICIAL, _S.RESULTS_PROVISIONAL),
    }:
        return SessionJudgement(verdict=Verdict.DOUBTFUL)
    missing = _session_way(before, after)
    if missing is not None:
        return SessionJudgement(verdict=Verdict.NOT_LOGGED, missing=missing)
    return SessionJudgement(verdict=Verdict.IMPOSSIBLE)


def _session_way(before: SessionStatus, after: SessionStatus) -> tuple[SessionStatus, ...] | None:
    ways: list[tuple[SessionStatus, ...]] = [()]
    seen = {before}
    while ways:
        longer = []
        for way in ways:
            last = way[-1] if way else before
            for middle in SESSION_AFTER.get(last, {}):
                if middle in seen or middle not in _SESSION_BETWEEN:
                    continue
                if after in SESSION_AFTER.get(middle, {}):
                    return (*way, middle)
                seen.add(middle)
                longer.append((*way, middle))
        ways = longer
    return None
