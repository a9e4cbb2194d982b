"""Everybody knows what is new before anybody drives."""

from collections.abc import Iterator
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.preparation import Attendee
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.rules.engine.case import Case, Finding, Profile
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text

from .preparations import clock_at, first_runs, rows_of, series_label

_CREWS = frozenset({Attendee.DRIVERS, Attendee.TEAM_MANAGERS, Attendee.CREW_CHIEFS})
_MANAGERS = frozenset({Attendee.TEAM_MANAGERS, Attendee.CREW_CHIEFS})


@rule(
    "ADM020",
    "briefing-too-late",
    Severity.ERROR,
    parameters=("briefing_lead_min",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, article 20.2: team managers meet three hours before",
    ),
)
def briefing_too_late(case: Case) -> Iterator[Finding]:
    """A series is briefed before its first session.

    Where a rule book or a practice sets `briefing_lead_min`, the first briefing of each series begins so many minutes
    before the series first runs (practice, qualifying, warm-up or race). A briefing that names no series is for all of
    them. Nothing is looked at where nobody sets the minutes: that is the default, since many series brief their
    drivers between practice and qualifying.

    **Not flagged:** a briefing that says it is for drivers only, whom some rule books brief later, or for officials,
    marshals or the media; a series without a briefing, which ADM026 reports; a briefing without a time; cancelled
    sessions.

    **To fix it,** hold the briefing earlier, or agree on a shorter lead.
    """
    rows = rows_of(case, (SessionKind.BRIEFING,))
    for weekend, firsts in sorted(first_runs(case).items()):
        if weekend not in rows:
            continue
        for series, ran in sorted(firsts.items()):
            lead = case.parameter("briefing_lead_min", ran.session)
            held = [slot for slot in rows[weekend].of(series) if _of_managers(slot.session)]
            if lead.value is None or not held or rows[weekend].is_open(series):
                continue
            first = held[0]
            if ran.begins - first.begins >= timedelta(minutes=lead.value):
                continue
            yield _late(case, series, first, ran, lead)


def _of_managers(session: Session) -> bool:
    return not session.attendees or bool(_MANAGERS & set(session.attendees))


def _late(case: Case, series: str, briefing: Slot, ran: Slot, lead: Effective) -> Finding:
    lead_min = lead.value or 0.0
    gap = ran.begins - briefing.begins
    latest = clock_at(case, ran, -timedelta(minutes=lead_min), briefing)
    shown = f"{length_text(gap)} before" if gap > timedelta() else "no earlier than"
    return Finding(
        message=f"{case.session_name(briefing.session)} is the first briefing of {series_label(case, series)} and "
        f"begins {shown} {case.session_name(ran.session)}; it has to be {length_text(timedelta(minutes=lead_min))} "
        "before the series first runs",
        path=("sessions", briefing.id, "start"),
        related=(Related(message=case.session_name(ran.session), path=("sessions", ran.id, "start")),),
        hint=f"hold it at {latest} or earlier" if latest else "hold it earlier",
        context={
            "session": briefing.id,
            "series": series,
            "first": ran.id,
            "gap_min": round(gap.total_seconds() / 60, 2),
            "briefing_lead_min": lead_min,
        },
        practice=lead.practice,
    )


@rule("ADM026", "no-briefing", Severity.INFO, profiles=(Profile.PUBLISHED,))
def no_briefing(case: Case) -> Iterator[Finding]:
    """Every series of a weekend has a briefing of its drivers or team managers.

    Where the timetable of a weekend carries such briefings for some series, each series that runs there should have
    one, its own or one for everybody. It is said once per weekend, with the series that have none.

    **Not flagged:** a weekend whose timetable has no briefings at all, as timetables for the public have none;
    cancelled sessions. In `draft` this does not run.

    **To fix it,** add the briefing, or name the series on the one they share.
    """
    rows = rows_of(case, (SessionKind.BRIEFING,))
    for weekend, firsts in sorted(first_runs(case).items()):
        if weekend not in rows:
            continue
        briefed, everybody = _briefed(case, weekend)
        missing = [series for series in sorted(firsts) if series not in briefed]
        if everybody or not briefed or not missing:
            continue
        names = listed([series_label(case, series) for series in missing])
        held = case.index.weekends.get(weekend)
        yield Finding(
            message=f"the timetable of {case.weekend_name(held) if held is not None else weekend} has briefings, and "
            f"none for {names}",
            path=("weekends", weekend) if held is not None else ("sessions",),
            hint="add the briefing, or name the series on the one they share",
            context={"weekend": weekend, "series": [*missing]},
        )


def _briefed(case: Case, weekend: str) -> tuple[set[str], bool]:
    """The series whose drivers or managers are briefed, and whether there is a briefing for everybody."""
    briefed: set[str] = set()
    everybody = False
    for session in case.index.sessions_of(weekend):
        called = set(session.attendees)
        if (
            session.kind is not SessionKind.BRIEFING
            or session.is_cancelled
            or (called and not called & _CREWS)
        ):
            continue
        briefed.update(session.series)
        everybody = everybody or not session.series
    return briefed, everybody
