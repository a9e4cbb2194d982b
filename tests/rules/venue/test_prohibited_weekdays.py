"""Nothing runs on a weekday on which the venue must not run it."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.restriction import (
    AppliesTo,
    ProhibitedWeekdays,
    RestrictionException,
    Weekday,
)
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.rules.building import SUNDAY, VENUE, WEEKEND, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "TRK002": Example(
        sound=made.SOUND,
        broken=made.race(
            sessions=made.on_sunday(made.RACE),
            venues=made.under(
                ProhibitedWeekdays(
                    id="sundays",
                    applies_to=AppliesTo.RACING,
                    weekdays=(Weekday.SUNDAY,),
                    legal_reference="1959 injunction",
                )
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

INJUNCTION = ProhibitedWeekdays(
    id="sundays",
    applies_to=AppliesTo.RACING,
    weekdays=(Weekday.SUNDAY,),
    authority="Superior Court",
    legal_reference="1959 injunction",
)


def judge(
    *sessions: Session, restriction: ProhibitedWeekdays = INJUNCTION, **facts: Any
) -> tuple[Diagnostic, ...]:
    """What the rule says of these sessions at a venue with one restriction."""
    venue = attrs.evolve(VENUE, restrictions=(restriction,))
    return found("TRK002", *sessions, venues=(venue,), **facts)


class TestFound:
    """A session of the forbidden kind on a forbidden day is an error that says by what right."""

    def test_a_race_on_sunday_is_refused_with_the_reason(self) -> None:
        """Message and context carry the legal reference and the authority."""
        (finding,) = judge(session("race", "race", "2004-05-30 14:00", series="alms"))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "race", "start") == finding.path
        assert "Sunday 30 May 2004" in finding.message
        assert "1959 injunction, Superior Court" in finding.message
        assert "1959 injunction" == finding.context["legal_reference"]
        assert ["2004-05-30"] == finding.context["days"]
        assert ("venues", "circuit", "restrictions", "sundays") == finding.related[0].path

    def test_a_date_without_a_time_is_enough(self) -> None:
        """Sunday is Sunday at any hour."""
        (finding,) = judge(session("race", "race", Start.on(SUNDAY)))
        assert Severity.ERROR is finding.severity

    def test_a_race_that_runs_into_sunday(self) -> None:
        """The second of the days it touches is forbidden."""
        (finding,) = judge(session("race", "race", "23:00", "2004-05-30 01:00"))
        assert ["2004-05-30"] == finding.context["days"]

    def test_a_race_whose_format_runs_into_sunday(self) -> None:
        """Two hours from 23:00 end on Sunday, whatever the slot says."""
        assert judge(session("race", "race", "23:00", "23:59", format=Format.parse("PT2H")))

    def test_the_day_is_the_venues(self) -> None:
        """Late on Saturday in Los Angeles it is Sunday in New York."""
        assert judge(session("race", "race", at("2004-05-29 22:00", "America/Los_Angeles")))

    def test_engines_are_more_than_races(self) -> None:
        """Practice is forbidden where engines are."""
        restriction = attrs.evolve(INJUNCTION, applies_to=AppliesTo.ENGINES)
        assert judge(
            session("p", "practice", "2004-05-30 10:00", "2004-05-30 11:00"), restriction=restriction
        )

    def test_every_day_it_may_be_on_is_forbidden(self) -> None:
        """A race on one of two days, both forbidden, cannot be on an allowed one."""
        weekend = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 29), last_day=SUNDAY)
        both = attrs.evolve(INJUNCTION, weekdays=(Weekday.SATURDAY, Weekday.SUNDAY))
        (finding,) = judge(session("race", "race"), restriction=both, weekends=(weekend,))
        assert ["2004-05-29", "2004-05-30"] == finding.context["days"]
        assert () == judge(session("race", "race"), weekends=(weekend,))

    def test_a_postponed_race_with_a_new_day(self) -> None:
        """What is put off to Sunday is on Sunday."""
        assert judge(session("race", "race", Start.on(SUNDAY), status=PlanStatus.POSTPONED))


class TestJustRight:
    """What is not forbidden is not found."""

    def test_the_weekend_may_contain_the_day(self) -> None:
        """Lime Rock's weekend of 2 to 5 July 2004 had a Sunday in it; its race was on Monday."""
        weekend = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 28), last_day=dt.date(2004, 5, 31))
        race = session("race", "race", Start.on(dt.date(2004, 5, 31)))
        assert () == judge(race, session("other", "race"), weekends=(weekend,))

    def test_a_race_that_ends_as_sunday_begins(self) -> None:
        """Half-open: midnight belongs to the day that begins."""
        assert () == judge(session("race", "race", "22:00", "2004-05-30 00:00"))

    def test_practice_is_not_racing(self) -> None:
        """Where only racing is forbidden, practice may run."""
        assert () == judge(session("p", "practice", "2004-05-30 10:00", "2004-05-30 11:00"))

    def test_another_day(self) -> None:
        """Saturday is fine."""
        assert () == judge(session("race", "race", "14:00", "16:00"))

    def test_a_day_that_was_granted(self) -> None:
        """An exception is an exception."""
        granted = attrs.evolve(INJUNCTION, exceptions=(RestrictionException(date=SUNDAY, reason="granted"),))
        assert () == judge(session("race", "race", "2004-05-30 14:00"), restriction=granted)

    def test_before_and_after_it_was_in_force(self) -> None:
        """Outside the effective dates there is no restriction."""
        race = session("race", "race", "2004-05-30 14:00")
        later = attrs.evolve(INJUNCTION, effective_from=SUNDAY + dt.timedelta(days=1))
        earlier = attrs.evolve(INJUNCTION, effective_until=SUNDAY)
        assert () == judge(race, restriction=later)
        assert () == judge(race, restriction=earlier)

    def test_a_cancelled_race(self) -> None:
        """What does not run breaks nothing."""
        assert () == judge(session("race", "race", "2004-05-30 14:00", status=PlanStatus.CANCELLED))

    def test_another_venue(self) -> None:
        """The restriction is the venue's own."""
        elsewhere = attrs.evolve(VENUE, id="elsewhere", restrictions=())
        weekend = attrs.evolve(WEEKEND, venue="elsewhere")
        venue = attrs.evolve(VENUE, restrictions=(INJUNCTION,))
        race = session("race", "race", "2004-05-30 14:00")
        assert () == found("TRK002", race, venues=(venue, elsewhere), weekends=(weekend,))


