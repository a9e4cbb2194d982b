"""The time between sessions on one track."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from tests.rules.building import found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH004": Example(
        sound=made.SOUND, broken=made.day(made.RACE, made.moved(made.SUPPORT, "14:48", "15:40"))
    ),
    "SCH006": Example(
        sound=made.SOUND,
        broken=made.day(
            made.PRACTICE,
            session("walk", "track-walk", "08:00", "08:50", title="Track walk", operated_by="imsa"),
        ),
        options={"practices": Practices({"clear_before_min": 15.0, "clear_after_min": 5.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

FIRST = session("alms-practice", "practice", "10:00", "10:30", series="alms")
SECOND = session("wc-practice", "practice", "10:33", "11:00", series="world-challenge")


def cleared_for(**minutes: float) -> dict[str, object]:
    """Options for a run with margins around sessions."""
    return {"practices": Practices({f"clear_{key}_min": value for key, value in minutes.items()})}


class TestShortChangeover:
    """From one series to the next takes time."""

    def test_three_minutes(self) -> None:
        """Three minutes are too few; the finding says how many, whose number decided, and what would be right."""
        (finding,) = found("SCH004", FIRST, SECOND)
        assert Severity.WARNING is finding.severity
        assert "starts 3 min after" in finding.message
        assert {
            "session": "wc-practice",
            "before": "alms-practice",
            "gap_min": 3.0,
            "changeover_min": 5.0,
        } == dict(finding.context)
        assert "start it at 10:35 or later" == finding.hint
        assert finding.practice is not None
        assert finding.practice.startswith("library default")

    @pytest.mark.parametrize(
        ("start", "expected"), [("10:30", 1), ("10:34:59", 1), ("10:35", 0), ("11:00", 0)]
    )
    def test_five_minutes_are_enough(self, start: str, expected: int) -> None:
        """Exactly the changeover is fine; no gap at all is a changeover of nought."""
        later = session("wc-practice", "practice", start, "12:00", series="world-challenge")
        assert expected == len(found("SCH004", FIRST, later))

    def test_a_practice_raises_it(self) -> None:
        """With a changeover of 15 minutes ten are too few, and the finding says whose number that is."""
        later = session("wc-practice", "practice", "10:40", "11:00", series="world-challenge")
        options = {"practices": Practices({"changeover_min": 15.0})}
        (finding,) = found("SCH004", FIRST, later, options=options)
        assert "stated for this run" == finding.practice

    def test_a_practice_switches_it_off(self) -> None:
        """Where nobody has a changeover, nothing is short."""
        assert () == found(
            "SCH004", FIRST, SECOND, options={"practices": Practices({"changeover_min": None})}
        )

    @pytest.mark.parametrize(
        "later",
        [
            attrs.evolve(SECOND, series=("alms",)),
            attrs.evolve(SECOND, series=()),
            attrs.evolve(SECOND, part_of="alms-practice"),
            attrs.evolve(SECOND, status=PlanStatus.CANCELLED),
            attrs.evolve(SECOND, layout="nowhere", weekend="elsewhere"),
        ],
        ids=["same series", "no series", "part", "cancelled", "another place"],
    )
    def test_no_changeover(self, later: Session) -> None:
        """The same cars, cars of nobody knows whom, a part, and what is not there need no changeover."""
        assert () == found("SCH004", FIRST, later)

    def test_an_overlap_is_left_to_the_other_rule(self) -> None:
        """What overlaps has no gap."""
        assert () == found(
            "SCH004", FIRST, session("wc", "practice", "10:29", "11:00", series="world-challenge")
        )

    def test_an_unknown_end(self) -> None:
        """Where nobody published an end there is no gap to measure."""
        assert () == found("SCH004", attrs.evolve(FIRST, end=None), SECOND)

    def test_an_unknown_end_in_between(self) -> None:
        """What started right after the first session may still be on the track when the next one comes."""
        between = session("between", "practice", "10:30", series="atlantics")
        assert ["between"] == [d.context["session"] for d in found("SCH004", FIRST, between, SECOND)]

    def test_loops_without_common_asphalt(self) -> None:
        """Each track has its own succession of sessions."""
        north = attrs.evolve(FIRST, layout="north-loop")
        assert () == found("SCH004", north, attrs.evolve(SECOND, layout="south-loop"))
        assert 1 == len(found("SCH004", north, SECOND))

    def test_only_the_one_right_before_counts(self) -> None:
        """A session is compared with the last to end before it, not with all."""
        between = session("atlantics", "practice", "10:31", "10:32", series="atlantics")
        expected = {("atlantics", "alms-practice"), ("wc-practice", "atlantics")}
        assert expected == {
            (d.context["session"], d.context["before"]) for d in found("SCH004", FIRST, between, SECOND)
        }

    def test_what_shares_the_track_lies_between(self) -> None:
        """A clearance lap between two sessions does not lengthen or shorten the gap."""
        lap = session("lap", "course-clearance", "10:30", "10:33")
        assert 1 == len(found("SCH004", FIRST, lap, SECOND))


class TestTrackNotClear:
    """Before and after a session only marshals are on the track, where somebody says so."""

    PARADE = session("parade", "parade", "09:45", "09:50", track="shared")

    def test_off_unless_a_practice_sets_it(self) -> None:
        """By default nothing is looked at."""
        assert () == found("SCH006", FIRST, self.PARADE)

    def test_before(self) -> None:
        """A parade that ends ten minutes before practice is too close with fifteen minutes."""
        (finding,) = found("SCH006", FIRST, self.PARADE, options=cleared_for(before=15.0))
        assert "is on the track 10 min before ALMS Practice" in finding.message
        assert 15.0 == finding.context["clear_before_min"]
        assert "stated for this run" == finding.practice
        assert () == found("SCH006", FIRST, self.PARADE, options=cleared_for(before=10.0))
        assert () == found("SCH006", FIRST, self.PARADE, options=cleared_for(after=15.0))

    def test_after(self) -> None:
        """A track walk that begins three minutes after practice is too close with five minutes."""
        walk = session("walk", "track-walk", "10:33", "11:00")
        (finding,) = found("SCH006", FIRST, walk, options=cleared_for(after=5.0))
        assert "is on the track 3 min after ALMS Practice" in finding.message
        assert () == found("SCH006", FIRST, walk, options=cleared_for(after=3.0))

    def test_after_an_unknown_end(self) -> None:
        """Nobody knows when a session without a published end is over."""
        walk = session("walk", "track-walk", "10:03", "10:10")
        assert () == found("SCH006", attrs.evolve(FIRST, end=None), walk, options=cleared_for(after=5.0))

    def test_marshals_and_parts_may_be_there(self) -> None:
        """Inspections and clearance laps clear the track, and a part belongs to the session."""
        lap = session("lap", "course-clearance", "09:50", "09:55")
        part = attrs.evolve(self.PARADE, part_of="alms-practice")
        assert () == found("SCH006", FIRST, lap, part, options=cleared_for(before=15.0, after=5.0))

    def test_races_are_left_out(self) -> None:
        """The grid of a race is a procedure of its own."""
        race = session("race", "race", "10:00", "10:30", series="alms")
        assert () == found("SCH006", race, self.PARADE, options=cleared_for(before=15.0))

    def test_an_overlap_is_left_to_the_other_rules(self) -> None:
        """What is on the track during the session is reported once."""
        during = attrs.evolve(self.PARADE, start=FIRST.start)
        assert () == found("SCH006", FIRST, during, options=cleared_for(before=15.0))

    def test_two_sessions_near_each_other(self) -> None:
        """One row can be too close to two sessions, and each is told."""
        later = session("wc", "practice", "10:50", "11:00", series="world-challenge")
        walk = session("walk", "track-walk", "10:33", "10:45")
        findings = found("SCH006", FIRST, later, walk, options=cleared_for(before=15.0, after=5.0))
        assert {"alms-practice", "wc"} == {finding.context["other"] for finding in findings}
        assert {dt.timedelta(minutes=3), dt.timedelta(minutes=5)} == {
            dt.timedelta(minutes=float(str(finding.context["gap_min"]))) for finding in findings
        }
