"""Long Beach 2013: a published timetable, and the document that it became."""

import csv
from pathlib import Path

import pytest

from roadracing._internal.documents.reading import loads
from roadracing._internal.documents.writing import dumps
from roadracing._internal.intake.check import check
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.rules.validation import validate
from roadracing._internal.tables.timetable_reading import read_csv, read_csv_text
from roadracing._internal.tables.timetable_writing import timetable_csv

EXAMPLES = Path(__file__).parents[2] / "examples"
FILE = EXAMPLES / "long-beach-2013.json"
WEEKEND = "long-beach-2013"
TIMETABLE = EXAMPLES / "2013-long-beach.csv"


@pytest.fixture(scope="module")
def season() -> Season:
    """The example."""
    return loads(FILE.read_bytes(), name=FILE.name)


def test_the_file_is_canonical(season: Season) -> None:
    """Writing what was read gives the same bytes."""
    assert dumps(season).encode() == FILE.read_bytes()


def test_it_holds_every_row_of_the_timetable(season: Season) -> None:
    """Day, start and series of each row are those of a session, and there are no others."""
    with TIMETABLE.open(encoding="utf-8", newline="") as file:
        rows = {(row["date"], row["start"], row["series"]) for row in csv.DictReader(file)}
    index = Index(season)
    held = {
        (f"{s.starts:%Y-%m-%d}", f"{s.starts:%H:%M}", index.series[s.series[0]].name) for s in season.sessions
    }
    assert rows == held
    assert 19 == len(season.sessions)


def test_reading_its_export_changes_nothing(season: Season) -> None:
    """The export carries the ids, so every row is recognised."""
    reading = read_csv_text(timetable_csv(season, WEEKEND), into=season, weekend=WEEKEND)
    assert () == reading.errors
    assert season == reading.season


def test_three_practices_without_ids_are_not_told_apart(season: Season) -> None:
    """The published rows carry no ids, and nobody guesses by the time which practice is which."""
    reading = read_csv(TIMETABLE, into=season, weekend=WEEKEND)
    assert reading.season is None
    assert {"indycar", "indy-lights", "world-challenge"} == {each.series[0] for each in reading.ambiguous}
    assert {"DOC119"} == {finding.code for finding in reading.errors}


def test_three_bodies_share_one_track(season: Season) -> None:
    """IMSA, INDYCAR and SCCA Pro Racing each operate sessions that have the track to themselves."""
    index = Index(season)
    operators = {index.operator_of(s) for s in season.sessions if s.track_use is TrackUse.EXCLUSIVE}
    assert {"imsa", "indycar", "scca-pro-racing", None} == operators


def test_an_unpublished_end_is_unknown(season: Season) -> None:
    """The ceremonies before the race have a start and no end."""
    (before,) = (s for s in season.sessions if s.kind is SessionKind.PRE_RACE)
    assert before.end is None


def test_it_ran_like_that_and_is_without_error(season: Season) -> None:
    """Neither document nor timetable has an error or a warning."""
    assert () == validate(season).errors
    assert () == validate(season).warnings
    report = check(TIMETABLE)
    assert report.ok
    assert () == report.errors


def test_what_nobody_knows_is_told_to_a_publisher(season: Season) -> None:
    """Who sanctioned three of the six was not found, and the public would have to be told."""
    report = validate(season, profile="published")
    missing = {str(d.path[1]) for d in report.errors if d.code == "DOC203"}
    assert {"drift", "indy-lights", "pro-celebrity"} == missing
