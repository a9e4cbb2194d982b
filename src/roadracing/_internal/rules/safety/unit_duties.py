"""The units of a safety plan: enough of them, with large enough crews, and each in one place."""

from collections.abc import Iterable, Iterator
from heapq import nlargest
from itertools import islice

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.safety.medical import CareLevel
from roadracing._internal.model.safety.unit import SafetyUnit, UnitType
from roadracing._internal.practice.where_asked import Days
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.safety.fleet import crew_minimum, fit_ambulance
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.track.overlaps import LOOKED_AT, MOST
from roadracing._internal.words.days import days_text

from .safety_plans import Planned

_CLUB = "motorsports-safety.com, emergency services: the least that club events have"
_NAMED = 3
"""So many sessions are named in a message. Library default."""
_Dated = tuple[Days, Planned, SafetyUnit]
_UK = "Motorsport UK National Competition Rules 2025, Version 11, page 370: an ambulance has a crew of two"


@rule(
    "SAF008",
    "too-few-units",
    Severity.ERROR,
    parameters=("ambulances", "fire_trucks", "wreckers"),
    sources=(_CLUB,),
)
def too_few_units(case: Case) -> Iterator[Finding]:
    """A safety plan has the ambulances, fire trucks and wreckers without which nobody runs.

    For each session with a hot track, at least `ambulances` ambulances, `fire_trucks` fire trucks and `wreckers`
    wreckers of the plan are on duty, and as many of each type as the plan's own `minimum` says. An ambulance with
    basic life support counts only where a medical centre of the plan has the advanced one.

    What is not planned is not there when the gate opens, and the track stays cold until it is.

    **Only a warning** where nobody adopted the number and the plan does not state it.

    **Not flagged:** plans without any units (SAF020). Whether units are in position on the day, `roadracing
    readiness` says.

    **To fix it,** add the units, or say for which sessions they are on duty.
    """
    for planned in case.once(planned_in):
        plan = planned.plan
        if not plan.units:
            continue
        centre = any(held.level is CareLevel.ALS for held in plan.medical_centres)
        wanted: list[tuple[str, int, list[SafetyUnit], tuple[Severity, str]]] = []
        for key, what, fit in (
            ("ambulances", "ambulance", [u for u in plan.units if fit_ambulance(u, centre_als=centre)]),
            ("fire_trucks", "fire truck", [u for u in plan.units if u.type is UnitType.FIRE_TRUCK]),
            ("wreckers", "wrecker", [u for u in plan.units if u.type is UnitType.WRECKER]),
        ):
            least = planned.strictest(key)
            wanted.append((what, int(least.value or 0), fit, (severity_by(least), least.practice)))
        for own in plan.minimum:
            fit = [unit for unit in plan.units if unit.type is own.type]
            wanted.append((own.type.label, own.count or 1, fit, (Severity.ERROR, "the safety plan")))
        for what, need, fit, asked in wanted:
            yield from _missing(planned, what, need, fit, asked)


def _missing(
    planned: Planned, what: str, need: int, fit: list[SafetyUnit], asked: tuple[Severity, str]
) -> Iterator[Finding]:
    """Units of a type that are too few, in all or in some sessions."""
    always = sum(not unit.sessions for unit in fit)
    some: dict[str, int] = {}
    for unit in fit:
        for session in unit.sessions:
            some[session] = some.get(session, 0) + 1
    # Sessions that no unit names have what is there always, and need not be looked at one by one.
    named = [name for name in some if name in planned.hot_ids]
    enough = {name for name in named if always + some[name] >= need}
    unnamed = len(planned.hot) - len(named)
    short = len(planned.hot) - len(enough) if always < need else 0
    if not short and (planned.hot or len(fit) >= need):
        return
    least = [always + some[name] for name in named if name not in enough]
    held = min([always] if unnamed else least) if short else len(fit)
    first_few = list(islice((s for s in planned.hot if s.id not in enough), MOST if short else 0))
    within = ""
    if 0 < short < len(planned.hot):
        names = [planned.case.session_name(s) for s in first_few[:_NAMED]]
        if short > _NAMED:
            names[_NAMED - 1 :] = [f"{short - _NAMED + 1} more"]
        within = f" in {listed(names)}"
    hint = f"add {counted(need - held, what)}, or say for which sessions it is on duty"
    if what == "ambulance" and not fit and any(u.type is UnitType.AMBULANCE_BLS for u in planned.plan.units):
        hint = "add an ambulance with advanced life support, or a medical centre that has it"
    has = counted(held, what) if held else f"no {what}"
    yield Finding(
        message=f"{planned.label} has {has}{within}; {need} must be in position before cars run",
        path=(*planned.path, "units"),
        hint=hint,
        context={
            "plan": planned.plan.id,
            "what": what,
            "count": held,
            "least": need,
            "sessions": [session.id for session in first_few],
            "short_in": short,
        },
        severity=asked[0],
        practice=asked[1],
    )


