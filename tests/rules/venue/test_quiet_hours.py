"""Nothing runs in the hours in which the venue has to be quiet."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.restriction import AppliesTo, QuietHours, RestrictionException, Weekday
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.effort import tries
from tests.rules.building import FULL, SATURDAY, VENUE, WEEKEND, at, found, session
from tests.rules.example import Example
from tests.rules.seasons import places as made

EXAMPLES = {
    "TRK001": Example(
        sound=made.SOUND,
        broken=made.race(
            venues=made.under(
                QuietHours(id="curfew", from_time=dt.time(15, 30), until_time=dt.time(8), authority="County")
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

EVENING = QuietHours(
    id="evening",
    from_time=dt.time(18),
    until_time=dt.time(8),
    authority="County",
    legal_reference="by-law 12",
)


def judge(*sessions: Session, restriction: QuietHours = EVENING, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of these sessions at a venue with one restriction."""
    layout = attrs.evolve(FULL, lap_time=facts.pop("lap", None))
    venue = attrs.evolve(VENUE, layouts=(layout,), restrictions=(restriction,))
    return found("TRK001", *sessions, venues=(venue,), **facts)


class TestFound:
    """What runs while it has to be quiet is an error that says by what right."""

    def test_a_slot_into_the_evening(self) -> None:
        """Message and context carry times, authority and legal reference."""
        (finding,) = judge(session("race", "race", "16:00", "18:30"))
        assert Severity.ERROR is finding.severity
        assert ("sessions", "race", "start") == finding.path
        assert "runs until 18:30" in finding.message
        assert "from 18:00 to 08:00 on Saturday 29 May 2004 (by-law 12, County)" in finding.message
        assert "by-law 12" == finding.context["legal_reference"]
        assert "end it by 18:00, start it from 08:00" in (finding.hint or "")

    def test_early_in_the_morning(self) -> None:
        """Hours over midnight are those of the day before, also in the morning."""
        (finding,) = judge(session("warm-up", "warm-up", "07:30", "08:15"))
        assert "2004-05-28" == finding.context["day"]

    def test_a_race_expected_to_overrun(self) -> None:
        """A timed race from 15:14 to 17:59 is over a lap later, and that is after six."""
        race = session("race", "race", "15:14", "17:59", format=Format.parse("PT2H45M"))
        (finding,) = judge(race, lap=dt.timedelta(minutes=2))
        assert Severity.ERROR is finding.severity
        assert "is expected to run until 18:01" in finding.message

    @pytest.mark.parametrize("start", ["18:00", "23:00", "2004-05-30 07:59"])
    def test_an_unknown_end_counts_at_its_start(self, start: str) -> None:
        """A session that begins in the quiet breaks it, however long it is."""
        assert Severity.ERROR is judge(session("race", "race", start))[0].severity

    def test_a_moment(self) -> None:
        """Starting the engines at six is not quiet."""
        (finding,) = judge(session("start", "demonstration", "18:00", "18:00"))
        assert "18:00) is while running engines" in finding.message

    def test_a_session_around_the_quiet(self) -> None:
        """A 24-hour race contains a night, and is reported once."""
        assert 1 == len(judge(session("race", "race", "15:00", "2004-05-30 15:00")))


