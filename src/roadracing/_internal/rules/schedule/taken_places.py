"""A room is held for one thing at a time, and a row of a timetable stands in it once."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot

_ALONE: Final = frozenset({SessionKind.BRIEFING, SessionKind.PODIUM, SessionKind.PRESS})
"""What has its place to itself: two briefings in one room are two rooms too few."""


@rule("SCH029", "place-taken-twice", Severity.WARNING)
def place_taken_twice(case: Case) -> Iterator[Finding]:
    """A room or a podium is there for one briefing, one ceremony or one press conference at a time.

    Two offices plan one weekend, and each gives out the same room.

    **Not flagged:** rows without a place; a row and a part of it; rows that begin and end together for different
    series, which are held together; times that are approximate or not known; cancelled sessions; places that are
    written differently.

    **To fix it,** move one of the two to another room or another time.
    """
    last: dict[tuple[object, ...], Slot] = {}
    for slot in sorted(case.slots, key=lambda s: (s.begins, s.ends, s.id)):
        session = slot.session
        if session.kind not in _ALONE or not session.place or not slot.exact:
            continue
        venue = case.index.venue_of(session)
        where = (venue.id if venue is not None else session.weekend, session.place.casefold())
        before = last.get(where)
        if before is not None and slot.begins < before.ends and not _together(case, before, slot):
            yield _beside(
                case,
                slot,
                before,
                f"{case.session_name(before.session)} and {case.session_name(session)} are in one place at one time: "
                f"{session.place}",
                "move one of them to another room or another time",
            )
        if before is None or slot.ends > before.ends:
            last[where] = slot


def _together(case: Case, one: Slot, other: Slot) -> bool:
    """Whether two rows are one thing, told for several series, or belong together."""
    same = (one.begins, one.ends, one.session.kind) == (other.begins, other.ends, other.session.kind)
    return same or case.families.belong_together(one.session, other.session)


@rule("SCH030", "row-twice", Severity.WARNING)
def row_twice(case: Case) -> Iterator[Finding]:
    """What is on the timetable is on it once.

    Two rows say the same of the same: kind, words, series, classes, place and times. Calendars show it twice, and
    whoever moves the one leaves the other behind.

    **Not flagged:** rows with cars on the track, which are found as a conflict; times that are approximate or not
    known; cancelled sessions.

    **To fix it,** remove one of the two.
    """
    first: dict[tuple[object, ...], Slot] = {}
    for slot in case.slots:
        session = slot.session
        if not slot.exact or session.kind.competition:
            continue
        said = (
            (session.weekend, session.kind, session.title, session.ordinal, session.series, session.classes),
            (session.part_of, session.place, session.audience, session.department, session.operated_by),
            (slot.begins, slot.ends, slot.end_known),
        )
        before = first.setdefault(said, slot)
        if before is not slot:
            yield _beside(
                case,
                slot,
                before,
                f"{case.session_name(session)} is on the timetable twice",
                f"remove {before.id!r} or {slot.id!r}",
            )


def _beside(case: Case, slot: Slot, before: Slot, message: str, hint: str) -> Finding:
    return Finding(
        message=message,
        path=("sessions", slot.id),
        related=(Related(message=case.session_name(before.session), path=("sessions", before.id)),),
        hint=hint,
        context={"session": slot.id, "other": before.id},
    )
