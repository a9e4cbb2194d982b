"""When the cells of a row say that something starts and ends."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_marks import is_tbc, says_nothing
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


class TestStart:
    """A start is a time, about one, not before one, a day, a place in a sequence, or unknown."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("10:30", Start.at(at("10:30"))),
            ("24:00", Start.at(at("2004-10-31 00:00"))),
            ("9:05 am", Start.at(at("09:05"))),
            ("12.50am", Start.at(at("00:50"))),
            ("≈16:30", Start.about(at("16:30"))),
            ("≈ 16:30", Start.about(at("16:30"))),
            ("~16:30", Start.about(at("16:30"))),
            ("c. 16:30", Start.about(at("16:30"))),
            ("ca. 4:30 pm", Start.about(at("16:30"))),
            ("approx. 16:30", Start.about(at("16:30"))),
            ("16:30 (approx.)", Start.about(at("16:30"))),
            (">16:30", Start.not_before(at("16:30"))),
            ("not before 16:30", Start.not_before(at("16:30"))),
            ("from 4:30 pm", Start.at(at("16:30"))),
            ("TBC", Start.on(dt.date(2004, 10, 30))),
            ("TBA", Start.on(dt.date(2004, 10, 30))),
            ("t.b.a.", Start.on(dt.date(2004, 10, 30))),
            ("To be confirmed", Start.on(dt.date(2004, 10, 30))),
            ("", Start.on(dt.date(2004, 10, 30))),
            ("-", Start.on(dt.date(2004, 10, 30))),
            ("2004-10-30", Start.on(dt.date(2004, 10, 30))),
            ("Sat 10:30", Start.at(at("10:30"))),
            ("2004-10-30T10:30:00-04:00[America/New_York]", Start.at(at("10:30"))),
            ("~2004-10-30T10:30:00-04:00[America/New_York]", Start.about(at("10:30"))),
            (">2004-10-30T10:30:00-04:00[America/New_York]", Start.not_before(at("10:30"))),
            ("2004-10-30T09:30:00-05:00[America/Chicago]", Start.at(at("09:30", "America/Chicago"))),
            ("2004-10-30T10:30-04:00", Start.at(at("10:30"))),
            ("2004-10-30T14:30Z", Start.at(at("10:30"))),
            ("after alms-race +15m", Start.after("alms-race", dt.timedelta(minutes=15))),
            ("After alms-race + 1h30", Start.after("alms-race", dt.timedelta(minutes=90))),
            ("after alms-race", Start.after("alms-race")),
        ],
    )
    def test_forms(self, text: str, expected: Start) -> None:
        """Every form that organisers write is read as what it says."""
        assert expected == read(start=text).start
        assert () == read(start=text).remarks

    def test_nothing_known(self) -> None:
        """Without a day, TBC is to be confirmed, and an empty cell says nothing."""
        assert Start.tbc() == read(date="", start="TBC").start
        assert None is read(date="", start="").start

    @pytest.mark.parametrize(
        ("date", "start", "code"),
        [
            ("", "10:30", table_faults.DATE),
            ("30/10/2004", "10:30", table_faults.DATE),
            ("2004-10-30", "Sun 10:30", table_faults.CONTRADICTION),
            ("2004-10-30", "2004-10-31", table_faults.CONTRADICTION),
            ("2004-10-29", "2004-10-30T10:30:00-04:00[America/New_York]", table_faults.CONTRADICTION),
            ("2004-10-30", "2004-10-30T10:30:00-05:00[America/New_York]", table_faults.IMPOSSIBLE_TIME),
            ("2004-10-30", "2004-10-30T10:30:00-05:00", table_faults.IMPOSSIBLE_TIME),
            ("2004-10-30", "2004-10-30T10:30:00-05:00[Mars/Olympus]", table_faults.ZONE),
        ],
    )
    def test_what_is_not_sure_is_kept(self, date: str, start: str, code: table_faults.Code) -> None:
        """A start that cannot be read is unknown, said, and kept together with its day."""
        found = read(date=date, start=start)

        assert None is found.start
        assert [code] == [remark.unread.code for remark in found.remarks]
        assert "start" in found.kept
        assert not date or "date" in found.kept

    @pytest.mark.parametrize(
        ("start", "code"),
        [
            ("9.30", table_faults.TIME),
            ("midnight", table_faults.TIME),
            ("after lunch + a while", table_faults.REFERENCE),
            ("to follow", table_faults.TIME),
            ("x" * 1000, table_faults.TIME),
        ],
    )
    def test_a_time_that_is_not_sure_leaves_its_day(self, start: str, code: table_faults.Code) -> None:
        """A row whose time cannot be read is still on its day; the words of the time are kept, and said."""
        found = read(date="2004-10-30", start=start)

        assert Start.on(dt.date(2004, 10, 30)) == found.start
        assert [code] == [remark.unread.code for remark in found.remarks]
        assert {"start"} == found.kept

    def test_no_day_is_said_once(self) -> None:
        """Start and end of a row without a date lack the same thing, which is one fault."""
        found = read(date="", start="10:30", end="11:00")

        assert [table_faults.DATE] == [remark.unread.code for remark in found.remarks]
        assert {"start", "end"} == found.kept

    def test_a_repeated_hour_names_both(self) -> None:
        """When clocks show a time twice, the offset has to say which is meant."""
        (remark,) = read(date="2004-10-31", start="01:30").remarks

        assert table_faults.IMPOSSIBLE_TIME is remark.unread.code
        assert "2004-10-31T01:30:00-04:00 for the first" in str(remark.unread.hint)
        assert "2004-10-31T01:30:00-05:00 for the second" in str(remark.unread.hint)
        for offset in ("-04:00", "-05:00"):
            text = f"2004-10-31T01:30:00{offset}"
            assert (
                Start.at(Instant.parse(f"{text}[America/New_York]"))
                == read(date="2004-10-31", start=text).start
            )

    def test_a_skipped_hour_names_both_sides(self) -> None:
        """When clocks jump over a time, the times it may have meant before and after are named."""
        (remark,) = read(date="2004-04-04", start="02:30").remarks

        assert table_faults.IMPOSSIBLE_TIME is remark.unread.code
        assert "03:30" in str(remark.unread.hint)
        assert "01:30" in str(remark.unread.hint)


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


