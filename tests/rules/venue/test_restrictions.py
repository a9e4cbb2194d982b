"""Which sessions a restriction reaches, and on which days."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.model.place.restriction import (
    AppliesTo,
    ProhibitedWeekdays,
    QuietHours,
    RestrictionException,
    Weekday,
)
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackCondition, TrackUse
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Move, Plan
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.venue.restrictions import Use, concerns, in_force, moved, uses
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.rules.building import FULL, SATURDAY, SUNDAY, VENUE, WEEKEND, at, season, session

MUFFLED = Series(id="muffled", muffled=True)
LOUD = Series(id="loud", muffled=False)
SILENT = Series(id="silent")


def case_of(whole: Season) -> Case:
    """A season under examination."""
    return Case(season=whole, index=Index(whole))


def uses_of(*sessions: Session, **facts: object) -> dict[str, Use]:
    """How the sessions use the venue, by id; those of a plan under ``plan:id``."""
    whole = season(*sessions, **facts)
    found = uses(case_of(whole), whole.weekends[0], whole.venues[0])
    return {f"{'plan:' if use.plan is not None else ''}{use.session.id}": use for use in found}


class TestWhatIsForbidden:
    """Racing, engines and unmuffled running are three different things."""

    @pytest.mark.parametrize(
        ("kind", "racing", "engines"),
        [
            ("race", True, True),
            ("practice", False, True),
            ("qualifying", False, True),
            ("warm-up", False, True),
            ("test", False, True),
            ("parade", False, True),
            ("demonstration", False, True),
            ("rides", False, True),
            ("reconnaissance", False, True),
            ("course-clearance", False, False),
            ("track-inspection", False, False),
            ("track-walk", False, False),
            ("autographs", False, False),
            ("podium", False, False),
        ],
    )
    def test_by_kind(self, kind: str, *, racing: bool, engines: bool) -> None:
        """Racing is a race; engines run wherever cars do; a walk is neither."""
        case, row = case_of(season()), session("s", kind)
        assert racing is concerns(case, row, AppliesTo.RACING)
        assert engines is concerns(case, row, AppliesTo.ENGINES)

    def test_unless_stated_it_is_engines(self) -> None:
        """A restriction that does not say what it applies to is about engines."""
        assert concerns(case_of(season()), session("s", "practice"), None)

    def test_a_row_that_does_not_use_the_track_is_nothing(self) -> None:
        """What is stated to leave the track alone is no race, whatever it is called."""
        assert not concerns(case_of(season()), session("s", "race", track="none"), AppliesTo.RACING)

    def test_other_rows_count_if_they_take_the_track(self) -> None:
        """A row of no known kind runs engines if it has the track to itself, or needs it hot."""
        case = case_of(season())
        assert not concerns(case, session("s", "other"), AppliesTo.ENGINES)
        assert concerns(case, session("s", "other", track=TrackUse.EXCLUSIVE), AppliesTo.ENGINES)
        hot = session("s", "other", track="shared", condition=TrackCondition.HOT)
        assert concerns(case, hot, AppliesTo.ENGINES)
        assert not concerns(
            case, session("s", "other", track="exclusive", condition=TrackCondition.COLD), AppliesTo.ENGINES
        )

    def test_engines_beside_the_track(self) -> None:
        """Off the track engines run where the row says so, by its fact before its title; a fire drill is none."""
        case = case_of(season())
        assert concerns(case, session("s", "other", engines=True), AppliesTo.ENGINES)
        assert concerns(case, session("s", "other", title="Engine fire-up, GTP"), AppliesTo.ENGINES)
        assert not concerns(case, session("s", "other", title="Engine fire drill"), AppliesTo.ENGINES)
        silent = session("s", "other", title="Engine warm-up", engines=False)
        assert not concerns(case, silent, AppliesTo.ENGINES)

    @pytest.mark.parametrize(
        ("series", "expected"),
        [
            (("muffled",), False),
            (("loud",), True),
            (("silent",), None),
            ((), None),
            (("loud", "silent"), True),
            (("muffled", "silent"), None),
            (("muffled", "loud"), True),
            (("nobody",), None),
        ],
    )
    def test_mufflers(self, series: tuple[str, ...], *, expected: bool | None) -> None:
        """One loud series is enough; all have to be muffled; otherwise nobody knows."""
        case = case_of(season(series=(MUFFLED, LOUD, SILENT)))
        assert expected is concerns(case, session("s", "race", series=series), AppliesTo.UNMUFFLED)

    def test_mufflers_do_not_matter_on_foot(self) -> None:
        """A track walk of an unmuffled series is silent."""
        case = case_of(season(series=(LOUD,)))
        assert concerns(case, session("s", "track-walk", series="loud"), AppliesTo.UNMUFFLED) is False


class TestDaysInForce:
    """A restriction is in force on its weekdays, between its dates, and not on its exceptions."""

    def test_weekdays(self) -> None:
        """Sundays only."""
        sundays = ProhibitedWeekdays(id="r", weekdays=(Weekday.SUNDAY,))
        assert [False, True] == [in_force(sundays, day) for day in (SATURDAY, SUNDAY)]

    def test_prohibited_weekdays_without_a_day_forbid_nothing(self) -> None:
        """Which days are meant is not known."""
        assert not in_force(ProhibitedWeekdays(id="r"), SUNDAY)

    def test_hours_without_a_day_are_every_day(self) -> None:
        """Quiet hours that name no weekday are kept on all of them."""
        assert in_force(QuietHours(id="r", from_time=dt.time(18), until_time=dt.time(8)), SUNDAY)

    def test_effective_dates_are_half_open(self) -> None:
        """In force on the first day, no longer on the day named as the end."""
        sundays = ProhibitedWeekdays(
            id="r", weekdays=tuple(Weekday), effective_from=SATURDAY, effective_until=SUNDAY
        )
        days = [SATURDAY - dt.timedelta(days=1), SATURDAY, SUNDAY]
        assert [False, True, False] == [in_force(sundays, day) for day in days]

    def test_exceptions(self) -> None:
        """A day that was allowed is allowed."""
        sundays = ProhibitedWeekdays(
            id="r", weekdays=(Weekday.SUNDAY,), exceptions=(RestrictionException(date=SUNDAY),)
        )
        assert not in_force(sundays, SUNDAY)


class TestWhenAndWhere:
    """A use has the venue's days and times."""

    def test_a_session_over_midnight_touches_two_days(self) -> None:
        """From 23:00 to 01:00 is both days."""
        use = uses_of(session("s", "race", "23:00", "2004-05-30 01:00"))["s"]
        assert (SATURDAY, SUNDAY) == use.touched

    def test_what_ends_at_midnight_touches_one(self) -> None:
        """The end is not included."""
        use = uses_of(session("s", "race", "23:00", "2004-05-30 00:00"))["s"]
        assert (SATURDAY,) == use.touched

    def test_a_moment_at_midnight_is_on_the_new_day(self) -> None:
        """A moment has no length, and is on the day it is on."""
        use = uses_of(session("s", "race", "2004-05-30 00:00", "2004-05-30 00:00"))["s"]
        assert (SUNDAY,) == use.touched

    def test_days_are_the_venues(self) -> None:
        """22:00 on Saturday in Los Angeles is Sunday at a venue in New York."""
        start = at("2004-05-29 22:00", "America/Los_Angeles")
        assert (SUNDAY,) == uses_of(session("s", "race", start))["s"].touched

    def test_a_date_without_a_time_is_that_day(self) -> None:
        """Everybody knows it is on Sunday."""
        assert (SUNDAY,) == uses_of(session("s", "race", Start.on(SUNDAY)))["s"].touched

    def test_without_a_day_only_the_weekend_is_known(self) -> None:
        """A session that may be on any of three days is certainly on none of them."""
        weekend = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 28), last_day=SUNDAY)
        use = uses_of(session("s", "race"), weekends=(weekend,))["s"]
        assert (dt.date(2004, 5, 28), SUNDAY) == use.days
        assert () == use.touched

    def test_a_weekend_of_one_day_leaves_no_doubt(self) -> None:
        """A session of a one-day event is on that day."""
        weekend = attrs.evolve(WEEKEND, first_day=SUNDAY, last_day=SUNDAY)
        assert (SUNDAY,) == uses_of(session("s", "race"), weekends=(weekend,))["s"].touched

    def test_a_slip_of_centuries_is_cut(self) -> None:
        """A slot that never ends is looked at for a year, and a weekend of millennia says nothing about a session."""
        endless = uses_of(session("s", "race", "10:00", "9999-12-31 10:00"))["s"]
        assert 366 == len(endless.touched)
        weekend = attrs.evolve(WEEKEND, first_day=dt.date(1, 1, 1), last_day=dt.date(9999, 12, 31))
        assert () == uses_of(session("s", "race"), weekends=(weekend,))["s"].all_days

    def test_the_format_can_last_longer_than_the_slot(self) -> None:
        """It is over when both slot and format are, with the lap that a timed race overruns by."""
        layout = attrs.evolve(FULL, lap_time=dt.timedelta(minutes=2))
        venue = attrs.evolve(VENUE, layouts=(layout,))
        race = session("s", "race", "10:00", "10:30", format=Format.parse("PT50M"))
        assert at("10:52") == uses_of(race, venues=(venue,))["s"].ends

    def test_an_unknown_end_stays_unknown(self) -> None:
        """Nobody guesses."""
        assert uses_of(session("s", "race", "10:00"))["s"].ends is None

    def test_an_end_before_the_start_is_no_end(self) -> None:
        """A slip in the end is another rule's business."""
        assert uses_of(session("s", "race", "10:00", "09:00"))["s"].ends is None

    def test_what_follows_another_session_has_its_time(self) -> None:
        """A race after a practice that ends at 23:50 is on Sunday."""
        first = session("first", "practice", "23:00", "23:50")
        race = session("race", "race", Start.after("first", dt.timedelta(minutes=20)))
        assert (SUNDAY,) == uses_of(first, race)["race"].touched

    def test_cancelled_sessions_use_nothing(self) -> None:
        """What does not run breaks nothing; what was put off to a day is on that day."""
        found = uses_of(
            session("cancelled", "race", "10:00", status=PlanStatus.CANCELLED),
            session("open", "race", status=PlanStatus.POSTPONED),
            session("tbc", "race", Start.tbc(), status=PlanStatus.POSTPONED),
            session("sunday", "race", Start.on(SUNDAY), status=PlanStatus.POSTPONED),
        )
        assert ["sunday"] == list(found)


