"""An instant is a moment in a named zone, and stays one whatever is done to it."""

import copy
import json
import pickle
import zoneinfo
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any

import attrs
import icalendar
import pendulum
import pytest
from _pytest.mark import ParameterSet

from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.zones import Zone, zone

NEW_YORK = "America/New_York"

SEBRING = Instant.local(2004, 3, 20, 10, 30, zone=NEW_YORK)
FIRST = Instant.local(2004, 10, 31, 1, 30, zone=NEW_YORK, fold=0)
SECOND = Instant.local(2004, 10, 31, 1, 30, zone=NEW_YORK, fold=1)


def at(text: str, name: str = NEW_YORK) -> Instant:
    """The instant of a text whose zone goes without saying."""
    return Instant.parse(f"{text}[{name}]")


def wall(*parts: int) -> datetime:
    """What a clock shows."""
    return datetime(*parts)  # noqa: DTZ001 - a wall time has no zone


def numbered(*ways: Callable[[], Instant]) -> list[ParameterSet]:
    """Several ways to one result, told apart by their place in the list."""
    return [pytest.param(way, id=str(place)) for place, way in enumerate(ways)]


class TestIdentity:
    """What an instant is and says."""

    def test_sebring_2004_was_in_standard_time(self) -> None:
        """The race of 20 March 2004 began before clocks were put forward."""
        assert "2004-03-20T10:30:00-05:00[America/New_York]" == str(SEBRING) == SEBRING.text == f"{SEBRING}"

    def test_repr_is_readable(self) -> None:
        """The repr is the text with the class around it."""
        assert "Instant('2004-03-20T10:30:00-05:00[America/New_York]')" == repr(SEBRING)

    def test_it_is_a_datetime(self) -> None:
        """Whatever takes a datetime, pendulum's or the standard library's, takes an instant."""
        assert isinstance(SEBRING, pendulum.DateTime)
        assert isinstance(SEBRING, datetime)
        assert isinstance(SEBRING.tzinfo, Zone)
        assert (2004, 3, 20, 10, 30, 0, 0) == (*SEBRING.timetuple()[:6], SEBRING.microsecond)

    def test_it_knows_zone_and_moment(self) -> None:
        """The zone is a name, the moment a plain datetime in UTC, and both are its key."""
        moment = datetime(2004, 3, 20, 15, 30, tzinfo=UTC)
        assert NEW_YORK == SEBRING.zone
        assert moment == SEBRING.utc
        assert datetime is type(SEBRING.utc)
        assert UTC is SEBRING.utc.tzinfo
        assert (moment, NEW_YORK) == SEBRING.key

    def test_one_moment_in_two_zones_is_equal_but_not_the_same_fact(self) -> None:
        """Equality is of the moment; the key is of moment and zone."""
        there = SEBRING.to("America/Chicago")
        assert there == SEBRING
        assert there.key != SEBRING.key

    def test_it_does_not_change(self) -> None:
        """Nothing can be set on an instant or deleted from it."""
        for name in ("year", "tzinfo", "anything", "_utc"):
            with pytest.raises(AttributeError, match="does not change"):
                setattr(SEBRING, name, 1)
            with pytest.raises(AttributeError, match="does not change"):
                delattr(SEBRING, name)

    def test_pendulums_formats_work(self) -> None:
        """Formats of pendulum and of strftime show what the clock shows."""
        assert "Sat 20 Mar 2004, 10:30 EST" == SEBRING.format("ddd D MMM YYYY, HH:mm zz")
        assert "01:30 EDT, 01:30 EST" == f"{FIRST:%H:%M %Z}, {SECOND:%H:%M %Z}"
        assert ("2004-10-31T01:30:00-04:00", "2004-10-31T01:30:00-05:00") == (
            FIRST.isoformat(),
            SECOND.isoformat(),
        )

    def test_timestamps_are_of_the_moment(self) -> None:
        """The two 01:30s of a night are an hour of seconds apart."""
        assert 1_099_200_600 == FIRST.int_timestamp == FIRST.timestamp() == FIRST.float_timestamp
        assert 1_099_204_200 == SECOND.int_timestamp == SECOND.timestamp() == SECOND.float_timestamp
        assert -1 == Instant.of(datetime(1969, 12, 31, 23, 59, 59, 500_000, tzinfo=UTC)).int_timestamp

    def test_the_hour_of_a_fold_is_told(self) -> None:
        """Summer time, offset and abbreviation differ between the two hours."""
        assert (True, False) == (FIRST.is_dst(), SECOND.is_dst())
        assert (-14_400, -18_000) == (FIRST.offset, SECOND.offset)
        assert ("EDT", "EST") == (FIRST.tzname(), SECOND.tzname())


