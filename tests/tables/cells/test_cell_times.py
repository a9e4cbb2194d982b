"""When the cells of a row say that something starts and ends."""

import datetime as dt

import pytest

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_moments import VenueClocks
from roadracing._internal.tables.cells.cell_times import Cells, Times, times_of
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

WEEKEND = (dt.date(2004, 10, 29), dt.date(2004, 10, 31))


def session(words: str) -> str:
    """The session that words name: here, ids are all that is known."""
    if " " in words:
        raise Refusal(table_faults.REFERENCE, f"{words} names no session.")
    return words


CLOCKS = VenueClocks(zone="America/New_York", days=WEEKEND, session=session)


def read(date: str = "2004-10-30", start: str = "", end: str = "", duration: str = "") -> Times:
    """The times of a row at a weekend in New York's zone, at whose end clocks go back."""
    return times_of(Cells(date=date, start=start, end=end, duration=duration), CLOCKS)


def at(text: str, zone: str = "America/New_York") -> Instant:
    """What clocks show on the Saturday, or on the day named."""
    day, _, time = text.rpartition(" ")
    return Instant.at_local(dt.datetime.fromisoformat(f"{day or '2004-10-30'}T{time}"), zone)


class TestEnd:
    """An end is on the day of the start, or on the next if it comes before it."""

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("10:00", "11:30", at("11:30")),
            ("23:30", "00:30", at("2004-10-31 00:30")),
            ("10:00", "10:00", at("10:00")),
            ("10:00", "24:00", at("2004-10-31 00:00")),
            ("10:00", "midnight", at("2004-10-31 00:00")),
            ("24:00", "24:00", at("2004-10-31 00:00")),
            ("24:00", "00:45", at("2004-10-31 00:45")),
            ("10:00", "2004-10-31 00:30", at("2004-10-31 00:30")),
            ("10:00", "2004-10-31T00:30", at("2004-10-31 00:30")),
            ("10:00", "Sun 09:00", at("2004-10-31 09:00")),
            ("10:00", "2004-10-30T18:00:00-05:00[America/Chicago]", at("18:00", "America/Chicago")),
            ("~10:00", "11:00", at("11:00")),
            ("TBC", "18:30", at("18:30")),
            ("after x +5m", "18:30", at("18:30")),
            ("10:00", "", None),
            ("10:00", "TBC", None),
            ("10:00", "-", None),
        ],
    )
    def test_forms(self, start: str, end: str, expected: Instant | None) -> None:
        """Every form of an end is read as what it says."""
        found = read(start=start, end=end)

        assert expected == found.end
        assert () == found.remarks

    def test_a_row_on_its_own_is_short_of_a_day(self) -> None:
        """A time before the start is the next day's also when clocks go back in between."""
        assert at("2004-11-01 00:30") == read(date="2004-10-31", start="22:00", end="00:30").end

    def test_about_the_end(self) -> None:
        """An end that is only about right is the end, with a remark and its words kept."""
        found = read(start="16:30", end="≈18:30")

        assert at("18:30") == found.end
        assert ["info"] == [remark.severity for remark in found.remarks]
        assert {"end"} == found.kept

    def test_an_end_with_its_own_day_may_be_wrong(self) -> None:
        """An end that names its day is read as it stands; that it is before the start is for the rules to say."""
        assert at("2004-10-29 09:00") == read(start="10:00", end="2004-10-29 09:00").end

    @pytest.mark.parametrize("end", ["soon", "9.30", "2004-13-01 10:00"])
    def test_what_is_not_sure_is_kept(self, end: str) -> None:
        """An end that cannot be read is unknown, said and kept; the start stands."""
        found = read(start="10:00", end=end)

        assert None is found.end
        assert Start.at(at("10:00")) == found.start
        assert {"end"} == found.kept

    def test_one_cause_is_said_once(self) -> None:
        """A date that cannot be read is one fault, not three."""
        found = read(date="30/10/2004", start="10:00", end="11:00")

        assert ["date"] == [remark.column for remark in found.remarks]
        assert {"date", "start", "end"} == found.kept

    def test_an_end_in_the_repeated_hour(self) -> None:
        """An end that clocks show twice needs an offset, unless the duration tells which."""
        unsure = read(date="2004-10-31", start="00:30", end="01:30")
        told = read(date="2004-10-31", start="00:30", end="01:30", duration="2 h")

        assert [table_faults.IMPOSSIBLE_TIME] == [remark.unread.code for remark in unsure.remarks]
        assert Instant.parse("2004-10-31T01:30:00-05:00[America/New_York]") == told.end


class TestDuration:
    """A duration leads to the end, or is the format where there is no time to count from."""

    @pytest.mark.parametrize(
        ("start", "duration", "expected"),
        [
            ("10:00", "1:30", at("11:30")),
            ("10:00", "90 min", at("11:30")),
            ("15:00", "24 h", at("2004-10-31 14:00")),
            ("~10:00", "PT1H", at("11:00")),
            ("10:00", "0 min", at("10:00")),
        ],
    )
    def test_it_leads_to_the_end(self, start: str, duration: str, expected: Instant) -> None:
        """From a start, a duration of hours that pass gives the end, also over a change of the clocks."""
        found = read(start=start, duration=duration)

        assert expected == found.end
        assert None is found.format

    @pytest.mark.parametrize("start", ["TBC", "", "after x +5m", ">10:00"])
    def test_without_a_time_it_is_the_format(self, start: str) -> None:
        """Where no time is known to count from, how long it runs is still known."""
        found = read(start=start, duration="45 min")

        assert Format.parse("PT45M") == found.format
        assert None is found.end

    def test_laps_are_the_format(self) -> None:
        """Laps and distances do not say when it ends."""
        found = read(start="10:00", duration="70 laps")

        assert Format.parse("70 laps") == found.format
        assert None is found.end

    def test_equal_start_and_end_for_a_day(self) -> None:
        """A session from 15:00 to 15:00 is a moment, unless it lasts 24 hours."""
        assert at("15:00") == read(start="15:00", end="15:00").end
        assert at("2004-10-31 15:00") == read(start="15:00", end="15:00", duration="24 h").end

    def test_more_than_a_day(self) -> None:
        """With its duration, an end may be days after the start."""
        assert (
            at("2004-10-31 16:00") == read(date="2004-10-29", start="10:00", end="16:00", duration="54 h").end
        )

    @pytest.mark.parametrize(("end", "duration"), [("11:00", "1:30"), ("2004-10-31 11:00", "1 h")])
    def test_a_contradiction_is_not_decided(self, end: str, duration: str) -> None:
        """Where end and duration disagree neither is used, and both are kept."""
        found = read(start="10:00", end=end, duration=duration)

        assert None is found.end
        assert [table_faults.CONTRADICTION] == [remark.unread.code for remark in found.remarks]
        assert {"end", "duration"} == found.kept

    def test_agreement_is_no_contradiction(self) -> None:
        """End and duration that lead to one time are fine, by the clock or by the hours that pass."""
        assert at("11:30") == read(start="10:00", end="11:30", duration="1:30").end
        assert at("2004-10-31 06:00") == read(start="22:00", end="06:00", duration="8 h").end
        assert at("2004-10-31 06:00") == read(start="22:00", end="06:00", duration="9 h").end

    def test_what_is_not_sure_is_kept(self) -> None:
        """A duration without a unit is said and kept; the start stands."""
        found = read(start="10:00", duration="45")

        assert {"duration"} == found.kept
        assert None is found.end
