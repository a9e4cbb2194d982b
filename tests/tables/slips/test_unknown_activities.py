"""Rows of which nobody can say whether cars run are said, whatever the words that are missing."""

import csv
import io
from pathlib import Path

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import TrackUse
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv_text
from tests.tables.building import found, read

DATA = Path(__file__).parents[2] / "data"
TABLES = [
    *(f for f in sorted((DATA / "words").glob("[0-9]*.csv")) if "planted" not in f.name),
    *sorted((DATA / "world").glob("*.csv")),
]


def test_one_finding_lists_all() -> None:
    """All rows that are not understood are in one finding, a warning if one of them holds a word of competition."""
    (told,) = found(
        read(
            {"activity": "Acura Grand Prix of Long Beach"},
            {"activity": "Air Force"},
            {"activity": "Race office hours"},
            {"activity": "Import showcase", "place": "Paddock"},
        ),
        table_faults.NO_KINDS,
    )
    assert Severity.WARNING is told.severity
    assert ["Acura Grand Prix of Long Beach", "Air Force"] == [one.message for one in told.related]
    (told,) = found(read({"activity": "Air Force"}), table_faults.NO_KINDS)
    assert Severity.INFO is told.severity


def test_what_is_settled_is_not_told() -> None:
    """A stated use, a kind, a head noun off the track or a cancelled row leave nothing to say."""
    reading = read(
        {"activity": "Air Force", "track": "none"},
        {"activity": "Race", "track": ""},
        {"activity": "Drivers' lunch", "track": ""},
        {"activity": "Air Force 2", "track": "", "status": "cancelled"},
    )
    assert [] == found(reading, table_faults.NO_KINDS)


def _exclusive(reading: TimetableReading) -> dict[int, str]:
    """The numbers of the rows that have the track to themselves, with their words."""
    assert reading.season is not None
    rows = {}
    for session in reading.season.sessions:
        place = reading.source.place(("sessions", session.id))
        assert place is not None
        assert place.row is not None
        if session.track_use is TrackUse.EXCLUSIVE:
            rows[place.row] = session.title or ""
    return rows


def _told(reading: TimetableReading) -> set[int]:
    """The rows that are not understood, or say nothing."""
    told: set[int] = set()
    for finding in reading.diagnostics:
        if finding.code in (table_faults.NO_KINDS.code, table_faults.NO_ACTIVITY.code):
            places = [one.place for one in finding.related] or [finding.place]
            told |= {place.row for place in places if place is not None and place.row is not None}
    return told


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_without_a_word(table: Path) -> None:
    """Whichever word is taken out of a row, the row stays on the track or is told."""
    text = table.read_text(encoding="utf-8-sig")
    head = text.splitlines()[0]
    rows = list(csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count)))
    at = [heading.strip().casefold() for heading in rows[0]].index("activity")
    before = _exclusive(read_csv_text(text, namespace="a.racing.test", timezone="Europe/London"))
    words = [row[at].split() if number in before else [] for number, row in enumerate(rows, start=1)]
    for position in range(max(map(len, words))):
        changed = [
            [*row[:at], " ".join(w for n, w in enumerate(said) if n != position), *row[at + 1 :]]
            if position < len(said)
            else row
            for row, said in zip(rows, words, strict=True)
        ]
        out = io.StringIO()
        csv.writer(out).writerows(changed)
        after = read_csv_text(out.getvalue(), namespace="a.racing.test", timezone="Europe/London")
        lost = before.keys() - _exclusive(after).keys() - _told(after)
        assert {} == {row: (before[row], changed[row - 1][at]) for row in sorted(lost)}
