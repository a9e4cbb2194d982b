"""What is remembered of a day says of every time on it what reading its text would say."""

import itertools
from datetime import datetime, timedelta
from importlib.resources import files
from zoneinfo._zoneinfo import ZoneInfo  # type: ignore[import-not-found]  # the one written in Python shows its data

import pytest
from hypothesis import example, given, strategies as st

from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.steady_days import _clocks, _days, steady
from roadracing._internal.time.zones import zone_names

NIGHTS = ("2004-04-04", "2004-10-31", "2011-12-30", "2011-12-31", "1969-12-31", "0001-01-01", "9999-12-31")
"""Clocks were put forward, back, and past a whole day; nothing happened; the calendar begins and ends."""


def read(text: str) -> tuple[object, ...]:
    """What a text says, or why it says nothing."""
    try:
        instant = Instant.parse(text)
    except InstantError as error:
        return (error.reason, str(error))
    return (instant.key, instant.text, instant.fold, instant.timetuple())


@given(
    st.sampled_from(NIGHTS),
    st.sampled_from(["America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "America/Sao_Paulo", "UTC"]),
    st.lists(st.integers(0, 24 * 60 - 1), min_size=1, max_size=6),
    st.sampled_from(
        ["-05:00", "-04:00", "+00:00", "Z", "+10:30", "+11:00", "-03:00", "-02:00", "-10:00", "+14:00"]
    ),
)
@example("2004-10-31", "America/New_York", [90, 150, 30], "-04:00")
def test_the_order_of_reading_changes_nothing(day: str, zone: str, minutes: list[int], offset: str) -> None:
    """A text says the same whether or not others of its day were read before it."""
    texts = [f"{day}T{at // 60:02}:{at % 60:02}:00{offset}[{zone}]" for at in minutes]
    alone = []
    for text in texts:
        _days.clear()
        _clocks.clear()
        alone.append(read(text))
    assert [read(text) for text in texts] == alone
    assert [read(text) for text in texts] == alone


def test_the_night_in_which_clocks_change_is_not_steady() -> None:
    """Of a day in which the offset changes nothing is remembered, and of the day after it everything."""
    for day, kept in (("2004-10-31", False), ("2004-11-01", True)):
        text = f"{day}T12:00:00-05:00[America/New_York]"
        Instant.parse(text)
        assert (steady(text) is not None) is kept


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many days are read, a bounded number of them is kept."""
    monkeypatch.setattr("roadracing._internal.time.steady_days._MOST_KEPT", 5)
    first = datetime(2004, 1, 1)  # noqa: DTZ001 - a day
    for at in range(20):
        Instant.parse(f"{(first + timedelta(days=at)).date()}T12:00:{at:02}-05:00[America/New_York]")
        assert len(_days) <= 5
        assert len(_clocks) <= 5


@pytest.mark.slow
def test_no_zone_changes_its_clocks_twice_in_two_days() -> None:
    """What holds at both ends of a day holds in between, because between two changes lie days in every zone."""
    for name in sorted(zone_names()):
        with files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as data:
            changes = ZoneInfo.from_file(data, key=name)._trans_utc
        assert all(later - earlier > 48 * 3600 for earlier, later in itertools.pairwise(changes)), name
