"""The start that a single cell says, in every form."""

import datetime as dt

import pytest

from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_moments import VenueClocks
from roadracing._internal.tables.cells.cell_times import Cells, times_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from tests.tables.cells.test_cell_times import at, read, session


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
