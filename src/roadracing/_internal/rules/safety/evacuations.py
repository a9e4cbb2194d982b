"""A hospital can be reached in time."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.safety.safety_plans import planned_in
from roadracing._internal.safety.evacuation import By, has_helicopter, ways_to_hospital
from roadracing._internal.text.lists import listed

_FIA = (
    "FIA International Sporting Code, Appendix H, as quoted in reports on the Chinese Grand Prix of 2017: about 20 "
    "minutes, except for serious burns, regardless of weather and traffic"
)


@rule(
    "SAF012",
    "hospital-too-far",
    Severity.ERROR,
    parameters=("hospital_transfer_min",),
    sources=(_FIA,),
)
def hospital_too_far(case: Case) -> Iterator[Finding]:
    """A hospital can be reached from the circuit within the time that is asked for.

    One of the hospitals of a safety plan is within `hospital_transfer_min` by road in the traffic of the event, or by
    helicopter, from the call until it is there. Where neither is, no car runs at all.

    In China in 2017 and at the Nürburgring in 2020 the hospital was too far by road and the helicopter could not fly:
    whole practice sessions were lost.

    **Only a warning:** it is near enough by helicopter only, so that fog stops the cars.

    **Not flagged:** plans without hospitals (SAF020); hospitals for burns alone, to which the way may be longer;
    where no time is in force; ways of which the time is not known, unless no other is short enough, which is an info.

    **To fix it,** agree on a police escort, a second hospital or a landing place out of the fog, and state the time
    that makes; or add a helicopter.
    """
    for planned in case.once(planned_in):
        limit = planned.strictest("hospital_transfer_min")
        ways = ways_to_hospital(planned.plan, limit.value)
        if limit.value is None or not ways or any(way.by is By.ROAD and way.within for way in ways):
            continue
        listed_ways = listed(way.text for way in ways)
        unsure = [way for way in ways if way.within is None]
        if unsure:
            severity = Severity.INFO
            missing = listed(dict.fromkeys(way.missing for way in unsure))
            message = (
                f"whether a hospital of {planned.label} is within {limit.value:g} min is not known: {missing}"
            )
            hint = "state the times"
        elif any(way.within for way in ways):
            severity = Severity.WARNING
            message = (
                f"the hospitals of {planned.label} are within {limit.value:g} min by helicopter only, so cars run "
                f"only while it can fly: {listed_ways}"
            )
            hint = "agree on a way that is independent of the weather"
        else:
            severity = Severity.ERROR
            none = "" if has_helicopter(planned.plan) else ", and there is no helicopter"
            message = f"no hospital of {planned.label} is within {limit.value:g} min: {listed_ways}{none}"
            hint = "agree on an escort, a nearer hospital or a helicopter, and state the time that makes"
        yield Finding(
            message=message,
            path=(*planned.path, "hospitals"),
            severity=severity,
            hint=hint,
            context={
                "plan": planned.plan.id,
                "most_min": limit.value,
                "ways": [
                    {"hospital": way.hospital.id, "by": way.by.value, "minutes": way.minutes} for way in ways
                ],
            },
            practice=limit.practice,
        )
