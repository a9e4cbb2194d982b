"""What a list of flags says besides its flags: how long each lasted, who is meant, and what ends a stoppage."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import EntryKind, ProcedureStep
from roadracing._internal.model.control.track_status import SessionStatus, TrackStatus

from . import log_faults
from .car_sentences import MORE_CARS, taken_back
from .draft import LogBeingRead
from .log_headings import ACCUMULATED, FLAG_TIME
from .log_rows import LogRow
from .log_times import duration_of

Draft = tuple[dict[str, Any], LogRow]

_TOLERANCE: Final = dt.timedelta(seconds=1)
_SOON: Final = dt.timedelta(minutes=1)
"""A word about the track that comes so soon after a session's start is the feed's own word for it. Library default."""
_STARTS: Final = frozenset({ProcedureStep.STANDING_START, ProcedureStep.ROLLING_START})
_LED: Final = {TrackStatus.SC_IN_THIS_LAP: TrackStatus.SC_DEPLOYED, TrackStatus.VSC_ENDING: TrackStatus.VSC}
"""What the track was before such a word, whether it was said or not."""


def with_flag_times(drafts: Sequence[Draft], reading: LogBeingRead) -> None:
    """The time that a list gives a flag is said of the change that ends it, and sums that are none are found."""
    flags = [(facts, row) for facts, row in drafts if facts["kind"] is EntryKind.TRACK_STATUS]
    sums: dict[TrackStatus, dt.timedelta] = {}
    ends_of = _changes([facts for facts, _ in flags])
    for (facts, row), ends in zip(flags, ends_of, strict=True):
        status = facts["track_status"]
        lasted = _length(row, FLAG_TIME)
        if lasted is None:
            continue
        if ends is not None:
            ends.setdefault("elapsed", lasted)
        sums[status] = sums.get(status, dt.timedelta()) + lasted
        said = _length(row, ACCUMULATED)
        if said is not None and abs(said - sums[status]) > _TOLERANCE:
            reading.found.append(
                Diagnostic.of(
                    log_faults.FLAG_TIMES,
                    f"The list says that {status.words} lasted {said} in all when this flag ended, and its own flag "
                    f"times are {sums[status]}.",
                    place=row.at(ACCUMULATED),
                    severity=Severity.WARNING,
                    hint="Look for a flag that the list lacks.",
                )
            )
            sums[status] = said


def _changes(flags: Sequence[dict[str, Any]]) -> list[dict[str, Any] | None]:
    """For each flag the next one that is another."""
    found: list[dict[str, Any] | None] = []
    after: dict[str, Any] | None = None
    change: dict[str, Any] | None = None
    for facts in reversed(flags):
        if after is not None and after["track_status"] is not facts["track_status"]:
            change = after
        found.append(change)
        after = facts
    return found[::-1]


def _length(row: LogRow, column: str) -> dt.timedelta | None:
    value = row.values.get(column)
    if not isinstance(value, str):
        return None
    try:
        return duration_of(value)
    except (ValueError, OverflowError):
        return None


def with_starts(drafts: Sequence[Draft], *, flags_alone: bool) -> None:
    """A session's start, or its standing start, makes the track green where the feed has no other word for it.

    Args:
        drafts: what was read.
        flags_alone: whether it is a list of flags without messages, which has no word for a restart but green.
    """
    held = [facts for facts, _ in drafts]
    stopped, restarted = True, False
    for facts, words in zip(held, _words_after(held), strict=True):
        if _of_the_track(facts):
            if flags_alone and restarted and facts["track_status"] is TrackStatus.GREEN:
                facts |= {"kind": EntryKind.SESSION_STATUS, "session_status": SessionStatus.LIVE}
                restarted = False
                continue
            stopped = facts["track_status"] is TrackStatus.RED
            restarted = stopped
        elif stopped and (_live(facts) or (_start(facts) and not words.start)):
            green = _green_from(facts, words.track)
            if green is not None:
                facts["track_status"] = green
                stopped = restarted = False


@attrs.frozen
class _Words:
    """What the feed says after a message: the next word about the track, and whether another start is before it."""

    track: dict[str, Any] | None
    start: bool


def _words_after(held: Sequence[dict[str, Any]]) -> list[_Words]:
    found: list[_Words] = []
    words = _Words(None, start=False)
    for facts in reversed(held):
        found.append(words)
        if _of_the_track(facts) or facts.get("session_status") is SessionStatus.FINISHED:
            words = _Words(facts, start=False)
        elif _live(facts) or _start(facts):
            words = _Words(words.track, start=True)
    return found[::-1]


def _of_the_track(facts: dict[str, Any]) -> bool:
    return facts["kind"] is EntryKind.TRACK_STATUS and facts.get("track_status") is not None


def _live(facts: dict[str, Any]) -> bool:
    return facts.get("session_status") is SessionStatus.LIVE


def _start(facts: dict[str, Any]) -> bool:
    return facts.get("step") in _STARTS


def _green_from(facts: dict[str, Any], later: dict[str, Any] | None) -> TrackStatus | None:
    """What the track is from a start on; ``None`` where the feed itself says it, or says it later."""
    status = later.get("track_status") if later is not None else None
    if later is None or status is None or status is TrackStatus.RED:
        return TrackStatus.GREEN
    if status in _LED:
        return _LED[status]
    return None if status is TrackStatus.GREEN or _soon(facts, later) else TrackStatus.GREEN


def _soon(facts: dict[str, Any], later: dict[str, Any]) -> bool:
    first, then = facts.get("observed_at"), later.get("observed_at")
    return first is not None and then is not None and dt.timedelta() <= then.utc - first.utc <= _SOON


def for_every_car(drafts: Iterable[Draft]) -> list[Draft]:
    """A message about several cars is an entry for each of them."""
    found: list[Draft] = []
    for facts, row in drafts:
        more = facts.pop(MORE_CARS, ())
        found.append((facts, row))
        found.extend(({**facts, "car": car}, row) for car in more)
    return found


Standing = dict[tuple[object, object], list[str]]
"""The penalties that stand, by car and kind: the ids of their entries."""


def rescinded(facts: dict[str, Any], standing: Standing) -> dict[str, Any]:
    """A penalty that is taken back is a note in its place; which one it was, the car and the kind of penalty say."""
    if facts["kind"] is not EntryKind.PENALTY:
        return facts
    alike = standing.setdefault((facts.get("car"), facts.get("penalty")), [])
    if not taken_back(str(facts.get("text", ""))):
        alike.append(facts["id"])
        return facts
    note = {name: value for name, value in facts.items() if name not in {"penalty", "penalty_s"}}
    note["kind"] = EntryKind.NOTE
    return {**note, "supersedes": alike.pop()} if alike else note