class TestRepeatedHour:
    """The two 01:30s of a night in autumn."""

    def test_they_differ(self) -> None:
        """They are neither equal nor unordered nor one key."""
        assert FIRST != SECOND
        assert not FIRST == SECOND  # noqa: SIM201 - both operators are under test
        assert FIRST < SECOND
        assert FIRST <= SECOND
        assert SECOND > FIRST
        assert SECOND >= FIRST
        assert [FIRST, SECOND] == sorted([SECOND, FIRST])
        assert 2 == len({FIRST, SECOND})

    def test_pendulum_itself_loses_the_hour(self) -> None:
        """What the overrides are for: once this fails, some of them have become unnecessary."""
        first, second = (pendulum.datetime(2004, 10, 31, 1, 30, tz=NEW_YORK, fold=fold) for fold in (0, 1))
        assert first == second
        assert copy.copy(second).utcoffset() != second.utcoffset()
        assert "0 microseconds" == (second - first).in_words()

    def test_an_hour_lies_between(self) -> None:
        """Their difference is an hour in every way of asking."""
        between = SECOND - FIRST
        assert timedelta(hours=1) == between
        assert (3600.0, 1, 1, 0) == (
            between.total_seconds(),
            between.in_hours(),
            between.hours,
            between.minutes,
        )
        assert "1 hour" == between.in_words()
        assert "-1 hour" == (FIRST - SECOND).in_words()
        assert between == abs(FIRST - SECOND) == -(FIRST - SECOND)
        assert "1 hour after" == SECOND.diff_for_humans(FIRST)

    def test_half_an_hour_can_lie_between_a_later_and_an_earlier_clock(self) -> None:
        """From the first 01:45 to the second 01:15 clocks go back, and time does not."""
        between = SECOND.replace(minute=15) - FIRST.replace(minute=45)
        assert timedelta(minutes=30) == between
        assert "30 minutes" == between.in_words()
        assert 0 == between.in_days()

    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_copies_keep_the_hour(self, protocol: int) -> None:
        """Pickle, also of a difference, copy and deepcopy keep hour and zone."""
        for instant in (FIRST, SECOND):
            assert instant.key == pickle.loads(pickle.dumps(instant, protocol)).key
            assert instant is copy.copy(instant)
            assert instant is copy.deepcopy([instant])[0]
        assert SECOND - FIRST == pickle.loads(pickle.dumps(SECOND - FIRST, protocol))
        assert "1 hour" == copy.deepcopy(SECOND - FIRST).in_words()

    def test_replacing_keeps_the_hour(self) -> None:
        """Within the hour its offset goes on telling which hour is meant; fold tells otherwise."""
        assert at("2004-10-31T01:45:00-05:00").key == SECOND.replace(minute=45).key
        assert at("2004-10-31T01:45:00-04:00").key == FIRST.set(minute=45).key
        assert at("2004-10-31T01:10:00-05:00").key == SECOND.at(1, 10).key
        assert FIRST.key == SECOND.replace(fold=0).key
        assert SECOND.key == FIRST.replace(fold=1).key

    def test_replacing_from_elsewhere_is_refused(self) -> None:
        """An instant of another day does not tell which of the two hours is meant."""
        with pytest.raises(InstantError, match="01:30-04:00 or 01:30-05:00") as refused:
            FIRST.subtract(days=1).replace(day=31)
        assert "ambiguous" == refused.value.reason
        assert SECOND.key == FIRST.subtract(days=1).replace(day=31, fold=1).key

    def test_days_lead_to_the_hour_they_came_from(self) -> None:
        """A day back and forth, by the calendar, is the same instant."""
        assert FIRST.key == FIRST.subtract(days=1).add(days=1).key
        assert SECOND.key == SECOND.add(days=1).subtract(days=1).key

    def test_other_datetimes_compare_by_the_moment(self) -> None:
        """Also the standard library's, which calls none of these moments equal to one in another zone."""
        for fold, instant in enumerate((FIRST, SECOND)):
            plain = datetime(2004, 10, 31, 1, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK), fold=fold)
            other = pendulum.datetime(2004, 10, 31, 1, 30, tz=NEW_YORK, fold=fold)
            assert instant == plain
            assert plain == instant
            assert other == instant
            assert instant == other
        assert FIRST != datetime(2004, 10, 31, 1, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK), fold=1)
        assert SECOND > datetime(2004, 10, 31, 1, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK), fold=0)


