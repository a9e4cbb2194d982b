"""Whatever a document holds, both questions have an answer."""

import json
import math

import attrs
from hypothesis import given, settings

from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.readiness import readiness
from roadracing._internal.safety.response import coverage
from roadracing._internal.safety.targets import ResponseTargets
from roadracing._internal.testing.instants import instants
from roadracing._internal.testing.strategies import nouns, seasons
from roadracing._internal.time.instant import Instant

TARGETS = ResponseTargets.in_force(
    Practices(
        {"medical_response_s": 60.0, "response_speed_kph": 80.0, "turnout_s": 0.0, "foot_speed_kph": 9.0}
    )
)


@settings(max_examples=settings.default.max_examples // 4)
@given(plan=nouns(SafetyPlan), layout=nouns(CircuitLayout))
def test_coverage_of_any_plan(plan: SafetyPlan, layout: CircuitLayout) -> None:
    """Nonsense and gaps are said to be unknown, and every number is one that JSON can hold."""
    found = coverage(plan, layout, TARGETS)
    json.dumps(found.to_json(), allow_nan=False)
    for kind in found.kinds:
        assert all(math.isfinite(part.from_s) and math.isfinite(part.to_s) for part in kind.stretches)


@settings(max_examples=settings.default.max_examples // 4)
@given(season=seasons(), plan=nouns(SafetyPlan), session=nouns(Session), log=nouns(ControlLog), at=instants())
def test_readiness_of_any_season(
    season: Season, plan: SafetyPlan, session: Session, log: ControlLog, at: Instant
) -> None:
    """Nobody gets a traceback, and nothing is ready of which hardly anything is known."""
    whole = attrs.evolve(
        season,
        safety_plans=[plan],
        sessions=[*(held for held in season.sessions if held.id != session.id), session],
        control_logs=[log],
    )
    found = readiness(whole, session.id, at)
    assert not found.ready
    json.dumps(found.to_json(), allow_nan=False)
