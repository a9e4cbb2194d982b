"""The hours of garages, and those in which crews have to be gone."""

import datetime as dt
from collections.abc import Iterator
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.overlaps import GroundClaim, first_few, meetings
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.clocks import span_text
from roadracing._internal.words.lengths import length_text

from .preparations import RUNNING, rows_of, series_label

_CREW_AT_WORK = RUNNING | {
    SessionKind.GARAGE,
    SessionKind.PIT_LANE,
    SessionKind.PIT_STOP_PRACTICE,
    SessionKind.TECHNICAL_INSPECTION,
}


@rule(
    "ADM024",
    "garages-closed-too-briefly",
    Severity.ERROR,
    parameters=("garage_closed_h",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 23.5: restricted periods of 11 to 14 hours",
    ),
)
def garages_closed_too_briefly(case: Case) -> Iterator[Finding]:
    """Between one day and the next the garages of a series stay closed long enough for its crews to sleep.

    Where a practice sets `garage_closed_h`, so many hours lie between the time at which a series' garages close and
    the time at which they open again on a later day. Nothing is looked at where no practice sets them: that is the
    default.

    **Not flagged:** garage hours without an end; an hour closed at noon, within one day; cancelled sessions.

    **To fix it,** close the garages earlier or open them later.
    """
    for weekend, rows in sorted(rows_of(case, (SessionKind.GARAGE,)).items()):
        for series, held in sorted({**rows.own, "": rows.common}.items()):
            until: Slot | None = None
            for slot in held:
                if until is not None and until.end_known and slot.begins > until.ends:
                    yield from _brief(case, weekend, series, until, slot)
                if until is None or slot.ends >= until.ends:
                    until = slot


def _brief(case: Case, weekend: str, series: str, before: Slot, slot: Slot) -> Iterator[Finding]:
    closed = case.parameter("garage_closed_h", slot.session)
    gap = slot.begins - before.ends
    if closed.value is None or gap >= timedelta(hours=closed.value) or case.day(before) == case.day(slot):
        return
    whose = f" of {series_label(case, series)}" if series else ""
    yield Finding(
        message=f"the garages{whose} are closed for {length_text(gap)} between {case.session_name(before.session)} "
        f"and {case.session_name(slot.session)}; crews have {closed.value:g} h",
        path=("sessions", slot.id, "start"),
        related=(Related(message=case.session_name(before.session), path=("sessions", before.id, "end")),),
        hint="close them earlier, or open them later",
        context={
            "session": slot.id,
            "before": before.id,
            "weekend": weekend,
            "gap_h": round(gap.total_seconds() / 3600, 2),
            "garage_closed_h": closed.value,
        },
        practice=closed.practice,
    )


@rule(
    "ADM025",
    "work-in-restricted-period",
    Severity.WARNING,
    sources=("FIA Formula One Sporting Regulations 2025, article 23.5: crews stay away for these hours",),
)
def work_in_restricted_period(case: Case) -> Iterator[Finding]:
    """In the hours in which crews have to be gone, nothing calls them to work.

    While a restricted period of a series is on, the timetable has no garage or pit lane hours, inspection, pit stop
    practice or session on track for it. A restricted period that names no series is for all of the weekend's, and so
    are hours that name none.

    **Not flagged:** a row that is a part of the other (`part_of`); rows without a time; cancelled sessions. A row
    that meets more than 20 others is listed with 20 of them.

    **To fix it,** move the row out of the restricted period, or correct the period's hours.
    """
    periods: list[GroundClaim] = []
    work: list[GroundClaim] = []
    for slot in case.slots:
        session = slot.session
        if session.kind is SessionKind.RESTRICTED_PERIOD:
            periods.append(GroundClaim(slot=slot, grounds=_grounds(case, slot)))
        elif session.kind in _CREW_AT_WORK:
            work.append(GroundClaim(slot=slot, grounds=_grounds(case, slot)))
    if not periods:
        return
    quiet = frozenset(claim.slot.id for claim in periods)

    def wanted(earlier: GroundClaim, later: GroundClaim) -> bool:
        return not case.families.belong_together(earlier.slot.session, later.slot.session)

    for later, few, _ in first_few(meetings(periods, work), wanted):
        for earlier in few:
            period, other = (
                (earlier.slot, later.slot) if earlier.slot.id in quiet else (later.slot, earlier.slot)
            )
            yield Finding(
                message=f"{case.session_name(other.session)} is {case.together(period, other)} in "
                f"{case.session_name(period.session)}, when crews have to be gone",
                path=("sessions", other.id, "start"),
                related=(
                    Related(message=case.session_name(period.session), path=("sessions", period.id, "start")),
                ),
                hint="move it out of the restricted period, or correct the period",
                context={"session": other.id, "other": period.id},
            )


def _grounds(case: Case, slot: Slot) -> tuple[tuple[str, str], ...]:
    """Whose crews: those of its series at its weekend, or of all series there, and of nobody in particular."""
    weekend = slot.session.weekend
    series = slot.session.series or ("", *case.index.series_at(weekend))
    return tuple((weekend, name) for name in series)


@rule(
    "ADM027",
    "outside-garage-hours",
    Severity.WARNING,
    sources=(
        "IMSA's official schedules: garages open before the first session of a day and close after the last",
    ),
)
def outside_garage_hours(case: Case) -> Iterator[Finding]:
    """A series runs while its garages are open.

    On a day for which the timetable has garage hours of a series, the series' sessions on track begin after its
    garages have opened and end before they close. Otherwise crews stand before closed doors with a car.

    **Not flagged:** hours that name no series, which may be for those who have garages at all; hours without an end;
    days without such hours; tests; approximate times; cancelled sessions.

    **To fix it,** open the garages earlier, close them later, or move the session.
    """
    hours: dict[tuple[str, str, dt.date], tuple[Slot, Slot]] = {}
    unsure: set[tuple[str, str, dt.date]] = set()
    for weekend, rows in rows_of(case, (SessionKind.GARAGE,)).items():
        for series, held in rows.own.items():
            for slot in held:
                key = (weekend, series, case.day(slot))
                if not slot.end_known or not slot.exact or slot.session.is_moment:
                    unsure.add(key)
                first, last = hours.get(key, (slot, slot))
                hours[key] = (first, slot if slot.ends >= last.ends else last)
    for slot in case.slots:
        session = slot.session
        if session.kind not in RUNNING or not slot.exact or not hours:
            continue
        for series in session.series:
            key = (session.weekend, series, case.day(slot))
            if key not in hours or key in unsure:
                continue
            first, last = hours[key]
            if slot.begins < first.begins or slot.ends > last.ends:
                yield _shut(case, series, slot, first, last)


def _shut(case: Case, series: str, slot: Slot, first: Slot, last: Slot) -> Finding:
    early = slot.begins < first.begins
    end = last.session.end
    shown = span_text(
        case.local(first.session, first.start), case.local(last.session, end) if end is not None else None
    )
    return Finding(
        message=f"{case.session_name(slot.session)} {'begins before' if early else 'ends after'} the garages of "
        f"{series_label(case, series)} {'open' if early else 'close'}: {shown}",
        path=("sessions", slot.id, "start" if early else "end"),
        related=(
            Related(
                message="the garage hours",
                path=("sessions", (first if early else last).id, "start" if early else "end"),
            ),
        ),
        hint="open the garages earlier" if early else "close the garages later",
        context={"session": slot.id, "garage": (first if early else last).id, "series": series},
    )
