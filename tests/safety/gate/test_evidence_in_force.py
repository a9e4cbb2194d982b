"""For how long what somebody said counts."""

import attrs

from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.safety.evidence import Check
from roadracing._internal.safety.readiness_answer import RequirementState
from tests.safety.building import SESSIONS, at, knowledge, session
from tests.safety.readiness_asked import asked, only, said


class TestEvidenceGoesStale:
    """What was said yesterday, or too long ago, does not count."""

    def test_of_yesterday(self) -> None:
        """A new day begins with everything anew; only the road to the hospital is as long as it was."""
        found = asked(clock=at("08:55", 27))
        assert {Check.EVACUATION} == {each.check for each in found.met}
        assert "too long ago to count" in found.of(Check.TIMING)[0].sentence

    def test_in_the_night_of_a_long_race(self) -> None:
        """A session that runs across midnight is run on the evidence of the day on which it began."""
        long = session("race", SessionKind.RACE, "15:00", "23:00", series=("alms",))
        rows = [each for each in SESSIONS if each.id not in ("race", "walk")]
        rows.append(attrs.evolve(long, end=at("15:00", 27)))
        open_ = said(Check.MEDICAL_CENTRE, "07:05")
        assert asked(knowledge(open_), name="race", clock=at("02:00", 27), sessions=rows).ready

    def test_by_a_practice(self) -> None:
        """Whoever wants a check every half hour gets it."""
        found = asked(stated={"evidence_age_min": 30.0})
        assert {Check.MEDICAL_CENTRE, Check.TRACK_INSPECTED, Check.COURSE_CLEARED, Check.STATION_RADIO} <= {
            each.check for each in found.unknown
        }
        assert RequirementState.MET is only(found.of(Check.TIMING)).state
