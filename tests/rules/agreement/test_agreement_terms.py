"""When an agreement is in force, and who is party to it."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.weekend.weekend import RaceWeekend
from tests.rules.agreement.joint_agreement import AGREEMENT, ALONE, COMMON, judge


class TestInForce:
    """The agreement counts while it is in force."""

    def judge(self, where: RaceWeekend = ALONE, **facts: Any) -> int:
        """How many findings there are if the agreement is in force as said."""
        agreement = attrs.evolve(AGREEMENT, **{"seasons": (), **facts})
        return len(judge(COMMON, where, agreement=agreement))

    def test_in_another_season(self) -> None:
        """In force in 2005 only, it says nothing of 2004."""
        assert 0 == self.judge(seasons=(2005,))

    def test_by_dates(self) -> None:
        """From the first day, and before the day that is named as the end."""
        day = dt.date(2004, 5, 28)
        where = attrs.evolve(ALONE, first_day=day, last_day=day)
        assert 1 == self.judge(where, effective_from=day)
        assert 0 == self.judge(where, effective_from=day + dt.timedelta(days=1))
        assert 0 == self.judge(where, effective_until=day)
        assert 1 == self.judge(where, effective_until=day + dt.timedelta(days=1))

    def test_nobody_says_when(self) -> None:
        """Without dates it counts for the weekends that name it."""
        assert 0 == self.judge()
        assert 1 == self.judge(attrs.evolve(ALONE, agreement="joa"))
