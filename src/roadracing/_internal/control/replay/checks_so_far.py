"""What is remembered of a log beside how things stand, to see what is wrong with it."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.control.track_status import SessionStatus, TrackStatus
from roadracing._internal.words.clocks import clock_text

from .log_problem import Problem, ProblemKind


@attrs.define(kw_only=True)
class Watch:
    """What is remembered of a log beside how things stand, to see what is wrong with it.

    Attributes:
        problems: what was found.
        sessions: how far each session is, as far as the log says so.
        opened: the entry that opened the pit exit under red, until it is known what for.
        held: since when the hold is for which it was already said that cars run.
        skipped: statuses that were not logged, with how often and where first.
        used: statuses that were logged.
    """

    problems: list[Problem] = attrs.field(factory=list)
    sessions: dict[str | None, SessionStatus] = attrs.field(factory=dict)
    opened: LogEntry | None = None
    held: dt.datetime | None = None
    skipped: list[tuple[LogEntry, TrackStatus, TrackStatus, tuple[TrackStatus, ...]]] = attrs.field(
        factory=list
    )
    used: set[TrackStatus] = attrs.field(factory=set)

    def find(
        self,
        kind: ProblemKind,
        entry: LogEntry,
        message: str,
        *,
        hint: str | None = None,
        severity: Severity | None = None,
        related: tuple[tuple[str, str], ...] = (),
        **context: Any,
    ) -> None:
        """Something is wrong with an entry."""
        self.problems.append(
            Problem(
                kind=kind,
                entry=entry.id,
                message=f"{entry.label}: {message}",
                hint=hint,
                severity=severity,
                related=related,
                session=entry.session,
                context={"entry": entry.id, "sequence": entry.sequence, **context},
            )
        )


def clock_of_log(moment: dt.datetime, entry: LogEntry) -> str:
    """A moment as clocks show it where the log was kept."""
    when = entry.observed_at or entry.logged_at
    return clock_text(moment.astimezone(when.tzinfo if when is not None else dt.UTC))
