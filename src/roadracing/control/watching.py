"""What is wrong with an entry, seen from how things stood before it."""

import datetime as dt
from typing import Any

import attrs

from roadracing.findings import Severity
from roadracing.model import (
    EntryKind,
    LogEntry,
    Occupancy,
    OfficialRole,
    PitExit,
    ProcedureStep,
    SessionStatus,
    TrackStatus,
)

from .correcting import BEFORE_ALL, Effective
from .folding import ALL_CLEAR
from .guards import minutes
from .judging import Judgement, Verdict, judge, judge_session
from .lacking import lacking
from .orders import role_words
from .problem import Problem, ProblemKind
from .profile import Profile
from .session_table import OCCUPANCY_AFTER
from .state import State
from .transition import Transition


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
                context={"entry": entry.id, "sequence": entry.sequence, **context},
            )
        )

    def see(self, before: State, each: Effective, after: State, profile: Profile) -> None:
        """Look at an entry, with how things stood before it and stand after it."""
        entry = each.entry
        if entry.kind is not EntryKind.NOTE:
            self._form(entry)
        if entry.track_status is not None and entry.kind is not EntryKind.FLAG_TIME:
            self.used.add(entry.track_status)
        if before.lightning is not None or before.declared is not None:
            self._still_running(before, each, profile)
        if after.track is not before.track or after.session != before.session:
            self._track(before, each, after, profile)
        if entry.session_status is not None:
            self._session(each, after, profile)
        if entry.occupancy is not None and entry.occupancy is not before.occupancy:
            self._occupancy(before, entry, after)
        if entry.pit_exit is not None or after.track is not before.track:
            self._pit_exit(before, entry, after)
        if entry.speed_limit_kph is not None:
            self._speed_limit(before, entry, after, profile)
        if entry.step is not None:
            self._step(before, entry, after, profile)
        if entry.kind in (EntryKind.WEATHER_HOLD, EntryKind.WEATHER_HOLD_LIFTED):
            self._hold_changed(before, each)

    def _form(self, entry: LogEntry) -> None:
        for reason, hint in lacking(entry):
            self.find(ProblemKind.LACKS, entry, reason, hint=hint, entry_kind=str(entry.kind))
        if (
            entry.logged_at is not None
            and entry.observed_at is not None
            and entry.logged_at < entry.observed_at
        ):
            self.find(
                ProblemKind.LOGGED_EARLY,
                entry,
                "it was logged before it was observed",
                hint="correct one of the two times",
                observed_at=entry.observed_at.text,
                logged_at=entry.logged_at.text,
            )

    def _track(self, before: State, each: Effective, after: State, profile: Profile) -> None:
        entry, begins, ends = each.entry, before.track, after.track
        if ends is None or (begins is None and after.session == before.session):
            if ends is not None:
                self._neutral(before, each, ends, profile)
            return
        if begins is not None and entry.kind is EntryKind.TRACK_STATUS:
            new = after.session != before.session and before.session is not None
            found = judge(begins, ends, after.kind, new_session=new)
            self._judged(begins, ends, entry, found)
            if found.row is not None and found.verdict is Verdict.LEGAL:
                self._authorised(found.row, entry, profile)
        elif begins is not None and begins is not ends:
            found = judge(begins, ends, after.kind)
            if entry.signal == ALL_CLEAR and found.verdict is Verdict.IMPOSSIBLE:
                # A feed of codes has no word for how a race was taken up again.
                found = attrs.evolve(found, verdict=Verdict.DOUBTFUL)
            self._judged(begins, ends, entry, found)
        self._neutral(before, each, ends, profile)

    def _judged(self, begins: TrackStatus, ends: TrackStatus, entry: LogEntry, found: Judgement) -> None:
        context = {"before": str(begins), "after": str(ends)}
        if found.verdict is Verdict.IMPOSSIBLE:
            why = f": {found.why}" if found.why else ""
            self.find(
                ProblemKind.TRACK_CHANGE,
                entry,
                f"the track cannot go from {begins.words} to {ends.words}{why}",
                hint="if it was so, log what happened in between; otherwise supersede the entry that is wrong",
                **context,
            )
        elif found.verdict is Verdict.DOUBTFUL:
            self.find(
                ProblemKind.TRACK_CHANGE,
                entry,
                f"the track goes from {begins.words} to {ends.words}: {found.why}",
                hint="log what happened in between, if anything did",
                severity=Severity.INFO if found.mild else Severity.WARNING,
                **context,
            )
        elif found.verdict is Verdict.NOT_LOGGED:
            self.skipped.append((entry, begins, ends, found.missing))

    def _neutral(self, before: State, each: Effective, ends: TrackStatus, profile: Profile) -> None:
        """What has to be said about a status that the track gets, whatever it had before."""
        entry = each.entry
        if profile.supports(ends) is False:
            self.find(
                ProblemKind.TOOL,
                entry,
                f"the rule book ({profile.book}) is not known to have a {ends.words}",
                hint="name what the rule book calls it, or state another rule book for the session's operator",
                status=str(ends),
                rule_book=str(profile.book),
            )
        if ends.racing and each.moment != BEFORE_ALL and before.held(each.moment):
            already = before.track is not None and before.track.racing
            if not already:
                until = before.held_until(each.moment)
                self.find(
                    ProblemKind.HOLD,
                    entry,
                    f"the track goes {ends.words} during a weather hold"
                    + (f", which lasts until {_clock(until, entry)}" if until is not None else ""),
                    hint="keep the track red or cold until the hold is over",
                    status=str(ends),
                )
        if ends is TrackStatus.GREEN and before.recovering and before.track is not TrackStatus.GREEN:
            self._recovery(entry, ends, profile)
        if ends.hot and before.occupancy in (Occupancy.COLD, Occupancy.CLOSED):
            self.find(
                ProblemKind.OCCUPANCY,
                entry,
                f"the track goes {ends.words} while the venue is {before.occupancy.words}",
                hint="log that the venue is hot before the first car runs",
                status=str(ends),
                occupancy=str(before.occupancy),
            )

    def _still_running(self, before: State, each: Effective, profile: Profile) -> None:
        """Cars that still run long after the lightning struck."""
        hold = before.lightning
        if hold is None or before.track is None or not before.track.racing or self.held == hold.since:
            return
        began = max(hold.since, before.track_since or hold.since)
        ran = min(each.moment, hold.until or each.moment) - began
        if ran <= profile.numbers.lightning_reaction or began > hold.since:
            return
        self.held = hold.since
        self.find(
            ProblemKind.HOLD,
            each.entry,
            f"cars were still running {minutes(ran)} after lightning struck nearby "
            f"(the track was {before.track.words})",
            hint="stop the session as soon as lightning strikes within the radius",
            ran_s=ran.total_seconds(),
        )

    def _authorised(self, row: Transition[Any], entry: LogEntry, profile: Profile) -> None:
        role = entry.ordered_role
        if role is None or row.automatic or not row.roles:
            return
        allowed = set(row.roles)
        if OfficialRole.RACE_DIRECTOR in allowed:
            allowed |= profile.directors
        if role not in allowed:
            names = " or ".join(role_words(each) for each in sorted(allowed))
            self.find(
                ProblemKind.NOT_AUTHORISED,
                entry,
                f"the {role_words(role)} may not order {row.ends.words} after {row.begins.words}",
                hint=f"that is for the {names}; if the entry is wrong, supersede it",
                role=str(role),
                allowed=[str(each) for each in sorted(allowed)],
            )

    def _session(self, each: Effective, after: State, profile: Profile) -> None:
        entry = each.entry
        status, name = entry.session_status, entry.session or after.session
        if status is None:
            return
        before = self.sessions.get(name)
        self.sessions[name] = status
        kind = after.kind if name == after.session else None
        if before is not None:
            found = judge_session(before, status, kind)
            context = {"session": str(name or ""), "before": str(before), "after": str(status)}
            if found.verdict is Verdict.IMPOSSIBLE:
                self.find(
                    ProblemKind.SESSION_CHANGE,
                    entry,
                    f"a session cannot go from {before.words} to {status.words}",
                    hint="log what happened in between, or supersede the entry that is wrong",
                    **context,
                )
            elif found.verdict is Verdict.DOUBTFUL:
                self.find(
                    ProblemKind.SESSION_CHANGE,
                    entry,
                    f"the session goes from {before.words} to {status.words}",
                    hint="log what happened in between, if anything did",
                    severity=Severity.WARNING,
                    **context,
                )
            elif found.row is not None:
                self._authorised(found.row, entry, profile)
        if status.on_track:
            self._alone(entry, name)

    def _alone(self, entry: LogEntry, name: str | None) -> None:
        others = [n for n, s in self.sessions.items() if n != name and n is not None and s.on_track]
        for other in others:
            self.find(
                ProblemKind.TWO_SESSIONS,
                entry,
                f"{name!r} is {self.sessions[name].words} while {other!r} is {self.sessions[other].words}",
                hint="log that the other session is finished or abandoned",
                session=str(name),
                other=str(other),
            )
            # Said once: the log goes on as if the other one were over.
            self.sessions[other] = SessionStatus.FINISHED

    def _occupancy(self, before: State, entry: LogEntry, after: State) -> None:
        held, now = before.occupancy, entry.occupancy
        if now is None:
            return
        if now is not Occupancy.HOT and after.track is not None and after.track.racing:
            self.find(
                ProblemKind.OCCUPANCY,
                entry,
                f"the venue goes {now.words} while the track is {after.track.words}",
                hint="stop or finish the session before anybody may be on the track",
                status=str(after.track),
                occupancy=str(now),
            )
        elif held is not None and now not in OCCUPANCY_AFTER[held]:
            self.find(
                ProblemKind.OCCUPANCY,
                entry,
                f"the venue goes from {held.words} to {now.words} without being cold in between",
                severity=Severity.INFO,
                before=str(held),
                occupancy=str(now),
            )

    def _pit_exit(self, before: State, entry: LogEntry, after: State) -> None:
        if self.opened is not None and (after.track is not before.track or entry.pit_exit is PitExit.CLOSED):
            resumed = after.track is not None and after.track.racing
            if not resumed and after.track is not TrackStatus.RED:
                self._open_under_red(self.opened)
            self.opened = None
        if after.track is TrackStatus.RED and entry.pit_exit is PitExit.OPEN:
            if before.track is TrackStatus.RED:
                # The cars of a race that is taken up again leave before anybody logs the safety car.
                self.opened = entry
            else:
                self._open_under_red(entry)

    def _open_under_red(self, entry: LogEntry) -> None:
        self.find(
            ProblemKind.PIT_EXIT,
            entry,
            "the pit exit is open under red",
            hint="close the pit exit, or log with which status the session was taken up again",
        )

    def _speed_limit(self, before: State, entry: LogEntry, after: State, profile: Profile) -> None:
        limit, held, most = (
            entry.speed_limit_kph,
            before.pit_lane.speed_limit_kph,
            profile.numbers.pit_speed_limit_kph,
        )
        if limit is None:
            return
        if most is not None and limit > most:
            self.find(
                ProblemKind.SPEED_LIMIT,
                entry,
                f"the pit lane's speed limit is {limit:g} km/h, and at most {most:g} km/h are allowed",
                hint="supersede the entry, or state the practice that allows more",
                limit_kph=limit,
                most_kph=most,
            )
        role = entry.ordered_role
        directors = {OfficialRole.RACE_DIRECTOR} | profile.directors
        same = held is not None and held != limit and before.session == after.session
        if same and role is not None and role not in directors:
            self.find(
                ProblemKind.SPEED_LIMIT,
                entry,
                f"the {role_words(role)} changes the pit lane's speed limit from {held:g} to {limit:g} km/h within a "
                "session",
                hint="only the race director may change it while a session lasts",
                limit_kph=limit,
                role=str(role),
            )

    def _step(self, before: State, entry: LogEntry, after: State, profile: Profile) -> None:
        step = entry.step
        if step is ProcedureStep.RECOVERY_BEGINS and after.track is TrackStatus.GREEN:
            self._recovery(entry, after.track, profile)
        if step not in profile.steps or not (before.track is not None and before.track.neutralised):
            return
        place = profile.steps.index(step)
        later = [s for s in before.steps if s in profile.steps and profile.steps.index(s) > place]
        if later and step not in before.steps:
            self.find(
                ProblemKind.STEP_ORDER,
                entry,
                f"{step.words} usually comes before {later[0].words}, which was logged already",
                hint="nothing needs to change if it was so",
                step=str(step),
                after=str(later[0]),
            )

    def _recovery(self, entry: LogEntry, status: TrackStatus, profile: Profile) -> None:
        official = str(profile.book) == "motorsport-uk"
        self.find(
            ProblemKind.RECOVERY,
            entry,
            f"a recovery vehicle is out while the track is {status.words}",
            hint="neutralise or stop the session before a vehicle goes out, and log when it is back",
            severity=None if official else Severity.WARNING,
            status=str(status),
        )

    def _hold_changed(self, before: State, each: Effective) -> None:
        entry, strikes, declared = each.entry, before.lightning, before.declared
        until = entry.hold_until.utc if entry.hold_until is not None else None
        lifted = entry.kind is EntryKind.WEATHER_HOLD_LIFTED
        for hold in (strikes, declared if not lifted else None):
            if hold is None or hold.until is None or not hold.active(each.moment):
                continue
            ends = each.moment if lifted else until
            if ends is not None and ends < hold.until:
                self.find(
                    ProblemKind.HOLD_SHORTENED,
                    entry,
                    f"the weather hold is to end at {_clock(ends, entry)}, and it lasts until "
                    f"{_clock(hold.until, entry)}",
                    hint="a hold only becomes longer; every strike begins it anew",
                    until=hold.until.isoformat(),
                )
                return

    def finish(self, final: State, last: Effective | None) -> None:
        """Look at what a log leaves open."""
        if self.opened is not None:
            self._open_under_red(self.opened)
        if last is not None and final.sectors:
            self._never_cleared(final, last)
        self._not_logged()

    def _never_cleared(self, final: State, last: Effective) -> None:
        where = ", ".join(f"{name} ({shown.words})" for name, shown in sorted(final.sectors.items()))
        self.find(
            ProblemKind.NEVER_CLEARED,
            last.entry,
            f"the log ends with something still shown: {where.replace('* (', 'the whole track (')}",
            hint="log when each of them was cleared, or that the track is clear",
            sectors=sorted(final.sectors),
        )

    def _not_logged(self) -> None:
        """Steps that were not logged: one by one where the log knows them, otherwise all in one sentence."""
        silent: list[tuple[LogEntry, TrackStatus]] = []
        for entry, begins, ends, missing in self.skipped:
            known = [status for status in missing if status in self.used]
            silent.extend((entry, status) for status in missing if status not in self.used)
            if known:
                words = " or ".join(status.words for status in known)
                self.find(
                    ProblemKind.NOT_LOGGED,
                    entry,
                    f"between {begins.words} and {ends.words} nothing was logged of: {words}",
                    hint="nothing needs to change if nobody logged it",
                    missing=[str(status) for status in known],
                )
        if silent:
            first = silent[0][0]
            words = ", ".join(dict.fromkeys(status.words for _, status in silent))
            self.find(
                ProblemKind.NOT_LOGGED,
                first,
                f"from here on the log never has, where it could be expected: {words}",
                hint="nothing needs to change if nobody logs these",
                severity=Severity.INFO,
                missing=[*dict.fromkeys(str(status) for _, status in silent)],
            )


def _clock(moment: dt.datetime, entry: LogEntry) -> str:
    """A moment as clocks show it where the log was kept."""
    when = entry.observed_at or entry.logged_at
    return f"{moment.astimezone(when.tzinfo if when is not None else dt.UTC):%H:%M:%S}"
