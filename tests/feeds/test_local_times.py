"""Whether the clocks of a zone follow its rule in a range of days."""

import datetime as dt

import pytest

from roadracing._internal.feeds.local_times import follows


class TestFollows:
    """Whether a zone's clocks follow its rule is asked of every day of a range."""

    @pytest.mark.parametrize(
        ("key", "first", "last", "followed"),
        [
            ("America/New_York", dt.date(2026, 1, 1), dt.date(2027, 12, 31), True),
            ("America/New_York", dt.date(2004, 7, 1), dt.date(2004, 9, 1), True),
            ("America/New_York", dt.date(2004, 3, 18), dt.date(2004, 3, 20), False),
            ("Africa/Casablanca", dt.date(2026, 1, 1), dt.date(2026, 12, 31), False),
            ("UTC", dt.date(2026, 1, 1), dt.date(2026, 12, 31), False),
            ("Europe/Berlin", dt.date(1950, 1, 1), dt.date(1950, 1, 2), False),
            ("Europe/Berlin", dt.date(2036, 1, 1), dt.date(2036, 1, 2), False),
        ],
    )
    def test_range(self, key: str, first: dt.date, last: dt.date, *, followed: bool) -> None:
        """It is followed in some years and not in others, and UTC needs none."""
        assert followed is (follows(key, first, last) is not None)
