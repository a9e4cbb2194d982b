"""A timetable in whole sentences, for people to whom a picture has to be told."""

from collections.abc import Iterable
from typing import Final

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackCondition, TrackUse
from roadracing._internal.pictures.pen.text_fitting import plain
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import day_text

from .rows import Row
from .timetable_changes import SlotChange, SlotChangeKind

_USES: Final = {
    TrackUse.EXCLUSIVE: "has the track to itself",
    TrackUse.SHARED: "shares the track",
    TrackUse.NONE: "is off the track",
}
_SHORT: Final = {
    TrackUse.EXCLUSIVE: "on track",
    TrackUse.SHARED: "shared track",
    TrackUse.NONE: "off track",
}
_MESSAGE: Final = 2_000
_STATUS: Final = {
    PlanStatus.CANCELLED: "Cancelled: ",
    PlanStatus.DELAYED: "Delayed: ",
    PlanStatus.POSTPONED: "Postponed: ",
}


def use_words(row: Row) -> str:
    """How a session uses the track, in two or three words."""
    cold = row.session.track_condition is TrackCondition.COLD and row.use is not TrackUse.NONE
    return "cold track" if cold else _SHORT[row.use]


def sentence(row: Row) -> str:
    """All that a picture shows of a session, and what it has no room for."""
    parts = [
        f"{_STATUS.get(row.seen.status, '')}{row.name}, {_when(row)}",
        _ends(row),
        _USES[row.use] + (", cold" if use_words(row) == "cold track" else ""),
    ]
    classes = ", ".join(plain(name) for name in row.seen.classes)
    if classes:
        parts.append(f"for {classes}")
    if row.session.place:
        parts.append(f"at {plain(row.session.place)}")
    if row.session.format is not None:
        parts.append(f"runs {row.session.format}")
    if row.change is not None:
        parts.append(_change(row, row.change))
    actual = row.session.actual
    if actual is not None and row.starts is not None:
        if actual.start is not None:
            parts.append(f"started {_moment(row, actual.start.to(row.starts.zone))}")
        if actual.end is not None:
            parts.append(f"{actual.ended_as} {_moment(row, actual.end.to(row.starts.zone))}")
    return "; ".join(filter(None, parts)) + "." + "".join(f" {_finding(d)}" for d in row.found)


def day_sentences(heading: str, rows: Iterable[Row]) -> str:
    """A day in words: what it is, and a sentence for each session."""
    return " ".join([f"{heading}.", *(sentence(row) for row in rows)])


def _when(row: Row) -> str:
    if row.starts is None:
        days = row.seen.days
        if days is None:
            return "at a time to be confirmed"
        first, last = days
        on = f"on {day_text(first)}" if first == last else f"between {day_text(first)} and {day_text(last)}"
        return f"{on}, at a time to be confirmed"
    reserve = plain(row.reserve) if row.reserve is not None else ""
    start = f"{day_text(row.starts.date())}, "
    if reserve in ("about", "not before"):
        start += f"{reserve} {clock_text(row.starts)}"
    else:
        start += f"{clock_text(row.starts)}{f' ({reserve})' if reserve else ''}"
    if row.ends is not None and not row.is_moment:
        start += f" to {_moment(row, row.ends)}"
    return start


def _ends(row: Row) -> str:
    if row.starts is None or row.ends is not None:
        return ""
    if row.session.end is not None:
        return "its published end is before its start"
    if row.expected is not None:
        return f"expected to end about {_moment(row, row.expected)}"
    return "no end is published"


def _moment(row: Row, moment: Instant) -> str:
    same = row.starts is not None and moment.date() == row.starts.date()
    return clock_text(moment) if same else f"{clock_text(moment)} on {day_text(moment.date())}"


def _change(row: Row, change: SlotChange) -> str:
    name = f", as {plain(change.name)}" if change.name and change.name != row.seen.summary else ""
    match change.kind:
        case SlotChangeKind.NEW:
            return "new on the timetable"
        case SlotChangeKind.GONE:
            return "no longer on the timetable"
        case SlotChangeKind.MOVED:
            was = _moment(row, change.starts) if change.starts is not None else "at a time to be confirmed"
            until = f" to {_moment(row, change.ends)}" if change.ends is not None else ""
            return f"moved from {was}{until}{name}"
        case SlotChangeKind.CHANGED:
            return f"changed{f', before{name}' if name else ''}"
        case SlotChangeKind.CANCELLED:
            return "cancelled since the earlier timetable"
        case SlotChangeKind.REINSTATED:
            return "back on the timetable"


def _finding(diagnostic: Diagnostic) -> str:
    return (
        f"{diagnostic.severity.value.capitalize()} {diagnostic.code}: {plain(diagnostic.message, _MESSAGE)}."
    )
