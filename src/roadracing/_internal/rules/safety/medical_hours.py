"""The medical centre is open whenever cars run."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.safety.strictest_target import strictest
from roadracing._internal.text.lists import listed
from roadracing._internal.track.slots import Slot, is_hot, is_out
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.days import day_text

_IMSA = "IMSA's official schedules: the care centre opens before and closes after everything on track"
_Span = tuple[dt.datetime, dt.datetime]


@rule(
    "SAF013",
    "medical-hours",
    Severity.ERROR,
    parameters=("medical_margin_min",),
    sources=(_IMSA,),
)
def medical_hours(case: Case) -> Iterator[Finding]:
    """While cars run, the medical centre is open.

    The hours of the medical centre are sessions of the kind `medical`: those that the centres of the safety plan name,
    or else all of the weekend's. Together they hold every session with a hot track, from `medical_margin_min` before
    it starts until as long after it ends. Each day is reported once.

    Cars that run while the centre is closed are stopped by the first accident, for as long as it takes to find a
    doctor.

    **Only a warning:** on other days of the weekend the timetable has such hours, and on this day it has none.

    **Not flagged:** weekends whose timetable has no such hours at all, as timetables for the public have; days on which
    the beginning or the end of the hours is not known; sessions without a time. What a race may overrun is not counted.

    **To fix it,** lengthen the hours, or move the sessions.
    """
    named = _named(case)
    for weekend in case.season.weekends:
        rows = [
            s
            for s in case.index.sessions_of(weekend.id)
            if s.kind is SessionKind.MEDICAL
            and not is_out(s)
            and (weekend.id not in named or s.id in named[weekend.id])
        ]
        if not rows:
            continue
        spans, open_days = _spans(case, rows)
        merged = _merged(spans)
        days: dict[dt.date, list[Slot]] = {}
        for session in case.index.sessions_of(weekend.id):
            slot = case.slot_of.get(session.id)
            if slot is None or not is_hot(session) or case.day(slot) in open_days:
                continue
            margin = dt.timedelta(minutes=case.parameter("medical_margin_min", session).value or 0)
            if not _within(merged, slot, margin):
                days.setdefault(case.day(slot), []).append(slot)
        for day, slots in sorted(days.items()):
            slots.sort(key=lambda slot: (slot.begins, slot.id))
            hours = [row for row in rows if _on(case, row, day)]
            yield _outside(case, ("weekends", weekend.id), day, slots, hours)


def _named(case: Case) -> dict[str, set[str]]:
    """The hours that safety plans name, by weekend."""
    found: dict[str, set[str]] = {}
    for plan in case.safety_plans:
        for centre in plan.medical_centres:
            if centre.sessions:
                found.setdefault(plan.weekend, set()).update(centre.sessions)
    return found


def _spans(case: Case, rows: list[Session]) -> tuple[list[_Span], set[dt.date]]:
    """The hours that are known, and the days on which a beginning or an end is not."""
    spans: list[_Span] = []
    open_days: set[dt.date] = set()
    for row in rows:
        slot = case.slot_of.get(row.id)
        if slot is not None and row.end is not None:
            spans.append((slot.begins, slot.ends))
        elif slot is not None:
            open_days.add(case.day(slot))
        else:
            first, last = case.index.days_of(row) or (None, None)
            while first is not None and last is not None and first <= last:
                open_days.add(first)
                first += dt.timedelta(days=1)
    return spans, open_days


def _merged(spans: list[_Span]) -> list[_Span]:
    """The times at which something is open, each without a break."""
    found: list[_Span] = []
    for begins, ends in sorted(spans):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((begins, ends))
    return found


def _within(merged: list[_Span], slot: Slot, margin: dt.timedelta) -> bool:
    begins, ends = slot.begins - margin, slot.ends + margin
    place = bisect_right(merged, begins, key=lambda span: span[0]) - 1
    return place >= 0 and ends <= merged[place][1]


def _on(case: Case, row: Session, day: dt.date) -> bool:
    slot = case.slot_of.get(row.id)
    return slot is not None and case.day(slot) == day


def _outside(case: Case, path: Path, day: dt.date, slots: list[Slot], hours: list[Session]) -> Finding:
    margin = strictest([case.parameter("medical_margin_min", slot.session) for slot in slots])
    names = listed((case.session_name(slot.session) for slot in slots), most=4)
    runs = "runs" if len(slots) == 1 else "run"
    if hours:
        open_ = listed(
            span_text(case.local(row, start), case.local(row, row.end) if row.end is not None else None)
            for row in hours
            if (start := case.index.starts(row)) is not None
        )
        wide = f" and {margin.value:g} min more at either end" if margin.value else ""
        message = (
            f"{names} {runs} outside the hours of the medical centre, {open_}{wide and f' ({wide.strip()})'}"
        )
    else:
        message = (
            f"{names} {runs} on {day_text(day)}, for which the timetable has no hours of the medical centre"
        )
    return Finding(
        message=message,
        path=("sessions", slots[0].id, "start"),
        severity=None if hours else Severity.WARNING,
        related=(
            *(Related(message="the hours", path=("sessions", row.id)) for row in hours),
            Related(message="the weekend", path=path),
        ),
        hint="lengthen the hours of the medical centre, or move the sessions",
        context={"day": day.isoformat(), "sessions": [slot.id for slot in slots]},
        practice=margin.practice,
    )


@rule("SAF019", "hours-of-something-else", Severity.ERROR)
def hours_of_something_else(case: Case) -> Iterator[Finding]:
    """What a medical centre names as its hours is hours of a medical centre, at its weekend.

    The `sessions` of a medical centre are of the kind `medical` and belong to the weekend of the safety plan.

    **Not flagged:** sessions that are not in the document (REF001).

    **To fix it,** name the sessions of the kind `medical`, or correct their kind.
    """
    for plan in case.safety_plans:
        for centre in plan.medical_centres:
            for position, name in enumerate(centre.sessions):
                session = case.index.sessions.get(name)
                if session is None:
                    continue
                if session.kind is not SessionKind.MEDICAL:
                    wrong = f"which is of the kind {session.kind.value}"
                elif session.weekend != plan.weekend:
                    wrong = "which belongs to another weekend"
                else:
                    continue
                yield Finding(
                    message=f"{centre.label} names as its hours {case.session_name(session)}, {wrong}",
                    path=("safety_plans", plan.id, "medical_centres", centre.id, "sessions", position),
                    related=(Related(message="the session", path=("sessions", session.id)),),
                    hint="name sessions of the kind medical at the weekend of the plan",
                    context={"plan": plan.id, "centre": centre.id, "session": session.id},
                )
