"""Whether the changes of a session's status can have been, and whether it is alone."""

from typing import Any

from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.control.track_status import SessionStatus

from .checks_of_track import see_authority
from .checks_so_far import Watch
from .corrections import EffectiveEntry
from .log_problem import ProblemKind
from .state import ControlState
from .track_change_verdict import Verdict, judge_session


def see_session(watch: Watch, each: EffectiveEntry, after: ControlState, profile: RuleBookProfile) -> None:
    """A session's status can follow the one before it."""
    entry = each.entry
    status, name = entry.session_status, entry.session or after.session
    if status is None:
        return
    before = watch.sessions.get(name)
    watch.sessions[name] = status
    kind = after.kind if name == after.session else None
    if before is not None:
        found = judge_session(before, status, kind)
        context: dict[str, Any] = {"session": str(name or ""), "before": str(before), "after": str(status)}
        if found.verdict is Verdict.IMPOSSIBLE:
            watch.find(
                ProblemKind.SESSION_CHANGE,
                entry,
                f"a session cannot go from {before.words} to {status.words}",
                hint="log what happened in between, or supersede the entry that is wrong",
                **context,
            )
        elif found.verdict is Verdict.DOUBTFUL:
            watch.find(
                ProblemKind.SESSION_CHANGE,
                entry,
                f"the session goes from {before.words} to {status.words}",
                hint="log what happened in between, if anything did",
                severity=Severity.WARNING,
                **context,
            )
        elif found.row is not None:
            see_authority(watch, found.row, entry, profile)
    if status.on_track:
        _alone(watch, entry, name)


def _alone(watch: Watch, entry: LogEntry, name: str | None) -> None:
    others = [n for n, s in watch.sessions.items() if n != name and n is not None and s.on_track]
    for other in others:
        watch.find(
            ProblemKind.TWO_SESSIONS,
            entry,
            f"{name!r} is {watch.sessions[name].words} while {other!r} is {watch.sessions[other].words}",
            hint="log that the other session is finished or abandoned",
            session=str(name),
            other=str(other),
        )
        # Said once: the log goes on as if the other one were over.
        watch.sessions[other] = SessionStatus.FINISHED
