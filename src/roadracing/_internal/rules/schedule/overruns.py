"""Sessions that take longer than their slot, and races that run on into the next session."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.track.overlaps import Timeline
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.lengths import length_text


@rule(
    "SCH007",
    "overrun-into-next",
    Severity.WARNING,
    sources=(
        "the eight timed races of the 2004 American Le Mans Series, each 6 to 84 seconds over its time",
    ),
)
def overrun_into_next(case: Case) -> Iterator[Finding]:
    """A race is expected to be over when the next session needs the track.

    A timed race ends when the leader next crosses the line after its time, so it overruns by up to a lap. Its
    expected end is its start, the time of its format, and the `lap_time` of its layout where that is known; it is
    compared with the start of the next session that has common asphalt to itself.

    **Not flagged:** a published slot as long as the race's time, with the next session right behind it, as long as
    no lap is known: official timetables are printed like that. Races over laps or a distance with no time limit.
    Sessions that are parts of each other. What starts within the race's published slot is SCH001's.

    **To fix it,** start the next session later, or shorten the race.
    """
    exclusive = [claim for claim in case.on_track if claim.slot.session.track_use is TrackUse.EXCLUSIVE]
    starting = Timeline(exclusive, lambda slot: slot.begins)
    for claim in exclusive:
        slot = claim.slot
        end = case.expected_end(slot.session) if slot.session.kind is SessionKind.RACE else None
        if end is None or end.utc <= slot.ends:
            continue
        for after in starting.between(claim.grounds, slot.ends, end.utc):
            # What takes an instant only meets whatever else starts at it, and that is a conflict.
            if after.begins > slot.begins and not case.families.belong_together(slot.session, after.session):
                yield _overrun(case, slot, end, after)
                break


def _overrun(case: Case, slot: Slot, end: Instant, after: Slot) -> Finding:
    local = case.local(slot.session, end)
    late = end.utc - after.begins
    return Finding(
        message=f"{case.session_name(slot.session)} is expected to run until {clock_text(local)}, "
        f"{length_text(late)} into {case.session_name(after.session)}",
        path=("sessions", after.id, "start"),
        related=(Related(message=case.session_name(slot.session), path=("sessions", slot.id, "format")),),
        hint=f"start it after {clock_text(local)}, or shorten the race",
        context={
            "session": after.id,
            "race": slot.id,
            "expected_end": end.text,
            "overrun_min": round(late.total_seconds() / 60, 2),
        },
    )


@rule(
    "SCH008",
    "format-exceeds-slot",
    Severity.ERROR,
    sources=("Petit Le Mans: 1000 miles or 10 hours, whichever comes first",),
)
def format_exceeds_slot(case: Case) -> Iterator[Finding]:
    """A session's slot is long enough for the time of its format.

    Where a format has a time (`PT2H45M`, `PT50M + 1 lap`) or a time limit beside a distance or a number of laps
    (`1000 mi or PT10H`), and start and end are known, the slot between them is at least as long: a race with two
    limits may need all of its time.

    **Only a warning:** where the start is approximate or a lower bound.

    **Not flagged:** a slot exactly as long; a moment; a session whose end is not known; the overrun, which is
    SCH007's; cancelled sessions.

    **To fix it,** end the slot later, or correct the format.
    """
    for slot in case.slots:
        session = slot.session
        needed = session.format.duration if session.format is not None else None
        # An end before the start is SCH009's, and takes an instant here.
        if needed is None or slot.ends == slot.begins or slot.ends - slot.begins >= needed:
            continue
        try:
            enough = f"end the slot at {clock_text(case.local(session, slot.start + needed))} or later, or "
        except InstantError:
            # No calendar goes beyond the year 9999.
            enough = ""
        yield Finding(
            message=f"{case.session_name(session)} has a slot of {length_text(slot.ends - slot.begins)}, and its "
            f"format ({session.format}) may need {length_text(needed)}",
            path=("sessions", session.id, "end"),
            severity=None if slot.exact else Severity.WARNING,
            related=(Related(message="its format", path=("sessions", session.id, "format")),),
            hint=f"{enough}correct the format",
            context={
                "session": session.id,
                "slot_min": round((slot.ends - slot.begins).total_seconds() / 60, 2),
                "format_min": round(needed.total_seconds() / 60, 2),
            },
        )
