"""Every flag station of the layout is staffed and answers on the radio."""

from collections.abc import Iterator

from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing
from roadracing._internal.safety.evidence import Check, Evidence
from roadracing._internal.safety.readiness_answer import Requirement, RequirementState

from .evidence_in_force import Question

_OWNER = "chief of flagging and communications"
_STAFF = (
    "SCCA General Competition Rules, as told by everything2.com; SCCA Time Trials rules: complete coverage"
)
_RADIO = "SCCA Time Trials rules: communication at all times; FIA Formula One Sporting Regulations 2025, article 15.6"


def stations(question: Question) -> Iterator[Requirement]:
    """Each station has its marshals, and somebody there has answered."""
    layout = question.layout
    if layout is None or not layout.stations:
        yield Requirement(
            check=Check.STATION_STAFFED,
            state=RequirementState.UNKNOWN,
            sentence="which flag stations there are is not known: the layout names none",
            owner=_OWNER,
            source=_STAFF,
        )
        return
    for station in layout.stations:
        radio = _radio(question, station)
        yield _staffed(question, station, radio)
        yield radio


def _staffing(plan: SafetyPlan | None, station: FlagStation) -> StationStaffing | None:
    held = plan.staffing if plan is not None else ()
    return next((each for each in held if each.station == station.id), None)


def _radio(question: Question, station: FlagStation) -> Requirement:
    """A check in the plan counts like one in the log; the later of them decides."""
    planned = _staffing(question.plan, station)
    said = question.latest(Check.STATION_RADIO, station.id)
    checked = planned.radio_checked_at if planned is not None else None
    if checked is not None and checked <= question.at and (said is None or said.at < checked):
        said = Evidence(check=Check.STATION_RADIO, at=checked, about=station.id)
    state, sentence = question.judged(said, f"{station.label} answers on the radio")
    return Requirement(
        check=Check.STATION_RADIO,
        state=state,
        sentence=sentence,
        owner=_OWNER,
        source=_RADIO,
        about=station.id,
        evidence_at=said.at if said is not None else None,
    )


def _staffed(question: Question, station: FlagStation, radio: Requirement) -> Requirement:
    """Whoever answers is there; how many they are, the plan or a count has to say."""
    least = question.parameter("outpost_staff" if station.outpost else "station_staff")
    need = int(least.value) if least.value is not None else 1
    planned = _staffing(question.plan, station)
    staff = planned.staff if planned is not None else None
    said = question.latest(Check.STATION_STAFFED, station.id)
    state, sentence = question.judged(said, f"{station.label} is staffed")
    evidence_at = said.at if said is not None else None
    if said is not None and state is RequirementState.MET:
        counted = said.count if said.count is not None else need
        if counted < need:
            state = RequirementState.UNMET
            sentence = f"{station.label} has {counted} of at least {need} marshals"
    elif state is RequirementState.UNKNOWN and staff is not None:
        if staff < need:
            state, sentence = (
                RequirementState.UNMET,
                f"{station.label} is planned with {staff} of at least {need} marshals",
            )
        elif radio.state is RequirementState.MET:
            state, sentence = (
                RequirementState.MET,
                f"{station.label} is planned with {staff} marshals and has answered",
            )
            evidence_at = radio.evidence_at
    return Requirement(
        check=Check.STATION_STAFFED,
        state=state,
        sentence=sentence,
        owner=_OWNER,
        source=_STAFF,
        about=station.id,
        evidence_at=evidence_at,
        practice=least.practice if least.value is not None else None,
    )
