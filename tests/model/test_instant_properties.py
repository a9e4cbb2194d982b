"""What holds of instants in every zone of the tz database, above all where clocks change."""

import copy
import pickle
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.zones import zone_names
from tests.effort import SHARE
from tests.model.clocks import ZONES, judge, moments, offset_at, readings, transitions, walls, whole_minutes

SPANS = st.one_of(
    st.timedeltas(timedelta(hours=-4), timedelta(hours=4)),
    st.timedeltas(timedelta(days=-400), timedelta(days=400)),
)
UNITS = st.sampled_from(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))


def held(moment: tuple[str, datetime]) -> Instant:
    """The instant under test."""
    name, utc = moment
    return Instant.of(utc, name)


def shows(instant: Instant) -> datetime:
    """What the instant's clock says, without a zone."""
    return datetime.fromisoformat(instant.isoformat()).replace(tzinfo=None)


class TestEveryTransition:
    """Every change of the clocks of every zone from 1950 to 2037."""

    @pytest.mark.slow
    @pytest.mark.parametrize("name", ZONES[::SHARE])
    def test_around_it_instants_show_what_clocks_showed(self, name: str) -> None:
        """Both sides of each change, and both hours of each fold, show, read and compare right."""
        for change in transitions(name):
            around = [
                change + timedelta(minutes=minutes, microseconds=micro)
                for minutes in (-90, -60, -30, -1, 0, 1, 30, 60, 90)
                for micro in (-1, 0)
            ]
            around = [utc for utc in around if whole_minutes(offset_at(name, utc))]
            instants = [Instant.of(utc, name) for utc in around]
            for utc, instant in zip(around, instants, strict=True):
                assert utc.astimezone(judge(name)).isoformat() == instant.isoformat()
                assert instant.key == Instant.parse(str(instant)).key
                assert instant.key == pickle.loads(pickle.dumps(instant)).key
            backwards = instants[::-1]
            assert sorted(around) == [instant.utc for instant in sorted(backwards)]
            assert len(set(around)) == len(set(instants))


class TestText:
    """The text of an instant."""

    @given(moments())
    def test_reading_it_gives_the_instant(self, moment: tuple[str, datetime]) -> None:
        """What is written reads back as the same moment in the same zone."""
        instant = held(moment)
        assert (moment[1], moment[0]) == Instant.parse(str(instant)).key == instant.key

    @given(moments())
    def test_it_is_what_clocks_show(self, moment: tuple[str, datetime]) -> None:
        """Date, time and offset are those of an independent judge, and the zone follows."""
        name, utc = moment
        shown = utc.astimezone(judge(name)).isoformat()
        text = str(held(moment))
        stamp, _, rest = text.partition("[")
        assert name + "]" == rest
        assert datetime.fromisoformat(shown) == datetime.fromisoformat(stamp)
        assert shown[-6:] == stamp[-6:]
        assert not stamp[:-6].endswith(".")
        assert "." not in stamp or not stamp[:-6].endswith("0")

    @given(moments(), st.sampled_from(ZONES))
    def test_z_is_the_moment_in_utc(self, moment: tuple[str, datetime], other: str) -> None:
        """With Z, date and time are UTC's, whatever zone shows them."""
        _, utc = moment
        if whole_minutes(offset_at(other, utc)):
            stamp = utc.replace(tzinfo=None).isoformat()
            assert (utc, other) == Instant.parse(f"{stamp}Z[{other}]").key

    @given(walls(), st.integers(-14 * 4, 14 * 4))
    def test_an_offset_that_the_zone_does_not_have_is_settled_or_refused(
        self, wall: tuple[str, datetime], quarters: int
    ) -> None:
        """Text is accepted exactly where its offset is the zone's; else two policies keep what they say."""
        name, local = wall
        offset = timedelta(minutes=15 * quarters)
        sign, minutes = ("-", -15 * quarters) if quarters < 0 else ("+", 15 * quarters)
        text = f"{local.isoformat()}{sign}{minutes // 60:02}:{minutes % 60:02}[{name}]"
        utc = local.replace(tzinfo=UTC) - offset
        possible = readings(name, local)
        writable = [each for each in possible if whole_minutes(offset_at(name, each))]
        if whole_minutes(offset_at(name, utc)):
            assert (utc, name) == Instant.parse(text, offset_conflict="keep_instant").key
        if utc in possible:
            assert (utc, name) == Instant.parse(text).key
            assert (utc, name) == Instant.parse(text, offset_conflict="keep_local").key
            return
        with pytest.raises(InstantError) as refused:
            Instant.parse(text)
        if not possible:
            assert "nonexistent" == refused.value.reason
        elif len(writable) < len(possible):
            assert "offset-seconds" == refused.value.reason
        else:
            assert "offset-conflict" == refused.value.reason
            assert list(possible) == [reading.utc for reading in refused.value.readings[: len(possible)]]
        if len(possible) == len(writable) == 1:
            assert (possible[0], name) == Instant.parse(text, offset_conflict="keep_local").key


