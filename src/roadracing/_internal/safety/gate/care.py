"""The medical centre is open, and a hospital can be reached in the weather of the moment."""

from collections.abc import Iterator

from roadracing._internal.model.safety.medical import HelicopterCover
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.safety.evacuation import By, Way, has_helicopter, ways_to_hospital
from roadracing._internal.safety.evidence import Check, WeatherReport
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState

from .evidence_in_force import Question

_CENTRE = "IMSA's official schedules: the care centre opens before and closes after everything on track"
_HOSPITAL = (
    "FIA International Sporting Code, Appendix H, as quoted in reports on the Chinese Grand Prix of 2017: a hospital "
    "in about 20 minutes, whatever weather and traffic, except for serious burns"
)
_OWNER = "chief medical officer"


def care(question: Question) -> Iterator[Requirement]:
    """Whoever is hurt is treated at the circuit and can be taken on."""
    yield _centre(question)
    if question.plan is not None:
        yield _evacuation(question)


def hours(question: Question) -> list[Session]:
    """The sessions that say when the medical centre is open: those the plan names, else all of the weekend's."""
    centres = question.plan.medical_centres if question.plan is not None else ()
    named = {session for centre in centres for session in centre.sessions}
    return [
        session
        for session in question.index.sessions_of(question.session.weekend)
        if session.kind is SessionKind.MEDICAL
        and not session.is_cancelled
        and (not named or session.id in named)
    ]


def _centre(question: Question) -> Requirement:
    found = question.requirement(
        Check.MEDICAL_CENTRE, "the medical centre is open", owner=_OWNER, source=_CENTRE
    )
    if found.state is not RequirementState.UNKNOWN:
        return found
    spans = [(question.index.starts(s), s.end) for s in hours(question)]
    known = [(start, end) for start, end in spans if start is not None and end is not None]
    today = [
        (start, end)
        for start, end in known
        if question.local(start).date() <= question.day <= question.local(end).date()
    ]
    if not known or any(start <= question.at < end for start, end in known):
        return found
    open_ = " and ".join(f"{question.clock(start)} to {question.clock(end)}" for start, end in today)
    when = f"it is open {open_}" if open_ else "it has no hours on this day"
    return Requirement(
        check=Check.MEDICAL_CENTRE,
        state=RequirementState.UNMET,
        sentence=f"the medical centre is closed by its timetable: {when}",
        owner=_OWNER,
        source=_CENTRE,
        path=("weekends", question.session.weekend),
    )


def _evacuation(question: Question) -> Requirement:
    """One way that is short enough, and open now, is enough."""
    plan = question.plan
    limit = question.parameter("hospital_transfer_min")
    ways = ways_to_hospital(plan, limit.value) if plan is not None else ()
    if not ways:
        sentence = "no hospital is known: the safety plan names none that takes more than burns"
        return _requirement(RequirementState.UNKNOWN, sentence, None)
    judged = [(_open(question, way), way) for way in ways]
    practice = limit.practice if limit.value is not None else None
    bound = f"within {limit.value:g} min" if limit.value is not None else "in a time that is known"
    for wanted, words in (
        (RequirementState.MET, "can be reached"),
        (RequirementState.UNKNOWN, "may be reachable"),
    ):
        found = [(why, way) for (state, why), way in judged if state is wanted]
        if found:
            why = "; ".join(f"{way.text}{': ' + reason if reason else ''}" for reason, way in found)
            return _requirement(wanted, f"a hospital {words} {bound}: {why}", practice)
    why = "; ".join(f"{way.text}: {reason}" for (_, reason), way in judged)
    no_air = "" if plan is not None and has_helicopter(plan) else ", and the plan has no helicopter"
    return _requirement(
        RequirementState.UNMET, f"no hospital can be reached {bound}: {why}{no_air}", practice
    )


def _requirement(state: RequirementState, sentence: str, practice: str | None) -> Requirement:
    return Requirement(
        check=Check.EVACUATION,
        state=state,
        sentence=sentence,
        owner=_OWNER,
        source=_HOSPITAL,
        practice=practice,
    )


def _open(question: Question, way: Way) -> tuple[RequirementState, str]:
    """Whether a way is short enough and can be used now, and why not."""
    if way.within is False:
        return (
            RequirementState.UNMET,
            "that is too long" if way.minutes is not None else "no helicopter can land there",
        )
    if way.by is By.ROAD:
        said = question.latest(Check.ROAD_TO_HOSPITAL, way.hospital.id)
        if said is not None and not said.ok and question.fresh(said.at):
            return (
                RequirementState.UNMET,
                said.text or f"the road is reported closed ({question.clock(said.at)})",
            )
        state, reason = RequirementState.MET, ""
    else:
        state, reason = _flies(question)
    if state is not RequirementState.UNMET and way.within is None:
        return RequirementState.UNKNOWN, f"not known: {way.missing}"
    return state, reason


def _flies(question: Question) -> tuple[RequirementState, str]:
    """Whether the helicopter is there and can fly now: what somebody says of it, else what the weather says."""
    cover = question.plan.helicopter if question.plan is not None else None
    unit = question.latest(Check.UNIT, cover.unit) if cover is not None and cover.unit is not None else None
    if unit is not None and not unit.ok and question.fresh(unit.at):
        return (
            RequirementState.UNMET,
            f"the helicopter is {unit.text or 'not in position'} ({question.clock(unit.at)})",
        )
    said = question.latest(Check.HELICOPTER)
    reports = [report for report in question.knowledge.reports if question.fresh(report.at)]
    report = max(reports, key=lambda held: held.at, default=None)
    if said is not None and question.fresh(said.at) and (report is None or report.at <= said.at):
        if said.ok:
            return RequirementState.MET, f"the helicopter can fly ({question.clock(said.at)})"
        return RequirementState.UNMET, f"the helicopter is grounded ({question.clock(said.at)})"
    if report is None or cover is None:
        return RequirementState.UNKNOWN, "nobody has said whether the helicopter can fly"
    return _by_weather(question, cover, report)


def _by_weather(
    question: Question, cover: HelicopterCover, report: WeatherReport
) -> tuple[RequirementState, str]:
    when = question.clock(report.at)
    silent: list[str] = []
    for what, unit, limit, held, low in (
        ("visibility", "m", cover.visibility_m, report.visibility_m, True),
        ("cloud ceiling", "m", cover.ceiling_m, report.ceiling_m, True),
        ("wind", "km/h", cover.wind_kph, report.wind_kph, False),
    ):
        if limit is None:
            continue
        if held is None:
            silent.append(what)
        elif (held < limit) if low else (held > limit):
            return (
                RequirementState.UNMET,
                f"the helicopter is grounded: {what} {held:g} {unit}, limit {limit:g} ({when})",
            )
    if silent:
        return (
            RequirementState.UNKNOWN,
            f"the weather report of {when} does not say the {' and the '.join(silent)}",
        )
    if all(limit is None for limit in (cover.visibility_m, cover.ceiling_m, cover.wind_kph)):
        return RequirementState.UNKNOWN, "in which weather the helicopter flies is not known"
    return RequirementState.MET, f"the helicopter can fly in the weather of {when}"