class TestWarned:
    """What is not certain is a warning."""

    @pytest.mark.parametrize("mark", ["~", ">"])
    def test_a_time_with_a_reserve(self, mark: str) -> None:
        """About, or not before: it may turn out otherwise."""
        (finding,) = judge(session("race", "race", f"{mark}2004-05-30 00:30"))
        assert Severity.WARNING is finding.severity

    def test_a_rain_plan(self) -> None:
        """A plan that puts a race on Sunday cannot be carried out, and may never be needed."""
        plan = Plan(id="rain", name="Rain date", moves=(Move(session="race", start=Start.on(SUNDAY)),))
        weekend = attrs.evolve(WEEKEND, plans=(plan,))
        (finding,) = judge(session("race", "race", "14:00", "16:00"), weekends=(weekend,))
        assert Severity.WARNING is finding.severity
        assert "'Rain date'" in finding.message
        assert ("weekends", "weekend", "plans", "rain", "moves", "race") == finding.path

    def test_mufflers_nobody_knows_of(self) -> None:
        """Where unmuffled running is forbidden, a series that does not say is a question."""
        restriction = attrs.evolve(INJUNCTION, applies_to=AppliesTo.UNMUFFLED)
        (finding,) = judge(
            session("race", "race", "2004-05-30 14:00", series="alms"), restriction=restriction
        )
        assert Severity.WARNING is finding.severity
        assert "ALMS does not say" in finding.message

    def test_mufflers_somebody_knows_of(self) -> None:
        """A muffled series may run, an unmuffled one may not."""
        restriction = attrs.evolve(INJUNCTION, applies_to=AppliesTo.UNMUFFLED)
        series = (Series(id="quiet", muffled=True), Series(id="loud", muffled=False))
        findings = judge(
            session("quiet-race", "race", "2004-05-30 10:00", series="quiet"),
            session("loud-race", "race", "2004-05-30 14:00", series="loud"),
            restriction=restriction,
            series=series,
        )
        assert [("sessions", "loud-race", "start")] == [finding.path for finding in findings]


@tries(16)
@given(
    minutes=st.integers(0, 7 * 24 * 60),
    length=st.integers(0, 3 * 24 * 60),
    weekdays=st.sets(st.sampled_from(list(Weekday))),
)
def test_a_race_is_refused_exactly_if_a_minute_of_it_is_forbidden(
    minutes: int, length: int, weekdays: set[Weekday]
) -> None:
    """The rule agrees with looking at every minute of the race, for any race and any days."""
    start = at("2004-05-26 00:00") + dt.timedelta(minutes=minutes)
    race = session("race", "race", start, start + dt.timedelta(minutes=length))
    touched = {(start + dt.timedelta(minutes=m)).date() for m in range(max(length, 1))}
    expected = sorted(d.isoformat() for d in touched if Weekday.of(d) in weekdays)
    findings = judge(race, restriction=attrs.evolve(INJUNCTION, weekdays=tuple(weekdays)))
    assert expected == [day for finding in findings for day in finding.context["days"]]  # type: ignore[union-attr]
