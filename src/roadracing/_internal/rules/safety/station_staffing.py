"""Flag stations are staffed, and answer on the radio before cars run."""

import datetime as dt
from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.model.safety.safety_plan import StationStaffing
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text

from .safety_plans import Planned, with_layout

_GCR = "SCCA General Competition Rules, as told by everything2.com, corner station"
_TRIALS = (
    "SCCA Time Trials rules: complete continuous coverage, at least one person, communication at all times"
)


@rule(
    "SAF001",
    "station-understaffed",
    Severity.ERROR,
    parameters=("outpost_staff", "station_staff"),
    sources=(_GCR, _TRIALS),
)
def station_understaffed(case: Case) -> Iterator[Finding]:
    """Every flag station of the layout has the marshals it needs.

    Where a safety plan says how its stations are staffed, each has at least `station_staff` licensed marshals, and an
    outpost at least `outpost_staff`. Where sessions of several organisations are run with the same marshals, the
    strictest of their numbers counts. The SCCA asks for two, and for one at an outpost.

    One marshal shows the flag with the back to the traffic, another watches the traffic. With one of them missing,
    one of the two is not done.

    **Only a warning:** the plan staffs some stations of the layout and does not mention others; a station is planned
    with nobody, and no number is in force.

    **Not flagged:** plans that say nothing about staffing at all (SAF020); stations of which the number is not known.

    **To fix it,** bring more marshals, join two stations, or take the station out of the layout if it is not used.
    """
    for planned, layout in with_layout(case):
        staffing = {held.station: held for held in planned.plan.staffing}
        if not staffing:
            continue
        for station in layout.stations:
            held = staffing.get(station.id)
            if held is not None and held.staff is not None:
                yield from _short(planned, station, held, held.staff)
        missing = [station for station in layout.stations if station.id not in staffing]
        if missing:
            yield Finding(
                message=f"{planned.label} staffs {counted(len(staffing), 'station')} and does not mention "
                f"{listed(station.label for station in missing)} of {layout.label}",
                path=(*planned.path, "staffing"),
                severity=Severity.WARNING,
                related=(Related(message="the layout", path=planned.layout_path),),
                hint="say how they are staffed, or take them out of the layout",
                context={"plan": planned.plan.id, "stations": [station.id for station in missing]},
            )


def _short(planned: Planned, station: FlagStation, held: StationStaffing, staff: int) -> Iterator[Finding]:
    least = planned.strictest("outpost_staff" if station.outpost else "station_staff")
    need = 1 if least.value is None else int(least.value)
    if staff >= need:
        return
    what = "an outpost" if station.outpost else "a flag station"
    yield Finding(
        message=f"{planned.label} has {counted(staff, 'marshal')} at {station.label}; {what} needs {need}",
        path=(*planned.path, "staffing", held.station, "staff"),
        severity=Severity.WARNING if least.value is None else None,
        hint="bring more marshals, or join it with a neighbour",
        context={"plan": planned.plan.id, "station": station.id, "staff": staff, "least": need},
        practice=least.practice if least.value is not None else None,
    )


@rule("SAF003", "station-radio-check", Severity.WARNING, sources=(_TRIALS,))
def station_radio_check(case: Case) -> Iterator[Finding]:
    """Every flag station has answered on the radio before cars run for the first time on a day.

    On a day on which some of a plan's stations have a radio check (`radio_checked_at`), all have one, and
    each comes before the first session of the day with a hot track.

    A station that cannot be heard cannot call for help, and is not heard of until somebody needs it.

    **Not flagged:** plans without any radio check, as all plans are before the day; days without a session with a hot
    track at a known time.

    **To fix it,** call the stations that are missing, or correct the time.
    """
    for planned in case.once(planned_in):
        firsts = _firsts(case, planned)
        checks: dict[dt.date, list[tuple[StationStaffing, Instant]]] = {}
        for held in planned.plan.staffing:
            if held.radio_checked_at is not None:
                here = _local(case, planned, held.radio_checked_at)
                checks.setdefault(here.date(), []).append((held, here))
        for day, held_checks in sorted(checks.items()):
            first = firsts.get(day)
            if first is None:
                continue
            late = [(held, at) for held, at in held_checks if at > first]
            done = {held.station for held, _ in held_checks}
            silent = [held.station for held in planned.plan.staffing if held.station not in done]
            if not late and not silent:
                continue
            clock = clock_text(_local(case, planned, first))
            said = [f"{held.station} at {clock_text(at)}" for held, at in late]
            said += [f"{name} not at all" for name in silent]
            yield Finding(
                message=f"cars run from {clock} on {short_day_text(day)}, and not every station of {planned.label} has "
                f"answered on the radio by then: {listed(said)}",
                path=(*planned.path, "staffing", late[0][0].station if late else silent[0]),
                hint="call the stations, or correct the times",
                context={
                    "plan": planned.plan.id,
                    "day": day.isoformat(),
                    "late": [held.station for held, _ in late],
                    "silent": [*silent],
                },
            )


def _local(case: Case, planned: Planned, moment: Instant) -> Instant:
    venue = case.index.venue_of(planned.weekend) if planned.weekend is not None else None
    return moment if venue is None else moment.to(venue.timezone)


def _firsts(case: Case, planned: Planned) -> dict[dt.date, Instant]:
    """When cars run for the first time on each day."""
    found: dict[dt.date, Instant] = {}
    for session in planned.hot:
        slot = case.slot_of.get(session.id)
        if slot is None:
            continue
        day = case.day(slot)
        found[day] = min(found.get(day, slot.start), slot.start)
    return found


@rule("SAF004", "station-of-another-layout", Severity.ERROR)
def station_of_another_layout(case: Case) -> Iterator[Finding]:
    """The stations that a safety plan staffs are those of its layout.

    A plan is for the layout it names, or else for its weekend's, and staffs flag stations of that one.

    Marshals who are sent to a station of the other course stand where no car passes, and a stretch of this one is
    not watched.

    **Not flagged:** stations that no layout has (REF001); plans of which the layout is not known; a station that
    several layouts list under one id.

    **To fix it,** name the station of the plan's layout, or correct the layout of the plan.
    """
    homes: dict[str, set[str]] = {}
    for layout in case.index.layouts.values():
        for station in layout.stations:
            homes.setdefault(station.id, set()).add(layout.id)
    for planned, layout in with_layout(case):
        for held in planned.plan.staffing:
            home = homes.get(held.station, set())
            if home and layout.id not in home:
                yield _elsewhere(case, planned, layout, held, min(home))


def _elsewhere(
    case: Case, planned: Planned, layout: CircuitLayout, held: StationStaffing, home: str
) -> Finding:
    own = case.index.layouts[home].label
    return Finding(
        message=f"{planned.label} is for {layout.label} and staffs {held.station!r}, a station of {own}",
        path=(*planned.path, "staffing", held.station),
        related=(Related(message="the layout of the plan", path=planned.layout_path),),
        hint=f"name a station of {layout.label}, or correct the layout of the plan",
        context={"plan": planned.plan.id, "station": held.station, "layout": layout.id, "home": home},
    )
