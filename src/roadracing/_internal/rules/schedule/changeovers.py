"""The time between sessions on one track: to change from one series to the next, and to clear it."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, islice

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind, TrackUse
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.track.overlaps import MOST, Ground, GroundClaim, Timeline
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.lengths import length_text

_OFFICIALS = frozenset({SessionKind.TRACK_INSPECTION, SessionKind.COURSE_CLEARANCE})
"""Sessions in which marshals and race control are on the track, whom nobody keeps off it."""

_CLEARED_FOR = COMPETITION - {SessionKind.RACE}

_TICK = timedelta.resolution


@rule(
    "SCH004",
    "short-changeover",
    Severity.WARNING,
    parameters=("changeover_min",),
    sources=(
        "official timetables: gaps between series of 5 minutes (COTA 2021), 10 (Long Beach 2013), mostly 15 and more",
        "IMSA at Indianapolis in 2025: the course clearance lap began 5 minutes before practice",
    ),
)
def short_changeover(case: Case) -> Iterator[Finding]:
    """Between sessions of different series there is time to change over.

    For each session that has the track to itself, the one before it on the same asphalt is looked at: if the
    two are not for the same series and there are fewer than `changeover_min` minutes between them, the track is
    hardly clear and the next grid not yet there. The minutes are those of the session that comes.

    **An error** where somebody adopted the number; the library's own default only warns.

    **Not flagged:** two sessions for the same series; sessions that name no series, since it is not known whose
    cars they are; a session that is a part of the other (`part_of`); one whose predecessor has no published end;
    an overlap, which SCH001 reports; cancelled sessions.

    **To fix it,** start the later session later, or agree on a shorter changeover.
    """
    for before, slot in _successive(case):
        minimum = case.parameter("changeover_min", slot.session)
        one, other = before.session, slot.session
        if minimum.value is None or not one.series or not other.series or one.series == other.series:
            continue
        gap = slot.begins - before.ends
        if gap >= timedelta(minutes=minimum.value) or case.families.belong_together(one, other):
            continue
        earliest = case.local(other, slot.start + (timedelta(minutes=minimum.value) - gap))
        yield Finding(
            message=f"{case.session_name(other)} starts {length_text(gap)} after {case.session_name(one)} ends; "
            f"changing from one series to the next takes {minimum.value:g} min",
            path=("sessions", other.id, "start"),
            related=(Related(message=case.session_name(one), path=("sessions", one.id, "end")),),
            hint=f"start it at {clock_text(earliest)} or later",
            context={
                "session": other.id,
                "before": one.id,
                "gap_min": round(gap.total_seconds() / 60, 2),
                "changeover_min": minimum.value,
            },
            severity=severity_by(minimum),
            practice=minimum.practice,
        )


def _successive(case: Case) -> Iterator[tuple[Slot, Slot]]:
    """Each session that has the track to itself, with the last to end before it on common asphalt."""
    latest: dict[Ground, Slot] = {}
    for claim in case.on_track:
        slot = claim.slot
        if slot.session.track_use is not TrackUse.EXCLUSIVE:
            continue
        before = {latest[ground].id: latest[ground] for ground in claim.grounds if ground in latest}
        for other in before.values():
            if other.end_known and other.ends <= slot.begins and other.begins < slot.begins:
                yield other, slot
        for ground in claim.grounds:
            if ground not in latest or slot.ends >= latest[ground].ends:
                latest[ground] = slot


@rule(
    "SCH006",
    "track-not-clear",
    Severity.ERROR,
    parameters=("clear_after_min", "clear_before_min"),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 26.7: 15 minutes before and 5 minutes after",
        "off unless a practice sets it, because the timetables of other series do not keep it",
    ),
)
def track_not_clear(case: Case) -> Iterator[Finding]:
    """Before and after a session only marshals are on the track.

    Where a practice sets `clear_before_min` or `clear_after_min`, sessions that share the track (track walks,
    cabling, parades) may not run within so many minutes before or after practice, qualifying, a warm-up or a
    test on common asphalt. Nothing is looked at where no practice sets them: that is the default.

    **Not flagged:** races, whose grid is a procedure of its own; inspections and clearance laps, which are what
    clears the track; parts of the session (`part_of`); an overlap, which SCH002 and SCH003 report; the time
    after a session whose end nobody published. At most ten rows are listed for each session.

    **To fix it,** move what shares the track away from the session.
    """
    guarded = list(_margins(case))
    if not guarded:
        return
    shared = [
        claim
        for claim in case.on_track
        if claim.slot.session.track_use is TrackUse.SHARED and claim.slot.session.kind not in _OFFICIALS
    ]
    by_end = Timeline(shared, lambda slot: slot.ends)
    by_start = Timeline(shared, lambda slot: slot.begins)
    for claim, before, after in guarded:
        slot = claim.slot
        # From just more than the margin before the start, up to the start itself.
        near = by_end.between(claim.grounds, slot.begins - before + _TICK, slot.begins + _TICK)
        # Nobody knows when a session without a published end is over.
        behind = by_start.between(claim.grounds, slot.ends, slot.ends + after) if slot.end_known else iter(())
        intruders = (
            other
            for other in chain(near, behind)
            if not slot.overlaps(other) and not case.families.belong_together(slot.session, other.session)
        )
        for intruder in islice(intruders, MOST):
            yield _not_clear(case, slot, intruder)


def _margins(case: Case) -> Iterator[tuple[GroundClaim, timedelta, timedelta]]:
    for claim in case.on_track:
        session = claim.slot.session
        if session.kind not in _CLEARED_FOR or session.track_use is not TrackUse.EXCLUSIVE:
            continue
        before = case.parameter("clear_before_min", session).value
        after = case.parameter("clear_after_min", session).value
        if before or after:
            yield claim, timedelta(minutes=before or 0), timedelta(minutes=after or 0)


def _not_clear(case: Case, slot: Slot, intruder: Slot) -> Finding:
    ahead = intruder.begins < slot.begins
    key = "clear_before_min" if ahead else "clear_after_min"
    margin = case.parameter(key, slot.session)
    gap = slot.begins - intruder.ends if ahead else intruder.begins - slot.ends
    return Finding(
        message=f"{case.session_name(intruder.session)} is on the track {length_text(gap)} "
        f"{'before' if ahead else 'after'} {case.session_name(slot.session)}; it has to be clear for "
        f"{margin.value or 0:g} min",
        path=("sessions", intruder.id, "start"),
        related=(Related(message=case.session_name(slot.session), path=("sessions", slot.id, "start")),),
        hint=f"{'end it earlier' if ahead else 'start it later'}",
        context={
            "session": intruder.id,
            "other": slot.id,
            "gap_min": round(gap.total_seconds() / 60, 2),
            key: margin.value,
        },
        practice=margin.practice,
    )
