"""What the clocks of a zone show, as moments: once, twice, or never."""

import zoneinfo
from datetime import timedelta, timezone, tzinfo

import pendulum
import pytest

from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.zones import zone
from tests.time.test_instant import FIRST, SEBRING, SECOND, at, wall

NEW_YORK = "America/New_York"


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
