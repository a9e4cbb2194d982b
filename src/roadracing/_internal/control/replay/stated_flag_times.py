"""Whether the times under flags that somebody added up are those that the log gives."""

import datetime as dt
from typing import TypeAlias

import attrs

from roadracing._internal.control.changes.guards import seconds
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, Scope
from roadracing._internal.model.control.track_status import TrackStatus

from .checks_so_far import Watch
from .corrections import BEFORE_ALL, EffectiveEntry
from .log_problem import ProblemKind
from .state import ControlState

_Key: TypeAlias = tuple[str | None, TrackStatus]


@attrs.define(kw_only=True)
class FlagClock:
    """The time and the laps under each status so far, in each session.

    Attributes:
        times: the time under statuses that are over.
        laps: the laps that were completed.
        whole: the sessions of which the log has the beginning.
        since: since when the track has its status.
    """

    times: dict[_Key, dt.timedelta] = attrs.field(factory=dict)
    laps: dict[_Key, int] = attrs.field(factory=dict)
    whole: set[str | None] = attrs.field(factory=set)
    since: dt.datetime = BEFORE_ALL

    def see(
        self,
        before: ControlState,
        each: EffectiveEntry,
        after: ControlState,
        profile: RuleBookProfile,
        watch: Watch,
    ) -> None:
        """Look at an entry, with how things stood before it and stand after it."""
        entry, moment = each.entry, each.moment
        changed = after.track is not before.track or after.session != before.session
        if changed:
            lasted = moment - self.since if BEFORE_ALL not in (self.since, moment) else None
            if before.track is not None and lasted is not None:
                key = (before.session, before.track)
                self.times[key] = self.times.get(key, dt.timedelta()) + lasted
                if entry.elapsed is not None and entry.kind is EntryKind.TRACK_STATUS:
                    self._period(entry, before.track, lasted, profile, watch)
            if any(status is not None and not status.hot for status in (before.track, after.track)):
                self.whole.add(after.session)
            self.since = moment
        if entry.kind is EntryKind.LAP and entry.scope is not Scope.CAR and before.track is not None:
            key = (before.session, before.track)
            gained = max(0, (after.lap or 0) - (before.lap or 0)) if before.lap is not None else 1
            self.laps[key] = self.laps.get(key, 0) + gained
        if entry.kind is EntryKind.FLAG_TIME and entry.track_status is not None:
            self._in_all(each, entry.track_status, after, profile, watch)

    def _period(
        self,
        entry: LogEntry,
        status: TrackStatus,
        lasted: dt.timedelta,
        profile: RuleBookProfile,
        watch: Watch,
    ) -> None:
        said = entry.elapsed
        if said is None or abs(said - lasted) <= profile.numbers.flag_time_tolerance:
            return
        watch.find(
            ProblemKind.FLAG_TIME,
            entry,
            f"{status.words} is said to have lasted {_clock(said)}, and lasted {_clock(lasted)}",
            hint="log the flag that is missing, or correct the duration or the time of one of the entries"
            if said < lasted
            else "correct the duration, or the time of one of the entries",
            severity=Severity.WARNING if said < lasted else None,
            status=str(status),
            said_s=said.total_seconds(),
            lasted_s=lasted.total_seconds(),
        )

    def _in_all(
        self,
        each: EffectiveEntry,
        status: TrackStatus,
        state: ControlState,
        profile: RuleBookProfile,
        watch: Watch,
    ) -> None:
        entry = each.entry
        session = entry.session or state.session
        key = (session, status)
        if entry.elapsed is not None and each.moment != BEFORE_ALL:
            lasted = self.times.get(key, dt.timedelta())
            if state.track is status and state.session == session and self.since != BEFORE_ALL:
                lasted += each.moment - self.since
            off = entry.elapsed - lasted
            if abs(off) > profile.numbers.flag_time_tolerance:
                # More than the log has may have been before it began.
                partly = off > dt.timedelta() and session not in self.whole
                watch.find(
                    ProblemKind.FLAG_TIME,
                    entry,
                    f"{status.words} is said to have lasted {_clock(entry.elapsed)} in all, and the log has "
                    f"{_clock(lasted)}: {seconds(abs(off))} {'more' if off < dt.timedelta() else 'less'}",
                    hint="correct the duration, or log what is missing",
                    severity=Severity.WARNING if partly else None,
                    status=str(status),
                    said_s=entry.elapsed.total_seconds(),
                    lasted_s=lasted.total_seconds(),
                )
        counted = self.laps.get(key, 0)
        if entry.laps is not None and self.laps and entry.laps != counted:
            watch.find(
                ProblemKind.FLAG_TIME,
                entry,
                f"{entry.laps} laps are said to have been completed under {status.words}, and the log has {counted}",
                hint="correct the number, or log the laps that are missing",
                severity=Severity.WARNING,
                status=str(status),
                said=entry.laps,
                counted=counted,
            )


def _clock(length: dt.timedelta) -> str:
    """A length of time as timing shows it.

    >>> _clock(dt.timedelta(hours=1, minutes=2, seconds=3.5))
    '1:02:03.5'
    """
    total = length.total_seconds()
    hours, rest = divmod(int(total), 3600)
    minutes, whole = divmod(rest, 60)
    fraction = f"{total % 1:.3f}".rstrip("0").rstrip(".")[1:] if total % 1 else ""
    return f"{hours}:{minutes:02d}:{whole:02d}{fraction}"
