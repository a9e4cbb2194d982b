"""What a medical centre has."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.text.lists import listed

_KEYS = ("medical_rooms", "observation_places", "resuscitation_places")


@rule(
    "SAF014",
    "medical-centre-too-small",
    Severity.ERROR,
    parameters=_KEYS,
    sources=("Motorsport UK National Competition Rules 2025, Version 11, page 362",),
)
def medical_centre_too_small(case: Case) -> Iterator[Finding]:
    """A medical centre has room for those who may come at once.

    Where a safety plan says it, a medical centre has at least `medical_rooms` rooms, can resuscitate at least
    `resuscitation_places` patients at once and observe `observation_places` lying down. Motorsport UK asks for three
    rooms and two places of each.

    An accident with two cars brings two patients.

    **Not flagged:** what is not known; numbers that are not in force.

    **To fix it,** correct the number, or add what is missing.
    """
    for planned in case.once(planned_in):
        for centre in planned.plan.medical_centres:
            short: list[str] = []
            practices: list[str] = []
            first = ""
            for key, field, what in (
                ("medical_rooms", "rooms", "rooms"),
                ("resuscitation_places", "resuscitation_places", "places for resuscitation"),
                ("observation_places", "observation_places", "places for observation"),
            ):
                held: int | None = getattr(centre, field)
                least = planned.strictest(key)
                if held is not None and least.value is not None and held < least.value:
                    short.append(f"{held} of at least {least.value:g} {what}")
                    practices.append(least.practice)
                    first = first or field
            if short:
                yield Finding(
                    message=f"{centre.label} of {planned.label} has {listed(short)}",
                    path=(*planned.path, "medical_centres", centre.id, first),
                    hint="add what is missing, or correct the number",
                    context={"plan": planned.plan.id, "centre": centre.id, "missing": [*short]},
                    practice=practices[0],
                )
