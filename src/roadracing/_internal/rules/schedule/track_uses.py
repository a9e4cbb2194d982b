"""Whether a session uses the track has to be known, or nobody can tell what it conflicts with."""

from collections.abc import Iterator
from datetime import datetime

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.asphalt import place_of
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.activity_words import speaks_of_competition

_NAMED = 5


@rule("SCH019", "track-use-unknown", Severity.INFO)
def track_use_unknown(case: Case) -> Iterator[Finding]:
    """Where others have the track, it is known of each session whether it uses it too.

    A session whose kind is not known (`other`) and that does not state its use of the track may be on it, unless its
    words or its place settle that it is not: an office, an inspection, a briefing, a meeting, lunch, the paddock.
    Where such a session runs at the same time as one that has the track to itself, or starts at the same moment, that
    is said, and where two of them meet that both hold a word of competition, such as race, session, laps or final:
    once per weekend, in one finding that names the first five. It is a warning if one of them holds such a word.

    **Not flagged:** sessions that are part of another one; cancelled ones; those beside which nothing runs.

    **To fix it,** state the session's kind, such as `race`, or its track: `exclusive`, `shared` or `none`.
    """
    places: dict[tuple[str, str], list[Slot]] = {}
    for slot in case.slots:
        if slot.session.track_use is TrackUse.EXCLUSIVE or _is_unknown(slot):
            places.setdefault(place_of(case.index, slot.session), []).append(slot)
    beside: dict[str, dict[str, Slot]] = {}
    for slots in places.values():
        for slot in _beside_others(case, slots):
            beside.setdefault(slot.session.weekend, {})[slot.id] = slot
    for weekend in case.season.weekends:
        found = sorted(beside.get(weekend.id, {}).values(), key=lambda slot: (slot.begins, slot.id))
        if not found:
            continue
        one = len(found) == 1
        competes = any(map(_speaks, found))
        yield Finding(
            message=f"{len(found)} {'session' if one else 'sessions'} of {case.weekend_name(weekend)} "
            f"{'does' if one else 'do'} not say whether cars run, while another one has the track or may have it, "
            f"so no conflict of {'it' if one else 'them'} can be found",
            path=("weekends", weekend.id),
            severity=Severity.WARNING if competes else None,
            related=tuple(
                Related(message=case.session_name(slot.session), path=("sessions", slot.id))
                for slot in found[:_NAMED]
            ),
            hint="give them a kind, such as race, or state their track as exclusive, shared or none",
            context={"weekend": weekend.id, "sessions": [slot.id for slot in found]},
        )


def _is_unknown(slot: Slot) -> bool:
    return slot.session.part_of is None and slot.session.may_be_on_track


def _speaks(slot: Slot) -> bool:
    return speaks_of_competition(slot.session.title or "")


def _beside_others(case: Case, slots: list[Slot]) -> Iterator[Slot]:
    """Of slots in order of time, the unknown ones that meet one that has the track to itself, or may have it."""
    for position, slot in enumerate(slots):
        for other in _until(slots, position, slot.ends):
            unknown = [each for each in (slot, other) if _is_unknown(each)]
            meets = len(unknown) == 1 or (unknown and _speaks(slot) and _speaks(other))
            if meets and not case.families.belong_together(slot.session, other.session):
                yield from unknown


def _until(slots: list[Slot], position: int, ends: datetime) -> Iterator[Slot]:
    """The later ones that begin before a slot ends, or with it."""
    for other in slots[position + 1 :]:
        if other.begins >= ends and other.begins > slots[position].begins:
            return
        yield other
