"""The weather lets cars run, and timing, radio and the light at the pit exit work."""

from collections.abc import Iterator

from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from roadracing._internal.safety.weather import holds_at, rings_of

from .evidence_in_force import Question

_LIGHTNING = "NASCAR's practice, as reported: lightning within 8 miles stops everything for 30 minutes"
_OWN = "library default: no rule book was found that writes it down"


def systems(question: Question) -> Iterator[Requirement]:
    """What race control works with."""
    yield _weather(question)
    yield question.requirement(Check.TIMING, "timing works", owner="timekeeper", source=_OWN)
    yield question.requirement(
        Check.RADIO, "the radio works", owner="chief of flagging and communications", source=_OWN
    )
    yield question.requirement(
        Check.PIT_EXIT_LIGHT, "the light at the pit exit works", owner="pit marshal", source=_OWN
    )


def _weather(question: Question) -> Requirement:
    """A hold by lightning, one that was ordered, or wind; without any of these, somebody has to be watching."""
    knowledge, plan = question.knowledge, question.plan
    rings = [ring for ring in rings_of(question.practices, question.session, plan) if ring.stops]
    for hold in holds_at(knowledge.strikes, rings, question.at):
        return _requirement(
            RequirementState.UNMET,
            f"lightning struck within {hold.ring.radius_mi:g} mi at {question.clock(hold.last_strike)}: nobody runs "
            f"until {question.clock(hold.until)}, or longer if it strikes again",
            hold.ring.practice,
        )
    for ordered in knowledge.holds:
        if ordered.active(question.at):
            until = (
                f"until {question.clock(ordered.until)}"
                if ordered.until is not None
                else "until further notice"
            )
            return _requirement(RequirementState.UNMET, f"a weather hold was ordered: nobody runs {until}")
    limit = plan.weather.wind_kph if plan is not None and plan.weather is not None else None
    reports = [report for report in knowledge.reports if question.fresh(report.at)]
    report = max(reports, key=lambda held: held.at, default=None)
    if limit is not None and report is not None and report.wind_kph is not None and report.wind_kph > limit:
        return _requirement(
            RequirementState.UNMET,
            f"the wind is {report.wind_kph:g} km/h ({question.clock(report.at)}), and cars run up to {limit:g}",
            "the safety plan",
        )
    return question.requirement(
        Check.WEATHER,
        "somebody watches the weather and it lets cars run",
        owner="race director",
        source=_LIGHTNING,
    )


def _requirement(state: RequirementState, sentence: str, practice: str | None = None) -> Requirement:
    return Requirement(
        check=Check.WEATHER,
        state=state,
        sentence=sentence,
        owner="race director",
        source=_LIGHTNING,
        practice=practice,
    )
