"""The public on the grid before a race."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.lengths import length_text

from .preparations import clock_at


@rule(
    "SCH022",
    "grid-not-clear",
    Severity.WARNING,
    parameters=("grid_clear_min",),
    sources=(
        "FIA Formula One Sporting Regulations 2025, articles 44.3 to 44.6: clear at the ten-minute signal",
    ),
)
def grid_not_clear(case: Case) -> Iterator[Finding]:
    """The public has left the grid before the race starts.

    An open grid or grid walk is over `grid_clear_min` minutes before its race. Its race is the one it is a part of
    (`part_of`) or names (`leads`), otherwise the next one of the same series on that day; for a grid walk that names
    no series, the next race on that day.

    **An error** where somebody adopted the number; the library's own default only warns.

    **Not flagged:** a grid walk without an end; approximate times; a grid walk with no race after it; cancelled
    sessions.

    **To fix it,** end the grid walk earlier, or start the race later.
    """
    for walk, race in _walks(case):
        margin = case.parameter("grid_clear_min", race.session)
        if margin.value is None:
            continue
        gap = race.begins - walk.ends
        if gap >= timedelta(minutes=margin.value):
            continue
        latest = clock_at(case, race, -timedelta(minutes=margin.value), walk)
        over = f"over {length_text(gap)} before" if gap > timedelta() else "not over when"
        yield Finding(
            message=f"{case.session_name(walk.session)} is {over} {case.session_name(race.session)} starts"
            + (f"; the grid has to be clear for {margin.value:g} min" if margin.value else ""),
            path=("sessions", walk.id, "end"),
            related=(Related(message=case.session_name(race.session), path=("sessions", race.id, "start")),),
            hint=f"end it by {latest}" if latest else "end it earlier",
            context={
                "session": walk.id,
                "race": race.id,
                "gap_min": round(gap.total_seconds() / 60, 2),
                "grid_clear_min": margin.value,
            },
            severity=severity_by(margin),
            practice=margin.practice,
        )


def _walks(case: Case) -> Iterator[tuple[Slot, Slot]]:
    """Each walk on the grid with the race it is for, where both have exact times."""
    # From the last session of the season to the first, the next race is the one met last.
    coming: dict[tuple[str, str], Slot] = {}
    found: list[tuple[Slot, Slot]] = []
    for slot in reversed(case.slots):
        session = slot.session
        if session.kind is SessionKind.RACE:
            for series in ("", *session.series):
                coming[session.weekend, series] = slot
        elif session.kind is SessionKind.GRID_WALK and slot.end_known and slot.exact:
            race = _race_of(case, slot, coming)
            if race is not None and race.exact:
                found.append((slot, race))
    yield from reversed(found)


def _race_of(case: Case, walk: Slot, coming: Mapping[tuple[str, str], Slot]) -> Slot | None:
    named = (walk.session.part_of, *(lead.session for lead in walk.session.leads))
    for name in named:
        slot = case.slot_of.get(name or "")
        if slot is not None and slot.session.kind is SessionKind.RACE:
            return slot
    nexts = [coming.get((walk.session.weekend, series)) for series in walk.session.series or ("",)]
    soonest = min((slot for slot in nexts if slot is not None), key=lambda slot: slot.begins, default=None)
    return soonest if soonest is not None and case.day(soonest) == case.day(walk) else None
