"""What people call the columns of a timetable."""

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.tables.columns import KNOWN, column_meant, column_named
from roadracing._internal.tables.reading import read_csv_text
from tests.tables.building import ZONE


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Datum", "date"),
        ("Start Time", "start"),
        ("Heure", "start"),
        ("Ende", "end"),
        ("Sesión", "activity"),
        ("日付", "date"),
    ],
)
def test_usual_headings(heading: str, column: str) -> None:
    """A heading in another language, or in other words, is known for the column it usually means."""
    assert column == column_meant(column_named(heading))


def test_they_mean_columns_that_there_are() -> None:
    """What a heading is taken for is a column, and no column has another's name."""
    assert all(column_meant(column) in (None, column) for column in KNOWN)


def test_a_refusal_says_what_to_rename() -> None:
    """A timetable with German headings is refused in one sentence, which says what each column has to be called."""
    (refusal,) = read_csv_text("Datum;Beginn;Programm\n2019-07-05;10:45;Rennen\n", timezone=ZONE).diagnostics

    assert refusal.message.endswith(
        'Perhaps rename "Datum" to date, rename "Beginn" to start, rename "Programm" to activity.'
    )


@pytest.mark.parametrize(
    ("heading", "severity"),
    [("End Time", Severity.WARNING), ("Category", Severity.INFO), ("Weather", Severity.INFO)],
)
def test_a_column_that_is_not_read(heading: str, severity: Severity) -> None:
    """Where ends stand under another name it is a warning, because conflicts stay unseen; else it is worth knowing."""
    text = f"date,start,activity,{heading}\n2019-07-05,10:45,Race,11:00\n"
    (said,) = (d for d in read_csv_text(text, timezone=ZONE).diagnostics if d.name == "unknown-column")

    assert severity is said.severity
    assert (heading != "Weather") is (said.hint is not None)


def test_a_row_of_a_day_alone() -> None:
    """A row that heads those below it is kept, and told from one that forgot its activity."""
    text = "date,start,activity\n2019-07-05,,\n,10:45,Race\n"
    reading = read_csv_text(text, timezone=ZONE)

    assert [("no-activity", 2), ("unread-date", 3)] == [
        (d.name, d.place.row) for d in reading.diagnostics if d.place and d.severity is not Severity.INFO
    ]
    assert "delete this row" in str(next(d for d in reading.diagnostics if d.name == "no-activity").hint)