class TestPlans:
    """A plan puts sessions at other times, and those are looked at as well."""

    def test_a_plan_moves_a_session_beside_the_timetable(self) -> None:
        """The timetable's time and the plan's are two uses."""
        plan = Plan(id="rain", moves=(Move(session="s", start=Start.at(at("2004-05-30 10:00"))),))
        found = uses_of(
            session("s", "race", "10:00", "11:00"), weekends=(attrs.evolve(WEEKEND, plans=(plan,)),)
        )
        assert ((SATURDAY,), (SUNDAY,)) == (found["s"].touched, found["plan:s"].touched)
        assert at("2004-05-30 11:00") == found["plan:s"].ends
        assert ("weekends", "weekend", "plans", "rain", "moves", "s") == found["plan:s"].path

    def test_a_plan_that_cancels_uses_nothing(self) -> None:
        """A session that the plan drops is only on the timetable."""
        plan = Plan(id="rain", moves=(Move(session="s", cancelled=True),))
        assert ["s"] == list(
            uses_of(session("s", "race", "10:00"), weekends=(attrs.evolve(WEEKEND, plans=(plan,)),))
        )

    def test_where_only_the_start_moves_the_length_stays(self) -> None:
        """An hour at ten is an hour at noon; an end of its own wins."""
        row = session("s", "race", "10:00", "11:00")
        noon = Start.at(at("12:00"))
        assert at("13:00") == moved(row, Move(session="s", start=noon)).end
        assert at("12:30") == moved(row, Move(session="s", start=noon, end=at("12:30"))).end
        assert at("11:30") == moved(row, Move(session="s", end=at("11:30"))).end
        assert moved(row, Move(session="s", start=Start.tbc())).end is None
        assert moved(row, Move(session="s", start=Start.at(at("9999-12-31 18:30")))).end is None
