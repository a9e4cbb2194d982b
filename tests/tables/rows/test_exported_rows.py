"""What nobody touched in an exported table says nothing when the table comes back."""

import csv
import io
from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv_text
from roadracing._internal.tables.timetable_writing import timetable_csv
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.versions.join import Joined, merge


def _at(clock: str) -> Instant:
    return Instant.parse(f"2004-06-26T{clock}:00-04:00[America/New_York]")


SEASON = Season(
    namespace="calendar.example.org",
    venues=[Venue(id="mid-ohio", timezone="America/New_York")],
    weekends=[RaceWeekend(id="w", venue="mid-ohio")],
    sessions=[
        Session(id="practice", weekend="w", kind=SessionKind.PRACTICE, title="Practice", start=Start.at(_at("09:00")),
                end=_at("10:00"), place="Track"),
        Session(id="race", weekend="w", kind=SessionKind.RACE, title="Race", start=Start.at(_at("12:00"))),
    ],
)  # fmt: skip


def _edited(table: str, id_: str, **cells: str) -> str:
    rows = list(csv.DictReader(io.StringIO(table)))
    for row in rows:
        if row["id"] == id_:
            row.update(cells)
    return _written(rows)


def _written(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, [*rows[0]])
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _taken(season: Season, table: str) -> tuple[TimetableReading, Joined]:
    reading = read_csv_text(table, into=season)
    assert reading.season is not None
    assert reading.base is not None
    return reading, merge(reading.base, document=season, table=reading.season)


def _of(season: Season, id_: str) -> Any:
    return season.find(f"sessions/{id_}")


def _codes(found: tuple[Diagnostic, ...]) -> set[str]:
    return {diagnostic.name for diagnostic in found}


def test_two_people_edit_one_export() -> None:
    """Two people edit different rows, and different cells of one row, of one export: all edits stay."""
    table = timetable_csv(SEASON)
    first = _taken(SEASON, _edited(table, "race", start="13:00"))[1].season
    second = _taken(first, _edited(table, "practice", place="Pits"))[1].season
    third = _taken(second, _edited(table, "race", notes="Wet"))[1].season
    race, practice = _of(third, "race"), _of(third, "practice")
    assert (Start.at(_at("13:00")), "Wet", "Pits") == (race.start, race.notes, practice.place)
    assert () == third.disputed


def test_one_cell_changed_twice() -> None:
    """A fact that the table and the document have both changed is disputed, and neither is lost."""
    table = timetable_csv(SEASON)
    now = attrs.evolve(SEASON, sessions=[attrs.evolve(s, place="Paddock") for s in SEASON.sessions])
    merged = _taken(now, _edited(table, "practice", place="Pits"))[1]
    assert [("sessions", "practice", "place")] == [conflict.path for conflict in merged.conflicts]
    assert {"Paddock", "Pits"} == {claim.value for claim in merged.season.disputed[0].claims}
    assert "Paddock" == _of(merged.season, "race").place


def test_put_back_on_purpose() -> None:
    """A cell that is changed to what it once was is a change like any other."""
    first = _taken(SEASON, _edited(timetable_csv(SEASON), "race", start="13:00"))[1].season
    back = _taken(first, _edited(timetable_csv(first), "race", start="12:00"))[1].season
    assert Start.at(_at("12:00")) == _of(back, "race").start


def test_a_cell_in_another_form() -> None:
    """What a spreadsheet writes in another form is not touched: facts are compared, and not their letters."""
    table = _edited(timetable_csv(SEASON), "practice", start="9:00:00", end="10:00:00 AM")
    now = attrs.evolve(SEASON, sessions=[attrs.evolve(s, end=_at("11:00")) for s in SEASON.sessions])
    assert now == _taken(now, table)[1].season


def test_a_copied_row() -> None:
    """A row that was copied with its id and changed is a new session, and the old one is as it was."""
    rows = list(csv.DictReader(io.StringIO(timetable_csv(SEASON))))
    copy = {**rows[1], "activity": "Second race", "start": "15:00"}
    reading, merged = _taken(SEASON, _written([copy, *rows]))
    assert 1 == len(reading.new)
    assert "copied-row" in _codes(reading.diagnostics)
    assert _of(SEASON, "race") == _of(merged.season, "race")
    assert "Second race" == _of(merged.season, reading.new[0]).title


def test_a_missing_row() -> None:
    """A row that is missing cancels nothing."""
    rows = list(csv.DictReader(io.StringIO(timetable_csv(SEASON))))
    reading, merged = _taken(SEASON, _written(rows[:1]))
    assert SEASON == merged.season
    assert ("race",) == reading.missing


def test_a_broken_token() -> None:
    """A token that somebody has written over is none."""
    for token in ("x", "=1+1", "A", "Ä" * 5):
        table = _edited(timetable_csv(SEASON), "race", as_exported=token, place="Pits")
        assert "Pits" == _of(_taken(SEASON, table)[1].season, "race").place
