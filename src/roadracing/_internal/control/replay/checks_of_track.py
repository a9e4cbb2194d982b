"""Whether the changes of a track's status can have been, and who may order them."""

from typing import Any

import attrs

from roadracing._internal.control.changes.allowed_change import Transition
from roadracing._internal.control.changes.order_refused import role_words
from roadracing._internal.control.changes.rule_book_profile import RuleBookProfile
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.control.track_status import TrackStatus

from .checks_of_the_rest import see_neutral
from .checks_so_far import Watch
from .corrections import EffectiveEntry
from .log_problem import ProblemKind
from .state import ControlState, yellow_all_over
from .state_after import ALL_CLEAR
from .track_change_verdict import Judgement, Verdict, judge

_STARTS = (EntryKind.SESSION_STATUS, EntryKind.PROCEDURE_STEP)
"""What an entry is about that says how a session starts, or goes on."""


def see_track(
    watch: Watch, before: ControlState, each: EffectiveEntry, after: ControlState, profile: RuleBookProfile
) -> None:
    """The status of the track can follow the one before it."""
    entry, begins, ends = each.entry, before.track, after.track
    if ends is None or (begins is None and after.session == before.session):
        if ends is not None:
            see_neutral(watch, before, each, ends, profile)
        return
    if begins is not None and entry.kind is EntryKind.TRACK_STATUS:
        new = after.session != before.session and before.session is not None
        found = _milder(judge(begins, ends, after.kind, new_session=new), before, ends, profile)
        _judged(watch, begins, ends, entry, found)
        if found.row is not None and found.verdict is Verdict.LEGAL:
            see_authority(watch, found.row, entry, profile)
    elif begins is not None and begins is not ends:
        found = judge(begins, ends, after.kind)
        if entry.signal == ALL_CLEAR and found.verdict is Verdict.IMPOSSIBLE:
            # A feed of codes has no word for how a race was taken up again.
            found = attrs.evolve(found, verdict=Verdict.DOUBTFUL)
        if entry.kind in _STARTS and begins is TrackStatus.RED and ends.racing:
            # A stopped session goes on with its start: that is the word some feeds have for it.
            found = Judgement(verdict=Verdict.LEGAL)
        _judged(watch, begins, ends, entry, found)
    see_neutral(watch, before, each, ends, profile)


def _milder(found: Judgement, before: ControlState, ends: TrackStatus, profile: RuleBookProfile) -> Judgement:
    """A judgement with what the rule book, or what is shown on the whole track, says of how a race goes on."""
    stopped = before.track is TrackStatus.RED
    if found.verdict is Verdict.DOUBTFUL and ends is TrackStatus.FCY and profile.yellow_is_led:
        # From red or before the start, the field is led away under it.
        led = stopped or before.track is TrackStatus.READY
        return Judgement(verdict=Verdict.LEGAL) if led else found
    if (
        found.verdict is Verdict.IMPOSSIBLE
        and stopped
        and ends is TrackStatus.GREEN
        and yellow_all_over(before)
    ):
        why = "it may have been taken up again under the yellow that was shown on the whole track"
        return attrs.evolve(found, verdict=Verdict.DOUBTFUL, why=why)
    return found


def _judged(watch: Watch, begins: TrackStatus, ends: TrackStatus, entry: LogEntry, found: Judgement) -> None:
    context: dict[str, Any] = {"before": str(begins), "after": str(ends)}
    if found.verdict is Verdict.IMPOSSIBLE:
        why = f": {found.why}" if found.why else ""
        watch.find(
            ProblemKind.TRACK_CHANGE,
            entry,
            f"the track cannot go from {begins.words} to {ends.words}{why}",
            hint="if it was so, log what happened in between; otherwise supersede the entry that is wrong",
            **context,
        )
    elif found.verdict is Verdict.DOUBTFUL:
        watch.find(
            ProblemKind.TRACK_CHANGE,
            entry,
            f"the track goes from {begins.words} to {ends.words}: {found.why}",
            hint="log what happened in between, if anything did",
            severity=Severity.INFO if found.mild else Severity.WARNING,
            **context,
        )
    elif found.verdict is Verdict.NOT_LOGGED:
        watch.skipped.append((entry, begins, ends, found.missing))


def see_authority(watch: Watch, row: Transition[Any], entry: LogEntry, profile: RuleBookProfile) -> None:
    """Whoever ordered a change is one of those who may."""
    role = entry.ordered_role
    if role is None or row.automatic or not row.roles:
        return
    allowed = set(row.roles)
    if OfficialRole.RACE_DIRECTOR in allowed:
        allowed |= profile.directors
    if role not in allowed:
        names = " or ".join(role_words(each) for each in sorted(allowed))
        watch.find(
            ProblemKind.NOT_AUTHORISED,
            entry,
            f"the {role_words(role)} may not order {row.ends.words} after {row.begins.words}",
            hint=f"that is for the {names}; if the entry is wrong, supersede it",
            role=str(role),
            allowed=[str(each) for each in sorted(allowed)],
        )


def not_logged(watch: Watch) -> None:
    """Steps that were not logged: one by one where the log knows them, otherwise all in one sentence."""
    silent: list[tuple[LogEntry, TrackStatus]] = []
    for entry, begins, ends, missing in watch.skipped:
        known = [status for status in missing if status in watch.used]
        silent.extend((entry, status) for status in missing if status not in watch.used)
        if known:
            words = " or ".join(status.words for status in known)
            watch.find(
                ProblemKind.NOT_LOGGED,
                entry,
                f"between {begins.words} and {ends.words} nothing was logged of: {words}",
                hint="nothing needs to change if nobody logged it",
                missing=[str(status) for status in known],
            )
    if silent:
        first = silent[0][0]
        words = ", ".join(dict.fromkeys(status.words for _, status in silent))
        watch.find(
            ProblemKind.NOT_LOGGED,
            first,
            f"from here on the log never has, where it could be expected: {words}",
            hint="nothing needs to change if nobody logs these",
            severity=Severity.INFO,
            missing=[*dict.fromkeys(str(status) for _, status in silent)],
        )
