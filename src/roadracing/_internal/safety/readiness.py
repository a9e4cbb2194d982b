"""May the track go hot? Every requirement, each with who can mend it."""

import datetime as dt
from collections.abc import Iterator

from roadracing._internal.appearance.session_names import session_name
from roadracing._internal.model.kernel.what_is_meant import UnknownReference, id_of
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import TrackCondition
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.registry import PARAMETERS
from roadracing._internal.safety.gate.care import care
from roadracing._internal.safety.gate.evidence_in_force import Question
from roadracing._internal.safety.gate.people import people
from roadracing._internal.safety.gate.responses import responses
from roadracing._internal.safety.gate.stations import stations
from roadracing._internal.safety.gate.systems import systems
from roadracing._internal.safety.gate.track import track
from roadracing._internal.safety.gate.units_in_place import units
from roadracing._internal.text.lists import listed
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.time.aware_datetime import instant_of

from .evidence import Check, Knowledge
from .readiness_answer import Readiness, Requirement, RequirementState


class UnknownSession(UnknownReference):
    """No session of the season has the id that was asked for."""


def readiness(
    season: Season,
    session: str | Session,
    at: dt.datetime,
    *,
    knowledge: Knowledge | None = None,
    practices: Practices | None = None,
) -> Readiness:
    """A track goes hot when everything is in place that a race needs, and somebody has said so.

    Warm-ups and practice need what races need: the car that burned at Sonoma in 2004 did so in a warm-up. A race
    needs its safety car besides. What nobody has said is not met; it is told apart from what is known to be missing.

    Evidence holds for the day it is from, or for as long as ``evidence_age_min`` says. The season's control logs of the
    weekend are evidence, and so is what happened by the timetable.

    Args:
        season: the season.
        session: the session, or its id.
        at: the moment: an instant, or another datetime whose zone has a name; what happened later is not known then.
        knowledge: what is known besides.
        practices: parameters that somebody states for this answer.

    Raises:
        UnknownSession: the season has no such session.
        WrongType: ``at`` is no moment.
    """
    at = instant_of(at)
    index = Index(season)
    name = id_of(session, Session)
    held = index.sessions.get(name)
    if held is None:
        known = ", ".join(sorted(index.sessions)[:6]) or "none"
        near = nearest_of(name, index.sessions)
        raise UnknownSession(f"there is no session {name!r} in this season; there are: {known}", name, near)
    layout = index.layout_of(held)
    logs = [
        log
        for log in season.control_logs
        if log.weekend == held.weekend and (log.layout is None or layout is None or log.layout == layout.id)
    ]
    question = Question(
        index=index,
        session=held,
        at=at,
        plan=plan_for(index, held, layout),
        layout=layout,
        knowledge=Knowledge.of(*logs) + (knowledge or Knowledge()),
        practices=(practices or Practices()).within(index),
    )
    return Readiness(session=held.id, at=at, requirements=tuple(_all(question)))


def _all(question: Question) -> Iterator[Requirement]:
    yield from _session(question)
    yield from _meanings(question)
    yield from people(question)
    yield from stations(question)
    yield from units(question)
    yield from responses(question)
    yield from care(question)
    yield from track(question)
    yield from systems(question)


def plan_for(index: Index, session: Session, layout: CircuitLayout | None) -> SafetyPlan | None:
    """The safety plan of a session: that of its weekend for its layout, else the one that names no layout."""
    plans = [plan for plan in index.season.safety_plans if plan.weekend == session.weekend]
    own = [plan for plan in plans if layout is not None and plan.layout == layout.id]
    weekend = index.weekend_of(session)
    usual = weekend is None or layout is None or weekend.layout in (None, layout.id)
    general = [plan for plan in plans if plan.layout is None and usual]
    found = own or general
    return found[0] if len(found) == 1 else None


def _session(question: Question) -> Iterator[Requirement]:
    """A session that does not run, or runs on a cold track, makes no track hot."""
    session = question.session
    title = session_name(question.index, session)
    if session.is_cancelled:
        reason = f"{title} is cancelled"
    elif session.track_condition is TrackCondition.COLD:
        reason = f"{title} is held on a cold track"
    else:
        return
    yield Requirement(
        check=Check.SESSION,
        state=RequirementState.UNMET,
        sentence=f"{reason}: nobody makes the track hot for it",
        owner="race director",
        source="the timetable",
        path=("sessions", session.id),
    )


def _meanings(question: Question) -> Iterator[Requirement]:
    """What another party means by a flag is not what it means here, where whoever runs the session has not said it."""
    effective = [question.practices.effective(p.key, question.session) for p in PARAMETERS if p.meanings]
    open_ = [each for each in effective if not each.settled]
    if not open_:
        return
    operator = question.index.operator_of(question.session)
    whose = question.practices.name(operator) if operator is not None else "whoever operates the session"
    yield Requirement(
        check=Check.MEANINGS,
        state=RequirementState.UNKNOWN,
        sentence="in this session it is open what is meant by "
        + listed((f"{each.parameter.name} ({each.text})" for each in open_), most=len(open_)),
        owner=whose,
        source="the agreement's parties mean different things, or have not stated them",
        path=("sessions", question.session.id),
    )
