"""How many people are in the pit lane while it is hot, and whether cars are fuelled there."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.pit.pit_plan import PitConditions
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted

from .used_lanes import UsedLane, used_lanes


@rule(
    "PIT008",
    "crew-over-the-wall",
    Severity.ERROR,
    parameters=("crew_over_wall",),
    sources=(
        (
            "SCCA General Competition Rules 6.3.5, as quoted by motorsports-safety.com: 4 and the drivers, unless the "
            "supplemental regulations say otherwise"
        ),
    ),
)
def crew_over_the_wall(case: Case) -> Iterator[Finding]:
    """No more of a car's crew are in the hot pit lane than the organisation that operates the session allows.

    The number that the pit plan's `conditions` give a session (`crew_over_wall`) is at most `crew_over_wall` of that
    organisation.

    **Not flagged:** sessions for which the plan gives no number, or where no rule book or practice has one. A rule book
    may let the supplementary regulations say otherwise: then that is a practice of this weekend, and belongs into the
    document as one.

    **To fix it,** lower the number, or state the practice that allows it.
    """
    for used in case.once(used_lanes):
        over: dict[tuple[str, float, str], list[Session]] = {}
        for session in used.sessions:
            crew = next((c for c in used.conditions_for(session) if c.crew_over_wall is not None), None)
            allowed = case.parameter("crew_over_wall", session)
            if crew is not None and allowed.value is not None and (crew.crew_over_wall or 0) > allowed.value:
                over.setdefault((crew.id, allowed.value, allowed.practice), []).append(session)
        by_id = {c.id: c for c in (used.plan.conditions if used.plan is not None else ())}
        for (name, most, practice), sessions in over.items():
            people = by_id[name].crew_over_wall or 0
            yield Finding(
                message=f"{counted(people, 'member')} of each crew may be in {used.label} in "
                f"{_of(case, sessions)}; at most {most:g} may",
                path=_path(used, name, "crew_over_wall"),
                related=(Related(message="the session", path=("sessions", sessions[0].id)),),
                hint=f"lower it to {most:g}, or state the practice that allows more",
                context={
                    "weekend": used.weekend.id,
                    "sessions": [s.id for s in sessions],
                    "crew": people,
                    "crew_over_wall": most,
                },
                practice=practice,
            )


@rule(
    "PIT009",
    "fuelling-not-authorised",
    Severity.ERROR,
    parameters=("pit_fuelling_authorisations",),
    sources=(
        (
            "SCCA General Competition Rules 6.3.3, as quoted by motorsports-safety.com: only if the supplemental "
            "regulations, the race director or the chief steward authorise it"
        ),
    ),
)
def fuelling_not_authorised(case: Case) -> Iterator[Finding]:
    """Cars are fuelled in the pit lane only where somebody who may has authorised it.

    Where the pit plan's `conditions` allow fuelling in a session whose organisation asks for an authorisation
    (`pit_fuelling_authorisations`), they say who gave it: an organisation, an official or an article of the
    supplementary regulations (`fuelling_authorised_by`, `fuelling_authority`, `fuelling_reference`). Each of these is
    one.

    One series refuels and the next must not: the fuel of the one is still there when the cars of the other come in.

    **Not flagged:** conditions that do not speak of fuelling; sessions of an organisation whose rule book asks for no
    authorisation.

    **To fix it,** say who authorised it and where, or do not allow it.
    """
    for used in case.once(used_lanes):
        bare: dict[tuple[str, float, str], list[Session]] = {}
        for session in used.sessions:
            held = next((c for c in used.conditions_for(session) if c.fuelling is not None), None)
            if held is None or not held.fuelling:
                continue
            wanted = case.parameter("pit_fuelling_authorisations", session)
            if wanted.value is not None and _authorisations(held) < wanted.value:
                bare.setdefault((held.id, wanted.value, wanted.practice), []).append(session)
        for (name, number, practice), sessions in bare.items():
            yield Finding(
                message=f"cars may be fuelled in {used.label} in {_of(case, sessions)}, and "
                + (
                    "nothing says who authorised it"
                    if number <= 1
                    else f"that takes {number:g} authorisations"
                ),
                path=_path(used, name, "fuelling"),
                related=(Related(message="the session", path=("sessions", sessions[0].id)),),
                hint="say who authorised it (fuelling_authorised_by, fuelling_authority) or where that is said "
                "(fuelling_reference), or set fuelling to false",
                context={
                    "weekend": used.weekend.id,
                    "conditions": name,
                    "sessions": [s.id for s in sessions],
                    "pit_fuelling_authorisations": number,
                },
                practice=practice,
            )


def _authorisations(held: PitConditions) -> int:
    given = (held.fuelling_authorised_by, held.fuelling_authority, held.fuelling_reference)
    return sum(each is not None for each in given)


def _path(used: UsedLane, name: str, field: str) -> tuple[str, ...]:
    return ("pit_plans", used.plan.id if used.plan is not None else "", "conditions", name, field)


def _of(case: Case, sessions: list[Session]) -> str:
    first = case.session_name(sessions[0])
    return first if len(sessions) == 1 else f"{first} and {counted(len(sessions) - 1, 'more session')}"
