"""What times of one session say about each other and about its venue."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.text.lists import listed
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import StartKind
from roadracing._internal.track.slots import is_out
from roadracing._internal.words.clocks import clock_text, span_text
from roadracing._internal.words.lengths import length_text


@rule("SCH009", "end-before-start", Severity.ERROR)
def end_before_start(case: Case) -> Iterator[Finding]:
    """Nothing ends before it starts.

    Looked at are the planned times of every session, the times it actually had, and its broadcasts. Times are
    compared as moments, so the night in which clocks are put back is no exception: what starts at 01:50 by the
    first clock ends twenty minutes later, at 01:10 by the second.

    **Only a warning:** a start that is approximate or follows from another session.

    **Not flagged:** an end equal to its start, which is a moment; an end on the next day; cancelled sessions.

    **To fix it,** correct the time or its date: what ends after midnight ends on the next day.
    """
    for session in case.season.sessions:
        if is_out(session):
            continue
        starts = case.index.starts(session)
        # What follows another session, or is about a time, may start when it likes.
        firm = session.start is not None and session.start.kind in (StartKind.AT, StartKind.NOT_BEFORE)
        pairs: list[tuple[Instant | None, Instant | None, str, Path]] = [(starts, session.end, "", ())]
        if session.actual is not None:
            pairs.append((session.actual.start, session.actual.end, " as it happened", ("actual",)))
        for broadcast in session.broadcasts:
            name = f" on {broadcast.channel or broadcast.id}"
            pairs.append((broadcast.start, broadcast.end, name, ("broadcasts", broadcast.id)))
        for start, end, what, below in pairs:
            if start is not None and end is not None and end < start:
                path = ("sessions", session.id, *below)
                yield _backwards(case, session, (start, end), what, path, firm=firm or bool(below))


def _backwards(
    case: Case, session: Session, times: tuple[Instant, Instant], what: str, path: Path, *, firm: bool
) -> Finding:
    start, end = times
    first, last = case.local(session, start), case.local(session, end)
    next_day = last.add(days=1)
    hint = "correct one of the two times"
    if first < next_day and next_day.utc - first.utc < timedelta(days=1):
        hint = f"if it ends after midnight, its end is {span_text(next_day)}"
    return Finding(
        message=f"{case.session_label(session)}{what} starts {span_text(first)} and ends before that, "
        f"{span_text(last)}",
        path=(*path, "end"),
        severity=None if firm else Severity.WARNING,
        related=(Related(message="its start", path=(*path, "start")),),
        hint=hint,
        context={"session": session.id, "start": start.text, "end": end.text},
    )


@rule(
    "SCH010",
    "zone-not-venues",
    Severity.ERROR,
    sources=("Sebring on 20 March 2004 is UTC-5 and Lime Rock in July UTC-4: both are America/New_York",),
)
def zone_not_venues(case: Case) -> Iterator[Finding]:
    """Times are in the time zone of the venue.

    Everything at a venue happens in its time: the start, end, last entry and actual times of a session are given
    in the zone of the venue its weekend is at. If another zone's clocks show another time then, somebody will
    read a wrong hour from the document.

    **A warning** says that the zone has another name and shows the same time, as US/Eastern does for
    America/New_York: nobody is misled, and the names will be compared as different facts.

    **Not flagged:** broadcasts, which are announced in the zone of their audience; deadlines; the times a session
    had before.

    **To fix it,** state the same moments in the venue's zone, or correct the venue's zone.
    """
    for session in case.season.sessions:
        venue = case.index.venue_of(session)
        if venue is None:
            continue
        foreign = [(path, moment) for path, moment in _times(session) if moment.zone != venue.timezone]
        if not foreign:
            continue
        wrong = [(path, m) for path, m in foreign if m.utcoffset() != m.to(venue.timezone).utcoffset()]
        path, moment = (wrong or foreign)[0]
        local = moment.to(venue.timezone)
        zones = listed(sorted({m.zone for _, m in wrong or foreign}))
        name = case.session_label(session)
        shown = (
            f"{span_text(moment)} where clocks at {venue.label} show {span_text(local)}"
            if wrong
            else f"{span_text(moment)} as clocks at {venue.label} do"
        )
        yield Finding(
            message=f"{name} is given in {zones}, and {venue.label} is in {venue.timezone}: it shows {shown}",
            path=("sessions", session.id, *path),
            severity=None if wrong else Severity.WARNING,
            related=(Related(message="the venue's zone", path=("venues", venue.id, "timezone")),),
            hint=f"write {local.text}",
            context={
                "session": session.id,
                "venue": venue.id,
                "zones": [*sorted({m.zone for _, m in foreign})],
                "venue_zone": venue.timezone,
                "fields": ["/".join(str(step) for step in p) for p, _ in foreign],
            },
        )


def _times(session: Session) -> Iterator[tuple[Path, Instant]]:
    known: list[tuple[Path, Instant | None]] = [
        (("start",), session.starts),
        (("end",), session.end),
        (("last_entry_at",), session.last_entry_at),
    ]
    if session.actual is not None:
        known += [(("actual", "start"), session.actual.start), (("actual", "end"), session.actual.end)]
    return ((path, moment) for path, moment in known if moment is not None)


@rule("SCH015", "last-entry-outside", Severity.WARNING)
def last_entry_outside(case: Case) -> Iterator[Finding]:
    """The last time at which one may join is while the session runs.

    `last_entry_at` says, for a track walk, that nobody may set out after it. It is not before the session starts
    and not after it ends.

    **Not flagged:** a session whose start and end are not known; a last entry exactly at the start or the end;
    cancelled sessions.

    **To fix it,** correct the last entry or the slot.
    """
    for session in case.season.sessions:
        last = session.last_entry_at
        if last is None or is_out(session):
            continue
        starts = case.index.starts(session)
        early = starts is not None and last < starts
        late = session.end is not None and last > session.end
        if not early and not late:
            continue
        shown = span_text(case.local(session, last))
        yield Finding(
            message=f"the last entry to {case.session_name(session)} is {shown}, "
            f"{'before it starts' if early else 'after it ends'}",
            path=("sessions", session.id, "last_entry_at"),
            related=(
                Related(message="its time", path=("sessions", session.id, "start" if early else "end")),
            ),
            hint="correct the last entry, or the time of the session",
            context={"session": session.id, "last_entry_at": last.text},
        )


def _when_else(start: Instant, end: Instant) -> str:
    if end.date() == start.date():
        meant = end.subtract(hours=12)
        return f"was {clock_text(meant)} meant?" if meant > start else "is one of its times wrong?"
    if end.time() > start.time():
        return f"does it end at {clock_text(end)} on the day it starts?"
    return f"{clock_text(end)} is before {clock_text(start)}, and so on another day: is one of the two wrong?"


_PRACTICES = frozenset({SessionKind.PRACTICE, SessionKind.QUALIFYING, SessionKind.WARM_UP})


@rule(
    "SCH017",
    "implausible-length",
    Severity.WARNING,
    parameters=("longest_practice_h", "longest_session_h"),
    sources=(
        "the longest circuit races that are held regularly last 24 hours",
        "timetable of the 24 Hours of Le Mans, September 2020: four hours of practice at night",
    ),
)
def implausible_length(case: Case) -> Iterator[Finding]:
    """No test or race is longer than a day and a quarter, and no practice, qualifying or warm-up than half a day.

    A session of a competition that lasts longer than `longest_session_h` hours has probably a wrong date in its
    start or its end. Practice, qualifying or a warm-up that lasts longer than `longest_practice_h` hours has most
    likely an end that stands before its start: a timetable means the next day by that. So has a race or a test that
    lasts nearly a day, 18 hours or more but not 24, unless its format says that it is so long.

    **An error** where somebody adopted the number; the library's own default only warns.

    **Not flagged:** garages, gates, exhibitions and other rows that are open over days; cancelled sessions.

    **To fix it,** correct the date, or split what has a row for each of its days.
    """
    for slot in case.slots:
        session, length = slot.session, slot.ends - slot.begins
        if not session.kind.competition:
            continue
        key = "longest_practice_h" if session.kind in _PRACTICES else "longest_session_h"
        longest = case.parameter(key, session)
        if longest.value is None:
            continue
        if length <= timedelta(hours=longest.value) and not _turned_round(session, length):
            continue
        yield Finding(
            message=f"{case.session_name(session)} lasts {length_text(length)}",
            path=("sessions", session.id, "end"),
            related=(Related(message="its start", path=("sessions", session.id, "start")),),
            hint=_when_else(case.local(session, slot.start), case.local(session, slot.start + length)),
            context={
                "session": session.id,
                "hours": round(length.total_seconds() / 3600, 2),
                key: longest.value,
            },
            severity=severity_by(longest) if length > timedelta(hours=longest.value) else None,
            practice=longest.practice,
        )


_NEARLY_A_DAY: Final = timedelta(hours=18)
"""No race is held regularly that lasts longer and less than a day. Library default."""


def _turned_round(session: Session, length: timedelta) -> bool:
    """Whether an end that follows on the next day was more likely meant to stand before the start."""
    if not _NEARLY_A_DAY <= length < timedelta(days=1):
        return False
    stated = session.format.duration if session.format is not None else None
    return stated is None or stated < length / 2
