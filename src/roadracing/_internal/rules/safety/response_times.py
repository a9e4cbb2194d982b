"""Help is anywhere on the lap in time."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.engine.values_in_force import severity_by, somebodys
from roadracing._internal.safety.cover import CapabilityCoverage, Coverage
from roadracing._internal.safety.response import coverage
from roadracing._internal.safety.targets import KEYS, ResponseTargets
from roadracing._internal.text.lists import listed

from .safety_plans import Planned, rounded, with_layout

_PARAMETERS = (*KEYS.values(), "foot_speed_kph", "response_speed_kph", "turnout_s")
_FIA = "FIA International Sporting Code, Appendix H, an older edition, article 8.2, as quoted by f-e-v.co.uk"
_CLUB = "motorsports-safety.com, emergency services: a fire truck within 2 minutes"


def _covered(planned: Planned) -> Coverage | None:
    """What a plan promises, against the strictest targets of its sessions."""
    layout = planned.layout
    if layout is None or not (planned.plan.units or planned.plan.staffing):
        return None
    targets = ResponseTargets.in_force(planned.case.in_force, *planned.hot)
    return coverage(planned.plan, layout, targets)


@rule("SAF010", "response-too-slow", Severity.ERROR, parameters=_PARAMETERS, sources=(_FIA, _CLUB))
def response_too_slow(case: Case) -> Iterator[Finding]:
    """Help is anywhere on the lap within the time that is asked for.

    From where they wait, with their turnout and their speed, the units of a safety plan reach every point of the lap in
    time, driving in the racing direction only: the first fire fighters within `first_intervention_s`, an appliance
    that can put a fire out within `second_intervention_s`, whoever treats people within `medical_response_s`, whoever
    gets a driver out within `extrication_response_s`. Units that do not say it go at `response_speed_kph`, teams on
    foot at `foot_speed_kph`, and set off after `turnout_s`, where somebody set these.

    The FIA asked for fire fighters within 15 seconds and an appliance within 30; clubs ask for a fire truck within two
    minutes. The point just behind a waiting truck is the farthest from it.

    **Only a warning:** nobody set the time, and the library's own counts; or a unit that could be sooner is not
    counted, because something about it is not known.

    **Not flagged:** kinds of help without a time; plans of which nothing can be reckoned (SAF011).

    **To fix it,** move a unit, add one, or let one in by another access point: `roadracing coverage` shows where the
    gaps are.
    """
    for planned, _ in with_layout(case):
        found = _covered(planned)
        for kind in found.kinds if found is not None else ():
            if kind.target is None:
                continue
            if kind.gaps:
                yield _late(planned, kind)
            elif not kind.units and not kind.uncounted and kind.capability is not Capability.FIRE_FULL:
                yield _nobody(planned, kind)


def _nobody(planned: Planned, kind: CapabilityCoverage) -> Finding:
    """Help that is asked for and that no unit gives; that there has to be a fire truck is another rule's."""
    words = kind.capability.label
    return Finding(
        message=f"no unit of {planned.label} gives {words}, which has to be there within {kind.target_s:g} s",
        path=(*planned.path, "units"),
        hint="add a unit, or state the capabilities of one",
        context={
            "plan": planned.plan.id,
            "capability": kind.capability.value,
            "target_s": kind.target_s,
        },
        severity=severity_by(kind.target) if kind.target is not None else None,
        practice=kind.target.practice if kind.target is not None else None,
    )


def _late(planned: Planned, kind: CapabilityCoverage) -> Finding:
    words = kind.capability.label
    spans = listed((f"{rounded(gap.from_m)} to {rounded(gap.to_m)}" for gap in kind.gaps), most=4)
    worst = max(kind.gaps, key=lambda gap: gap.worst.seconds).worst
    target = kind.target
    unset = target is not None and not somebodys(target)
    return Finding(
        message=f"by {planned.label}, {words} takes longer than {kind.target_s:g} s on {spans} of the lap; "
        f"at worst {worst.seconds:.0f} s, to {rounded(worst.at_m)}, by {worst.unit}",
        path=(*planned.path, "units"),
        severity=Severity.WARNING if unset or kind.uncounted else None,
        hint="move a unit, add one, or let one in by another access point",
        context={
            "plan": planned.plan.id,
            "capability": kind.capability.value,
            "target_s": kind.target_s,
            "worst_s": round(worst.seconds, 3),
            "worst_at_m": round(worst.at_m, 3),
            "gaps": [[round(gap.from_m, 3), round(gap.to_m, 3)] for gap in kind.gaps],
        },
        practice=target.practice if target is not None else None,
    )


@rule("SAF011", "response-not-known", Severity.INFO, parameters=_PARAMETERS)
def response_not_known(case: Case) -> Iterator[Finding]:
    """It can be reckoned how soon help is where.

    For each kind of help that has a time (`first_intervention_s`, `second_intervention_s`, `medical_response_s`,
    `extrication_response_s`), a safety plan says enough to reckon it: the length of the lap, where units get onto it,
    their turnout and their speed, unless `response_speed_kph`, `foot_speed_kph` and `turnout_s` say these for all.

    It is said once for each plan, as info: a plan is of use without it.

    **Not flagged:** plans without units and without staffed stations (SAF020).

    **To fix it,** complete the units.
    """
    for planned, _ in with_layout(case):
        found = _covered(planned)
        if found is None:
            continue
        why = found.reasons(asked=True)
        reasons = [*found.unknown, *(f"{listed(units, most=4)} ({reason})" for reason, units in why.items())]
        uncounted = {unit for units in why.values() for unit in units}
        if reasons:
            yield Finding(
                message=f"it cannot be reckoned from {planned.label} how soon all help is where: {listed(reasons)}",
                path=planned.path,
                hint="complete them, or set a turnout and a speed for all",
                context={"plan": planned.plan.id, "units": [*sorted(uncounted)]},
            )
