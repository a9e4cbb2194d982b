"""What the order of a weekend says by itself: nobody is briefed while driving, or on a podium before the flag."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Final

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Attendee
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.tie import TieAnchor
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import day_text

_SHORT: Final = dt.timedelta(hours=3)
"""An inspection that is open longer than this is open all day, for whoever comes. Library default."""

_MOVES: Final = (SessionKind.LOAD_IN, SessionKind.LOAD_OUT)

_AHEAD: Final = ("pre-qualif", "prequalif", "pre qualif", "before qualif")
"""How the title of a check says that it comes before qualifying."""


@attrs.frozen
class _Line:
    """The sessions of one series at a weekend in the order in which they begin, asked for by a time."""

    slots: tuple[Slot, ...]
    begins: tuple[dt.datetime, ...]
    longest: tuple[Slot, ...]
    """Of each session and all before it, the one that ends last."""

    def on_between(self, begins: dt.datetime, ends: dt.datetime) -> Slot | None:
        """A session that is on at some time between two others; the one that lasts longest of those."""
        before = bisect_left(self.begins, ends)
        last = self.longest[before - 1] if before else None
        return last if last is not None and last.ends > begins else None

    def next_from(self, moment: dt.datetime) -> Slot | None:
        """The first that begins then or later."""
        at = bisect_left(self.begins, moment)
        return self.slots[at] if at < len(self.slots) else None

    def begun_by(self, moment: dt.datetime) -> Slot | None:
        """The last that began then or earlier."""
        at = bisect_right(self.begins, moment)
        return self.slots[at - 1] if at else None


_Lines = Mapping[tuple[str, str], _Line]
"""By weekend and series."""


def _lines(case: Case, wanted: Callable[[Session], bool]) -> _Lines:
    held: dict[tuple[str, str], list[Slot]] = {}
    for slot in case.slots:
        if slot.exact and wanted(slot.session):
            for series in slot.session.series:
                held.setdefault((slot.session.weekend, series), []).append(slot)
    found = {}
    for key, slots in held.items():
        slots.sort(key=lambda s: (s.begins, s.ends, s.id))
        longest = accumulate(slots, _longer)
        found[key] = _Line(tuple(slots), tuple(s.begins for s in slots), tuple(longest))
    return found


def _longer(one: Slot, other: Slot) -> Slot:
    return other if other.ends > one.ends else one


def _competition(case: Case) -> _Lines:
    return _lines(case, lambda session: session.kind.competition and not session.classes)


def _races(case: Case) -> _Lines:
    return _lines(case, lambda session: session.kind is SessionKind.RACE)


def _qualifying(case: Case) -> _Lines:
    return _lines(case, lambda session: session.kind is SessionKind.QUALIFYING and session.part_of is None)


def _clash(case: Case, slot: Slot, other: Slot, message: str, hint: str) -> Finding:
    return Finding(
        message=message,
        path=("sessions", slot.id, "start"),
        related=(Related(message=case.session_name(other.session), path=("sessions", other.id, "start")),),
        hint=hint,
        context={"session": slot.id, "other": other.id},
    )


@rule("SCH024", "briefing-over-running", Severity.WARNING)
def briefing_over_running(case: Case) -> Iterator[Finding]:
    """Drivers are briefed when they do not drive.

    A briefing of a series is not on while that series practises, qualifies, warms up, tests or races. A row of another
    kind whose title calls it a drivers' meeting or briefing is one.

    **Not flagged:** briefings that say they are for others than drivers; those that name no series, or classes;
    sessions of certain classes only, whose drivers may be others; times that are approximate or not known; cancelled
    sessions.

    **To fix it,** move the briefing.
    """
    for slot in case.slots:
        session = slot.session
        if not _briefs(session) or session.classes or not slot.exact:
            continue
        if session.attendees and Attendee.DRIVERS not in session.attendees:
            continue
        lines = (case.once(_competition).get((session.weekend, series)) for series in session.series)
        ends = max(slot.ends, slot.begins + dt.timedelta.resolution)
        other = next((on for line in lines if line and (on := line.on_between(slot.begins, ends))), None)
        if other is not None:
            yield _clash(
                case,
                slot,
                other,
                f"{case.session_name(session)} is on while its own drivers are in {case.session_name(other.session)}",
                "hold it before or after that session",
            )


def _briefs(session: Session) -> bool:
    """Whether a session is a briefing, by its kind or where that is unknown by its title."""
    title = (session.title or "").casefold()
    named = "driver" in title and ("meeting" in title or "briefing" in title)
    return session.kind is SessionKind.BRIEFING or (session.kind is SessionKind.OTHER and named)


@rule("SCH025", "podium-before-flag", Severity.WARNING)
def podium_before_flag(case: Case) -> Iterator[Finding]:
    """A podium is held after the race whose podium it is.

    The podium of a series does not begin while a race of that series is on, not before the first race of that series
    that day, and not before its first race of the weekend.

    A race that is moved leaves its podium behind, in the feed of everybody who came to see it.

    **Not flagged:** podiums that are tied to the end of that race (SCH028); podiums that name no series; those on a
    later day than a race of the series; those whose title speaks of qualifying or the pole; times that are approximate
    or not known; cancelled sessions.

    **To fix it,** move the podium behind the race.
    """
    for slot in case.slots:
        session = slot.session
        if session.kind is not SessionKind.PODIUM or not slot.exact:
            continue
        for series in session.series:
            line = case.once(_races).get((session.weekend, series))
            if line is None:
                continue
            race = line.on_between(slot.begins, slot.begins + dt.timedelta.resolution)
            if race is None:
                before, later = line.begun_by(slot.begins), line.next_from(slot.begins)
                today = before is not None and case.day(before) == case.day(slot)
                same_day = later is not None and case.day(later) == case.day(slot)
                race = (
                    later
                    if not today and (same_day or (before is None and not _of_qualifying(session)))
                    else None
                )
            if race is not None and not _belongs(session, race):
                over = (
                    clock_text(case.local(race.session, race.session.end)) if race.session.end else "its end"
                )
                yield _clash(
                    case,
                    slot,
                    race,
                    f"{case.session_name(session)} is held before {case.session_name(race.session)} is over",
                    f"hold it after {over}",
                )
                break


def _of_qualifying(podium: Session) -> bool:
    """Whether a podium is for those who qualified, and not for those who raced."""
    title = (podium.title or "").casefold()
    return "qualif" in title or "pole" in title.split()


def _belongs(podium: Session, race: Slot) -> bool:
    """Whether a podium is tied to the end of a race, so that a rule of its own looks at it."""
    ends = (tie.session for tie in podium.ties if tie.anchor not in (None, TieAnchor.START))
    return race.exact and race.end_known and race.id in ends


@rule("SCH026", "check-after-qualifying", Severity.WARNING, entails=("ADM022",))
def check_after_qualifying(case: Case) -> Iterator[Finding]:
    """What has to be checked before qualifying is checked before qualifying begins.

    A technical inspection, or a check of the transponders, that opens before a series qualifies closes before it does.
    One that says that it is before qualifying opens before it too.

    Otherwise a car can be checked when it has a time already.

    **Not flagged:** inspections that are open for more than three hours, unless their title says that they are for
    qualifying or for transponders; rows that state their own `leads`, which SCH020 looks at; rows that name no series;
    times that are approximate or not known; cancelled sessions.

    **To fix it,** close it earlier, or move it behind the session.
    """
    for slot in case.slots:
        session = slot.session
        title = (session.title or "").casefold()
        transponders = "transponder" in title and not session.kind.competition
        if session.kind is not SessionKind.TECHNICAL_INSPECTION and not transponders:
            continue
        named = transponders or "qualif" in title
        if session.leads or not slot.exact or not (named or slot.ends - slot.begins <= _SHORT):
            continue
        lines = (case.once(_qualifying).get((session.weekend, series)) for series in session.series)
        other = next((run for line in lines if line and (run := _missed(case, slot, line, title))), None)
        if other is not None:
            yield _clash(
                case,
                slot,
                other,
                f"{case.session_name(session)} closes after {case.session_name(other.session)} begins",
                f"close it by {clock_text(case.local(other.session, other.start))}",
            )


def _missed(case: Case, check: Slot, qualifying: _Line, title: str) -> Slot | None:
    """The qualifying that begins before a check of its cars is over."""
    later = qualifying.next_from(check.begins + dt.timedelta.resolution)
    if later is not None and later.begins < check.ends:
        return later
    begun = qualifying.begun_by(check.begins)
    ahead = any(words in title for words in _AHEAD)
    return begun if ahead and begun is not None and case.day(begun) == case.day(check) else None


@rule("SCH033", "moved-in-late-or-out-early", Severity.WARNING)
def moved_in_late_or_out_early(case: Case) -> Iterator[Finding]:
    """A series moves in before it first runs, and out when it has run for the last time.

    The first load-in of a series begins before its first practice, qualifying, warm-up, test or race of the weekend,
    and none of those begins once its load-out has begun.

    Such rows mostly stand under the wrong day.

    **Not flagged:** rows that name no series, or classes; later load-ins of a series that has one in time; sessions
    of certain classes only; times that are approximate or not known; cancelled sessions; the waves of a paddock plan,
    which PAD050 to PAD053 look at.

    **To fix it,** correct the day or the time of the row, or name the series it is for.
    """
    first: dict[tuple[str, str], Slot] = {}
    for slot in case.slots:
        session = slot.session
        if session.kind not in _MOVES or session.classes or not slot.exact:
            continue
        for series in session.series:
            key = (session.weekend, series)
            if session.kind is SessionKind.LOAD_IN:
                first.setdefault(key, slot)
            elif (line := case.once(_competition).get(key)) and (run := line.next_from(slot.begins)):
                yield _clash(
                    case,
                    slot,
                    run,
                    f"{case.session_name(session)} begins before {case.session_name(run.session)}, "
                    "in which the same series still runs",
                    "hold it after the last session of the series",
                )
                break
    for key, slot in first.items():
        line = case.once(_competition).get(key)
        if line and line.begins[0] < slot.begins:
            yield _clash(
                case,
                slot,
                line.slots[0],
                f"{case.session_name(slot.session)} begins when {case.session_name(line.slots[0].session)} has begun, "
                "in which the same series runs",
                "a series moves in before it first runs",
            )


@rule("ADM028", "regulations-after-first-session", Severity.WARNING)
def regulations_after_first_session(case: Case) -> Iterator[Finding]:
    """The rules of an event are issued before its first session.

    The supplementary regulations of a weekend, where it is known when they were issued, were issued before its first
    practice, qualifying, warm-up, test or race.

    Whoever has driven already drove by rules that nobody had.

    **Not flagged:** regulations whose time of issue is not known; weekends without sessions at known times.

    **To fix it,** correct the time of issue, or name the regulations that held before as another edition.
    """
    first: dict[str, Slot] = {}
    for slot in case.slots:
        if slot.session.kind.competition:
            first.setdefault(slot.session.weekend, slot)
    for weekend in case.season.weekends:
        regulations = weekend.supplementary_regulations
        issued = regulations.issued_at if regulations is not None else None
        ran = first.get(weekend.id)
        if issued is None or ran is None or issued.utc <= ran.begins:
            continue
        there = case.local(ran.session, issued)
        yield Finding(
            message=f"the supplementary regulations of {case.weekend_name(weekend)} were issued on "
            f"{day_text(there.date())} at {clock_text(there)}, after "
            f"{case.session_name(ran.session)} began",
            path=("weekends", weekend.id, "supplementary_regulations", "issued_at"),
            related=(Related(message=case.session_name(ran.session), path=("sessions", ran.id, "start")),),
            hint="correct the time of issue",
            context={"weekend": weekend.id, "session": ran.id},
        )
