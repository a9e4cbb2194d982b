"""What was lost while cars ran."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.safety.medical import CareLevel
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.safety.fleet import fit_ambulance
from roadracing._internal.safety.lost_guards import Ignored, LostGuard, Need, lost_guards
from roadracing._internal.safety.strictest_target import over
from roadracing._internal.text.lists import counted
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.lengths import length_text

from .safety_plans import Planned

_KEYS = ("ambulances", "fire_trucks", "wreckers")

_LOST = "a resource that is lost in mid-session stops it until it is replaced; boat racing writes it down"


@rule(
    "SAF021",
    "loss-ignored",
    Severity.ERROR,
    parameters=(*_KEYS, "lost_guard_s"),
    sources=(_LOST,),
)
def loss_ignored(case: Case) -> Iterator[Finding]:
    """Whatever is lost while cars run is made good, or cars are slowed down or stopped.

    Where a control log says that something required was lost, cars are not let run before it is made good, and do not
    run on at racing speed to the chequered flag: fewer units in position than `ambulances`, `fire_trucks`, `wreckers`
    and the plan's own `minimum` ask for, or a check that failed, such as a station that does not answer.
    `lost_guard_s` sets how long they may run on; without it, the chequered flag is the limit.

    An ambulance that leaves with a patient cannot take the next one.

    **Only a warning:** cars ran on, nobody let them run anew and `lost_guard_s` is not set; or how many units it takes
    is the library's own default, which nobody adopted.

    **Not flagged:** units and checks that the log does not mention; what was made good, or answered by slowing cars
    down or stopping them; a log that ends before the chequered flag.

    **To fix it,** log what was done about it, or correct the entry; if nothing was done, it belongs in the report of
    the event.
    """
    by_weekend: dict[str, list[Planned]] = {}
    for planned in case.once(planned_in):
        by_weekend.setdefault(planned.plan.weekend, []).append(planned)
    for log in case.season.control_logs:
        plan = _plan_of(by_weekend.get(log.weekend, []), log)
        sessions = [s for s in case.index.sessions_of(log.weekend) if s.kind.competition]
        most = over(case.in_force, "lost_guard_s", sessions)
        limit = dt.timedelta(seconds=most.value) if most.value is not None else None
        asked = list(_needs(plan)) if plan is not None else []
        unasked = {need.what for need, severity in asked if severity is not Severity.ERROR}
        for lost in lost_guards(log, [need for need, _ in asked], limit):
            broken = (lost.how is Ignored.LET_RUN or limit is not None) and lost.what not in unasked
            found = _finding(case, log, lost, most.practice if limit is not None else None)
            yield attrs.evolve(found, severity=Severity.ERROR if broken else Severity.WARNING)


def _plan_of(found: list[Planned], log: ControlLog) -> Planned | None:
    """The plan for the layout of a log, where it is clear which that is."""
    fit = [
        planned
        for planned in found
        if log.layout is None or planned.layout is None or planned.layout.id == log.layout
    ]
    return fit[0] if len(fit) == 1 else None


def _needs(planned: Planned) -> Iterator[tuple[Need, Severity]]:
    plan: SafetyPlan = planned.plan
    centre = any(held.level is CareLevel.ALS for held in plan.medical_centres)
    fits = {
        "ambulances": [u.id for u in plan.units if fit_ambulance(u, centre_als=centre)],
        "fire_trucks": [u.id for u in plan.units if u.type is UnitType.FIRE_TRUCK],
        "wreckers": [u.id for u in plan.units if u.type is UnitType.WRECKER],
    }
    for key, what in zip(_KEYS, ("ambulance", "fire truck", "wrecker"), strict=True):
        count = planned.number(key) or 0
        # A plan that has too few to begin with is another rule's.
        if 0 < count <= len(fits[key]):
            need = Need(what=counted(count, what), count=count, units=frozenset(fits[key]))
            yield need, severity_by(planned.strictest(key))
    for least in plan.minimum:
        units = [u.id for u in plan.units if u.type is least.type]
        count = least.count or 1
        if count <= len(units):
            words = f"{counted(count, least.type.label)} that the plan asks for"
            yield Need(what=words, count=count, units=frozenset(units)), Severity.ERROR


def _finding(case: Case, log: ControlLog, lost: LostGuard, practice: str | None) -> Finding:
    clock = _clock(case, log, lost)
    let = lost.how is Ignored.LET_RUN
    did = "cars were let run" if let else "cars ran on at racing speed"
    return Finding(
        message=f"{lost.what} was lost{clock}, and {length_text(lost.after)} later {did} although it was not made good",
        path=("control_logs", log.id, "entries", lost.lost.id),
        related=(Related(message=did, path=("control_logs", log.id, "entries", lost.seen.id)),),
        hint="log what was done about it, or correct the entry",
        context={
            "log": log.id,
            "what": lost.what,
            "how": lost.how.value,
            "lost": lost.lost.id,
            "seen": lost.seen.id,
            "after_s": round(lost.after.total_seconds(), 3),
        },
        practice=practice,
    )


def _clock(case: Case, log: ControlLog, lost: LostGuard) -> str:
    at = lost.lost.observed_at or lost.lost.logged_at
    if at is None:
        return ""
    weekend = case.index.weekends.get(log.weekend)
    venue = case.index.venue_of(weekend) if weekend is not None else None
    return f" at {clock_text(at.to(venue.timezone) if venue is not None else at)}"
