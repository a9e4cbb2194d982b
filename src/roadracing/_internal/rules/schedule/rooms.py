"""Rooms and stages, which hold one gathering at a time."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.overlaps import GroundClaim, first_few, meetings
from roadracing._internal.track.slots import Slot

GATHERINGS: Final = frozenset({SessionKind.BRIEFING, SessionKind.PODIUM, SessionKind.PRESS})
"""The kinds that need a place to themselves: somebody speaks there, and everybody else listens."""

GUESTS: Final = frozenset(
    {
        SessionKind.CEREMONY,
        SessionKind.HOSPITALITY,
        SessionKind.AUTOGRAPHS,
        SessionKind.ACTIVATION,
        SessionKind.OTHER,
    }
)
"""The kinds that may be side by side in one place, and not where a gathering is."""
_SHORT: Final = timedelta(hours=2)
"""What is longer is how long a place is open, and no gathering in it. Library default."""

OPEN_GROUND: Final = frozenset(
    {
        "garage",
        "garages",
        "grid",
        "infield",
        "midway",
        "online",
        "paddock",
        "pit lane",
        "pits",
        "track",
        "virtual",
    }
)
"""Places that are large enough for several gatherings, or are none. Library default."""


_NAMED: Final = 5
"""How many sessions of a group are named in a message; the context has all."""


@rule("SCH029", "room-taken-twice", Severity.WARNING)
def room_taken_twice(case: Case) -> Iterator[Finding]:
    """A room holds one gathering at a time.

    Two briefings, podiums or press conferences of a weekend that name one `place` are not there at the same time, nor
    is one of them there with a ceremony, an autograph session or anything else of two hours at most: nobody hears the
    one for the other, and victory lane has one podium. Sessions that take a room one in the other's
    time are one finding, however many they are. Places are compared as they are written, but for capitals and spaces.

    **Not flagged:** a session and a part of it (`part_of`); sessions whose place is not known, or is open ground such
    as the paddock; registration, inspection and other work that several series do side by side; what may be side by
    side as long as no gathering is there; cancelled sessions.

    **To fix it,** move one of them, or give it another room. Where it is one gathering for several series, make one
    session of it that names them all.
    """
    claims = [
        GroundClaim(slot=slot, grounds=((slot.session.weekend, room),))
        for slot in case.slots
        if (
            slot.session.kind in GATHERINGS
            or (slot.session.kind in GUESTS and slot.ends - slot.begins <= _SHORT)
        )
        and (room := _room(slot))
        and room not in OPEN_GROUND
    ]
    # Each member of a group leads, by one that it met, to the first that the group met.
    first: dict[str, str] = {}
    groups: dict[str, dict[str, Slot]] = {}
    for later, few, _ in first_few(
        meetings(claims), lambda one, other: _in_each_others_way(case, one, other)
    ):
        root = first.setdefault(few[0].slot.id, few[0].slot.id)
        for claim in (*few, later):
            first.setdefault(claim.slot.id, root)
            groups.setdefault(root, {})[claim.slot.id] = claim.slot
    for found in groups.values():
        members = list(found.values())
        told, other, *others = members
        place = told.session.place or ""
        names = [case.session_name(slot.session) for slot in members[:_NAMED]]
        more = [f"{len(members) - _NAMED} more"] if len(members) > _NAMED else []
        yield Finding(
            message=f"{listed([*names, *more])} are all in {place}"
            if others
            else f"{listed(names)} are both in {place} {case.together(told, other)}",
            path=("sessions", other.id, "place"),
            related=tuple(
                Related(message=case.session_name(slot.session), path=("sessions", slot.id, "place"))
                for slot in (told, *others[: _NAMED - 2])
            ),
            hint="move one of them or give it another room; one gathering for several series is one session",
            context={"place": place, "sessions": [slot.id for slot in members]},
        )


def _room(slot: Slot) -> str:
    return " ".join((slot.session.place or "").casefold().split())


def _in_each_others_way(case: Case, one: GroundClaim, other: GroundClaim) -> bool:
    """Whether two are not one gathering, and one of them needs the place to itself."""
    kinds = {one.slot.session.kind, other.slot.session.kind}
    return bool(kinds & GATHERINGS) and not case.families.belong_together(
        one.slot.session, other.slot.session
    )
