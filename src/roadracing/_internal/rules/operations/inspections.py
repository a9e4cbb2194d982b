"""Technical inspection: before a car first runs, and closed in time for qualifying."""

import bisect
import datetime as dt
from collections.abc import Iterator, Sequence
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text

from .preparations import clock_at, late_first, rows_of, series_label


@rule(
    "ADM021",
    "inspection-closes-late",
    Severity.WARNING,
    parameters=("inspection_closes_min",),
    sources=(
        "IMSA's official schedules: closed 15 minutes before qualifying in 2020, 30 before sessions in 2021",
    ),
)
def inspection_closes_late(case: Case) -> Iterator[Finding]:
    """Technical inspection closes before the qualifying it is held for, with time for the cars to get there.

    The inspection that closes last before a series' qualifying starts on the same day has to close
    `inspection_closes_min` minutes before it. What counts is the last time at which a car may be brought
    (`last_entry_at`), otherwise the end.

    **An error** where somebody adopted `inspection_closes_min`; the library's own default only warns.

    **Not flagged:** an inspection of other classes than those that qualify; one that stays open while cars qualify, as
    hours for the whole day do: it is held for more than this session; one that says itself how long before a session it
    closes (`leads`), which SCH020 looks at; an inspection without an end; approximate times; cancelled sessions.

    **To fix it,** close the inspection earlier, or state the last time at which a car may be brought.
    """
    rows = rows_of(case, (SessionKind.TECHNICAL_INSPECTION,))
    closing = {
        weekend: {
            series: sorted(
                ((_closed(slot), slot.id, slot) for slot in held.of(series) if _closes(slot)),
                key=lambda closing: closing[:2],
            )
            for series in {*held.own, ""}
        }
        for weekend, held in rows.items()
    }
    told: set[str] = set()
    shared: dict[tuple[str, str, tuple[str, ...]], list[tuple[dt.datetime, str, Slot]]] = {}
    for slot in case.slots:
        session = slot.session
        if session.kind is not SessionKind.QUALIFYING or session.weekend not in rows or not slot.exact:
            continue
        margin = case.parameter("inspection_closes_min", session)
        if margin.value is None or session.part_of is not None:
            continue
        for series in session.series:
            by_close = closing[session.weekend].get(series) or closing[session.weekend][""]
            key = (session.weekend, series, session.classes)
            if key not in shared:
                shared[key] = [one for one in by_close if _is_for(one[2], slot)]
            last = _last_before(shared[key], slot)
            if last is None or last.id in told or case.day(last) != case.day(slot):
                continue
            gap = slot.begins - _closed(last)
            if gap < timedelta(minutes=margin.value):
                told.add(last.id)
                yield _late(case, last, slot, margin)


def _closes(slot: Slot) -> bool:
    return slot.session.closes is not None and slot.exact and not slot.session.leads


def _is_for(inspection: Slot, slot: Slot) -> bool:
    """Whether cars of a session may be inspected then: the two name a class in common, or one of them names none."""
    inspected, runs = set(inspection.session.classes), set(slot.session.classes)
    return not inspected or not runs or bool(inspected & runs)


def _closed(slot: Slot) -> dt.datetime:
    closes = slot.session.closes
    return closes.utc if closes is not None else slot.ends


def _last_before(by_close: Sequence[tuple[dt.datetime, str, Slot]], slot: Slot) -> Slot | None:
    """The inspection that closes last before a session starts."""
    position = bisect.bisect_right(by_close, slot.begins, key=lambda closing: closing[0])
    return by_close[position - 1][2] if position else None


def _late(case: Case, last: Slot, slot: Slot, margin: Effective) -> Finding:
    minutes = margin.value or 0.0
    gap = slot.begins - _closed(last)
    latest = clock_at(case, slot, -timedelta(minutes=minutes), last)
    return Finding(
        message=f"{case.session_name(last.session)} closes {length_text(gap)} before {case.session_name(slot.session)}"
        f"; it has to close {minutes:g} min before",
        path=("sessions", last.id, "last_entry_at" if last.session.last_entry_at is not None else "end"),
        related=(Related(message=case.session_name(slot.session), path=("sessions", slot.id, "start")),),
        hint=f"close it at {latest}" if latest else "close it earlier",
        context={
            "session": last.id,
            "qualifying": slot.id,
            "gap_min": round(gap.total_seconds() / 60, 2),
            "inspection_closes_min": minutes,
        },
        severity=severity_by(margin),
        practice=margin.practice,
    )


@rule(
    "ADM022",
    "inspection-after-first-run",
    Severity.WARNING,
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 31.1: declared two hours before the first practice",
    ),
)
def inspection_after_first_run(case: Case) -> Iterator[Finding]:
    """A car is inspected before it first runs.

    The first technical inspection of each series begins before the series first runs (practice, qualifying, warm-up
    or race). An inspection that names no series is for all of them.

    It is a warning where every other series of the weekend is inspected in time, and there are others: then the
    timetable shows that it carries such rows. **An info** says the same where others are late too, or there are none,
    since a timetable may print only the inspection after a session.

    **Not flagged:** a series without an inspection on the timetable; one whose inspection has no time; tests;
    cancelled sessions.

    **To fix it,** add the inspection before the first session, or correct its time.
    """
    for late in late_first(case, SessionKind.TECHNICAL_INSPECTION):
        yield Finding(
            message=f"{series_label(case, late.series)} first runs in {case.session_name(late.ran.session)}, and its "
            f"first technical inspection is {case.session_name(late.row.session)}",
            path=("sessions", late.row.id, "start"),
            severity=None if late.alone else Severity.INFO,
            related=(Related(message="its first session", path=("sessions", late.ran.id, "start")),),
            hint="add the inspection that comes before, or correct a time",
            context={"series": late.series, "session": late.row.id, "first": late.ran.id},
        )
