"""Later and earlier: what elapses, and what the calendar counts."""

from collections.abc import Callable
from datetime import timedelta

import pendulum
import pytest

from roadracing._internal.time.instant import Instant, InstantError
from tests.time.test_instant import FIRST, SEBRING, SECOND, at, numbered


class TestArithmetic:
    """Later and earlier."""

    def test_time_elapses_over_a_change_of_clocks(self) -> None:
        """A day of 24 hours is not a day of the calendar in the night that clocks change."""
        evening = at("2004-04-03T12:00:00-05:00")
        assert "2004-04-04T13:00:00-04:00[America/New_York]" == str(evening + timedelta(days=1))
        assert "2004-04-04T13:00:00-04:00[America/New_York]" == str(evening.add(hours=24))
        assert "2004-04-04T12:00:00-04:00[America/New_York]" == str(evening.add(days=1))
        assert "2004-04-04T12:00:00-04:00[America/New_York]" == str(evening + pendulum.duration(days=1))
        assert "2004-04-04T13:00:00-04:00[America/New_York]" == str(evening + pendulum.duration(hours=24))

    def test_durations_go_both_ways(self) -> None:
        """Subtracting a duration counts its units as adding it does."""
        noon = at("2004-04-04T12:00:00-04:00")
        assert "2004-04-03T12:00:00-05:00[America/New_York]" == str(noon - pendulum.duration(days=1))
        assert "2004-04-03T11:00:00-05:00[America/New_York]" == str(noon - pendulum.duration(hours=24))
        assert "2004-03-04T11:00:00-05:00[America/New_York]" == str(
            noon - pendulum.duration(months=1, hours=1)
        )
        assert "2005-04-04T12:00:00-04:00[America/New_York]" == str(pendulum.duration(years=1) + noon)

    def test_calendar_units_go_before_hours(self) -> None:
        """First the day changes, then time elapses."""
        assert "2004-04-04T03:00:00-04:00[America/New_York]" == str(
            at("2004-04-03T01:00:00-05:00").add(days=1, hours=1)
        )

    def test_a_gap_is_jumped_over(self) -> None:
        """A wall time that follows into a gap moves forward by the gap."""
        assert "2004-04-04T03:30:00-04:00[America/New_York]" == str(
            at("2004-04-03T02:30:00-05:00").add(days=1)
        )
        assert "2004-04-04T03:30:00-04:00[America/New_York]" == str(
            at("2004-04-05T02:30:00-04:00").subtract(days=1)
        )
        assert "2004-04-04T03:30:00-04:00[America/New_York]" == str(
            at("2004-03-04T02:30:00-05:00").add(months=1)
        )

    def test_a_gap_on_the_way_is_no_matter(self) -> None:
        """Only where it ends is a wall time moved: the Monday after is at 02:30 again."""
        friday = at("2004-04-02T02:30:00-05:00")
        assert "2004-04-05T02:30:00-04:00[America/New_York]" == str(
            friday.next(pendulum.MONDAY, keep_time=True)
        )

    def test_months_end(self) -> None:
        """A month after the last day of January is the last day of February."""
        assert "2004-02-29T10:30:00-05:00[America/New_York]" == str(
            SEBRING.set(month=1, day=31).add(months=1)
        )

    def test_days_begin_and_end_with_the_moments_there_are(self) -> None:
        """In Havana midnight is skipped in spring and comes twice in autumn."""
        spring = Instant.local(2004, 3, 28, 12, zone="America/Havana")
        assert "2004-03-28T01:00:00-04:00[America/Havana]" == str(spring.start_of("day"))
        assert "2004-03-28T01:00:00-04:00[America/Havana]" == str(spring.last_of("month", pendulum.SUNDAY))
        assert "2004-03-28T01:00:00-04:00[America/Havana]" == str(
            spring.subtract(days=2).next(pendulum.SUNDAY)
        )
        autumn = Instant.local(2006, 10, 29, 12, zone="America/Havana")
        assert "2006-10-29T00:00:00-04:00[America/Havana]" == str(autumn.start_of("day"))
        assert autumn.start_of("day").key == autumn.last_of("month", pendulum.SUNDAY).key
        assert "2006-10-28T23:59:59.999999-04:00[America/Havana]" == str(
            autumn.subtract(days=1).end_of("day")
        )

    def test_a_gap_over_midnight_begins_the_day_late(self) -> None:
        """In Toronto, on 30 March 1919, clocks jumped at 23:30 to 00:30 of the next day."""
        noon = Instant.local(1919, 3, 31, 12, zone="America/Toronto")
        for start in (noon.start_of("day"), noon.add(days=1).previous(pendulum.MONDAY)):
            assert "1919-03-31T00:30:00-04:00[America/Toronto]" == str(start)
        assert "1919-03-30T23:29:59.999999-05:00[America/Toronto]" == str(noon.subtract(days=1).end_of("day"))

    def test_an_hour_of_a_fold_is_its_own(self) -> None:
        """The start and the end of an hour lie in that hour, not in the other of the same name."""
        assert "2004-10-31T01:00:00-05:00[America/New_York]" == str(SECOND.start_of("hour"))
        assert "2004-10-31T01:59:59.999999-04:00[America/New_York]" == str(FIRST.end_of("hour"))

    def test_an_hour_cut_by_a_gap_ends_before_it(self) -> None:
        """In St John's clocks once jumped at one minute past midnight, from 00:01 to 01:01."""
        instant = Instant.local(2004, 4, 4, 0, 0, 30, zone="America/St_Johns")
        assert "2004-04-04T00:00:59.999999-03:30[America/St_Johns]" == str(instant.end_of("hour"))
        later = Instant.local(2004, 4, 4, 1, 30, zone="America/St_Johns")
        assert "2004-04-04T01:01:00-02:30[America/St_Johns]" == str(later.start_of("hour"))

    @pytest.mark.parametrize(
        ("found", "text"),
        [
            (lambda: SEBRING.first_of("month", pendulum.SATURDAY), "2004-03-06T00:00:00-05:00"),
            (lambda: SEBRING.last_of("month", pendulum.SATURDAY), "2004-03-27T00:00:00-05:00"),
            (lambda: SEBRING.nth_of("month", 3, pendulum.SATURDAY), "2004-03-20T00:00:00-05:00"),
            (lambda: SEBRING.last_of("year"), "2004-12-31T00:00:00-05:00"),
            (lambda: SEBRING.next(pendulum.SUNDAY), "2004-03-21T00:00:00-05:00"),
            (SEBRING.previous, "2004-03-13T00:00:00-05:00"),
            (lambda: SEBRING.previous(pendulum.FRIDAY, keep_time=True), "2004-03-19T10:30:00-05:00"),
            (lambda: SEBRING.start_of("week"), "2004-03-15T00:00:00-05:00"),
            (lambda: SEBRING.end_of("week"), "2004-03-21T23:59:59.999999-05:00"),
            (lambda: SEBRING.average(SEBRING.add(hours=1)), "2004-03-20T11:00:00-05:00"),
            (
                lambda: SEBRING.closest(SEBRING.add(hours=2), SEBRING.subtract(hours=1)),
                "2004-03-20T09:30:00-05:00",
            ),
            (
                lambda: SEBRING.farthest(SEBRING.utc + timedelta(hours=2), SEBRING),
                "2004-03-20T12:30:00-05:00",
            ),
        ],
    )
    def test_the_calendar_around_gives_instants(self, found: Callable[[], Instant], text: str) -> None:
        """Pendulum's ways about the calendar keep type and zone."""
        assert at(text).key == found().key
        assert Instant is type(found())

    def test_plain_datetimes_can_be_subtracted(self) -> None:
        """Either way round the true time elapsed comes out."""
        plain = SEBRING.utc - timedelta(minutes=90)
        assert timedelta(minutes=90) == SEBRING - plain
        assert timedelta(minutes=-90) == plain - SEBRING
        assert "1 hour 30 minutes" == (SEBRING - plain).in_words()
        assert "1 hour 30 minutes" == SEBRING.diff(plain).in_words()

    @pytest.mark.parametrize(
        "reckon",
        numbered(
            lambda: SEBRING + timedelta.max,
            lambda: SEBRING - timedelta.max,
            lambda: SEBRING.add(years=9000),
            lambda: SEBRING.add(days=10**9),
            lambda: SEBRING.add(months=10**9),
            lambda: SEBRING.add(hours=10**15),
            lambda: SEBRING.subtract(years=3000),
            lambda: SEBRING.replace(year=10_000),
        ),
    )
    def test_the_years_end(self, reckon: Callable[[], Instant]) -> None:
        """What leaves the years 1 to 9999 is refused."""
        with pytest.raises(InstantError) as refused:
            reckon()
        assert "out-of-range" == refused.value.reason

    def test_microseconds_are_exact(self) -> None:
        """Twenty centuries and a microsecond later is not rounded."""
        span = timedelta(days=730_500, microseconds=1)
        assert SEBRING.utc + span == (SEBRING + span).utc
        assert span == (SEBRING + span) - SEBRING
