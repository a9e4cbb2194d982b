"""What a change takes from the day although no rule of the timetable is broken: its light, and what was fixed."""

from collections.abc import Iterator

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.rules.schedule.day_changes import AFTER_DARK, FIXED_MOVED
from roadracing._internal.track.daylight import in_the_dark
from roadracing._internal.track.session_times import local, session_time
from roadracing._internal.words.clocks import clock_text


def lost_light(before: Season, after: Season) -> Iterator[Diagnostic]:
    """Competition that was planned between sunrise and sunset and no longer is.

    Nothing is said of venues whose coordinates are not known, and of series that race in the dark.
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
        series = [new.series[name] for name in session.series if name in new.series]
        if (series and all(one.races_in_dark for one in series)) or in_the_dark(old, planned, was):
            continue
        dark = in_the_dark(new, session, now)
        if dark is not None:
            yield Diagnostic.of(
                AFTER_DARK,
                f"{session_name(new, session)} would {dark.words('begin', 'end')}",
                path=("sessions", session.id, "start"),
                hint="move or shorten it, or agree to run it in the dark",
                context={
                    "session": session.id,
                    "start": now.start.text,
                    "end": now.end.text,
                    "sun": dark.sun.text,
                },
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