class TestJustRight:
    """What touches the quiet does not break it."""

    def quiet(self, *sessions: Session, **facts: Any) -> list[Diagnostic]:
        """The errors: near ends have warnings of their own."""
        return [finding for finding in judge(*sessions, **facts) if finding.severity is Severity.ERROR]

    def test_ends_as_it_begins(self) -> None:
        """Half-open: 18:00 is the first quiet moment. That it is close is another matter."""
        assert [] == self.quiet(session("race", "race", "16:00", "18:00"))
        (finding,) = judge(session("race", "race", "16:00", "18:00"))
        assert "0 min before" in finding.message

    def test_begins_as_it_ends(self) -> None:
        """08:00 is no longer quiet."""
        assert [] == self.quiet(session("p", "practice", "08:00", "09:00"))
        assert [] == self.quiet(session("start", "demonstration", "08:00", "08:00"))

    def test_hours_that_do_not_apply_to_it(self) -> None:
        """Where only racing is forbidden, practice may run; and nobody hears a briefing."""
        racing = attrs.evolve(EVENING, applies_to=AppliesTo.RACING)
        assert [] == self.quiet(session("p", "practice", "18:00", "19:00"), restriction=racing)
        assert [] == self.quiet(session("b", "briefing", "19:00", "20:00"))

    def test_another_weekday(self) -> None:
        """Hours over midnight belong to the day on which they begin."""
        fridays = attrs.evolve(EVENING, weekdays=(Weekday.FRIDAY,))
        assert [] == self.quiet(session("p", "practice", "19:00", "20:00"), restriction=fridays)
        assert 1 == len(self.quiet(session("p", "practice", "07:00", "07:30"), restriction=fridays))

    def test_an_exception_is_for_the_night_that_begins_then(self) -> None:
        """Saturday's exception frees Saturday evening and Sunday morning, not Saturday morning."""
        granted = attrs.evolve(EVENING, exceptions=(RestrictionException(date=SATURDAY),))
        free = [
            session("a", "race", "19:00", "20:00"),
            session("b", "race", "2004-05-30 06:00", "2004-05-30 07:00"),
        ]
        assert [] == self.quiet(*free, restriction=granted)
        assert 1 == len(self.quiet(session("c", "race", "07:00", "07:30"), restriction=granted))

    def test_cancelled(self) -> None:
        """What does not run is quiet."""
        assert [] == self.quiet(session("race", "race", "19:00", status=PlanStatus.CANCELLED))


class TestWarned:
    """What is close, or not certain, is a warning."""

    def test_expected_to_end_close_to_it(self) -> None:
        """Ten minutes are less than the fifteen that the library leaves for a delay."""
        (finding,) = judge(session("race", "race", "16:00", "17:50"))
        assert Severity.WARNING is finding.severity
        assert "10 min before" in finding.message
        assert "library default" == finding.practice

    def test_the_margin_itself_is_enough(self) -> None:
        """Fifteen minutes are not less than fifteen minutes."""
        assert () == judge(session("race", "race", "16:00", "17:45"))

    def test_the_margin_is_somebodys_practice(self) -> None:
        """Whoever wants half an hour gets it, and is named; whoever wants none is not asked."""
        row = session("race", "race", "16:00", "17:40")
        (finding,) = judge(row, options={"practices": Practices({"curfew_margin_min": 30})})
        assert "stated for this run" == finding.practice
        ends_at_six = session("race", "race", "16:00", "18:00")
        assert () == judge(ends_at_six, options={"practices": Practices({"curfew_margin_min": None})})

    @pytest.mark.parametrize("mark", ["~", ">"])
    def test_a_time_with_a_reserve(self, mark: str) -> None:
        """About, or not before: it may turn out otherwise."""
        (finding,) = judge(session("race", "race", f"{mark}2004-05-29 18:30"))
        assert Severity.WARNING is finding.severity

    def test_mufflers_nobody_knows_of(self) -> None:
        """Where unmuffled running is forbidden, a series that does not say is a question."""
        unmuffled = attrs.evolve(EVENING, applies_to=AppliesTo.UNMUFFLED)
        (finding,) = judge(session("race", "race", "19:00", series="alms"), restriction=unmuffled)
        assert Severity.WARNING is finding.severity
        assert "ALMS does not say" in finding.message

    def test_sessions_without_a_time_are_told_once(self) -> None:
        """Where nobody knows the time, nobody knows about the quiet: one info for the weekend."""
        (finding,) = judge(
            session("a", "race", Start.on(SATURDAY)),
            session("b", "practice", Start.on(SATURDAY)),
            session("c", "briefing", Start.on(SATURDAY)),
        )
        assert Severity.INFO is finding.severity
        assert ("weekends", "weekend") == finding.path
        assert ["a", "b"] == finding.context["sessions"]

    def test_sessions_that_may_be_on_no_quiet_day(self) -> None:
        """Where the hours are not in force, or no day is known, or only a plan has no time, nothing is missing."""
        sundays = attrs.evolve(EVENING, weekdays=(Weekday.SUNDAY,))
        assert () == judge(session("a", "race", Start.on(SATURDAY)), restriction=sundays)
        assert () == judge(session("a", "race"))
        plan = Plan(id="rain", moves=(Move(session="a", start=Start.on(SATURDAY)),))
        weekend = attrs.evolve(WEEKEND, plans=(plan,))
        assert () == judge(session("a", "race", "10:00", "11:00"), weekends=(weekend,))

    def test_one_session_without_a_time(self) -> None:
        """One session has no time, two have none."""
        (finding,) = judge(session("a", "race", Start.on(SATURDAY)))
        assert "1 session at The Weekend has no time yet" in finding.message