class TestOthers:
    """Instants beside what is none."""

    def test_a_naive_datetime_is_never_equal(self) -> None:
        """Without a zone there is no moment to be equal to."""
        assert SEBRING != wall(2004, 3, 20, 10, 30)
        assert not SEBRING == wall(2004, 3, 20, 10, 30)  # noqa: SIM201 - both operators are under test
        assert wall(2004, 3, 20, 10, 30) != SEBRING

    def test_a_date_is_never_equal(self) -> None:
        """A day is not a moment of it, whichever stands first."""
        for day in (date(2004, 3, 20), pendulum.date(2004, 3, 20)):
            assert SEBRING != day
            assert day != SEBRING

    @pytest.mark.parametrize(
        "other", [wall(2004, 3, 20), date(2004, 3, 20), pendulum.naive(2004, 3, 20), 1, "x"]
    )
    def test_what_is_no_moment_has_no_order(self, other: Any) -> None:
        """Before and after are refused on either side."""
        for compare in (
            lambda: SEBRING < other,
            lambda: SEBRING <= other,
            lambda: SEBRING > other,
            lambda: SEBRING >= other,
            lambda: other < SEBRING,
            lambda: other >= SEBRING,
        ):
            with pytest.raises(TypeError):
                compare()

    def test_another_class_may_know_better(self) -> None:
        """An object that can compare itself with an instant is asked."""

        class Never:
            def __gt__(self, other: object) -> bool:
                return True

            def __eq__(self, other: object) -> bool:
                return True

            __hash__ = None  # type: ignore[assignment]  # not under test

        assert SEBRING < Never()  # type: ignore[operator]  # the point of the test
        assert SEBRING == Never()

    @pytest.mark.parametrize("other", [wall(2004, 3, 20), 1, "x", None])
    def test_nothing_lies_between_them(self, other: Any) -> None:
        """A difference to what is no moment is refused, and so is a sum with what is no duration."""
        for reckon in (lambda: SEBRING - other, lambda: other - SEBRING, lambda: SEBRING + other):
            with pytest.raises(TypeError):
                reckon()

    def test_a_datetime_far_out_compares(self) -> None:
        """Also where the other moment lies outside the years that UTC can be written in."""
        east = timezone(timedelta(hours=14))
        assert SEBRING > datetime(1, 1, 1, tzinfo=east)
        assert SEBRING != datetime(1, 1, 1, tzinfo=east)


def test_of_refuses_what_parse_refuses() -> None:
    """A time that the clocks of its zone skip, or show with another offset by our data, is not taken for another."""
    skipped = datetime(2004, 4, 4, 2, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK))
    for make in (Instant.of, Instant.instance):
        with pytest.raises(InstantError) as refused:
            make(skipped)
        assert "nonexistent" == refused.value.reason

    class Older(tzinfo):
        """A zone by the data of another machine."""

        key = NEW_YORK

        def utcoffset(self, dt: datetime | None) -> timedelta:
            del dt
            return timedelta(hours=-6)

        def dst(self, dt: datetime | None) -> timedelta:
            del dt
            return timedelta()

        def tzname(self, dt: datetime | None) -> str:
            del dt
            return "older"

    with pytest.raises(InstantError) as refused:
        Instant.of(datetime(2004, 3, 20, 10, 30, tzinfo=Older()))
    assert "offset-conflict" == refused.value.reason


