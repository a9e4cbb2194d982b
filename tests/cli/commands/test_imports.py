"""``roadracing import and export``, as somebody types it."""

import csv
import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Roadracing
from tests.cli.long_beach import ISSUED, LATE, sessions
from tests.intake.printing import TIMETABLE, pdf


class TestTables:
    """``import`` and ``export``: the spreadsheet loop."""

    @pytest.mark.parametrize("name", ["weekend.csv", "weekend.xlsx"])
    def test_identity(self, roadracing: Roadracing, weekend: Path, tmp_path: Path, name: str) -> None:
        """Importing an export changes nothing."""
        table, out = tmp_path / name, tmp_path / "out.json"
        assert 0 == roadracing("export", weekend, "-o", table).code
        ran = roadracing("import", table, "--into", weekend, "--weekend", "long-beach-2013", "-o", out)
        assert 0 == ran.code, ran.err
        assert weekend.read_bytes() == out.read_bytes()

    def test_a_person_edits(self, roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
        """Rows sorted, columns deleted, one time changed: only that time changes."""
        table, out = tmp_path / "weekend.csv", tmp_path / "out.json"
        roadracing("export", weekend, "-o", table)
        rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"))))
        rows.sort(key=lambda row: row["activity"])
        for row in rows:
            if row["id"] == LATE:
                row["start"] = "11:50"
        kept = [c for c in rows[0] if c not in ("source", "notes", "kind")]
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, kept, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        ran = roadracing("import", table, "--into", weekend, "--weekend", "long-beach-2013", "-o", out)
        assert 0 == ran.code, ran.err
        before, after = sessions(weekend), sessions(out)
        assert [LATE] == [i for i in after if after[i] != before[i]]
        ran = roadracing("revise", weekend, out, *ISSUED, "-o", out)
        assert "11:40 to 11:50" in ran.err
        assert 1 == sessions(out)[LATE]["revision"]

    def test_native_times_of_a_spreadsheet(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """Times that the program keeps as times are read as times."""
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["Date", "Start", "End", "Series", "Activity"])
        sheet.append([dt.date(2013, 4, 20), dt.time(11, 40), dt.time(12, 40), "Pro/Celebrity", "Race"])
        path, out = tmp_path / "sheet.xlsx", tmp_path / "out.json"
        book.save(path)
        ran = roadracing("import", path, "--timezone", "America/Los_Angeles", "-o", out)
        assert 0 == ran.code, ran.err
        (race,) = sessions(out).values()
        assert "2013-04-20T11:40:00-07:00[America/Los_Angeles]" == race["start"]

    @pytest.mark.slow
    def test_a_printed_timetable(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A PDF is imported as its tables are, and a scanned one is refused in a sentence."""
        table, out = tmp_path / "schedule.pdf", tmp_path / "out.json"
        table.write_bytes(pdf(TIMETABLE))
        ran = roadracing("import", table, "--timezone", "America/Los_Angeles", "-o", out)
        assert 0 == ran.code, ran.err
        assert 4 == len(sessions(out))
        table.write_bytes(pdf([()]))
        ran = roadracing("import", table, "--timezone", "America/Los_Angeles", "-o", out)
        assert 2 == ran.code
        assert "no text on its pages" in ran.err

    def test_nothing_is_written_on_errors(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A row that cannot be read is named, and nothing is written."""
        table, out = tmp_path / "w.csv", tmp_path / "out.json"
        table.write_text("date,start,activity\n2013-04-20,noonish,Race\n", encoding="utf-8")
        ran = roadracing("import", table, "--timezone", "America/Los_Angeles", "-o", out)
        assert 1 == ran.code
        assert "row 2" in ran.err
        assert not out.exists()