class TestSameness:
    """Equality, order and copies."""

    @given(moments(), SPANS, st.sampled_from(ZONES))
    def test_comparing_is_comparing_moments(
        self, moment: tuple[str, datetime], span: timedelta, other: str
    ) -> None:
        """Instants of one zone or two, and plain datetimes, compare as their moments in UTC do."""
        name, utc = moment
        later = utc + span
        one = held(moment)
        for where in (name, other):
            if not whole_minutes(offset_at(where, later)):
                continue
            for two in (Instant.of(later, where), later, later.astimezone(judge(where))):
                assert (utc == later) is (one == two) is (two == one)
                assert (utc != later) is (one != two) is (two != one)
                assert (utc < later) is (one < two) is (two > one)
                assert (utc <= later) is (one <= two) is (two >= one)
                assert (utc > later) is (one > two) is (two < one)
                assert (utc >= later) is (one >= two) is (two <= one)

    @given(moments())
    def test_the_hash_is_that_of_the_moment(self, moment: tuple[str, datetime]) -> None:
        """An instant and the equal datetime in UTC are one key of a dictionary."""
        assert hash(moment[1]) == hash(held(moment))

    @given(moments(), st.integers(0, pickle.HIGHEST_PROTOCOL))
    def test_copies_are_the_same(self, moment: tuple[str, datetime], protocol: int) -> None:
        """Pickle in every protocol, copy and deepcopy lose neither an hour nor the zone."""
        instant = held(moment)
        copies = (
            pickle.loads(pickle.dumps(instant, protocol)),
            copy.copy(instant),
            copy.deepcopy([instant])[0],
        )
        for each in copies:
            assert (moment[1], moment[0]) == each.key
            assert instant.fold == each.fold
            assert type(each) is Instant


class TestWallTime:
    """What a clock shows, stated."""

    @given(walls())
    def test_it_is_one_moment_or_none_or_one_of_two(self, wall: tuple[str, datetime]) -> None:
        """A wall time is accepted where clocks show it once; fold tells two apart; none is refused."""
        name, local = wall
        possible = readings(name, local)
        writable = [utc for utc in possible if whole_minutes(offset_at(name, utc))]
        if len(writable) < len(possible):
            return
        if len(possible) == 1:
            for fold in (None, 0, 1):
                assert possible[0] == Instant.at_local(local, name, fold).utc
            return
        with pytest.raises(InstantError) as refused:
            Instant.at_local(local, name)
        found = [reading.utc for reading in refused.value.readings]
        if not possible:
            assert "nonexistent" == refused.value.reason
            assert all(offset_at(name, found[0]) < offset_at(name, utc) for utc in found[1:])
            with pytest.raises(InstantError):
                Instant.at_local(local, name, 1)
        else:
            assert "ambiguous" == refused.value.reason
            assert list(possible) == found
            assert list(possible) == [Instant.at_local(local, name, fold).utc for fold in (0, 1)]

    @given(moments())
    def test_every_way_to_state_it_agrees(self, moment: tuple[str, datetime]) -> None:
        """The constructor, replace and combine read a wall time with its fold as `local` does."""
        instant = held(moment)
        wall = shows(instant)
        parts = (*wall.timetuple()[:6], wall.microsecond)
        assert instant.key == Instant(*parts, tzinfo=instant.tzinfo, fold=instant.fold).key
        assert instant.key == Instant(*parts, tzinfo=judge(instant.zone), fold=instant.fold).key
        assert instant.key == Instant.local(*parts, zone=instant.zone, fold=instant.fold).key
        assert instant.key == instant.replace(hour=wall.hour, minute=wall.minute).key
        assert instant.key == instant.set(second=wall.second).key


