"""What a change takes from the day although no rule of the timetable is broken: its light, and what was fixed."""

from collections.abc import Iterator

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.schedule.day_changes import AFTER_DARK, FIXED_MOVED
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.session_times import SessionTime, local, session_time
from roadracing._internal.words.clocks import clock_text, minute_text
from roadracing._internal.words.days import short_day_text

from .daylight import daylight


def lost_light(before: Season, after: Season) -> Iterator[Diagnostic]:
    """Competition that was planned between sunrise and sunset and no longer is.

    Nothing is said of venues whose coordinates are not known.
    """
    old, new = Index(before), Index(after)
    for session in after.sessions:
        planned = old.sessions.get(session.id)
        if planned is None or not session.kind.competition or session.is_cancelled:
            continue
        was, now = session_time(old, planned), session_time(new, session)
        if was is None or now is None:
            continue
        if (was.start.utc, was.end.utc) == (now.start.utc, now.end.utc) and not planned.is_cancelled:
            continue
        if _darkness(old, planned, was) is not None:
            continue
        dark = _darkness(new, session, now)
        if dark is not None:
            yield Diagnostic.of(
                AFTER_DARK,
                f"{session_name(new, session)} would {dark[0]}",
                path=("sessions", session.id, "start"),
                hint="move or shorten it, or agree to run it in the dark",
                context={
                    "session": session.id,
                    "start": now.start.text,
                    "end": now.end.text,
                    "sun": dark[1].text,
                },
            )


def _darkness(index: Index, session: Session, span: SessionTime) -> tuple[str, Instant] | None:
    """What a session has to do with the dark, and when the sun rises or sets; ``None`` if it is in daylight.

    It also is where nobody can tell: where the venue's coordinates are not known, or the sun does not set.
    """
    venue = index.venue_of(session)
    if venue is None or venue.latitude_deg is None or venue.longitude_deg is None:
        return None
    start, end = local(index, session, span.start), local(index, session, span.end)
    light = daylight(
        start.date(), latitude_deg=venue.latitude_deg, longitude_deg=venue.longitude_deg, zone=venue.timezone
    )
    if light is None:
        return None
    if start.utc < light.sunrise.utc:
        return (
            f"begin at {clock_text(start)}, and the sun rises at {minute_text(light.sunrise)}",
            light.sunrise,
        )
    if end.utc > light.sunset.utc or start.utc > light.sunset.utc:
        return f"end at {_when(start, end)}, and the sun sets at {minute_text(light.sunset)}", light.sunset
    return None


def _when(start: Instant, end: Instant) -> str:
    return (
        f"{clock_text(end)}"
        if end.date() == start.date()
        else f"{clock_text(end)} on {short_day_text(end.date())}"
    )


def moved_although_fixed(before: Season, after: Season) -> Iterator[Diagnostic]:
    """Sessions that television or a permit holds in their place, and that a change takes from it."""
    old, new = Index(before), Index(after)
    for session in after.sessions:
        planned = old.sessions.get(session.id)
        if planned is None or not planned.fixed or planned.is_cancelled:
            continue
        was, now = old.starts(planned), new.starts(session)
        if session.is_cancelled:
            what = "would be cancelled"
        elif (planned.weekend, was, planned.end, planned.start) != (
            session.weekend,
            now,
            session.end,
            session.start,
        ):
            shown = clock_text(local(new, session, now)) if now is not None else "a time to be announced"
            planned_at = clock_text(local(old, planned, was)) if was is not None else "a time to be announced"
            what = f"would move from {planned_at} to {shown}"
        else:
            continue
        why = planned.fixed_reason or "no reason is given"
        yield Diagnostic.of(
            FIXED_MOVED,
            f"{session_name(new, session)} is fixed ({why}) and {what}",
            path=("sessions", session.id, "fixed"),
            hint="leave it where it is, or settle it first with whoever fixed it",
            context={"session": session.id, "reason": planned.fixed_reason},
        )
