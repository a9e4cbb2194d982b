"""What is on the timetable is on it once."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot

from .rooms import GATHERINGS


@rule("SCH030", "row-twice", Severity.WARNING)
def row_twice(case: Case) -> Iterator[Finding]:
    """What is on the timetable is on it once.

    Two rows say the same of the same: kind, words, series, classes, place and times. Calendars show it twice, and
    whoever moves the one leaves the other behind.

    **Not flagged:** rows with cars on the track, which are found as a conflict; gatherings in a place, which take it
    twice (SCH029); times that are approximate or not known; cancelled sessions.

    **To fix it,** remove one of the two.
    """
    first: dict[tuple[object, ...], Slot] = {}
    for slot in case.slots:
        session = slot.session
        in_a_room = session.kind in GATHERINGS and session.place is not None
        if not slot.exact or session.kind.competition or in_a_room:
            continue
        said = (
            (session.weekend, session.kind, session.title, session.ordinal, session.series, session.classes),
            (session.part_of, session.place, session.audience, session.department, session.operated_by),
            (slot.begins, slot.ends, slot.end_known),
        )
        before = first.setdefault(said, slot)
        if before is not slot:
            name = case.session_name(session)
            yield Finding(
                message=f"{name} is on the timetable twice",
                path=("sessions", slot.id),
                related=(Related(message="the first row", path=("sessions", before.id)),),
                hint=f"remove {before.id!r} or {slot.id!r}",
                context={"session": slot.id, "other": before.id},
            )
