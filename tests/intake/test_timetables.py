"""A file that somebody calls their timetable."""

from pathlib import Path

import pytest

from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.findings.limits import Limits
from roadracing._internal.intake.timetables import read_pdf, read_timetable
from roadracing._internal.tables.timetable_reading import read_csv
from roadracing._internal.tables.timetable_writing import write_timetable
from tests.intake.printing import TIMETABLE, pdf, row
from tests.tables.building import NAMESPACE, ZONE, at, long_beach
from tests.tables.calendars import PLAIN

DATA = Path(__file__).parents[1] / "data"


def test_a_published_timetable() -> None:
    """A CSV timetable without errors is a season, from a path of either type."""
    path = DATA / "2013-long-beach.csv"

    assert read_csv(path, namespace=NAMESPACE).season == read_timetable(path, namespace=NAMESPACE)
    assert read_timetable(path) == read_timetable(str(path))


@pytest.mark.parametrize("name", ["feed.ics", "feed.txt", "feed"])
def test_a_calendar(tmp_path: Path, name: str) -> None:
    """A calendar is known by its ending, or by how it begins."""
    path = tmp_path / name
    path.write_text("\ufeff\n" + PLAIN, "utf-8")

    assert at("16:30") == max(
        s.starts for s in read_timetable(path, namespace=NAMESPACE).sessions if s.starts
    )


def test_every_error_is_listed(tmp_path: Path) -> None:
    """What cannot be read is raised at once, with every row and column; what is only worth knowing is not."""
    path = tmp_path / "weekend.csv"
    path.write_text(
        "date,start,activity,series\n04/05/2013,10:00,Race,ALMS\n2013-04-20,soon,Podium,ALMS\n", "utf-8"
    )

    with pytest.raises(DocumentError) as raised:
        read_timetable(path, timezone=ZONE)

    assert [(2, "date"), (3, "start")] == [
        (d.place.row, d.place.field) for d in raised.value.diagnostics if d.place
    ]
    assert "weekend.csv cannot be read: 2 errors" == raised.value.summary


@pytest.mark.parametrize("name", ["missing.csv", "missing.ics", "."])
def test_what_cannot_be_opened(tmp_path: Path, name: str) -> None:
    """A file that cannot be opened is an error of this library, with its reason."""
    with pytest.raises(DocumentError, match="cannot be read: 1 error"):
        read_timetable(tmp_path / name)


def test_into_a_document(tmp_path: Path) -> None:
    """A timetable that was written is read into its document."""
    season, path = long_beach(), tmp_path / "weekend.csv"
    write_timetable(season, path, weekend="long-beach")

    assert season == read_timetable(path, into=season, weekend="long-beach")


def test_the_ambiguous_is_refused(tmp_path: Path) -> None:
    """Rows that may be several sessions are an error."""
    path = tmp_path / "weekend.csv"
    path.write_text("date,start,activity\n2013-04-20,10:00,Practice 1\n", "utf-8")

    with pytest.raises(DocumentError, match="may be any of the sessions"):
        read_timetable(path, into=long_beach(), weekend="long-beach")


def test_a_long_cell_of_a_pdf() -> None:
    """Of a long text on a page as much is read as of one in any table, and that is said."""
    printed = pdf([(*TIMETABLE[0][:-1], row(("09:00", "09:45", "GT Cup", f"Practice {'x' * 60}")))])
    reading = read_pdf(printed, timezone=ZONE, limits=Limits(text=30))

    assert "The cell has 69 characters; the first 30 are read." in {
        one.message for one in reading.diagnostics
    }
    assert reading.season is not None
    assert 30 == max(len(session.title or "") for session in reading.season.sessions)


def test_a_pdf_that_is_none() -> None:
    """What cannot be read as a PDF is refused in one sentence, and never raised."""
    reading = read_pdf(b"%PDF-1.4"[1:], name="schedule.pdf")

    assert not reading.usable
    assert "no PDF" in reading.diagnostics[0].message


def test_findings_name_the_page() -> None:
    """Of several pages a finding says which one its row is on, and the reading which rows are on which."""
    first, second = TIMETABLE
    reading = read_pdf(
        pdf((first, (*second[:-1], row(("14:05", "14:xx", "GT Cup", "Race 1"))))), timezone=ZONE
    )
    pages = [one.message.partition(":")[0] for one in reading.errors]
    assert ["Page 2"] == pages
    assert any("rows 1 to 5 on page 1 and 6 to 8 on page 2" in one.message for one in reading.diagnostics)
    assert not any(
        "page 1" in one.message.casefold() for one in read_pdf(pdf([first]), timezone=ZONE).diagnostics
    )
