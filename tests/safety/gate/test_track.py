"""The track is inspected, cleared and free of people."""

import attrs

from roadracing._internal.safety.evidence import Check, Knowledge
from tests.safety.building import SESSIONS, knowledge
from tests.safety.readiness_asked import asked, only, said


class TestTheTrack:
    """Inspected, cleared, free of people."""

    def test_people_have_the_track(self) -> None:
        """The track walk goes on until a quarter to one, by the timetable."""
        found = asked(name="race", clock="12:30")
        assert "people have the track until 12:45: Track walk" == only(found.unmet).sentence
        assert ("sessions", "walk") == only(found.unmet).path

    def test_after_the_track_walk(self) -> None:
        """The course car has to go round again; what it found in the morning was before the people."""
        found = asked(name="race", clock="14:30")
        assert {Check.COURSE_CLEARED, Check.NOBODY_ON_TRACK} == {each.check for each in found.unknown}
        assert "before 12:45" in only(found.of(Check.COURSE_CLEARED)).sentence
        again = [said(Check.COURSE_CLEARED, "13:00"), said(Check.NOBODY_ON_TRACK, "13:00")]
        assert asked(knowledge(*again), name="race", clock="14:30").ready

    def test_what_happened_by_the_timetable_is_evidence(self) -> None:
        """An inspection and a clearance lap that have ended."""
        from roadracing._internal.model.weekend.actual import Actual  # noqa: PLC0415

        rows = [
            attrs.evolve(each, actual=Actual(end=each.end))
            if each.id in ("inspection", "clearance")
            else each
            for each in SESSIONS
        ]
        kept = [e for e in knowledge().evidence if e.check not in _OF_THE_TRACK]
        assert asked(Knowledge(evidence=tuple(kept)), sessions=rows).ready
        assert not asked(Knowledge(evidence=tuple(kept))).ready


_OF_THE_TRACK = (Check.TRACK_INSPECTED, Check.COURSE_CLEARED, Check.NOBODY_ON_TRACK)
