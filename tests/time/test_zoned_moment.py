"""What makes two moments one, and of what they are made."""

import zoneinfo
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any

import pendulum
import pytest

from roadracing._internal.time.instant import Instant, InstantError
from tests.time.test_instant import SEBRING, SECOND, wall

NEW_YORK = "America/New_York"


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
