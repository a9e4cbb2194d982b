"""Ambulances, fire trucks and wreckers are in position, and together they are anywhere in time."""

from collections.abc import Callable, Iterable, Iterator

from roadracing.model import CareLevel, SafetyPlan, SafetyUnit, SessionKind, UnitType
from roadracing.safety.coverage import CapabilityCoverage
from roadracing.safety.evidence import Check
from roadracing.safety.fleet import crew_minimum, fit_ambulance
from roadracing.safety.readiness import Requirement, State
from roadracing.safety.response import coverage
from roadracing.safety.targets import ResponseTargets

from .question import Question

_OWNER = "safety chief"
_CLUB = "motorsports-safety.com, emergency services: an ambulance, a fire truck with two, a wrecker"
_SAFETY_CAR = "FIA Formula One Sporting Regulations 2025, article 55.2: the safety car is in position"
_LOST = "a unit that is gone is replaced before cars go on; boat racing writes it down, road racing does so"


def units(question: Question) -> Iterator[Requirement]:
    """What is needed is in position; a unit that has left counts no more."""
    plan = question.plan
    if plan is None:
        yield Requirement(
            check=Check.PLAN,
            state=State.UNKNOWN,
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
        yield from _response(question, plan)
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
    gone: list[str] = []
    evidence = []
    for unit in held:
        short = _short(question, unit)
        said = question.latest(Check.UNIT, unit.id)
        if short:
            gone.append(short)
            continue
        state, _ = question.judged(said, "")
        if said is not None and state is not State.UNKNOWN:
            evidence.append(said.at)
        if state is State.MET:
            there.append(unit)
        elif said is not None and state is State.UNMET:
            gone.append(f"{unit.label} is {said.text or 'not in position'} ({question.clock(said.at)})")
        else:
            silent.append(unit.label)
    wanted = f"{need} {what}{'s' if need > 1 else ''}"
    if len(there) >= need:
        state = State.MET
        names = ", ".join(unit.label for unit in there)
        sentence = f"{wanted} in position: {names}" if need else f"no {what} is required"
    elif len(there) + len(silent) >= need:
        state = State.UNKNOWN
        sentence = f"{wanted} needed in position; nobody has said where {', '.join(silent)} is"
    else:
        state = State.UNMET
        why = "; ".join([*gone, *(f"nobody has said where {name} is" for name in silent)])
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


def _response(question: Question, plan: SafetyPlan) -> Iterator[Requirement]:
    """Each point of the lap is reached in time, by the units that are there."""
    targets = ResponseTargets.in_force(question.practices, question.session)
    if not targets.limits:
        return
    if question.layout is None:
        yield _responds(State.UNKNOWN, "how soon help is where is not known: the session has no layout")
        return
    states = {unit.id: question.judged(question.latest(Check.UNIT, unit.id), "")[0] for unit in plan.units}
    lost = {name for name, state in states.items() if state is State.UNMET}
    silent = {name for name, state in states.items() if state is State.UNKNOWN}
    hoped, sure = (
        coverage(plan, question.layout, targets, session=question.session.id, without=without)
        for without in (lost, lost | silent)
    )
    if hoped.length_m is None:
        yield _responds(State.UNKNOWN, f"how soon help is where is not known: {hoped.unknown[0]}")
    for kind in hoped.kinds:
        if kind.target is not None:
            yield _in_time(plan, kind, sure.of(kind.capability), lost=lost, silent=silent)


def _in_time(
    plan: SafetyPlan, hoped: CapabilityCoverage, sure: CapabilityCoverage, *, lost: set[str], silent: set[str]
) -> Requirement:
    """Whether help of one kind is in time: surely, by the units that are there; or hopefully, with the silent ones."""
    words = hoped.capability.value.replace("-", " ")
    practice = hoped.target.practice if hoped.target is not None else None
    able = [unit for unit in plan.units if hoped.capability in unit.can]
    if sure.within_target:
        sentence = f"{words} help is anywhere within {hoped.target_s:g} s: at worst {_worst(plan, sure)}"
        return _responds(State.MET, sentence, practice)
    doubts = [f"{_name(plan, each.unit)}: {each.reason}" for each in hoped.uncounted]
    waited = [unit.label for unit in able if unit.id in silent]
    if hoped.within_target:
        sentence = f"{words} help is in time if {', '.join(waited)} is in position, which nobody has said"
        return _responds(State.UNKNOWN, sentence, practice)
    gone = [unit.label for unit in able if unit.id in lost]
    without = f" without {', '.join(gone)}" if gone else ""
    if hoped.worst is None:
        if doubts:
            sentence = f"how soon {words} help is where is not known: {'; '.join(doubts)}"
            return _responds(State.UNKNOWN, sentence, practice)
        return _responds(State.UNMET, f"there is no unit for {words} help{without}", practice)
    late = sum(gap.length_m for gap in hoped.gaps)
    sentence = (
        f"{words} help takes longer than {hoped.target_s:g} s to {late:.0f} m of the lap{without}: at worst "
    )
    sentence += _worst(plan, hoped)
    if doubts:
        return _responds(State.UNKNOWN, f"{sentence}; not counted: {'; '.join(doubts)}", practice)
    return _responds(State.UNMET, sentence, practice)


def _worst(plan: SafetyPlan, kind: CapabilityCoverage) -> str:
    if kind.worst is None:
        return "nobody"
    return f"{kind.worst.seconds:.0f} s to {kind.worst.at_m:.0f} m, by {_name(plan, kind.worst.unit)}"


def _name(plan: SafetyPlan, unit: str) -> str:
    return next((held.label for held in plan.units if held.id == unit), unit)


def _responds(state: State, sentence: str, practice: str | None = None) -> Requirement:
    return Requirement(
        check=Check.RESPONSE, state=state, sentence=sentence, owner=_OWNER, source=_LOST, practice=practice
    )


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
