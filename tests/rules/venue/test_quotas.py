"""A venue does not run on more days of a year than it may."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.restriction import AppliesTo, DayQuota, Weekday
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.rules.building import ALMS, SATURDAY, VENUE, WEEKEND, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "TRK004": Example(
        sound=made.SOUND,
        broken=made.race(venues=made.under(DayQuota(id="days", days_per_year=10, used_elsewhere=10))),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

QUOTA = DayQuota(id="days", days_per_year=2, used_elsewhere=0)


def races(*days: dt.date, **facts: Any) -> list[Session]:
    """A race on each of these days."""
    return [session(f"race-{n}", "race", Start.on(day), **facts) for n, day in enumerate(days)]


def days(number: int) -> list[dt.date]:
    """So many days from the Saturday on."""
    return [SATURDAY + dt.timedelta(days=n) for n in range(number)]


def judge(*sessions: Session, quota: DayQuota = QUOTA, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of these sessions at a venue with one quota."""
    return found("TRK004", *sessions, venues=(attrs.evolve(VENUE, restrictions=(quota,)),), **facts)


class TestFound:
    """More days than the permit has are an error."""

    def test_one_day_too_many(self) -> None:
        """The days are counted and named."""
        (finding,) = judge(*races(*days(3)))
        assert Severity.ERROR is finding.severity
        assert ("venues", "circuit", "restrictions", "days") == finding.path
        assert "is allowed on 2 days of 2004; this document has 3 days" in finding.message
        assert "give up 1 day" in (finding.hint or "")

    def test_days_used_elsewhere_count(self) -> None:
        """One day here and two elsewhere are three."""
        (finding,) = judge(*races(SATURDAY), quota=attrs.evolve(QUOTA, used_elsewhere=2))
        assert "this document has 1 day and other events 2" in finding.message

    def test_used_up_without_knowing_of_others(self) -> None:
        """Three days are too many whatever the others use."""
        (finding,) = judge(*races(*days(3)), quota=attrs.evolve(QUOTA, used_elsewhere=None))
        assert Severity.ERROR is finding.severity

    def test_over_all_weekends_of_the_venue(self) -> None:
        """Two events share one permit."""
        other = attrs.evolve(WEEKEND, id="other", name="Another Weekend")
        rows = [
            *races(*days(2)),
            session("last", "race", Start.on(dt.date(2004, 9, 4)), weekend="other"),
        ]
        assert 1 == len(judge(*rows, weekends=(WEEKEND, other)))

    def test_a_race_over_midnight_uses_two_days(self) -> None:
        """Both days are used."""
        assert judge(
            session("a", "race", "23:00", "2004-05-30 01:00"),
            session("b", "race", Start.on(dt.date(2004, 6, 1))),
        )


class TestJustRight:
    """What the permit allows is not found."""

    def test_exactly_the_quota(self) -> None:
        """Two days are two days, however many sessions they have."""
        assert () == judge(*races(SATURDAY, SATURDAY, SATURDAY, *days(2)))

    def test_each_year_has_its_own(self) -> None:
        """A quota is for a calendar year."""
        assert () == judge(*races(*days(2), dt.date(2005, 5, 28)))

    def test_what_does_not_count(self) -> None:
        """Other weekdays, other kinds, cancelled sessions and unknown days use nothing."""
        saturdays = attrs.evolve(QUOTA, weekdays=(Weekday.SATURDAY,), applies_to=AppliesTo.RACING)
        rows = [
            *races(SATURDAY, SATURDAY + dt.timedelta(days=1), SATURDAY + dt.timedelta(days=7)),
            session("p", "practice", Start.on(SATURDAY + dt.timedelta(days=14))),
            session("c", "race", Start.on(SATURDAY + dt.timedelta(days=21)), status=PlanStatus.CANCELLED),
            session("u", "race"),
        ]
        assert () == judge(*rows, quota=saturdays)


def test_what_others_use_is_not_known() -> None:
    """One info for the venue says that the quota may be used up without this document showing it."""
    second = attrs.evolve(QUOTA, id="more", used_elsewhere=None)
    venue = attrs.evolve(VENUE, restrictions=(attrs.evolve(QUOTA, used_elsewhere=None), second))
    (finding,) = found("TRK004", *races(SATURDAY), venues=(venue,))
    assert Severity.INFO is finding.severity


def test_nothing_is_said_where_nothing_is_used() -> None:
    """A venue whose permit this document does not touch is nobody's business."""
    assert () == judge(session("b", "briefing", "10:00"), quota=attrs.evolve(QUOTA, used_elsewhere=None))


def test_mufflers_decide() -> None:
    """If the quota is only exceeded should the cars be unmuffled, that is a warning."""
    unmuffled = attrs.evolve(QUOTA, applies_to=AppliesTo.UNMUFFLED)
    (finding,) = judge(*races(*days(3), series="alms"), quota=unmuffled)
    assert Severity.WARNING is finding.severity
    loud_and_unsure = [
        *races(*days(2), series="loud"),
        session("c", "race", Start.on(days(3)[2]), series="alms"),
    ]
    (finding,) = judge(
        *loud_and_unsure,
        quota=unmuffled,
        series=(ALMS, attrs.evolve(ALMS, id="loud", muffled=False, classes=())),
    )
    assert Severity.WARNING is finding.severity
    muffled = (attrs.evolve(ALMS, muffled=True),)
    assert () == judge(*races(*days(3), series="alms"), quota=unmuffled, series=muffled)


@tries(25)
@given(
    on=st.lists(st.dates(dt.date(2004, 12, 1), dt.date(2005, 1, 31)), max_size=12),
    allowed=st.integers(0, 8),
    elsewhere=st.integers(0, 4),
)
def test_exceeded_exactly_if_the_different_days_of_a_year_are_too_many(
    on: list[dt.date], allowed: int, elsewhere: int
) -> None:
    """Each year is counted by itself, and each day once."""
    quota = attrs.evolve(QUOTA, days_per_year=allowed, used_elsewhere=elsewhere)
    used = {year: len({d for d in on if d.year == year}) for year in (2004, 2005)}
    expected = [year for year, number in used.items() if number and number + elsewhere > allowed]
    assert expected == [finding.context["year"] for finding in judge(*races(*on), quota=quota)]