@rule(
    "SAF009",
    "unit-crew",
    Severity.ERROR,
    parameters=("ambulance_crew", "fire_truck_crew", "wrecker_crew"),
    sources=(_CLUB, _UK),
)
def unit_crew(case: Case) -> Iterator[Finding]:
    """A unit has the crew it takes to work with it.

    A fire truck has at least `fire_truck_crew` people, an ambulance `ambulance_crew`, a wrecker `wrecker_crew`.

    One fire fighter can hold the hose or get the driver out.

    **Only a warning** where nobody adopted the number.

    **Not flagged:** units of which the crew is not known; types for which no number is in force.

    **To fix it,** correct the number, or add to the crew.
    """
    for planned in case.once(planned_in):
        for unit in planned.plan.units:
            key = crew_minimum(unit)
            if key is None or unit.crew is None or unit.type is None:
                continue
            least = planned.strictest(key)
            if least.value is None or unit.crew >= least.value:
                continue
            yield Finding(
                message=f"{unit.label} of {planned.label} has a crew of {unit.crew}; "
                f"a unit of its type ({unit.type.label}) has at least {least.value:g}",
                path=(*planned.path, "units", unit.id, "crew"),
                hint="add to the crew, or correct the number",
                context={
                    "plan": planned.plan.id,
                    "unit": unit.id,
                    "crew": unit.crew,
                    "least": least.value,
                },
                severity=severity_by(least),
                practice=least.practice,
            )


@rule(
    "SAF017",
    "unit-in-two-places",
    Severity.ERROR,
    sources=("airlines that share aircraft and crews: each is on one flight at a time",),
)
def unit_in_two_places(case: Case) -> Iterator[Finding]:
    """A shared resource is one unit of one safety plan at a time.

    No two units of a plan that are on duty for the same session are one `resource`; and no resource is a unit of
    the plans of two weekends at different venues whose days overlap.

    Two plans that each count on the same fire truck are both right until the first alarm.

    **Not flagged:** weekends whose days are not known; two plans at one venue; bookings that overlap (JOA020,
    JOA021).

    **To fix it,** give one of them a unit of its own.
    """
    held: dict[str, list[tuple[Planned, SafetyUnit]]] = {}
    for planned in case.once(planned_in):
        for unit in planned.plan.units:
            if unit.resource is not None:
                held.setdefault(unit.resource, []).append((planned, unit))
    labels = {resource.id: resource.label for resource in case.season.resources}
    for resource, users in sorted(held.items()):
        yield from _twice_in_a_plan(labels.get(resource, resource), users)
        yield from _at_two_venues(labels.get(resource, resource), users)


def _twice_in_a_plan(label: str, users: Iterable[tuple[Planned, SafetyUnit]]) -> Iterator[Finding]:
    by_plan: dict[str, list[tuple[Planned, SafetyUnit]]] = {}
    for planned, unit in users:
        by_plan.setdefault(planned.plan.id, []).append((planned, unit))
    for found in by_plan.values():
        taken: dict[str, SafetyUnit] = {}
        always: SafetyUnit | None = None
        for planned, unit in found:
            other = always or next((taken[s] for s in unit.sessions if s in taken), None)
            if other is None and not unit.sessions:
                other = next(iter(taken.values()), None)
            if other is not None:
                yield Finding(
                    message=f"{label} is both {other.label} and {unit.label} in {planned.label}",
                    path=(*planned.path, "units", unit.id, "resource"),
                    related=(
                        Related(
                            message="the other unit", path=(*planned.path, "units", other.id, "resource")
                        ),
                    ),
                    hint="give one of them a resource of its own, or different sessions",
                    context={"plan": planned.plan.id, "unit": unit.id, "other": other.id},
                )
            if not unit.sessions:
                always = always or unit
            for session in unit.sessions:
                taken.setdefault(session, unit)


def _at_two_venues(label: str, users: Iterable[tuple[Planned, SafetyUnit]]) -> Iterator[Finding]:
    """Each plan that overlaps an earlier one elsewhere, with the one of these that ends last."""
    dated: list[_Dated] = []
    for planned, unit in users:
        days = planned.weekend.days if planned.weekend is not None else None
        if days is not None:
            dated.append((days, planned, unit))
    dated.sort(key=lambda each: (each[0], each[1].plan.id, each[2].id))
    active: list[_Dated] = []
    for days, planned, unit in dated:
        running = (each for each in active if each[0][1] >= days[0])
        active = nlargest(LOOKED_AT, running, key=lambda each: each[0][1])
        apart = ((other, their) for _, other, their in active if _apart(planned, other))
        other, their = next(apart, (None, None))
        if other is not None and their is not None:
            yield Finding(
                message=f"{label} is {unit.label} in {planned.label} ({days_text(*days)}) and {their.label} in "
                f"{other.label}, at another venue on the same days",
                path=(*planned.path, "units", unit.id, "resource"),
                related=(
                    Related(message="the other unit", path=(*other.path, "units", their.id, "resource")),
                ),
                hint="give one of the plans a unit of its own",
                context={"plan": planned.plan.id, "unit": unit.id, "other_plan": other.plan.id},
            )
        active.append((days, planned, unit))


def _apart(one: Planned, other: Planned) -> bool:
    """Whether two plans are for different venues."""
    if one.weekend is None or other.weekend is None:
        return False
    return one.weekend.venue != other.weekend.venue
