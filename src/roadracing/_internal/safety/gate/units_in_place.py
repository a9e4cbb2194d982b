"""Ambulances, fire trucks and wreckers are in position."""

from collections.abc import Callable, Iterable, Iterator

from roadracing._internal.model.safety.medical import CareLevel
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import SafetyUnit, UnitType
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.fleet import crew_minimum, fit_ambulance
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from roadracing._internal.text.lists import listed

from .evidence_in_force import Question

_OWNER = "safety chief"
_CLUB = "motorsports-safety.com, emergency services: an ambulance, a fire truck with two, a wrecker"
_SAFETY_CAR = "FIA Formula One Sporting Regulations 2025, article 55.2: the safety car is in position"


def units(question: Question) -> Iterator[Requirement]:
    """What is needed is in position; a unit that has left counts no more."""
    plan = question.plan
    if plan is None:
        yield Requirement(
            check=Check.PLAN,
            state=RequirementState.UNKNOWN,
            sentence="which units there are, and which hospitals, is not known: the weekend has no safety plan for "
            "this layout",
            owner=_OWNER,
            source="NFPA 610: an event has an incident action plan",
        )
    else:
        centre = any(held.level is CareLevel.ALS for held in plan.medical_centres)
        yield _enough(
            question, plan, "ambulance", "ambulances", lambda u: fit_ambulance(u, centre_als=centre)
        )
        yield _enough(question, plan, "fire truck", "fire_trucks", lambda u: u.type is UnitType.FIRE_TRUCK)
        yield _enough(question, plan, "wrecker", "wreckers", lambda u: u.type is UnitType.WRECKER)
        yield from _of_the_plan(question, plan)
    if question.session.kind is SessionKind.RACE:
        yield _safety_car(question)


def _enough(
    question: Question, plan: SafetyPlan, what: str, key: str, fits: Callable[[SafetyUnit], bool]
) -> Requirement:
    least = question.parameter(key)
    held = [unit for unit in plan.units if fits(unit) and unit.serves(question.session.id)]
    return _counted(question, what, held, int(least.value or 0), practice=least.practice)


def _of_the_plan(question: Question, plan: SafetyPlan) -> Iterator[Requirement]:
    """The units that the plan itself asks for."""
    for least in plan.minimum:
        held = [u for u in plan.units if u.type is least.type and u.serves(question.session.id)]
        yield _counted(question, least.type.label, held, least.count or 1, practice="the safety plan")


def _counted(
    question: Question,
    what: str,
    held: Iterable[SafetyUnit],
    need: int,
    *,
    practice: str | None,
    source: str = _CLUB,
) -> Requirement:
    """Whether enough units are in position: those that are, those that are not, and those of which nobody has said."""
    there: list[SafetyUnit] = []
    silent: list[str] = []
    unsure: list[str] = []
    gone: list[str] = []
    evidence = []
    for unit in held:
        short = _short(question, unit)
        said = question.latest(Check.UNIT, unit.id)
        if short:
            gone.append(short)
            continue
        state, _ = question.judged(said, "")
        if said is not None and state is not RequirementState.UNKNOWN:
            evidence.append(said.at)
        crewless = _crew_not_known(question, unit) if state is not RequirementState.UNMET else None
        if crewless:
            unsure.append(crewless)
        elif state is RequirementState.MET:
            there.append(unit)
        elif said is not None and state is RequirementState.UNMET:
            gone.append(f"{unit.label} is {said.text or 'not in position'} ({question.clock(said.at)})")
        else:
            silent.append(unit.label)
    wanted = f"{need} {what}{'s' if need > 1 else ''}"
    if len(there) >= need:
        state = RequirementState.MET
        names = ", ".join(unit.label for unit in there)
        sentence = f"{wanted} in position: {names}" if need else f"no {what} is required"
    elif len(there) + len(silent) + len(unsure) >= need:
        state = RequirementState.UNKNOWN
        nobody = [f"nobody has said where {listed(silent)} is"] if silent else []
        sentence = "; ".join([f"{wanted} needed in position", *nobody, *unsure])
    else:
        state = RequirementState.UNMET
        why = "; ".join([*gone, *(f"nobody has said where {name} is" for name in silent), *unsure])
        sentence = (
            f"{wanted} needed in position, {len(there)} of them there: {why or 'the plan has no other'}"
        )
    return Requirement(
        check=Check.UNIT,
        state=state,
        sentence=sentence,
        owner=_OWNER,
        source=source,
        about=what.replace(" ", "-").replace("(", "").replace(")", "").lower(),
        evidence_at=max(evidence, default=None),
        practice=practice,
    )


def _short(question: Question, unit: SafetyUnit) -> str | None:
    """That a unit has too small a crew to count, in words."""
    key = crew_minimum(unit)
    need = question.number(key) if key is not None else None
    if need is None or unit.crew is None or unit.crew >= need:
        return None
    return f"{unit.label} has a crew of {unit.crew}, and {need} are needed"


def _crew_not_known(question: Question, unit: SafetyUnit) -> str | None:
    """That nobody says how many are on a unit that needs a crew of some size, in words."""
    key = crew_minimum(unit)
    need = question.number(key) if key is not None and unit.crew is None else None
    if not need:
        return None
    return f"the crew of {unit.label} is not known, and {need} are needed"


def _safety_car(question: Question) -> Requirement:
    held = [
        unit
        for unit in (question.plan.units if question.plan is not None else ())
        if unit.type is UnitType.SAFETY_CAR and unit.serves(question.session.id)
    ]
    if held:
        return _counted(question, "safety car", held, 1, practice=None, source=_SAFETY_CAR)
    return question.requirement(
        Check.SAFETY_CAR, "the safety car is in position", owner="race director", source=_SAFETY_CAR
    )
