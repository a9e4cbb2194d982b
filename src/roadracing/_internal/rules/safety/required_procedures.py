"""What is done when something happens, and that somebody is there to do it."""

from collections.abc import Iterator
from typing import Final

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.model.safety.procedure import Procedure, ProcedureKind
from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.text.lists import listed

from .safety_plans import Planned

_WANTED: Final = tuple(
    kind for kind in ProcedureKind if kind not in (ProcedureKind.OTHER, ProcedureKind.OIL_DOWN)
)
"""The kinds that a plan answers; oil is often dealt with like fuel."""
_AT_STATIONS: Final = frozenset(
    {
        OfficialRole.POST_CHIEF,
        OfficialRole.FLAGGER,
        OfficialRole.COMMUNICATOR,
        OfficialRole.SAFETY_RESPONSE,
        OfficialRole.COURSE_MARSHAL,
    }
)
"""Roles of marshals, who are counted at their stations and seldom assigned one by one."""


@rule(
    "SAF015",
    "procedure-missing",
    Severity.INFO,
    sources=(
        "NFPA 610: an event has an incident action plan; which procedures it has is for the event to decide",
    ),
)
def procedure_missing(case: Case) -> Iterator[Finding]:
    """A safety plan has an answer to every emergency that is known to happen.

    A plan with procedures has one for fire in the car and in the pits, extrication, entrapment, a fuel spill, the red
    flag, lightning, high wind, mass casualty, an incident among spectators, and a missing driver. What is missing is
    named once for each plan.

    **Not flagged:** plans without any procedures (SAF020); oil, which is often dealt with like fuel.

    **To fix it,** add the procedures, or leave it: an event knows its own dangers.
    """
    for planned in case.once(planned_in):
        kinds = {procedure.kind for procedure in planned.plan.procedures}
        missing = [kind for kind in _WANTED if kind not in kinds]
        if planned.plan.procedures and missing:
            words = listed((kind.label for kind in missing), last="or", most=12)
            yield Finding(
                message=f"{planned.label} has no procedure for {words}",
                path=(*planned.path, "procedures"),
                hint="add them where the event needs them",
                context={"plan": planned.plan.id, "kinds": [kind.value for kind in missing]},
            )


@rule("SAF016", "nobody-takes-the-step", Severity.WARNING)
def nobody_takes_the_step(case: Case) -> Iterator[Finding]:
    """Whoever a procedure counts on is there.

    The roles that the steps of a procedure name are assigned at the weekend, and the types of unit are among the
    plan's units. Each procedure is reported once.

    A step that nobody takes is found out when it is needed.

    **Not flagged:** weekends that assign nobody, and plans without units; steps that are optional; the marshals of flag
    stations, who are counted at their stations.

    **To fix it,** assign somebody, add the unit, or give the step to somebody who is there.
    """
    for planned in case.once(planned_in):
        assigned = {
            each.role
            for each in case.index.assignments_at(planned.plan.weekend)
            if each.official is not None or each.backup is not None
        }
        types = {unit.type for unit in planned.plan.units}
        for procedure in planned.plan.procedures:
            missing = _missing(planned, procedure, assigned, types)
            if missing:
                yield Finding(
                    message=f"in the procedure for {procedure.label} nobody takes {listed(missing)}: "
                    f"{planned.label} has nobody for it",
                    path=(*planned.path, "procedures", procedure.id, "steps"),
                    hint="assign somebody, add the unit, or give the step to somebody who is there",
                    context={"plan": planned.plan.id, "procedure": procedure.id, "steps": [*missing]},
                )


def _missing(
    planned: Planned, procedure: Procedure, assigned: set[OfficialRole | None], types: set[UnitType | None]
) -> list[str]:
    """The steps that nobody is there for, with whom they need."""
    found: list[str] = []
    for step in procedure.steps:
        if step.optional:
            continue
        role, unit = step.role, step.unit
        nobody = role is not None and assigned and role not in assigned and role not in _AT_STATIONS
        if nobody and role is not None:
            found.append(f"{step.label!r} ({role.value.replace('-', ' ')})")
        elif unit is not None and planned.plan.units and unit not in types:
            found.append(f"{step.label!r} ({unit.label})")
    return found