class TestTheEndsOfTime:
    """No calendar goes beyond the years 1 to 9999, and no rule fails there."""

    @pytest.mark.parametrize(
        ("start", "end"), [("9999-12-31 10:00", "9999-12-31 18:30"), ("0001-01-01 07:00", "0001-01-01 09:00")]
    )
    def test_first_and_last_day(self, start: str, end: str) -> None:
        """The hours that would begin before the first day or end after the last are left out."""
        venue = attrs.evolve(VENUE, timezone="UTC", restrictions=(EVENING,))
        row = session("race", "race", at(start, "UTC"), at(end, "UTC"), format=Format.parse("PT20H"))
        findings = found("TRK001", row, venues=(venue,))
        assert all(finding.path == ("sessions", "race", "start") for finding in findings)


class TestClockChanges:
    """Quiet hours are the venue's clock's, also in the two nights of the year that are not 24 hours."""

    def test_a_bound_that_clocks_jump_over(self) -> None:
        """02:30 did not exist in New York on 4 April 2004: quiet from then begins with the jump."""
        from_half_past_two = attrs.evolve(EVENING, from_time=dt.time(2, 30), until_time=dt.time(6))
        before = session("a", "race", "2004-04-04 01:00", "2004-04-04 01:59")
        after = session("b", "race", "2004-04-04 03:00", "2004-04-04 03:10")
        assert [("sessions", "b", "start")] == [
            f.path
            for f in judge(before, after, restriction=from_half_past_two)
            if f.severity is Severity.ERROR
        ]

    def test_a_bound_that_clocks_show_twice(self) -> None:
        """On 31 October 2004 clocks showed 01:30 twice: quiet until then ends with the second."""
        until_half_past_one = attrs.evolve(EVENING, until_time=dt.time(1, 30))
        between = at("2004-10-31 01:45", fold=0)
        (finding,) = judge(
            session("a", "race", between, at("2004-10-31 01:50", fold=0)), restriction=until_half_past_one
        )
        assert Severity.ERROR is finding.severity
        after = at("2004-10-31 01:30", fold=1)
        assert () == judge(
            session("a", "race", after, after + dt.timedelta(hours=1)), restriction=until_half_past_one
        )


@tries(16)
@given(
    start=st.integers(0, 3 * 24 * 60),
    length=st.integers(0, 2 * 24 * 60),
    hours=st.tuples(st.integers(0, 23), st.integers(0, 23)),
    weekdays=st.sets(st.sampled_from(list(Weekday)), max_size=3),
)
def test_a_session_is_refused_exactly_if_a_minute_of_it_is_quiet(
    start: int, length: int, hours: tuple[int, int], weekdays: set[Weekday]
) -> None:
    """The rule agrees with looking at every minute of the session, for any session and any hours."""
    begins = at("2004-05-27 00:00") + dt.timedelta(minutes=start)
    first, last = dt.time(hours[0]), dt.time(hours[1])

    def quiet(moment: dt.datetime) -> bool:
        for back in (0, 1):
            day = moment.date() - dt.timedelta(days=back)
            if weekdays and Weekday.of(day) not in weekdays:
                continue
            end_day = day + dt.timedelta(days=1) if last <= first else day
            wall = moment.replace(tzinfo=None)
            if dt.datetime.combine(day, first) <= wall < dt.datetime.combine(end_day, last):
                return True
        return False

    minutes = [begins + dt.timedelta(minutes=m) for m in range(max(length, 1))]
    expected = any(quiet(dt.datetime.fromisoformat(str(m)[:19])) for m in minutes)
    restriction = attrs.evolve(EVENING, from_time=first, until_time=last, weekdays=tuple(weekdays))
    row = session("s", "race", begins, begins + dt.timedelta(minutes=length))
    errors = [f for f in judge(row, restriction=restriction) if f.severity is Severity.ERROR]
    assert expected == bool(errors)


def test_findings_come_in_the_order_of_the_sessions() -> None:
    """Two runs over one season say the same in the same order, whatever order the sessions came in."""
    rows = [session(name, "race", "19:00", "20:00") for name in "cab"]
    assert [f.path for f in judge(*rows)] == [f.path for f in judge(*reversed(rows))]
