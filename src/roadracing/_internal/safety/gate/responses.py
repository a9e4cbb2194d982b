"""Each point of the lap is reached in time, by those who are there."""

from collections.abc import Iterator, Mapping

import attrs

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.safety.cover import CapabilityCoverage
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState
from roadracing._internal.safety.response import TEAM, coverage
from roadracing._internal.safety.targets import ResponseTargets
from roadracing._internal.text.lists import listed

from .evidence_in_force import Question

_SOURCE = "a unit that is gone is replaced before cars go on; boat racing writes it down, road racing does so"


@attrs.frozen
class _Crews:
    """Who is gone, and of whom nobody has said anything; and what to call each."""

    names: Mapping[str, str]
    lost: frozenset[str]
    silent: frozenset[str]

    def among(self, kind: CapabilityCoverage, some: frozenset[str]) -> str:
        """Those of some that give a kind of help, in words."""
        return listed(self.names[name] for name in sorted(some) if name in kind.units)


def responses(question: Question) -> Iterator[Requirement]:
    """The promises of the plan, as far as they are kept by the units that are there."""
    plan, layout = question.plan, question.layout
    targets = ResponseTargets.in_force(question.practices, question.session)
    if plan is None or not targets.limits:
        return
    if layout is None:
        yield _responds(
            RequirementState.UNKNOWN, "how soon help is where is not known: the session has no layout"
        )
        return
    crews = _crews(question, plan, layout)
    whole, hoped, sure = (
        coverage(plan, layout, targets, session=question.session, without=without)
        for without in ((), crews.lost, crews.lost | crews.silent)
    )
    for sentence in whole.unknown if whole.length_m is None else ():
        yield _responds(RequirementState.UNKNOWN, f"how soon help is where is not known: {sentence}")
    for kind in whole.kinds:
        if kind.target is not None:
            yield _in_time(crews, kind, hoped.of(kind.capability), sure.of(kind.capability))


def _crews(question: Question, plan: SafetyPlan, layout: CircuitLayout) -> _Crews:
    """Units are where the log says; the team of a flag station is there if the station answers."""
    asked = {unit.id: (Check.UNIT, unit.id, unit.label) for unit in plan.units}
    for station in layout.stations:
        asked[TEAM + station.id] = (Check.STATION_RADIO, station.id, f"the team of {station.label}")
    for staffing in plan.staffing:
        name = staffing.station
        asked.setdefault(TEAM + name, (Check.STATION_RADIO, name, f"the team of {name}"))
    states = {
        name: question.judged(question.latest(check, about), "")[0]
        for name, (check, about, _) in asked.items()
    }
    for staffing in plan.staffing:
        checked = staffing.radio_checked_at
        name = TEAM + staffing.station
        if states[name] is RequirementState.UNKNOWN and checked is not None and question.fresh(checked):
            states[name] = RequirementState.MET
    return _Crews(
        names={name: label for name, (_, _, label) in asked.items()},
        lost=frozenset(name for name, state in states.items() if state is RequirementState.UNMET),
        silent=frozenset(name for name, state in states.items() if state is RequirementState.UNKNOWN),
    )


def _in_time(
    crews: _Crews, whole: CapabilityCoverage, hoped: CapabilityCoverage, sure: CapabilityCoverage
) -> Requirement:
    """Whether help of one kind is in time: surely, by those who are there; or hopefully, with the silent ones.

    Args:
        crews: who is gone and who is silent.
        whole: what the plan promises.
        hoped: the same without those that are gone.
        sure: the same without the silent ones too.
    """
    words = whole.capability.label
    limit = f"{whole.target_s:g} s"
    practice = whole.target.practice if whole.target is not None else None
    if sure.within_target:
        return _responds(
            RequirementState.MET,
            f"{words} is anywhere within {limit}: at worst {_worst(crews, sure)}",
            practice,
        )
    if hoped.within_target:
        silent = crews.among(hoped, crews.silent)
        sentence = f"{words} is in time if {silent} is in position, which nobody has said"
        return _responds(RequirementState.UNKNOWN, sentence, practice)
    gone = crews.among(whole, crews.lost)
    without = f" without {gone}" if gone else ""
    doubts = listed(f"{crews.names.get(each.unit, each.unit)} ({each.reason})" for each in hoped.uncounted)
    if hoped.worst is None:
        if doubts:
            return _responds(
                RequirementState.UNKNOWN, f"how soon {words} is where cannot be said: {doubts}", practice
            )
        return _responds(RequirementState.UNMET, f"there is no unit for {words}{without}", practice)
    late = sum(gap.length_m for gap in hoped.gaps)
    sentence = (
        f"{words} takes longer than {limit} to {late:.0f} m of the lap{without}: "
        f"at worst {_worst(crews, hoped)}"
    )
    if doubts:
        return _responds(RequirementState.UNKNOWN, f"{sentence}; not counted: {doubts}", practice)
    return _responds(RequirementState.UNMET, sentence, practice)


def _worst(crews: _Crews, kind: CapabilityCoverage) -> str:
    if kind.worst is None:
        return "never"
    who = crews.names.get(kind.worst.unit, kind.worst.unit)
    return f"{kind.worst.seconds:.0f} s to {kind.worst.at_m:.0f} m, by {who}"


def _responds(state: RequirementState, sentence: str, practice: str | None = None) -> Requirement:
    return Requirement(
        check=Check.RESPONSE,
        state=state,
        sentence=sentence,
        owner="safety chief",
        source=_SOURCE,
        practice=practice,
    )
