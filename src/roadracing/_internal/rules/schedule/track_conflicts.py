"""Two sessions on one stretch of road at one time."""

import datetime as dt
from collections.abc import Callable, Iterator
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Plain, Related
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.asphalt import common_stretches
from roadracing._internal.track.overlaps import MOST, GroundClaim, first_few, meetings
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text

_HALF_DAY = timedelta(hours=12)
_MORNING = 5
"""From this hour on a start is rather in the morning than a slip for the afternoon. Library default."""
_PART = "if one is a part of the other, state part_of; otherwise move one of them"


@rule(
    "SCH001",
    "track-conflict",
    Severity.ERROR,
    sources=(
        "IMSA's official schedules, which give every on-track activity the hot track to itself",
        "the library's own reading of official timetables: what competes has the track to itself, whoever sanctions it",
    ),
)
def track_conflict(case: Case) -> Iterator[Finding]:
    """Two sessions that need the track to themselves are not on it at once.

    Every session whose track use is `exclusive` (competition, unless its row says otherwise) is compared
    with those it meets on the same asphalt: of all series, all organisations and all weekends at that venue.
    A session runs on its own layout, else on its weekend's. Layouts that name a common stretch of asphalt cannot
    be used at once; a layout that is not known, or names no asphalt, is taken to use all of the venue's.

    Times are half-open: what starts when another ends does not conflict with it. A moment, and a session whose
    end nobody published, take the instant at which they start.

    **Only a warning:** a conflict that rests on an approximate time or on a lower bound, because the organiser said
    that it may turn out otherwise, and on a start that follows a session whose end nobody published. And a conflict of
    two sessions of one kind of one series, races apart, where one lies within the other or they are of different
    classes: official timetables print the minutes of single classes, and Q1 and Q2, beside what they are parts of.

    **Not flagged:** a session and a part of it (`part_of`); one race for two series, which is one session;
    cancelled sessions; postponed ones with no new time; parades, inspections and the like, which share the track.

    **To fix it,** move one of the two, give it another layout, or state its `track` as `shared` or `none` if no
    competition cars run. Where one row conflicts with many, look at that row first: 12:50 am for 12:50 pm is
    a common misprint. A session that meets more than ten earlier ones is listed with ten of them.
    """
    exclusive = [claim for claim in case.on_track if claim.slot.session.track_use is TrackUse.EXCLUSIVE]
    yield from _conflicts(case, meetings(exclusive), _always, _both_exclusive)


@rule(
    "SCH002",
    "cold-over-hot",
    Severity.ERROR,
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 26.7: around sessions only marshals may be on the track",
        "IMSA's official schedules, which print the track as cold wherever people may be on it",
    ),
)
def cold_over_hot(case: Case) -> Iterator[Finding]:
    """Nobody walks or works on a track that is hot.

    A session with the track `cold` (track walks and cabling, unless their rows say otherwise) has people on it.
    None may overlap a session that is `hot` or has the track to itself, on common asphalt.

    It is the one fault of a timetable that can kill somebody.

    **Only a warning:** where one of the two times is approximate or a lower bound.

    **Not flagged:** two sessions that both have the track to themselves, which SCH001 reports; rows that do not use
    the track. A part of a session (`part_of`) is no exception: where a race's slot begins with people on the grid,
    let their row end when the cars start, and begin the race's own slot there.

    **To fix it,** end the one before the other starts, or correct `track` or `condition`.
    """
    cold = [claim for claim in case.on_track if _is_cold(claim.slot.session)]
    other = [claim for claim in case.on_track if _runs(claim.slot.session)]
    yield from _conflicts(case, meetings(cold, other), _not_both_exclusive, _people_on_track, parts_too=True)


@rule("SCH003", "shared-over-exclusive", Severity.WARNING)
def shared_over_exclusive(case: Case) -> Iterator[Finding]:
    """What shares the track does not meet what needs it alone.

    Inspections, clearance laps, parades and whatever else has `track` as `shared` may overlap each other. Over
    competition on common asphalt they are probably a mistake: one of the rows has a wrong time, or is a part of
    the other and does not say so.

    **Not flagged:** a part of the session, directly or through others (`part_of`), such as a formation lap or
    a ceremony on the grid; cancelled sessions; people on foot, which SCH002 reports as an error.

    **To fix it,** correct the time, state `part_of`, or state `track` as `none` if it does not use the track.
    """
    shared = [
        claim
        for claim in case.on_track
        if claim.slot.session.track_use is TrackUse.SHARED and not _is_cold(claim.slot.session)
    ]
    exclusive = [claim for claim in case.on_track if claim.slot.session.track_use is TrackUse.EXCLUSIVE]
    yield from _conflicts(case, meetings(shared, exclusive), _not_cold_and_hot, _shares)


def _is_cold(session: Session) -> bool:
    return session.track_condition is TrackCondition.COLD


def _runs(session: Session) -> bool:
    return not _is_cold(session) and (
        session.track_use is TrackUse.EXCLUSIVE or session.track_condition is TrackCondition.HOT
    )


def _always(_one: Session, _other: Session) -> bool:
    return True


def _not_cold_and_hot(one: Session, other: Session) -> bool:
    return not ((_is_cold(one) and _runs(other)) or (_is_cold(other) and _runs(one)))


def _not_both_exclusive(one: Session, other: Session) -> bool:
    return not one.track_use is other.track_use is TrackUse.EXCLUSIVE


