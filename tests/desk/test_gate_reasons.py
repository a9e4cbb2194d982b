"""Why a gate is open to somebody or closed."""

from typing import Any

import roadracing as rr
from roadracing._internal.desk.entering import may_enter
from roadracing._internal.practice.effective import Practices
from tests.desk.test_entering import CHILD, asked
from tests.rules.building import at, session
from tests.rules.gates import CREW, GUEST, HOT_PITS, grant, honours, with_access


class TestAges:
    """The pit lane is closed to children around sessions."""

    LEVELS = (CREW, CHILD, GUEST)
    OWN = (grant(CREW, HOT_PITS), grant(CHILD, HOT_PITS))

    def child(self, when: str, age: int | None = 12, **facts: Any) -> rr.desk.Answer:
        """Whether a child may be in the pit lane."""
        return asked("imsa-child", "hot-pits", when, age, levels=self.LEVELS, grants=self.OWN, **facts)

    def test_around_practice(self) -> None:
        """From fifteen minutes before to five after; the article is named."""
        assert self.child("08:44").allowed
        shut = self.child("08:45")
        assert not shut.allowed
        assert "around ALMS Practice (Sat 29 May 09:00 to 10:00) one has to be 16 or older" in shut.because
        assert "article 26.13" in (shut.source or "")
        assert "ADM008" == shut.rule
        assert at("10:05") == shut.until
        assert self.child("10:05").allowed
        assert self.child("08:45", 16).allowed

    def test_before_reconnaissance_laps(self) -> None:
        """For a race it counts from its reconnaissance laps."""
        laps = session("laps", "reconnaissance", "13:30", "13:50", series="alms")
        season = with_access(laps, levels=self.LEVELS, grants=self.OWN)
        assert not may_enter(season, "weekend", "imsa-child", "hot-pits", at("13:26"), age=12).allowed
        assert self.child("13:26").allowed

    def test_nobody_said_the_age(self) -> None:
        """Then it is for those who are old enough, and says how old."""
        answer = self.child("09:00", None)
        assert answer.allowed
        assert answer.minimum_age == 16
        assert answer.because.endswith("the holder has to be 16 or older")
        assert self.child("07:00", None).minimum_age is None

    def test_of_a_level(self) -> None:
        """A level for adults is none for children, wherever they stand."""
        answer = asked("imsa-crew", "paddock", "07:00", 12)
        assert not answer.allowed
        assert "Crew opens Paddock to those who are 16 or older" == answer.because

    def test_another_number(self) -> None:
        """Who states another age for this run gets it."""
        practices = Practices({"pit_lane_minimum_age": 12.0})
        season = with_access(levels=self.LEVELS, grants=self.OWN)
        answer = may_enter(
            season, "weekend", "imsa-child", "hot-pits", at("09:00"), age=12, practices=practices
        )
        assert answer.allowed


class TestHonoured:
    """What one organisation issued, another honours."""

    def test_counts_as(self) -> None:
        """The member of the one is crew to the other."""
        answer = asked("member", "hot-pits", "09:00", reciprocities=(honours("member", "hot-pit"),))
        assert answer.allowed
        assert "IMSA honours it as Crew" in answer.because
        assert ("reciprocities", "imsa-honours-scca") == answer.path

    def test_without(self) -> None:
        """Without the reciprocity the member stays outside; and so at weekends it is not for."""
        assert not asked("scca-member", "hot-pits", "09:00").allowed
        elsewhere = honours("member", "hot-pit", weekends=("another",))
        assert not asked("member", "hot-pits", "09:00", reciprocities=(elsewhere,)).allowed
