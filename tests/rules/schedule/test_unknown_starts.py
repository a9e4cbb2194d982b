"""Starts that follow from other sessions, and starts that nobody knows yet."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Timetable, TimetableStatus
from roadracing._internal.time.start import Start
from tests.rules.building import WEEKEND, found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH011": Example(
        sound=made.SOUND,
        broken=made.day(
            made.PRACTICE,
            attrs.evolve(made.RACE, start=Start.after("wc-race"), end=None),
            attrs.evolve(made.SUPPORT, start=Start.after("alms-race"), end=None),
        ),
    ),
    "SCH012": Example(
        sound=made.SOUND,
        broken=made.day(
            made.PRACTICE,
            attrs.evolve(made.RACE, start=Start.tbc(), end=None),
            weekends=(attrs.evolve(WEEKEND, timetable=Timetable(status=TimetableStatus.OFFICIAL)),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def following(*names: str) -> list[Session]:
    """Sessions that each follow the next, and the last the first."""
    return [
        session(name, "practice", Start.after(names[(n + 1) % len(names)])) for n, name in enumerate(names)
    ]


class TestRelativeStartsCycle:
    """Sessions that follow each other do not form a circle."""

    def test_a_circle_is_reported_once(self) -> None:
        """Three sessions in a circle are one error, at the one with the least id, naming the others."""
        (finding,) = found("SCH011", *following("b", "c", "a"))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "a", "start") == finding.path
        assert [("sessions", "b", "start"), ("sessions", "c", "start")] == [r.path for r in finding.related]

    def test_itself(self) -> None:
        """A session that follows itself has no time."""
        (finding,) = found("SCH011", *following("a"))
        assert "Practice starts after itself, so it has no time" == finding.message

    def test_two_circles_and_what_leads_to_them(self) -> None:
        """Each circle is one error; what only leads into it is none."""
        leading = session("leading", "practice", Start.after("a"))
        findings = found("SCH011", *following("a", "b"), *following("x", "y"), leading)
        assert [["a", "b"], ["x", "y"]] == [d.context["sessions"] for d in findings]

    def test_a_chain(self) -> None:
        """A chain that ends at a time, or at a session that does not exist, is no circle."""
        chain = [session("a", "practice", Start.after("b")), session("b", "practice", Start.after("c"))]
        assert () == found("SCH011", *chain, session("c", "practice", "10:00", "11:00"))
        assert () == found("SCH011", *chain)

    def test_a_cancelled_link(self) -> None:
        """A circle through a cancelled session is none: that session will not run."""
        a, b = following("a", "b")
        assert () == found("SCH011", a, attrs.evolve(b, status=PlanStatus.CANCELLED))

    def test_a_long_circle(self) -> None:
        """A circle of a thousand sessions is found, and its finding stays short."""
        (finding,) = found("SCH011", *following(*(f"s{n}" for n in range(1_000))))
        assert 20 == len(finding.related)
        assert 1_000 > len(finding.message)


class TestUnresolvedStart:
    """In an official timetable every start has a time."""

    @staticmethod
    def in_timetable(status: TimetableStatus | None, *sessions: Session) -> list[tuple[object, Severity]]:
        """What is found in a timetable of that status: sessions and severities."""
        weekend = attrs.evolve(WEEKEND, timetable=Timetable(status=status))
        return [(d.context["session"], d.severity) for d in found("SCH012", *sessions, weekends=(weekend,))]

    OPEN = (
        session("tbc", "race", Start.tbc()),
        session("dated", "race", Start.on(dt.date(2004, 5, 29))),
        session("about", "race", "~10:00"),
        session("after", "race", Start.after("tbc")),
    )
    KNOWN = (
        session("at", "race", "10:00", "11:00"),
        session("from", "race", ">10:00"),
        session("following", "race", Start.after("at")),
        session("silent", "podium"),
    )

    @pytest.mark.parametrize("status", [TimetableStatus.OFFICIAL, TimetableStatus.REVISED])
    def test_an_official_timetable(self, status: TimetableStatus) -> None:
        """What has no firm time is listed, for information; lower bounds and unmentioned starts are not."""
        expected = [(name, Severity.INFO) for name in ("about", "after", "dated", "tbc")]
        assert expected == sorted(self.in_timetable(status, *self.OPEN, *self.KNOWN))

    @pytest.mark.parametrize("status", [TimetableStatus.PROVISIONAL, None])
    def test_any_other_timetable(self, status: TimetableStatus | None) -> None:
        """A provisional timetable may be as open as it likes."""
        assert [] == self.in_timetable(status, *self.OPEN)

    def test_after_a_cancelled_session(self) -> None:
        """It is a warning whatever the timetable's status: nobody will know when to be there."""
        gone = session("gone", "race", "10:00", "11:00", status=PlanStatus.CANCELLED)
        later = session("later", "race", Start.after("gone"))
        assert [("later", Severity.WARNING)] == self.in_timetable(None, gone, later)
        assert [] == self.in_timetable(None, gone, attrs.evolve(later, status=PlanStatus.CANCELLED))

    def test_after_a_postponed_session(self) -> None:
        """The same where the session it follows has no new time."""
        gone = session("gone", "race", Start.tbc(), status=PlanStatus.POSTPONED)
        later = session("later", "race", Start.after("gone"))
        assert [("later", Severity.WARNING)] == self.in_timetable(None, gone, later)

    def test_a_circle_is_left_to_the_other_rule(self) -> None:
        """It is reported once, as an error."""
        assert [] == self.in_timetable(TimetableStatus.OFFICIAL, *following("a", "b"))


def test_a_race_that_nobody_says_anything_of() -> None:
    """An official timetable with times and none for some races is one warning that names them; others are asked."""
    silent = attrs.evolve(made.RACE, start=None, end=None)
    other = attrs.evolve(silent, id="other", title="Race 2")
    official = (attrs.evolve(WEEKEND, timetable=Timetable(status=TimetableStatus.OFFICIAL)),)
    (finding,) = found("SCH012", made.PRACTICE, silent, other, weekends=official)
    assert Severity.WARNING is finding.severity
    assert ["alms-race", "other"] == finding.context["sessions"]
    assert () == found("SCH012", made.PRACTICE, silent)
    assert () == found("SCH012", silent, other, weekends=official)
    podium = session("podium", "podium", series="alms")
    assert () == found("SCH012", made.PRACTICE, podium, weekends=official)
