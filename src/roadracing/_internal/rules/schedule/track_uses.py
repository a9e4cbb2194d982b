"""Whether a session uses the track has to be known, or nobody can tell what it conflicts with."""

from collections.abc import Iterator
from datetime import datetime

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.asphalt import place_of
from roadracing._internal.track.slots import Slot

_NAMED = 5


@rule("SCH019", "track-use-unknown", Severity.INFO)
def track_use_unknown(case: Case) -> Iterator[Finding]:
    """Where sessions of series run at one time, it is known of each whether it uses the track.

    A session whose kind is not known (`other`) and that does not state its use of the track is taken not to use it,
    so a conflict of it is never found. Where it runs at the same time as a session that has the track to itself, or
    as another one of which nothing is known, that is said: once per weekend, as an info that
    names the first five.

    **Not flagged:** sessions that belong to no series, such as lunch; moments, and sessions without an end; sessions
    that are part of another one; cancelled ones; those beside which nothing runs.

    **To fix it,** state the session's kind, such as `race`, or its track: `exclusive`, `shared` or `none`.
    """
    places: dict[tuple[str, str], list[Slot]] = {}
    for slot in case.slots:
        if _unknown(slot) or slot.session.track_use is TrackUse.EXCLUSIVE:
            places.setdefault(place_of(case.index, slot.session), []).append(slot)
    beside: dict[str, dict[str, Slot]] = {}
    for slots in places.values():
        for slot in _beside_others(slots):
            beside.setdefault(slot.session.weekend, {})[slot.id] = slot
    for weekend in case.season.weekends:
        found = sorted(beside.get(weekend.id, {}).values(), key=lambda slot: (slot.begins, slot.id))
        if not found:
            continue
        one = len(found) == 1
        yield Finding(
            message=f"{len(found)} {'session' if one else 'sessions'} of {case.weekend_name(weekend)} "
            f"{'does' if one else 'do'} not say whether cars run, at a time when others have the track or say "
            f"nothing either, so no conflict of {'it' if one else 'them'} can be found",
            path=("weekends", weekend.id),
            related=tuple(
                Related(message=case.session_name(slot.session), path=("sessions", slot.id))
                for slot in found[:_NAMED]
            ),
            hint="give them a kind, such as race, or state their track as exclusive, shared or none",
            context={"weekend": weekend.id, "sessions": [slot.id for slot in found]},
        )


def _unknown(slot: Slot) -> bool:
    session = slot.session
    return (
        session.kind is SessionKind.OTHER
        and session.track is None
        and session.part_of is None
        and bool(session.series)
        and slot.ends > slot.begins
    )


def _beside_others(slots: list[Slot]) -> Iterator[Slot]:
    """Of slots in order of time, the unknown ones that overlap another one of another series."""
    for position, slot in enumerate(slots):
        for other in _until(slots, position, slot.ends):
            if not slot.overlaps(other) or set(slot.session.series) & set(other.session.series):
                continue
            yield from (each for each in (slot, other) if _unknown(each))


def _until(slots: list[Slot], position: int, ends: datetime) -> Iterator[Slot]:
    for other in slots[position + 1 :]:
        if other.begins >= ends:
            return
        yield other