class TestArithmetic:
    """Later and earlier."""

    @given(moments(), SPANS)
    def test_a_timedelta_elapses(self, moment: tuple[str, datetime], span: timedelta) -> None:
        """Adding and subtracting time is what it is in UTC, and the difference is the time added."""
        name, utc = moment
        start = held(moment)
        if not whole_minutes(offset_at(name, utc + span)):
            with pytest.raises(InstantError, match="offset with seconds"):
                start + span
            return
        end = start + span
        assert (utc + span, name) == end.key
        microseconds = span // timedelta(microseconds=1)
        assert (
            end.key == (span + start).key == (start - -span).key == start.add(microseconds=microseconds).key
        )
        assert span == end - start
        assert -span == start - end
        assert end.key == (start + (end - start)).key
        assert start.key == (end - (end - start)).key
        assert span == end - utc
        assert span == (utc + span) - start
        assert type(end) is Instant

    @given(moments(), moments())
    def test_what_lies_between_adds_up(self, one: tuple[str, datetime], two: tuple[str, datetime]) -> None:
        """Calendar units and then hours, minutes and seconds of a difference lead from start to end."""
        start, end = sorted((held(one), held(two)))
        between = end - start
        try:
            reached = start.add(
                years=between.years,
                months=between.months,
                weeks=between.weeks,
                days=between.remaining_days,
            )
        except InstantError as error:
            assert "offset-seconds" == error.reason
            return
        assert 0 <= min(between.hours, between.minutes, between.remaining_seconds, between.microseconds)
        assert between.minutes < 60
        # A day can be longer than a day, by as much as clocks are put back.
        assert between.hours < 48
        reached = reached.add(
            hours=between.hours,
            minutes=between.minutes,
            seconds=between.remaining_seconds,
            microseconds=between.microseconds,
        )
        assert end == reached
        backwards = start - end
        assert (between.hours, between.minutes) == (-backwards.hours, -backwards.minutes)
        assert (between.weeks, between.remaining_days) == (-backwards.weeks, -backwards.remaining_days)

    @given(moments(), st.integers(-3, 3))
    def test_days_keep_what_the_clock_shows(self, moment: tuple[str, datetime], days: int) -> None:
        """A wall time so many days on is kept, or moved out of a gap; a fold keeps the offset it can."""
        name, _ = moment
        start = held(moment)
        wall = shows(start) + timedelta(days=days)
        possible = readings(name, wall)
        if not all(whole_minutes(offset_at(name, utc)) for utc in possible):
            return
        reached = start.add(days=days)
        if len(possible) == 1:
            assert possible[0] == reached.utc
        elif possible:
            same = [utc for utc in possible if offset_at(name, utc) == start.utcoffset()]
            assert (same or possible)[0] == reached.utc
        else:
            before = offset_at(name, reached.utc - timedelta(hours=30))
            assert wall < shows(reached)
            assert reached.utcoffset() == before + (shows(reached) - wall)
        if days == 0:
            assert start.key == reached.key

    @given(moments(), UNITS)
    def test_a_unit_begins_before_and_ends_after(self, moment: tuple[str, datetime], unit: str) -> None:
        """A moment lies between the start and the end of every unit around it."""
        instant = held(moment)
        try:
            start, end = instant.start_of(unit), instant.end_of(unit)
        except InstantError as error:
            assert "offset-seconds" == error.reason
            return
        assert start <= instant <= end
        assert type(start) is type(end) is Instant
        assert instant.zone == start.zone == end.zone

    @given(moments())
    def test_a_day_begins_with_its_first_moment(self, moment: tuple[str, datetime]) -> None:
        """Just before its start it is another day, and so it is just after its end."""
        name, _ = moment
        instant = held(moment)
        day = shows(instant).date()
        tick = timedelta(microseconds=1)
        try:
            edges = ((instant.start_of("day").utc, -tick), (instant.end_of("day").utc, tick))
        except InstantError as error:
            assert "offset-seconds" == error.reason
            return
        for utc, outside in edges:
            assert day == utc.astimezone(judge(name)).date()
            assert day != (utc + outside).astimezone(judge(name)).date()

    @given(moments(), st.sampled_from(ZONES))
    def test_another_zone_shows_the_same_moment(self, moment: tuple[str, datetime], other: str) -> None:
        """Going to another zone and back is the same instant."""
        instant = held(moment)
        if whole_minutes(offset_at(other, instant.utc)):
            there = instant.to(other)
            assert (instant.utc, other) == there.key
            assert instant.key == there.to(instant.zone).key
            assert there.key == instant.astimezone(judge(other)).key == instant.in_timezone(other).key


def test_every_zone_is_judged() -> None:
    """The zones drawn here are the zones there are."""
    assert zone_names() == set(ZONES)
