"""Each day begins with a look at the track."""

import datetime as dt
from collections.abc import Iterable, Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind, TrackCondition, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.track.slots import Slot, is_out
from roadracing._internal.words.days import day_text

_WORDS = {
    SessionKind.TRACK_INSPECTION: "track inspection",
    SessionKind.COURSE_CLEARANCE: "course clearance lap",
}


@rule(
    "SCH005",
    "no-course-clearance",
    Severity.ERROR,
    sources=(
        "IMSA's official schedules: inspection of the cold track, then a course clearance lap, then practice",
    ),
)
def no_course_clearance(case: Case) -> Iterator[Finding]:
    """Before cars run for the first time on a day, the track is inspected and cleared.

    On every day of a weekend the first session with a hot track has to come after a track inspection or a course
    clearance lap of that day, in the venue's time. Debris, oil and people are found by looking.

    It is an error only where the weekend shows that its timetable carries such rows: every other day with cars
    begins with one, and this day does not. **A warning** says the same where they are missing on other days too, as
    in timetables that print the inspections of one series only; and that a day has one of the two, where the
    weekend has both kinds. **An info,** once per weekend, says that the timetable carries no such rows at all: a
    timetable for the public leaves them out, and nobody can tell from it.

    **Not flagged:** days without cars; a day whose inspection has a date and no time; weekends without a time.

    **To fix it,** add the row that is missing, or correct its time.
    """
    firsts: dict[str, dict[dt.date, Slot]] = {}
    checked: dict[str, dict[dt.date, set[SessionKind]]] = {}
    # 1. The first session of each day with a hot track, and what came before it: slots are in order of time.
    for slot in case.slots:
        session = slot.session
        day = case.day(slot)
        if session.kind in _WORDS:
            if day not in firsts.get(session.weekend, {}):
                checked.setdefault(session.weekend, {}).setdefault(day, set()).add(session.kind)
        elif session.track_condition is TrackCondition.HOT and session.track_use is not TrackUse.NONE:
            firsts.setdefault(session.weekend, {}).setdefault(day, slot)
    for weekend in case.season.weekends:
        if weekend.id not in firsts:
            continue
        # 2. What the weekend's timetable carries, with or without a time.
        rows = [s for s in case.index.sessions_of(weekend.id) if s.kind in _WORDS and not is_out(s)]
        if not rows:
            yield _silent(case, weekend)
            continue
        carried = {session.kind for session in rows}
        before = checked.get(weekend.id, {})
        seen = {day: before.get(day, set()) | _undated(rows, day) for day in sorted(firsts[weekend.id])}
        bare = [day for day, kinds in seen.items() if not kinds]
        for day, kinds in seen.items():
            # 3. Of each kind that it carries, one comes before the first cars.
            if carried - kinds:
                alone = bare == [day] and len(seen) > 1
                yield _missing(case, firsts[weekend.id][day], day, carried - kinds, alone=alone)


def _undated(rows: Iterable[Session], day: dt.date) -> set[SessionKind]:
    """The kinds that are to happen on a day at a time nobody has published."""
    return {s.kind for s in rows if s.start is not None and s.start.instant is None and s.start.date == day}


def _silent(case: Case, weekend: RaceWeekend) -> Finding:
    return Finding(
        message=f"the timetable of {case.weekend_name(weekend)} has no track inspections or course clearance laps, "
        "so nobody can tell from it whether the track is clear before the first cars of a day",
        path=("weekends", weekend.id),
        severity=Severity.INFO,
        context={"weekend": weekend.id},
    )


def _missing(case: Case, slot: Slot, day: dt.date, missing: set[SessionKind], *, alone: bool) -> Finding:
    words = " or ".join(_WORDS[kind] for kind in sorted(missing))
    return Finding(
        message=f"{case.session_name(slot.session)} is the first session with cars on {day_text(day)}, and no "
        f"{words} comes before it",
        path=("sessions", slot.id, "start"),
        severity=None if alone else Severity.WARNING,
        related=(Related(message="the weekend", path=("weekends", slot.session.weekend)),),
        hint="add the row, or correct its time",
        context={
            "session": slot.id,
            "day": day.isoformat(),
            "missing": [kind.value for kind in sorted(missing)],
        },
    )
