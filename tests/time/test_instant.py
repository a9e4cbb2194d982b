"""An instant is a moment in a named zone, and stays one whatever is done to it."""

import copy
import json
import pickle
import zoneinfo
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

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
