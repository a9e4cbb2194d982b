"""May the track go hot? Only when everything is in place and somebody has said so."""

import datetime as dt

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackCondition
from roadracing._internal.safety.evidence import Check, Evidence, Knowledge
from roadracing._internal.safety.readiness import UnknownSession, readiness
from roadracing._internal.safety.readiness_answer import RequirementState
from tests.safety.building import SAID, SESSIONS, UNITS, at, knowledge, plan, season
from tests.safety.readiness_asked import BEFORE, asked, only, said


class TestTheGate:
    """As a whole."""

    def test_when_all_is_said(self) -> None:
        """The track may go hot for the warm-up."""
        found = asked()
        assert () == found.unmet
        assert () == found.unknown
        assert found.ready

    def test_when_nobody_has_said_anything(self) -> None:
        """Nobody is ready by ignorance, and nothing is known to be wrong."""
        found = asked(Knowledge())
        assert not found.ready
        assert () == found.unmet
        assert {
            *(check for check, _, _ in SAID),
            Check.STATION_STAFFED,
            Check.RESPONSE,
        } == {each.check for each in found.unknown}

    @pytest.mark.parametrize("check", [check for check, _, _ in SAID])
    def test_each_thing_is_needed(self, check: Check) -> None:
        """If one thing is left out, the track is not ready, because nobody has said it."""
        found = asked(knowledge(without=check))
        assert not found.ready
        assert check in {each.check for each in found.unknown}

    @pytest.mark.parametrize("check", [check for check, _, _ in SAID if check is not Check.UNIT])
    def test_each_thing_can_be_lost(self, check: Check) -> None:
        """If somebody says that it is not so any more, the track is not ready, and that is known."""
        found = asked(knowledge(said(check, "08:50", ok=False)))
        assert not found.ready
        assert {check} <= {each.check for each in found.unmet}

    @settings(max_examples=settings.default.max_examples // 4)
    @given(wrong=st.sets(st.sampled_from([check for check, _, _ in SAID])))
    def test_ready_is_all_met(self, wrong: set[Check]) -> None:
        """Ready is the same as nothing unmet and nothing unknown, and every requirement is one of the three."""
        found = asked(knowledge(*(said(check, "08:50", ok=False) for check in sorted(wrong))))
        assert found.ready is (not found.unmet and not found.unknown) is (not wrong)
        assert len(found.requirements) == len(found.met) + len(found.unmet) + len(found.unknown)

    @settings(max_examples=settings.default.max_examples // 4)
    @given(
        evidence=st.lists(
            st.builds(
                said,
                st.sampled_from(Check),
                st.sampled_from(["08:10", "08:50", "09:10"]),
                ok=st.booleans(),
                about=st.sampled_from([None, "station-1", "fire-1", "hospital"]),
            ),
            max_size=6,
        )
    )
    def test_more_of_what_is_right_never_makes_it_worse(self, evidence: list[Evidence]) -> None:
        """If all that was said is said again and well, just now, the track is ready."""
        again = [attrs.evolve(each, ok=True, at=BEFORE) for each in evidence]
        assert asked(knowledge(*evidence, *again)).ready

    def test_the_future_is_not_known(self) -> None:
        """What was said a minute later has not been said yet."""
        found = asked(clock="08:19")
        assert RequirementState.UNKNOWN is only(found.of(Check.RACE_DIRECTOR)).state
        assert RequirementState.UNKNOWN is found.of(Check.UNIT)[0].state

    def test_a_session_that_is_not_there(self) -> None:
        """Is refused with what there is."""
        with pytest.raises(UnknownSession, match=r"there is no session 'warmup'.*care-centre-hours"):
            readiness(season(), "warmup", BEFORE)


class TestAllHotSessionsAlike:
    """The car at Sonoma in 2004 burned in a warm-up."""

    def test_a_warm_up_needs_what_a_race_needs(self) -> None:
        """Except for the safety car."""
        warm_up, race = asked(), asked(name="race")
        needed = [(each.check, each.about) for each in race.requirements]
        assert [(Check.UNIT, "safety-car")] == [
            each for each in needed if each not in [(r.check, r.about) for r in warm_up.requirements]
        ]

    def test_a_race_without_a_safety_car(self) -> None:
        """Is not ready; where the plan has none, somebody has to say that one is there."""
        away = asked(knowledge(said(Check.UNIT, "08:50", ok=False, about="safety-car")), name="race")
        assert "safety-car is not in position (08:50)" in only(away.unmet).sentence
        bare = plan(units=[each for each in UNITS if each.type is not UnitType.SAFETY_CAR])
        assert Check.SAFETY_CAR is only(asked(name="race", safety_plans=[bare]).unknown).check

    def test_a_session_on_a_cold_track(self) -> None:
        """Nobody makes the track hot for a track walk, and nobody for what was cancelled."""
        assert "held on a cold track" in only(asked(name="walk").of(Check.SESSION)).sentence
        rows = [
            attrs.evolve(each, status=PlanStatus.CANCELLED) if each.id == "warm-up" else each
            for each in SESSIONS
        ]
        assert "cancelled" in only(asked(sessions=rows).of(Check.SESSION)).sentence


def test_conditions_and_kinds_are_what_the_timetable_says() -> None:
    """An inspection on a cold track ends before the course car goes round."""
    inspection = next(each for each in SESSIONS if each.id == "inspection")
    assert TrackCondition.COLD is inspection.track_condition
    assert inspection.end is not None
    assert dt.timedelta(minutes=45) == at("07:45").utc - inspection.end.utc