class TestOf:
    """Any aware datetime is a moment."""

    @pytest.mark.parametrize(
        ("moment", "text"),
        [
            (datetime(2004, 3, 20, 15, 30, tzinfo=UTC), "2004-03-20T15:30:00+00:00[UTC]"),
            (
                datetime(2004, 3, 20, 10, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK)),
                "2004-03-20T10:30:00-05:00[America/New_York]",
            ),
            (
                pendulum.datetime(2004, 10, 31, 1, 30, tz=NEW_YORK, fold=1),
                "2004-10-31T01:30:00-05:00[America/New_York]",
            ),
            (pendulum.datetime(2004, 3, 20, 15, 30), "2004-03-20T15:30:00+00:00[UTC]"),
            (SECOND, "2004-10-31T01:30:00-05:00[America/New_York]"),
        ],
    )
    def test_its_own_zone_is_kept(self, moment: datetime, text: str) -> None:
        """A datetime that names its zone stays in it."""
        assert text == str(Instant.of(moment))

    @pytest.mark.parametrize(
        "moment", [datetime(2004, 3, 20, 10, 30, tzinfo=timezone(timedelta(hours=-5))), SEBRING]
    )
    def test_another_zone_shows_it(self, moment: datetime) -> None:
        """Whatever says the moment, the named zone shows it."""
        assert "2004-03-20T16:30:00+01:00[Europe/Paris]" == str(Instant.of(moment, "Europe/Paris"))

    @pytest.mark.parametrize(
        "offset",
        [
            timezone(timedelta(hours=-5)),
            timezone(timedelta(hours=-5), "EST"),
            timezone(timedelta(0), "GMT"),
            pendulum.FixedTimezone(-18_000),
            pendulum.FixedTimezone(0),
        ],
    )
    def test_an_offset_is_no_zone(self, offset: tzinfo) -> None:
        """Several zones have one offset, so it names none."""
        with pytest.raises(InstantError, match="offset, not a time zone") as refused:
            Instant.of(datetime(2004, 3, 20, tzinfo=offset))
        assert "no-zone" == refused.value.reason

    def test_a_naive_datetime_is_no_moment(self) -> None:
        """Also where a zone is named: that would be `at_local`."""
        for name in (None, NEW_YORK):
            with pytest.raises(InstantError, match="at_local") as refused:
                Instant.of(wall(2004, 3, 20), name)
            assert "naive" == refused.value.reason

    def test_a_zone_there_is_not_is_refused(self) -> None:
        """Whether it is named by text or by another library's zone without a name that we know."""
        with pytest.raises(InstantError, match="did you mean America/New_York") as refused:
            Instant.of(SEBRING, "America/New York")
        assert "unknown-zone" == refused.value.reason


