"""Weekends written as CSV timetables."""

import csv
import io
import os
from pathlib import Path

import attrs
import pytest

import roadracing as rr
from roadracing._internal.findings.errors import FindingsError
from roadracing._internal.model.kernel.json_value import Extra
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.tables.timetable_reading import read_csv
from roadracing._internal.tables.timetable_writing import timetable_csv, write_timetable
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.tables.building import FRIDAY, NAMESPACE, SATURDAY, at, long_beach, read


def rows(season: Season, weekend: str = "long-beach") -> list[dict[str, str]]:
    """The rows of an export."""
    return list(csv.DictReader(io.StringIO(timetable_csv(season, weekend))))


def row_of(**facts: object) -> dict[str, str]:
    """The row of the race with other facts."""
    season = long_beach()
    race = next(session for session in season.sessions if session.id == "lb-alms-race")
    others = tuple(session for session in season.sessions if session.id != "lb-alms-race")
    season = attrs.evolve(season, sessions=(*others, attrs.evolve(race, **facts)))
    (row,) = (row for row in rows(season) if row["id"] == "lb-alms-race")
    return row


def test_a_row_says_what_is_known() -> None:
    """A session's row has its id and every fact that timetables have, by the names people know."""
    assert {
        "id": "lb-alms-race",
        "date": "2013-04-20",
        "start": "16:30",
        "end": "18:30",
        "timezone": "America/Los_Angeles",
        "series": "ALMS",
        "classes": "alms-gt; P1",
        "activity": "Race",
        "kind": "race",
        "fixed": "yes",
        "fixed_reason": "television",
        "broadcaster": "ESPN",
    } == {column: text for column, text in row_of().items() if text and column != "as_exported"}


def test_rows_stand_in_the_order_of_the_day() -> None:
    """The first session of the weekend stands first; what has no time stands behind its day, or last."""
    season = long_beach()
    more = (
        Session(id="a-some-time", weekend="long-beach", kind=SessionKind.OTHER),
        Session(id="b-friday", weekend="long-beach", kind=SessionKind.OTHER, start=Start.on(FRIDAY)),
        Session(id="c-saturday", weekend="long-beach", kind=SessionKind.OTHER, start=Start.on(SATURDAY)),
    )
    season = attrs.evolve(season, sessions=(*season.sessions, *more))

    assert [
        "b-friday",
        "lb-alms-practice-1",
        "lb-indycar-practice-1",
        "lb-alms-race",
        "c-saturday",
        "a-some-time",
    ] == [row["id"] for row in rows(season)]


def test_only_the_weekend_s_sessions() -> None:
    """An export is of one weekend."""
    assert ["laguna-race"] == [row["id"] for row in rows(long_beach(), "laguna-seca")]


@pytest.mark.parametrize(
    ("start", "date", "text"),
    [
        (Start.at(at("16:30")), "2013-04-20", "16:30"),
        (Start.at(at("16:30:15")), "2013-04-20", "16:30:15"),
        (Start.about(at("16:30")), "2013-04-20", "~16:30"),
        (Start.not_before(at("16:30")), "2013-04-20", ">16:30"),
        (Start.on(SATURDAY), "2013-04-20", ""),
        (Start.tbc(), "", "TBC"),
        (Start.after("lb-alms-practice-1"), "", "after lb-alms-practice-1 +0m"),
        (None, "", ""),
    ],
)
def test_starts(start: Start | None, date: str, text: str) -> None:
    """Every kind of start has its form in the cells for date and start."""
    row = row_of(start=start, end=None)

    assert (date, text) == (row["date"], row["start"])


@pytest.mark.parametrize(
    ("end", "text"),
    [
        (at("18:30"), "18:30"),
        (at("16:30"), "16:30"),
        (at("00:30", at("10:00").date().replace(day=21)), "00:30"),
        (at("16:30", at("10:00").date().replace(day=21)), "2013-04-21T16:30"),
        (at("18:30", zone="America/New_York"), "2013-04-20T18:30:00-04:00[America/New_York]"),
        (None, ""),
    ],
)
def test_ends(end: object, text: str) -> None:
    """An end is a time alone where that says it, else it has its day, else all of it."""
    assert text == row_of(end=end)["end"]


def test_columns_that_nobody_needs_are_left_out() -> None:
    """The usual columns are always there to be filled in; others only if something is in them."""
    columns = set(rows(attrs.evolve(long_beach(), sessions=long_beach().sessions[3:4]))[0])

    assert {"status", "notes", "place"} <= columns
    assert not columns & {"format", "layout", "duration", "fixed", "broadcaster"}