def _conflicts(
    case: Case,
    met: Iterator[tuple[GroundClaim, Iterator[GroundClaim]]],
    wanted: Callable[[Session, Session], bool],
    words: Callable[[Case, Slot, Slot], tuple[str, str]],
    *,
    parts_too: bool = False,
) -> Iterator[Finding]:
    """A finding for each pair that meets, up to a number for each later session."""

    def counts(earlier: GroundClaim, later: GroundClaim) -> bool:
        one, other = earlier.slot.session, later.slot.session
        return wanted(one, other) and (parts_too or not case.families.belong_together(one, other))

    for later, few, more in first_few(met, counts):
        for earlier in few:
            yield _conflict(case, earlier, later, words)
        if more:
            yield _and_more(case, later)


def _conflict(
    case: Case, earlier: GroundClaim, later: GroundClaim, words: Callable[[Case, Slot, Slot], tuple[str, str]]
) -> Finding:
    one, other = earlier.slot, later.slot
    message, hint = words(case, one, other)
    exact = one.exact and other.exact
    parts = words is _both_exclusive and _may_be_parts(one, other)
    # The later one is in the way, unless the earlier one's slot looks like a misprint.
    subject, beside = (one, other) if _is_misprint(case, one, other) else (other, one)
    context: dict[str, Plain] = {
        "session": subject.id,
        "other": beside.id,
        "overlap_min": max(0, round((min(one.ends, other.ends) - other.begins).total_seconds() / 60, 2)),
        "asphalt": [*common_stretches(earlier, later)],
    }
    return Finding(
        message=message if exact else f"{message}, unless a time turns out otherwise",
        path=("sessions", subject.id, "start"),
        severity=None if exact and not parts else Severity.WARNING,
        related=(Related(message=case.session_name(beside.session), path=("sessions", beside.id, "start")),),
        hint=_question(case, subject) if _is_misprint(case, subject, beside) else _PART if parts else hint,
        context=context,
    )


def _and_more(case: Case, later: GroundClaim) -> Finding:
    session = later.slot.session
    return Finding(
        message=f"{case.session_name(session)} meets so many sessions that they are not all listed",
        path=("sessions", session.id, "start"),
        hint=f"at most {MOST} of them are listed; put these right first",
        context={"session": session.id, "listed": MOST},
    )


def _names(case: Case, one: Slot, other: Slot) -> tuple[str, str]:
    """What to call two sessions, with their weekends if these differ."""
    first, second = case.session_name(one.session), case.session_name(other.session)
    if one.session.weekend == other.session.weekend:
        return first, second
    return f"{first} of {_weekend(case, one)}", f"{second} of {_weekend(case, other)}"


def _weekend(case: Case, slot: Slot) -> str:
    weekend = case.index.weekend_of(slot.session)
    return case.weekend_name(weekend) if weekend is not None else slot.session.weekend


def _both_exclusive(case: Case, one: Slot, other: Slot) -> tuple[str, str]:
    first, second = _names(case, one, other)
    return (
        f"{second} and {first} both have the track to themselves {case.together(one, other)}",
        "move one of them, or state its track as shared or none if no competition cars run",
    )


def _people_on_track(case: Case, one: Slot, other: Slot) -> tuple[str, str]:
    on_foot, runs = (one, other) if _is_cold(one.session) else (other, one)
    first, second = _names(case, on_foot, runs)
    return (
        f"{first} has people on the track {case.together(one, other)}, while it is hot for {second}",
        "end the one before the other starts, or correct the track or condition of a row",
    )


def _shares(case: Case, one: Slot, other: Slot) -> tuple[str, str]:
    shares, alone = (one, other) if one.session.track_use is TrackUse.SHARED else (other, one)
    first, second = _names(case, shares, alone)
    return (
        f"{first} is on the track {case.together(one, other)}, which {second} has to itself",
        f"correct the time, or say that it is a part of {alone.id!r}",
    )


def _may_be_parts(one: Slot, other: Slot) -> bool:
    """Whether two sessions of one kind of one series may be parts of one thing without saying so; races never are."""
    first, second = one.session, other.session
    if first.kind is not second.kind or first.kind is SessionKind.RACE:
        return False
    if not set(first.series) & set(second.series):
        return False
    same = (one.begins, one.ends) == (other.begins, other.ends)
    within = not same and (other.ends <= one.ends or one.begins == other.begins)
    return within or set(first.classes) != set(second.classes)


def _is_misprint(case: Case, slot: Slot, beside: Slot) -> bool:
    """Whether a slot is so long that another half of the day may have been meant, clear of another session."""
    moved = _other_half(case, slot)
    return moved is not None and (beside.ends <= moved[0] or moved[1] <= beside.begins)


def _other_half(case: Case, slot: Slot) -> tuple[dt.datetime, dt.datetime] | None:
    """When a slot of more than half a day is, if its end, else its start in the night, is twelve hours off."""
    if slot.ends - slot.begins <= _HALF_DAY:
        return None
    start = case.local(slot.session, slot.start)
    if start.hour >= _MORNING and slot.ends - slot.begins < 2 * _HALF_DAY:
        return slot.begins, slot.ends - _HALF_DAY
    return (slot.begins + _HALF_DAY, slot.ends) if start.hour < 12 else None  # noqa: PLR2004 - noon


def _question(case: Case, slot: Slot) -> str:
    moved = _other_half(case, slot) or (slot.begins, slot.ends)
    which = slot.start if moved[0] != slot.begins else slot.start + (slot.ends - slot.begins)
    shown = case.local(slot.session, which)
    length = length_text(slot.ends - slot.begins)
    clock = f"{(shown.hour + 12) % 24:02d}:{shown.minute:02d}"
    return f"was {clock} meant? {case.session_name(slot.session)} is {length} long"
