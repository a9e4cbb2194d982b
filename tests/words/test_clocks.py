"""How times of day are said."""

import datetime as dt

import pytest

from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import (
    clock_text,
    digits,
    moment_text,
    offset_text,
    span_text,
    zone_text,
)


def wall(time: str, day: int = 29) -> dt.datetime:
    """What a clock shows on a day of May 2004."""
    return dt.datetime.fromisoformat(f"2004-05-{day} {time}")


FIRST = Instant.parse("2004-10-31T01:30:00-04:00[America/New_York]")
AGAIN = Instant.parse("2004-10-31T01:30:00-05:00[America/New_York]")


class TestClocks:
    """Times are told as a timetable prints them, in English whatever the machine speaks."""

    def test_seconds_only_where_there_are_any(self) -> None:
        """Hours and minutes, and seconds only where there are any."""
        assert ["09:05", "09:05:30"] == [clock_text(wall(text)) for text in ("09:05:00", "09:05:30")]

    def test_the_second_pass_of_an_hour_is_marked(self) -> None:
        """Clocks that are put back show 01:30 twice, and only the second says so."""
        assert ["01:30", "01:30 (again)"] == [clock_text(FIRST), clock_text(AGAIN)]
        assert ["01:30", "01:30"] == [digits(FIRST), digits(AGAIN)]

    def test_spans(self) -> None:
        """The second day is named where it is another one; a moment has one time."""
        start = wall("22:00")
        assert "Sat 29 May 22:00" == span_text(start) == span_text(start, start)
        assert "Sat 29 May 22:00 to 23:30" == span_text(start, wall("23:30"))
        assert "Sat 29 May 22:00 to Sun 30 May 02:00" == span_text(start, wall("02:00", day=30))

    def test_a_span_over_both_passes(self) -> None:
        """An hour that ends where it began on the clock is told apart by the mark."""
        assert "Sun 31 Oct 01:30 to 01:30 (again)" == span_text(FIRST, AGAIN)


class TestOffsets:
    """How far clocks are from UTC is said in one form."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("2004-07-02T10:00:00-05:00[America/Chicago]", "CDT, UTC−5"),
            ("2013-04-20T11:30:00+05:30[Asia/Kolkata]", "IST, UTC+5:30"),
            ("2013-04-20T11:30:00-02:30[America/St_Johns]", "NDT, UTC−2:30"),
            ("2013-04-20T11:30:00-03:00[America/Sao_Paulo]", "UTC−3"),
            ("2013-04-20T11:30:00+00:00[UTC]", "UTC"),
        ],
    )
    def test_a_zone_has_a_name_where_people_use_one(self, text: str, words: str) -> None:
        """An abbreviation is said where the zone has one; numbers in its place are the offset itself."""
        assert words == zone_text(Instant.parse(text))

    def test_offsets(self) -> None:
        """No leading nought, no minutes where there are none, a real minus."""
        assert ["UTC−4", "UTC−5"] == [offset_text(FIRST), offset_text(AGAIN)]

    def test_a_moment_can_be_read_anywhere(self) -> None:
        """Day, clock, the pass of the hour, zone and offset."""
        assert "Sunday 31 October 2004, 01:30 (again) (EST, UTC−5)" == moment_text(AGAIN)
