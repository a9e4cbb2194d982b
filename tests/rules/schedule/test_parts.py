"""Sessions that are parts of others, or were split off from them."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.rules.building import WEEKEND, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH018": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE, session("podium", "podium", "15:00", "15:15", title="Podium", part_of="alms-race")
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "10:00", "11:00", series="alms")
LAP = session("lap", "reconnaissance", "10:00", "10:05", part_of="race")


class TestBrokenPartOf:
    """A part belongs to a whole: of the same weekend, within its time, and not to itself."""

    @pytest.mark.parametrize("field", ["part_of", "split_from"])
    def test_circles(self, field: str) -> None:
        """Sessions that are parts of each other, or split from each other, are one error each."""
        around = [session("a", "other", **{field: "b"}), session("b", "other", **{field: "a"})]
        (finding,) = found("SCH018", *around)
        assert Severity.ERROR is finding.severity
        assert ("sessions", "a", field) == finding.path
        assert field == finding.context["field"]

    def test_itself(self) -> None:
        """A part of itself is no part."""
        (finding,) = found("SCH018", session("a", "other", part_of="a"))
        assert "Other is a part of itself" == finding.message

    def test_a_part_of_another_weekends_session(self) -> None:
        """A part is on the same timetable as the whole."""
        other = attrs.evolve(WEEKEND, id="another", name="Another")
        (finding,) = found("SCH018", RACE, attrs.evolve(LAP, weekend="another"), weekends=(WEEKEND, other))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "lap", "part_of") == finding.path

    def test_split_from_another_weekends_session(self) -> None:
        """A race that was put off to another weekend was split from one of this."""
        split = session("split", "race", "12:00", "13:00", split_from="race", weekend="another")
        assert () == found("SCH018", RACE, split)

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("10:00", "11:00", 0),
            ("10:30", "10:40", 0),
            ("11:00", "11:00", 0),
            ("09:59", "10:05", 1),
            ("10:30", "11:01", 1),
            ("11:01", None, 1),
            ("11:00", None, 0),
        ],
    )
    def test_within_the_whole(self, start: str, end: str | None, expected: int) -> None:
        """A part runs within the slot of its whole, both ends included; outside it is a warning."""
        part = session("part", "ceremony", start, end, part_of="race")
        assert [Severity.WARNING] * expected == [d.severity for d in found("SCH018", RACE, part)]

    @pytest.mark.parametrize(
        ("whole", "part"),
        [
            (attrs.evolve(RACE, end=None), attrs.evolve(LAP, end=at("12:00"))),
            (attrs.evolve(RACE, start=Start.tbc()), LAP),
            (RACE, attrs.evolve(LAP, start=Start.tbc())),
            (RACE, attrs.evolve(LAP, start=Start.at(at("09:00")), status=PlanStatus.CANCELLED)),
            (session("elsewhere", "race"), LAP),
        ],
        ids=["no end", "no start", "no time", "cancelled", "no whole"],
    )
    def test_what_is_not_known(self, whole: Session, part: Session) -> None:
        """Where a slot is not known nothing is outside it; a whole that does not exist is another rule's."""
        assert () == found("SCH018", whole, part)

    @pytest.mark.parametrize("kind", ["reconnaissance", "start-signal"])
    def test_what_leads_up_to_a_start(self, kind: str) -> None:
        """Laps to the grid and start signals belong to a race and come before it; after it they are outside."""
        before = session("before", kind, "09:20", "09:30", part_of="race")
        assert () == found("SCH018", RACE, before)
        after = session("after", kind, "11:00", "11:10", part_of="race")
        assert 1 == len(found("SCH018", RACE, after))