def test_other_people_s_data_that_cells_cannot_hold_stays_away() -> None:
    """Only text under the season's own namespace is a column; the rest stays in the document."""
    extra = Extra(
        {
            f"{NAMESPACE}:count": 3,
            f"{NAMESPACE}:start": "x",
            f"{NAMESPACE}:Odd_Key": "x",
            f"{NAMESPACE}:ok": "\x07",
        }
    )

    assert not set(row_of(extra=extra)) & {"count", "Odd_Key", "ok"}


def test_words_that_could_not_be_read_are_written_where_they_stood() -> None:
    """Whoever exports sees what still has to be corrected, in its own cell."""
    season = read(
        {"start": "soonish", "end": "~18:30", "duration": "45", "status": "maybe", "date": "Someday"}
    ).season
    assert season is not None
    (row,) = rows(season)

    assert ("Someday", "soonish", "~18:30", "45", "maybe") == (
        row["date"],
        row["start"],
        row["end"],
        row["duration"],
        row["status"],
    )


def test_no_cell_is_run_by_a_spreadsheet() -> None:
    """Text that a spreadsheet would take for a formula is shielded, in every column."""
    row = row_of(title="=HYPERLINK(1)", notes="-x", place="@y", extra=Extra({f"{NAMESPACE}:z": "+1"}))

    assert ("'=HYPERLINK(1)", "'-x", "'@y", "'+1") == (row["activity"], row["notes"], row["place"], row["z"])


def test_a_format_has_a_column() -> None:
    """How long it runs is written as documents write it."""
    assert "PT2H" == row_of(format=Format.parse("PT2H"))["format"]


@pytest.mark.parametrize("weekend", [None, "daytona"])
def test_the_weekend_has_to_be_clear(weekend: str | None) -> None:
    """Of several weekends one has to be named, and it has to be there."""
    with pytest.raises(FindingsError, match="laguna-seca, long-beach"):
        timetable_csv(long_beach(), weekend)


class TestFile:
    """A timetable is written beside and renamed."""

    def test_it_reads_back(self, tmp_path: Path) -> None:
        """What is written is read as the same season."""
        season, path = long_beach(), tmp_path / "weekend.csv"
        write_timetable(season, path, weekend="long-beach")

        assert season == read_csv(path, into=season, weekend="long-beach").season
        assert [path] == list(tmp_path.iterdir())

    def test_a_mark_where_a_spreadsheet_needs_one(self, tmp_path: Path) -> None:
        """A byte order mark is written only where not everything is ASCII."""
        plain, accents = tmp_path / "plain.csv", tmp_path / "accents.csv"
        season = read({"notes": "Zürich"}).season
        assert season is not None
        write_timetable(long_beach(), plain, weekend="long-beach")
        write_timetable(season, accents)

        assert plain.read_bytes().startswith(b"id,date")
        assert accents.read_bytes().startswith(b"\xef\xbb\xbfid,date")
        assert season == read_csv(accents, into=season).season

    def test_the_old_file_stays_whole(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where writing fails, the old file is untouched and nothing else is left behind."""
        path = tmp_path / "weekend.csv"
        path.write_text("old", "utf-8")

        def fail(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="No space left"):
            write_timetable(long_beach(), path, weekend="long-beach")

        assert "old" == path.read_text("utf-8")
        assert [path] == list(tmp_path.iterdir())

    def test_permissions_and_links_stay(self, tmp_path: Path) -> None:
        """A file keeps its permissions, and a link keeps pointing at it."""
        path, link = tmp_path / "weekend.csv", tmp_path / "link.csv"
        path.write_text("old", "utf-8")
        path.chmod(0o640)
        link.symlink_to(path)
        write_timetable(long_beach(), link, weekend="long-beach")

        assert 0o640 == path.stat().st_mode & 0o777
        assert link.is_symlink()
        assert path.read_text("utf-8").startswith("id,date")

    def test_an_unknown_weekend_writes_nothing(self, tmp_path: Path) -> None:
        """A weekend that is not there leaves no file."""
        with pytest.raises(FindingsError):
            write_timetable(long_beach(), tmp_path / "x.csv", weekend="daytona")

        assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["june.pdf", "june.xlsx", "june.JSON"])
def test_a_table_is_not_written_under_a_name_that_promises_something_else(name: str, tmp_path: Path) -> None:
    """Nobody takes a table for a page or a workbook: the ending that would do is named."""
    with pytest.raises(rr.NotUnderstood, match=r"end the name in \.csv"):
        rr.write_timetable(rr.Season(namespace="a.example"), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_table_is_not_written_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """The folder that is missing is named."""
    season = rr.Season(
        namespace="a.example",
        venues=[rr.Venue(id="v", timezone="Etc/UTC")],
        weekends=[rr.RaceWeekend(id="w", venue="v")],
    )
    with pytest.raises(rr.MissingFile, match="june"):
        rr.write_timetable(season, tmp_path / "june" / "table.csv")
