"""Datetimes of other libraries are instants where they name their zone, and nothing is guessed where they do not."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pendulum
import pytest
from hypothesis import given, settings

from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.instant import Instant, InstantError
from tests.model.clocks import judge, moments

OHIO = ZoneInfo("America/New_York")


@given(moments())
@settings(max_examples=30)
def test_the_moment_and_the_zone_are_kept(moment: tuple[str, datetime]) -> None:
    """A datetime of the standard library or of pendulum is the same moment in the same zone, also in a fold."""
    name, utc = moment
    assert (utc, name) == instant_of(utc.astimezone(judge(name))).key
    assert (utc, name) == instant_of(Instant.of(utc, name)).key


def test_pendulum_and_utc() -> None:
    """Zones of pendulum have names, and UTC of the standard library is one."""
    assert "Europe/Paris" == instant_of(pendulum.datetime(2013, 6, 22, 15, tz="Europe/Paris")).zone
    assert "UTC" == instant_of(datetime(2013, 6, 22, 13, tzinfo=UTC)).zone


@pytest.mark.parametrize(
    ("moment", "reason", "said"),
    [
        (datetime.fromisoformat("2004-06-27T10:00"), "naive", r"Instant\.at_local"),
        (datetime(2004, 6, 27, tzinfo=timezone(timedelta(hours=-4))), "no-zone", r"Instant\.of"),
        (datetime(2004, 4, 4, 2, 30, tzinfo=OHIO), "nonexistent", "02:30"),
    ],
)
def test_what_is_no_moment(moment: datetime, reason: str, said: str) -> None:
    """Without a zone, with an offset alone, or at a time that clocks jump over, it is refused with what would do."""
    with pytest.raises(InstantError, match=said) as refused:
        instant_of(moment)
    assert reason == refused.value.reason
