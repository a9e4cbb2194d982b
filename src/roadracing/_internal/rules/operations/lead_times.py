"""What has to be over before a session begins, by as much as the timetable says."""

from collections.abc import Iterator
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Lead
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text

from .preparations import clock_at

_MOMENTS = frozenset({SessionKind.START_SIGNAL, SessionKind.BRIEFING})
"""What counts from its beginning: a signal is a moment, and a briefing is called so long before a session."""


def leads_of(case: Case) -> Iterator[tuple[Slot, Lead, Slot]]:
    """Each row that has to come before a session, with that session, where both times are known exactly."""
    for slot in case.slots:
        for lead in slot.session.leads:
            later = case.slot_of.get(lead.session)
            if later is not None and later.id != slot.id and slot.exact and later.exact:
                yield slot, lead, later


@rule(
    "SCH020",
    "lead-not-kept",
    Severity.WARNING,
    sources=(
        "IMSA's official schedules: technical inspection closes so many minutes before a qualifying session",
    ),
)
def lead_not_kept(case: Case) -> Iterator[Finding]:
    """A row that has to be over before a session is over in time.

    A row of the timetable can say which sessions it comes before, and by how much (`leads`): technical inspection
    closes 15 minutes before qualifying, the drivers are briefed an hour before their first practice. It has to be
    over by then. What counts is the last time at which one may join (`last_entry_at`), otherwise the end; for a
    briefing, its start. When the later session moves, this says what has been left behind.

    **Not flagged:** rows or sessions without an exact time; a row without an end, which is not known to last too
    long unless it begins too late; start signals, which SCH021 looks at; cancelled sessions.

    **To fix it,** move or shorten the row, or correct what it says about its lead.
    """
    for slot, lead, later in leads_of(case):
        session = slot.session
        if session.kind is SessionKind.START_SIGNAL:
            continue
        closes = session.closes
        over = slot.start if session.kind in _MOMENTS or closes is None else closes
        gap = later.begins - over.utc
        if gap >= lead.length:
            continue
        latest = clock_at(case, later, -lead.length, slot)
        begins = session.kind in _MOMENTS
        is_so, is_not = ("begins", "does not") if begins else ("is", "is not")
        does = "begin" if begins else "be over"
        ahead = f"{length_text(lead.length)} before" if lead.length else "before"
        yield Finding(
            message=f"{case.session_name(session)} has to {does} {ahead} {case.session_name(later.session)}, and "
            + (f"{is_so} {length_text(gap)} before it" if gap > timedelta() else is_not),
            path=("sessions", session.id, "leads", later.id),
            related=(
                Related(message=case.session_name(later.session), path=("sessions", later.id, "start")),
            ),
            hint=f"let it {does} by {latest}, or correct the lead" if latest else "correct the lead",
            context={
                "session": session.id,
                "before": later.id,
                "gap_min": _minutes(gap),
                "lead_min": _minutes(lead.length),
            },
        )


@rule(
    "SCH021",
    "start-signal-off",
    Severity.ERROR,
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 44",
        "Motorsport UK National Competition Rules 2025, Version 11, start countdown boards",
    ),
)
def start_signal_off(case: Case) -> Iterator[Finding]:
    """A start signal is given exactly as long before the start as it says.

    A row for a start signal names its race and how long before it is (`leads`): the ten-minute signal is given ten
    minutes before the start. If the race moved and the signal stayed, or the other way round, the teams leave the
    grid by one of two clocks.

    **Not flagged:** a signal that names no race or no time before it; times that are approximate; cancelled sessions.

    **To fix it,** move the signal with the race: `roadracing.start_signals` computes the whole countdown.
    """
    for slot, lead, later in leads_of(case):
        if slot.session.kind is not SessionKind.START_SIGNAL or lead.by is None:
            continue
        gap = later.begins - slot.begins
        if gap == lead.by:
            continue
        right = clock_at(case, later, -lead.by, slot)
        shown = f"{length_text(abs(gap))} {'before' if gap >= timedelta() else 'after'} it"
        yield Finding(
            message=f"{case.session_name(slot.session)} is the signal {length_text(lead.by)} before "
            f"{case.session_name(later.session)}, and is given {shown}",
            path=("sessions", slot.id, "start"),
            related=(
                Related(message=case.session_name(later.session), path=("sessions", later.id, "start")),
            ),
            hint=f"give it at {right}" if right else "correct one of the two times",
            context={
                "session": slot.id,
                "before": later.id,
                "gap_min": _minutes(gap),
                "lead_min": _minutes(lead.by),
            },
        )


def _minutes(length: timedelta) -> float:
    return round(length.total_seconds() / 60, 2)