def test_no_zone_no_time() -> None:
    """Without a zone a time is not known, whatever the clock shows; its day is."""
    found = times_of(
        Cells(date="2004-10-30", start="10:00"), VenueClocks(zone=None, days=None, session=session)
    )

    assert Start.on(dt.date(2004, 10, 30)) == found.start
    assert [table_faults.NO_ZONE] == [remark.unread.code for remark in found.remarks]


@pytest.mark.parametrize("date", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_the_ends_of_the_calendar(date: str, zone: str) -> None:
    """Times at the very ends of the calendar are read or refused, and nothing breaks."""
    clocks = VenueClocks(zone=zone, days=None, session=session)
    for start, end, duration in (
        ("00:10", "23:50", ""),
        ("24:00", "", ""),
        ("23:00", "01:00", ""),
        ("23:00", "", "3 h"),
    ):
        found = times_of(Cells(date=date, start=start, end=end, duration=duration), clocks)
        assert found.start is not None or found.remarks


ODD = st.text(max_size=12) | st.sampled_from(
    ["", "10:00", "24:00", "TBC", "~16:30", "1 h", "after x +1h", "2004-10-31"]
)


@given(ODD, ODD, ODD, ODD)
def test_nothing_is_lost(date: str, start: str, end: str, duration: str) -> None:
    """Whatever the cells hold: it becomes a fact, or it is kept."""
    found = read(date=date, start=start, end=end, duration=duration)

    assert {remark.column for remark in found.remarks} <= found.kept
    if found.start is None and not says_nothing(start) and not is_tbc(start):
        assert "start" in found.kept
    if found.end is None and not says_nothing(end) and not is_tbc(end):
        assert "end" in found.kept
