"""A timetable goes out to a spreadsheet, is sorted and thinned out there, and comes back as it was."""

import csv
import datetime as dt
import io
from collections import Counter
from pathlib import Path
from random import Random

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import roadracing as rr
from roadracing._internal.intake.spreadsheets import sheet_as_csv
from roadracing._internal.model.season.season import Season
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv
from roadracing._internal.tables.timetable_writing import timetable_csv
from tests.cli.conftest import DATA, Roadracing
from tests.desk.days import seasons
from tests.effort import tries
from tests.intake.text_sheet import csv_as_sheet

NEEDED = ("date", "start", "activity")
WEEKENDS = {"2013-long-beach": 19, "2021-st-petersburg": 28}


def _read(name: str) -> Season:
    source = DATA / f"{name}.csv"
    reading = read_csv(
        source.read_bytes(),
        name=source.name,
        weekend=name.partition("-")[2],
        namespace="calendar.example.org",
    )
    assert reading.season is not None
    return reading.season


REAL = {name: _read(name) for name in WEEKENDS}


def edited(text: str, random: Random, dropped: set[str], *, blanks: bool) -> str:
    """A table as it is after somebody sorted its rows, moved and deleted columns, and left rows empty."""
    rows = list(csv.DictReader(io.StringIO(text)))
    columns = [c for c in rows[0] if c not in dropped]
    random.shuffle(columns)
    random.shuffle(rows)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([random.choice((c, c.upper(), c.replace("_", " "), f" {c.title()} ")) for c in columns])
    for row in rows:
        writer.writerow([row[c] for c in columns])
        if blanks and random.random() < 0.3:
            writer.writerow([""] * len(columns))
    return out.getvalue()


def unique(season: Season) -> bool:
    """Whether series and activity tell all sessions apart."""
    keys = Counter((s.series, (s.title or "").casefold()) for s in season.sessions)
    return set(keys.values()) <= {1}


def taken_back(season: Season, table: str, *, as_sheet: bool) -> TimetableReading:
    """A table read into its document, by way of a workbook or not."""
    (weekend,) = season.weekends
    if as_sheet:
        table = sheet_as_csv(csv_as_sheet(table, weekend.id))
    return read_csv(table.encode(), name="edited.csv", weekend=weekend.id, into=season)


OPTIONAL = sorted(
    {column for season in REAL.values() for column in timetable_csv(season).splitlines()[0].split(",")}
    - {*NEEDED, "id"}
)


@pytest.mark.parametrize("name", WEEKENDS)
class TestRealWeekends:
    """Two weekends as they were published."""

    @tries(6)
    @given(
        seed=st.integers(0, 2**32 - 1),
        dropped=st.sets(st.sampled_from(OPTIONAL)),
        as_sheet=st.booleans(),
        blanks=st.booleans(),
    )
    def test_identity(
        self,
        name: str,
        seed: int,
        dropped: set[str],
        as_sheet: bool,  # noqa: FBT001
        blanks: bool,  # noqa: FBT001
    ) -> None:
        """Sorting rows, and moving and deleting columns, loses nothing."""
        season = REAL[name]
        random = Random(seed)  # noqa: S311 - test data, no secret
        table = edited(timetable_csv(season), random, dropped, blanks=blanks)
        reading = taken_back(season, table, as_sheet=as_sheet)
        assert ((), (), ()) == (reading.new, reading.missing, reading.ambiguous)
        assert WEEKENDS[name] == len(reading.matched)
        assert season == reading.season

    @pytest.mark.parametrize("as_sheet", [False, True], ids=["csv", "xlsx"])
    def test_without_ids(self, name: str, as_sheet: bool) -> None:  # noqa: FBT001
        """Where series and activity tell the rows apart the ids may go; where not, those rows are refused."""
        season = REAL[name]
        table = edited(timetable_csv(season), Random(7), {"id"}, blanks=False)  # noqa: S311
        reading = taken_back(season, table, as_sheet=as_sheet)
        if unique(season):
            assert (season, ()) == (reading.season, reading.ambiguous)
        else:
            among = [s for group in reading.ambiguous for s in group.sessions]
            assert among
            assert {*among}.isdisjoint(str(m) for m in reading.matched)
            assert any(d.severity is rr.Severity.ERROR for d in reading.diagnostics)

    @pytest.mark.parametrize("ending", ["csv", "xlsx"])
    def test_by_the_commands(self, name: str, ending: str, roadracing: Roadracing, tmp_path: Path) -> None:
        """Exported, sorted in a spreadsheet program, and imported, the document has the same bytes."""
        (weekend,) = REAL[name].weekends
        document, table, out = tmp_path / "w.json", tmp_path / f"w.{ending}", tmp_path / "out.json"
        rr.dump(REAL[name], document)
        assert 0 == roadracing("export", document, "-o", table).code
        if ending == "xlsx":
            book = openpyxl.load_workbook(table)
            sheet = book.active
            assert sheet is not None
            heading, *rows = list(sheet.values)
            assert WEEKENDS[name] == len(rows)
            again = openpyxl.Workbook()
            new = again.active
            assert new is not None
            for row in (heading, *sorted(rows, key=lambda cells: str(cells[7]))):
                new.append(row)
            again.save(table)
        else:
            text = table.read_text(encoding="utf-8")
            table.write_text(edited(text, Random(3), {"notes", "place"}, blanks=True), encoding="utf-8")  # noqa: S311
        ran = roadracing("import", table, "--into", document, "--weekend", weekend.id, "-o", out)
        assert 0 == ran.code, ran.err
        assert document.read_bytes() == out.read_bytes()
        assert f"matched: {WEEKENDS[name]}" in ran.err