class TestLocal:
    """A wall time in a zone."""

    def test_a_missing_time_is_refused_with_its_neighbours(self) -> None:
        """Where clocks jumped over a time, the error tells when and what is near."""
        with pytest.raises(InstantError) as refused:
            Instant.local(2004, 4, 4, 2, 30, zone=NEW_YORK)
        assert (
            "02:30 on 2004-04-04 did not exist in America/New_York: clocks went from 02:00 to 03:00; "
            "the nearest readings are 01:30-05:00 or 03:30-04:00"
        ) == str(refused.value)
        assert "nonexistent" == refused.value.reason
        assert (at("2004-04-04T01:30:00-05:00"), at("2004-04-04T03:30:00-04:00")) == refused.value.readings

    def test_a_missing_day_is_refused_with_its_neighbours(self) -> None:
        """Samoa skipped a day; the readings are a day either side."""
        with pytest.raises(InstantError) as refused:
            Instant.local(2011, 12, 30, 12, zone="Pacific/Apia")
        assert "either" not in str(refused.value)
        assert "2011-12-29 12:00-10:00 or 2011-12-31 12:00+14:00" in str(refused.value)

    @pytest.mark.parametrize("fold", [0, 1])
    def test_fold_does_not_make_a_time_exist(self, fold: int) -> None:
        """What never was is refused with either fold."""
        with pytest.raises(InstantError, match="did not exist"):
            Instant(2004, 4, 4, 2, 30, tzinfo=zone(NEW_YORK), fold=fold)

    def test_a_repeated_time_has_to_be_told_apart(self) -> None:
        """Where clocks show a time twice, the error gives both."""
        with pytest.raises(InstantError, match="fold=0 is the earlier, fold=1 the later") as refused:
            Instant.local(2004, 10, 31, 1, 30, zone=NEW_YORK)
        assert "ambiguous" == refused.value.reason
        assert (FIRST, SECOND) == refused.value.readings

    def test_a_fold_is_one_of_two(self) -> None:
        """There is no third moment."""
        with pytest.raises(ValueError, match="0 for the earlier"):
            Instant(2004, 10, 31, 1, 30, tzinfo=zone(NEW_YORK), fold=2)

    def test_where_it_is_shown_once_fold_says_nothing(self) -> None:
        """A needless fold is harmless and does not stay."""
        assert SEBRING.key == Instant.local(2004, 3, 20, 10, 30, zone=NEW_YORK, fold=1).key
        assert 0 == Instant.local(2004, 3, 20, 10, 30, zone=NEW_YORK, fold=1).fold

    def test_an_offset_with_seconds_is_refused(self) -> None:
        """Monrovia's clocks were 44 minutes and 30 seconds behind UTC until 1972."""
        with pytest.raises(InstantError, match="-00:44:30") as refused:
            Instant.local(1971, 12, 31, 12, zone="Africa/Monrovia")
        assert "offset-seconds" == refused.value.reason
        assert "1972-01-08T12:00:00+00:00[Africa/Monrovia]" == str(
            Instant.local(1972, 1, 8, 12, zone="Africa/Monrovia")
        )

    @pytest.mark.parametrize(
        "parts", [(2004, 2, 30), (2004, 13, 1), (0, 1, 1), (10_000, 1, 1), (2004, 1, 1, 24)]
    )
    def test_a_day_there_is_not_is_refused(self, parts: tuple[int, ...]) -> None:
        """The calendar has no such day, or the clock no such hour."""
        with pytest.raises(InstantError) as refused:
            Instant(*parts, tzinfo=zone(NEW_YORK))
        assert "out-of-range" == refused.value.reason

    @pytest.mark.parametrize(
        ("parts", "name"), [((1, 1, 1), "Asia/Tokyo"), ((9999, 12, 31, 23), "Pacific/Honolulu")]
    )
    def test_the_years_end(self, parts: tuple[int, ...], name: str) -> None:
        """A moment that UTC cannot write is refused."""
        with pytest.raises(InstantError) as refused:
            Instant(*parts, tzinfo=zone(name))
        assert "out-of-range" == refused.value.reason

    def test_at_local_takes_what_a_clock_shows(self) -> None:
        """A datetime with a zone is not what it takes."""
        assert SEBRING.key == Instant.at_local(wall(2004, 3, 20, 10, 30), NEW_YORK).key
        assert SECOND.key == Instant.at_local(wall(2004, 10, 31, 1, 30), NEW_YORK, fold=1).key
        with pytest.raises(TypeError, match=r"Instant\.of"):
            Instant.at_local(SEBRING, NEW_YORK)

    def test_the_constructor_takes_any_named_zone(self) -> None:
        """The zone is taken by name, whichever library's object says it."""
        for named in (zone(NEW_YORK), zoneinfo.ZoneInfo(NEW_YORK), pendulum.timezone(NEW_YORK)):
            instant = Instant(2004, 3, 20, 10, 30, tzinfo=named)
            assert SEBRING.key == instant.key
            assert zone(NEW_YORK) is instant.tzinfo

    @pytest.mark.parametrize(
        ("named", "reason"),
        [
            (None, "naive"),
            (timezone(timedelta(hours=-5)), "no-zone"),
            (timezone(timedelta(hours=-4, minutes=-56, seconds=-2)), "no-zone"),
            (pendulum.FixedTimezone(-18_000), "no-zone"),
        ],
    )
    def test_the_constructor_refuses_the_rest(self, named: tzinfo | None, reason: str) -> None:
        """Without a named zone there is no instant."""
        with pytest.raises(InstantError) as refused:
            Instant(2004, 3, 20, 10, 30, tzinfo=named)
        assert reason == refused.value.reason


