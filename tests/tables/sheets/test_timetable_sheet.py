"""Columns are known by their headings, in any order and case."""

import pytest

from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import read_csv_text
from roadracing._internal.time.start import Start
from tests.tables.building import (
    NAMESPACE,
    ZONE,
    at,
    found,
    one,
    problems,
    read,
)


class TestColumns:
    """Columns are known by their headings, in any order and case."""

    @pytest.mark.parametrize(
        "text",
        [
            "date,start,activity\n2013-04-20,10:00,Race 1\n",
            "\ufeffDATE,Start,ACTIVITY\r\n2013-04-20,10:00,Race 1\r\n",
            'activity;start;date\n"Race 1";10:00;2013-04-20',
            "Activity\tDate\tStart\r2013\t\t\rRace 1\t2013-04-20\t10:00\r".replace("2013\t\t\r", ""),
            "sep=;\r\nDate;Start;Activity\r\n2013-04-20;10:00;Race 1\r\n",
            "\n\n date , start , activity \n,,\n2013-04-20 , 10:00 , Race 1 \n\n",
            "date,start,activity,,\n2013-04-20,10:00,Race 1,,\n",
        ],
    )
    def test_layouts(self, text: str) -> None:
        """Order, case, byte order mark, delimiter, line ends and blank rows make no difference."""
        reading = read_csv_text(text, timezone=ZONE, namespace=NAMESPACE, weekend="lb")

        assert [] == problems(reading)
        assert ("lb-b31013-race-1", Start.at(at("10:00")), "Race 1") == (
            one(reading).id,
            one(reading).start,
            one(reading).title,
        )

    def test_blanks_and_hyphens_for_underscores(self) -> None:
        """A heading may have blanks or hyphens where the column has underscores."""
        reading = read({"Operated By": "IMSA", "part-of": "", "Last entry at": "09:45"})

        assert ("imsa", at("09:45")) == (one(reading).operated_by, one(reading).last_entry_at)

    @pytest.mark.parametrize(
        ("text", "usable", "message"),
        [
            ("date,activity\n2013-04-20,Race", True, '"start"'),
            ("start\n10:00", True, '"date", "activity"'),
            ("name,phone\nx,y", False, "no timetable"),
            ("{}", False, "no timetable"),
            ("date,start,activity\n", True, "no rows"),
            ("", False, "empty"),
            (" \n \n", False, "empty"),
        ],
    )
    def test_what_is_missing_is_said_once(self, text: str, *, usable: bool, message: str) -> None:
        """Without its three columns nothing of a timetable is read, and one sentence says so."""
        reading = read_csv_text(text, timezone=ZONE)

        assert None is reading.season
        assert usable is reading.usable
        assert 1 == len(reading.diagnostics)
        assert message in reading.diagnostics[0].message

    def test_a_likely_heading_is_read(self) -> None:
        """A heading in usual words, or one that stands further down, is read, and that is said."""
        renamed = read_csv_text("Date,Start time,Activity\n2013-04-20,10:00,Race", timezone=ZONE)
        below = read_csv_text("Grand Prix\n\ndate,start,activity\n2013-04-20,10:00,Race", timezone=ZONE)

        assert Start.at(at("10:00")) == one(renamed).start == one(below).start
        assert ['"Start time" as start' in d.message for d in found(renamed, table_faults.AS_KEPT)] == [True]
        assert ["title" in d.message for d in found(below, table_faults.AS_KEPT)] == [True]

    def test_a_column_that_is_there_twice(self) -> None:
        """The first of two columns of one name is read, the other is kept, and it is an error."""
        reading = read_csv_text(
            "date,start,start,activity\n2013-04-20,10:00,11:00,Race 1", timezone=ZONE, namespace=NAMESPACE
        )

        assert Start.at(at("10:00")) == one(reading).start
        assert {f"{NAMESPACE}:start-again": "11:00"} == dict(one(reading).extra)
        assert ["duplicate-column"] == problems(reading)

    def test_columns_of_other_people_are_kept(self) -> None:
        """A column that no timetable has is kept with its sessions, and said once."""
        rows = ({"Car count": "24"}, {"Car count": "30", "activity": "Race"}, {"activity": "Warm-up"})
        reading = read(*rows)
        assert reading.season is not None

        assert {"practice": "24", "race": "30", "warm-up": None} == {
            session.id.removeprefix("long-beach-aeca6f-"): session.extra.get(f"{NAMESPACE}:car-count")
            for session in reading.season.sessions
        }
        assert ["info"] == [d.severity for d in found(reading, table_faults.UNKNOWN_COLUMN)]

    def test_columns_without_a_heading(self) -> None:
        """Cells under no heading are kept by the number of their column."""
        reading = read_csv_text(
            "date,start,activity,\n2013-04-20,10:00,Race 1,x", timezone=ZONE, namespace=NAMESPACE
        )

        assert {f"{NAMESPACE}:column-4": "x"} == dict(one(reading).extra)

    def test_ragged_rows(self) -> None:
        """A short row lacks what it lacks; a long one has something in the wrong column, and keeps it."""
        text = (
            "date,start,activity,notes,place\n2013-04-20,10:00,Race 1\n2013-04-20,11:00,Race 2,wet, dry,Pit\n"
        )
        reading = read_csv_text(text, timezone=ZONE, namespace=NAMESPACE, weekend="lb")
        assert reading.season is not None
        short, long = reading.season.sessions

        assert [("ragged-row", 2, "warning"), ("ragged-row", 3, "error")] == [
            (d.name, d.place.row if d.place else None, d.severity) for d in reading.diagnostics
        ]
        assert (None, "dry") == (short.place, long.place)
        assert {f"{NAMESPACE}:csv-beyond": "Pit"} == dict(long.extra)