def test_edited_in_a_spreadsheet_program(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """A time typed into a workbook, which the program keeps as a time, ends in one revision and a bulletin."""
    table, edited_, out = tmp_path / "w.xlsx", tmp_path / "edited.json", tmp_path / "out.json"
    assert 0 == roadracing("export", weekend, "-o", table).code
    book = openpyxl.load_workbook(table)
    sheet = book.active
    assert sheet is not None
    columns = {str(cell.value): cell.column for cell in sheet[1]}
    late = "long-beach-2013-pro-celebrity-race"
    row = next(
        cell.row for cell in sheet.iter_cols(columns["id"], columns["id"]).__next__() if cell.value == late
    )
    for column, clock in (("start", dt.time(12, 20)), ("end", dt.time(13, 20))):
        cell = sheet.cell(row, columns[column])
        cell.number_format = "h:mm"
        cell.value = clock
    sheet.delete_cols(columns["source"])
    book.save(table)
    ran = roadracing("import", table, "--into", weekend, "--weekend", "long-beach-2013", "-o", edited_)
    assert 0 == ran.code, ran.err
    issued = ("--issued", "2013-04-20T11:30:00-07:00[America/Los_Angeles]", "--reason", "oil on the track")
    ran = roadracing("revise", weekend, edited_, *issued, "-o", out)
    assert 0 == ran.code, ran.err
    assert "Sat 20 Apr: Pro/Celebrity Race moved from 11:40 to 12:20, bulletin 1" == ran.err.splitlines()[0]
    season = rr.load(out)
    assert [late] == [s.id for s in season.sessions if s.revision]
    assert season.sources == rr.load(weekend).sources


@settings(
    max_examples=tries(12).max_examples,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(season=seasons(), seed=st.integers(0, 2**32 - 1), as_sheet=st.booleans())
def test_days_with_everything_on_them(season: Season, seed: int, as_sheet: bool) -> None:  # noqa: FBT001
    """What has no column (broadcasts, revisions, plans) stays, and what has one comes back, over two days."""
    random = Random(seed)  # noqa: S311 - test data, no secret
    text = timetable_csv(season)
    columns = [c for c in text.splitlines()[0].split(",") if c not in (*NEEDED, "id")]
    dropped = {c for c in columns if random.random() < 0.3}
    reading = taken_back(season, edited(text, random, dropped, blanks=True), as_sheet=as_sheet)
    assert season == reading.season


def workbook(**sheets: list[list[object]]) -> bytes:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_sheet_that_is_a_timetable() -> None:
    """Where one sheet has the columns of a timetable, it is read, wherever in the workbook it stands."""
    table = [["Date", "Start", "Activity"], [dt.date(2004, 6, 25), dt.time(8), "Practice"]]

    assert "Date,Start,Activity\n2004-06-25,08:00,Practice\n" == sheet_as_csv(
        workbook(cover=[["Mid-Ohio"]], timetable=table, legend=[["x", "cancelled"]])
    )
    assert "Mid-Ohio\n" == sheet_as_csv(workbook(cover=[["Mid-Ohio"]], legend=[["x", "cancelled"]]))


def test_a_sheet_for_each_day(roadracing: Roadracing, tmp_path: Path) -> None:
    """A timetable on several sheets is refused, because all but one would be lost, unless each is called by its day."""
    header = ["date", "start", "activity"]
    row = ["2004-06-26", "10:00", "Race"]
    file = tmp_path / "weekend.xlsx"
    file.write_bytes(workbook(Track=[header], Paddock=[header, row]))
    ran = roadracing("import", file, "--timezone", "America/New_York")

    assert (2, "") == (ran.code, ran.out)
    assert 'several sheets hold a timetable ("Track", "Paddock")' in ran.err

    file.write_bytes(workbook(Friday=[header, ["2004-06-25", "10:00", "Practice"]], Saturday=[header, row]))
    ran = roadracing("import", file, "--timezone", "America/New_York")
    assert 0 == ran.code
    assert 2 == ran.out.count('"start"')