class TestPendulumsOtherWays:
    """Every other way to a datetime that pendulum has gives an instant or refuses."""

    @pytest.mark.parametrize(
        "make",
        numbered(
            lambda: Instant.create(2004, 3, 20, 10, 30, tz=NEW_YORK),
            lambda: Instant.instance(wall(2004, 3, 20, 10, 30), tz=NEW_YORK),
            lambda: Instant.instance(datetime(2004, 3, 20, 10, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK))),
            lambda: Instant.combine(date(2004, 3, 20), time(10, 30), zone(NEW_YORK)),
            lambda: Instant.combine(date(2004, 3, 20), time(10, 30, tzinfo=zoneinfo.ZoneInfo(NEW_YORK))),
            lambda: Instant.fromisoformat("2004-03-20T10:30:00-05:00[America/New_York]"),
            lambda: Instant.fromtimestamp(1_079_796_600, NEW_YORK),
            lambda: Instant.fromtimestamp(1_079_796_600, zone(NEW_YORK)),
            lambda: Instant.utcfromtimestamp(1_079_796_600).in_tz(NEW_YORK),
            lambda: pendulum.instance(SEBRING),
        ),
    )
    def test_with_a_zone_they_give_an_instant(self, make: Callable[[], Instant]) -> None:
        """The same instant by whatever way."""
        assert SEBRING.key == make().key
        assert Instant is type(make())

    @pytest.mark.parametrize(
        "make",
        numbered(
            lambda: Instant.create(2004, 3, 20),
            lambda: Instant.instance(wall(2004, 3, 20)),
            Instant.now,
            Instant.today,
            lambda: Instant.fromtimestamp(0),
            lambda: Instant.fromordinal(731_000),
            lambda: Instant.fromisocalendar(2004, 12, 6),
            lambda: Instant.fromisoformat("2004-03-20T10:30:00-05:00"),
            lambda: Instant.strptime("2004-03-20", "%Y-%m-%d"),
            lambda: Instant.strptime("2004-03-20 -0500", "%Y-%m-%d %z"),
            lambda: Instant.combine(date(2004, 3, 20), time(10, 30)),
        ),
    )
    def test_without_a_zone_they_refuse(self, make: Callable[[], Instant]) -> None:
        """Nothing is taken for UTC or for the machine's zone."""
        with pytest.raises(InstantError) as refused:
            make()
        assert refused.value.reason in {"naive", "no-zone"}

    @pytest.mark.parametrize(
        "make",
        numbered(
            lambda: Instant.create(2004, 4, 4, 2, 30, tz=NEW_YORK),
            lambda: Instant.create(2004, 10, 31, 1, 30, tz=NEW_YORK),
            lambda: Instant.create(2004, 4, 4, 2, 30, tz=NEW_YORK, raise_on_unknown_times=False),
            lambda: Instant.instance(wall(2004, 10, 31, 1, 30), NEW_YORK),
            lambda: Instant.combine(date(2004, 4, 4), time(2, 30), zone(NEW_YORK)),
            lambda: Instant.combine(date(2004, 10, 31), time(1, 30), zone(NEW_YORK)),
            lambda: SEBRING.replace(month=4, day=4, hour=2),
            lambda: SEBRING.set(month=4, day=4, hour=2),
            lambda: SEBRING.on(2004, 4, 4).at(2, 30),
            lambda: SEBRING.at(1, 30).on(2004, 10, 31),
        ),
    )
    def test_a_stated_time_has_to_be_one_moment(self, make: Callable[[], Instant]) -> None:
        """What never was, or was twice, is refused by all of them."""
        with pytest.raises(InstantError) as refused:
            make()
        assert refused.value.reason in {"nonexistent", "ambiguous"}

    def test_the_fold_of_a_time_of_day_counts(self) -> None:
        """A time of day can say that it is the later of two."""
        later = Instant.combine(date(2004, 10, 31), time(1, 30, fold=1), zone(NEW_YORK))
        assert SECOND.key == later.key

    def test_now_is_a_moment_in_the_zone(self) -> None:
        """The present lies between before and after asking."""
        before = datetime.now(UTC)
        now = Instant.now(NEW_YORK)
        assert before <= now <= datetime.now(UTC)
        assert NEW_YORK == now.zone
        assert "UTC" == Instant.utcnow().zone
        assert (False, True) == (SEBRING.is_future(), SEBRING.is_past())

    def test_a_timestamp_far_out_is_refused(self) -> None:
        """The years end."""
        for seconds in (1e20, float("inf"), float("nan"), -1e12):
            with pytest.raises(InstantError) as refused:
                Instant.fromtimestamp(seconds, NEW_YORK)
            assert "out-of-range" == refused.value.reason


