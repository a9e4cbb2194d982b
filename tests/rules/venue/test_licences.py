"""A layout that is licensed has a licence for the days and the classes that compete on it."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.layout import Licence
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.rules.building import FULL, SATURDAY, SUNDAY, VENUE, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "TRK007": Example(
        sound=made.SOUND,
        broken=made.race(
            venues=made.on(
                attrs.evolve(FULL, licences=(Licence(id="grade-2", valid_until=dt.date(2003, 12, 31)),))
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

THROUGH_2004 = Licence(
    id="grade-2", grade="2", valid_from=dt.date(2004, 1, 1), valid_until=dt.date(2004, 12, 31)
)
LAPSED = attrs.evolve(THROUGH_2004, id="old", valid_until=SATURDAY - dt.timedelta(days=1))
UNDATED = Licence(id="undated", grade="3")


def judge(*licences: Licence, sessions: tuple[Session, ...] = (), **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of a layout with these licences, on which there is a race on Saturday."""
    venue = attrs.evolve(VENUE, layouts=(attrs.evolve(FULL, licences=licences),))
    rows = sessions or (session("race", "race", "10:00", "11:00", series="alms"),)
    return found("TRK007", *rows, venues=(venue,), **facts)


class TestDates:
    """On each day of competition a licence is valid."""

    def test_lapsed(self) -> None:
        """The licence ended on the day before; it is named with its dates."""
        (finding,) = judge(LAPSED)
        assert Severity.ERROR is finding.severity
        assert "Saturday 29 May 2004" in finding.message
        assert "2 is valid from 2004-01-01 to 2004-05-28" in finding.message
        assert ("weekends", "weekend") == finding.path

    def test_valid_to_the_last_day(self) -> None:
        """The last day is included, and so is the first."""
        assert () == judge(attrs.evolve(THROUGH_2004, valid_until=SATURDAY))
        assert () == judge(attrs.evolve(THROUGH_2004, valid_from=SATURDAY))

    def test_each_day_counts_and_all_come_in_one_finding(self) -> None:
        """A weekend that outlives the licence names the days."""
        rows = (session("p", "practice", Start.on(SATURDAY)), session("r", "race", Start.on(SUNDAY)))
        (finding,) = judge(attrs.evolve(THROUGH_2004, valid_until=SATURDAY), sessions=rows)
        assert ["2004-05-30"] == finding.context["days"]

    def test_two_licences_may_follow_each_other(self) -> None:
        """One is enough on each day."""
        assert () == judge(LAPSED, attrs.evolve(THROUGH_2004, valid_from=SATURDAY))

    def test_one_without_dates_may_cover_it(self) -> None:
        """Then the lapsed one is a question, not an error."""
        (finding,) = judge(LAPSED, UNDATED)
        assert Severity.WARNING is finding.severity

    def test_one_date_that_does_not_exclude_the_day(self) -> None:
        """Half of the dates is not enough to object."""
        assert () == judge(Licence(id="since", valid_from=dt.date(2004, 1, 1)))
        (until,) = judge(Licence(id="until", valid_until=dt.date(2003, 12, 31)))
        (since,) = judge(Licence(id="since", valid_from=dt.date(2005, 1, 1)))
        assert until.message.endswith("until is valid until 2003-12-31")
        assert since.message.endswith("since is valid from 2005-01-01")

    def test_nothing_to_judge(self) -> None:
        """No licences, no dates, no cars, no day: no finding."""
        assert () == judge()
        assert () == judge(UNDATED)
        assert () == judge(LAPSED, sessions=(session("walk", "track-walk", "10:00", "11:00"),))
        assert () == judge(LAPSED, sessions=(session("race", "race"),))
        assert () == judge(LAPSED, sessions=(session("race", "race", "10:00", status=PlanStatus.CANCELLED),))


class TestClasses:
    """Every class that runs is admitted."""

    def test_a_class_that_is_not_admitted(self) -> None:
        """The licence admits GT; the series also brings LMP1."""
        (finding,) = judge(attrs.evolve(THROUGH_2004, classes=("gt",)))
        assert Severity.ERROR is finding.severity
        assert ["lmp1"] == finding.context["classes"]
        assert "LMP1 runs on Full course at The Circuit" in finding.message

    def test_the_classes_of_the_session_count(self) -> None:
        """A session for GT alone needs GT alone."""
        rows = (session("race", "race", "10:00", series="alms", classes=("gt",)),)
        assert () == judge(attrs.evolve(THROUGH_2004, classes=("gt",)), sessions=rows)

    def test_several_classes(self) -> None:
        """Each class that is not admitted is named."""
        (finding,) = judge(attrs.evolve(THROUGH_2004, classes=("wc-gt",)))
        assert "GT and LMP1 run on Full course" in finding.message
        assert finding.message.endswith("no licence of it admits these classes")

    def test_several_licences_admit_together(self) -> None:
        """One for each class will do."""
        one, other = (
            attrs.evolve(THROUGH_2004, id="for-gt", classes=("gt",)),
            attrs.evolve(THROUGH_2004, id="for-lmp1", classes=("lmp1",)),
        )
        assert () == judge(one, other)

    def test_a_lapsed_licence_admits_nobody(self) -> None:
        """What ended does not help the class it named."""
        one = attrs.evolve(THROUGH_2004, classes=("gt",))
        other = attrs.evolve(LAPSED, classes=("lmp1",))
        assert [["lmp1"]] == [finding.context["classes"] for finding in judge(one, other)]

    def test_no_classes_are_all_classes(self) -> None:
        """A licence that names none admits everybody; classes nobody knows are not judged."""
        assert () == judge(THROUGH_2004)
        rows = (session("race", "race", "10:00"),)
        assert () == judge(attrs.evolve(THROUGH_2004, classes=("gt",)), sessions=rows)