class TestElsewhere:
    """The same moment in another zone."""

    @pytest.mark.parametrize(
        "go",
        numbered(
            lambda: SEBRING.to("Europe/Paris"),
            lambda: SEBRING.in_timezone("Europe/Paris"),
            lambda: SEBRING.in_tz(pendulum.timezone("Europe/Paris")),
            lambda: SEBRING.astimezone(zoneinfo.ZoneInfo("Europe/Paris")),
        ),
    )
    def test_a_named_zone_shows_an_instant(self, go: Callable[[], Instant]) -> None:
        """It stays an instant, with our zone."""
        assert "Instant('2004-03-20T16:30:00+01:00[Europe/Paris]')" == repr(go())
        assert zone("Europe/Paris") is go().tzinfo

    def test_utc_is_a_named_zone(self) -> None:
        """The standard library's UTC shows an instant in the zone UTC."""
        assert "Instant('2004-03-20T15:30:00+00:00[UTC]')" == repr(SEBRING.astimezone(UTC))

    def test_an_offset_shows_a_plain_datetime(self) -> None:
        """Where a library asks for a fixed offset or the machine's zone, it gets what datetimes give."""
        offset = timezone(timedelta(hours=-3))
        plain = SEBRING.astimezone(offset)
        assert datetime is type(plain)
        assert "2004-03-20T12:30:00-03:00" == plain.isoformat()
        assert datetime is type(SEBRING.astimezone())
        assert SEBRING == SEBRING.astimezone()

    def test_pendulums_methods_refuse_an_offset(self) -> None:
        """They promise an instant, which an offset cannot give."""
        with pytest.raises(InstantError, match="not a time zone"):
            SEBRING.in_timezone(pendulum.FixedTimezone(-18_000))
        with pytest.raises(InstantError, match="did you mean"):
            SEBRING.to("Europe/Pariss")

    def test_without_zone_it_is_no_instant(self) -> None:
        """What the clock shows is a naive datetime of pendulum."""
        for naive in (SECOND.replace(tzinfo=None), SECOND.naive()):
            assert pendulum.DateTime is type(naive)
            assert naive.tzinfo is None
            assert "2004-10-31T01:30:00" == naive.isoformat()

    def test_another_zone_can_be_stated(self) -> None:
        """Replacing the zone keeps what the clock shows, by the rules of the other clocks."""
        assert "2004-03-20T10:30:00+01:00[Europe/Paris]" == str(SEBRING.replace(tzinfo=zone("Europe/Paris")))
        assert "2004-03-20T10:30:00+01:00[Europe/Paris]" == str(SEBRING.set(tz="Europe/Paris"))
        with pytest.raises(InstantError, match="offset, not a time zone"):
            SEBRING.replace(tzinfo=timezone(timedelta(hours=1)))

    def test_a_zone_with_seconds_cannot_show_it(self) -> None:
        """Arithmetic that ends where the offset has seconds is refused too."""
        with pytest.raises(InstantError, match="-00:44:30"):
            Instant.local(1971, 12, 31, zone="UTC").to("Africa/Monrovia")
        with pytest.raises(InstantError, match="-00:44:30"):
            Instant.local(1972, 1, 8, zone="Africa/Monrovia") - timedelta(days=2)


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

    def test_words_count_what_elapsed(self) -> None:
        """24 hours in which clocks were put back are not 23, and 23 that are a day are a day."""
        noon = at("2004-10-30T12:00:00-04:00")
        assert "24 hours" == (at("2004-10-31T11:00:00-05:00") - noon).in_words()
        assert "1 day" == (at("2004-10-31T12:00:00-05:00") - noon).in_words()
        assert "1 day" == (at("2004-04-04T12:00:00-04:00") - at("2004-04-03T12:00:00-05:00")).in_words()
        assert (0, 1) == (
            (at("2004-03-20T01:00:00-05:00") - at("2004-03-19T23:00:00-05:00")).in_days(),
            (at("2004-04-04T12:00:00-04:00") - at("2004-04-03T12:00:00-05:00")).in_days(),
        )

    def test_equally_long_is_equal(self) -> None:
        """Differences of the same length are equal and hash alike, as those of any datetimes, whenever they lie."""
        hour = timedelta(hours=1)
        lengths = [SECOND - FIRST, (SEBRING + hour) - SEBRING, hour, pendulum.duration(hours=1)]
        assert all(one == two for one in lengths for two in lengths)
        assert not any(one != two for one in lengths for two in lengths)
        assert {hour} == set(lengths)
        assert SECOND - FIRST != FIRST - SECOND
        assert SECOND - FIRST < timedelta(hours=2)

    def test_a_day_that_ends_in_a_gap_is_not_whole(self) -> None:
        """Half an hour short of where the clock would have been a day on, it is hours."""
        between = at("2004-04-04T03:15:00-04:00") - at("2004-04-03T02:45:00-05:00")
        assert timedelta(hours=23, minutes=30) == between
        assert "23 hours 30 minutes" == between.in_words()
        assert 0 == between.in_days()

    def test_a_day_is_the_starts(self) -> None:
        """Between two zones days are counted as the first of them counts."""
        start = at("2004-10-30T12:00:00-04:00")
        assert "24 hours" == (at("2004-10-31T11:00:00-05:00").to("Europe/Paris") - start).in_words()
        assert "1 day" == (at("2004-10-31T12:00:00-05:00").to("America/Los_Angeles") - start).in_words()

    def test_long_times_are_counted_by_the_calendar(self) -> None:
        """Years, months, weeks and days are whole, and turn their sign with the direction."""
        start = at("1944-02-29T23:30:00-04:00")
        back = start - SEBRING
        assert "60 years 2 weeks 5 days 11 hours" == (SEBRING - start).in_words()
        assert (-60, 0, -2, -5, -11) == (back.years, back.months, back.weeks, back.remaining_days, back.hours)

    def test_a_day_back_is_a_day(self) -> None:
        """A difference that goes back counts as the one that goes forth, with the sign of each unit turned."""
        back = at("2004-04-03T12:00:00-05:00") - at("2004-04-04T12:00:00-04:00")
        assert timedelta(hours=-23) == back
        assert (-1, 0, -1) == (back.remaining_days, back.hours, back.in_days())

    def test_a_range_of_days_keeps_what_the_clock_shows(self) -> None:
        """Stepping through a difference goes by the calendar."""
        days = list((at("2004-04-06T02:30:00-04:00") - at("2004-04-03T02:30:00-05:00")).range("days"))
        assert ["02:30", "03:30", "02:30", "02:30"] == [f"{day:%H:%M}" for day in days]
        assert {Instant} == {type(day) for day in days}

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


class TestCompany:
    """Instants in other people's hands."""

    def test_attrs_compares_by_key(self) -> None:
        """A model says by its field that equal is moment and zone."""

        @attrs.frozen
        class Start:
            at: Instant = attrs.field(eq=lambda instant: instant.key)

        assert Start(SEBRING) == Start(Instant.parse(str(SEBRING)))
        assert Start(SEBRING) != Start(SEBRING.to("UTC"))
        assert SEBRING.key == attrs.evolve(Start(SECOND), at=SEBRING).at.key

    def test_icalendar_writes_it(self) -> None:
        """As local time with the zone's name, and its moment in UTC."""
        assert b"20040320T103000" == icalendar.vDatetime(SEBRING).to_ical()
        assert NEW_YORK == icalendar.vDatetime(SEBRING).params["TZID"]
        assert b"20040320T153000Z" == icalendar.vDatetime(SEBRING.utc).to_ical()

    def test_json_writes_its_text(self) -> None:
        """Whoever gives JSON `str` for what it does not know gets the one string."""
        assert '"2004-03-20T10:30:00-05:00[America/New_York]"' == json.dumps(SEBRING, default=str)
        assert str(SEBRING) == SEBRING.for_json()

    def test_the_machines_zone_is_told(self) -> None:
        """Whether clocks here are as far from UTC is not a question of names."""
        here = SEBRING.astimezone().utcoffset()
        assert (here == SEBRING.utcoffset()) is SEBRING.is_local()

    def test_sum_and_max_work(self) -> None:
        """What the language offers for datetimes it offers for instants."""
        assert SEBRING + timedelta(hours=3) == sum([timedelta(hours=1)] * 3, SEBRING)
        assert SECOND is max(FIRST, SECOND, SEBRING)
