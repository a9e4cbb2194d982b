"""Timetables of other series, in the words and languages of their publishers."""

from pathlib import Path

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.intake.check import check
from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.timetable_reading import TimetableReading, read_csv
from tests.tables.building import NAMESPACE

WORLD = Path(__file__).parents[1] / "data" / "world"
FILES = sorted(WORLD.glob("*.csv"))


def of(name: str) -> TimetableReading:
    """What becomes of a timetable."""
    return read_csv(WORLD / f"{name}.csv", namespace=NAMESPACE)


def kinds(name: str) -> list[tuple[str, Kind, int | None]]:
    """What each row is taken for, in the order of the day."""
    season = of(name).season
    assert season is not None
    ordered = sorted(
        season.sessions, key=lambda one: (one.starts is None, one.starts and one.starts.utc, one.id)
    )
    return [(str(one.title), one.kind, one.ordinal) for one in ordered]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_they_ran(file: Path) -> None:
    """Every row of a timetable that was published is read, and none of it is an error."""
    rows = len(file.read_text(encoding="utf-8").splitlines()) - 1
    season = read_csv(file, namespace=NAMESPACE).season
    assert season is not None

    assert rows == len(season.sessions)
    assert all(one.start is not None for one in season.sessions)
    assert 0 == check(file).counts[Severity.ERROR]


def test_german() -> None:
    """Freies Training is practice, Rennen a race, and a demonstration without such words is neither."""
    assert [
        ("Freies Training 1", Kind.PRACTICE, 1),
        ("Freies Training", Kind.PRACTICE, None),
        ("Freies Training 1", Kind.PRACTICE, 1),
        ("BMW M1 Procar Revival", Kind.OTHER, None),
        ("Freies Training 2", Kind.PRACTICE, 2),
        ("Freies Training 2", Kind.PRACTICE, 2),
        ("Qualifying", Kind.QUALIFYING, None),
        ("Qualifying 1", Kind.QUALIFYING, 1),
        ("Qualifying 1&2", Kind.QUALIFYING, None),
        ("Rennen 1", Kind.RACE, 1),
        ("Rennen 1", Kind.RACE, 1),
        ("Rennen", Kind.RACE, None),
        ("Qualifying 2", Kind.QUALIFYING, 2),
    ] == kinds("2019-norisring")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "2020-mugello",
            [
                (Kind.PRACTICE, 1),
                (Kind.PRACTICE, 2),
                (Kind.PRACTICE, 3),
                (Kind.QUALIFYING, None),
                (Kind.RACE, None),
            ],
        ),
        (
            "2022-interlagos",
            [(Kind.PRACTICE, 1), (Kind.PRACTICE, 2), (Kind.QUALIFYING, None), (Kind.RACE, 1), (Kind.RACE, 2)],
        ),
        ("2019-laguna-seca", [(Kind.RACE, 2)] * 3),
    ],
)
def test_other_words(name: str, expected: list[tuple[Kind, int | None]]) -> None:
    """Italian, Portuguese, and the run groups of a club are understood."""
    assert expected == [(kind, ordinal) for _, kind, ordinal in kinds(name)]


def test_french_and_japanese() -> None:
    """Essais libres and 公式練習 are practice; a class in front that nobody declared leaves the kind open."""
    assert {("Essais libres 1", Kind.PRACTICE, 1), ("Essais privés", Kind.TEST, None)} < set(
        kinds("2007-spa")
    )
    fuji = set(kinds("2018-fuji"))
    assert {
        ("公式練習", Kind.PRACTICE, None),
        ("決勝", Kind.RACE, None),
        ("ピットウォーク", Kind.PIT_WALK, None),
    } < fuji
    assert ("GT300 予選", Kind.QUALIFYING, None) in fuji


def test_minutes_of_single_classes() -> None:
    """Practice of single classes within the practice of their series is a doubt, because it is how it ran.

    The race, called by its sponsor alone, is the other doubt.
    """
    report = check(WORLD / "2020-daytona.csv")

    assert {("SCH001", Severity.WARNING), ("DOC147", Severity.WARNING)} == {
        (d.code, d.severity) for d in report.diagnostics if d.severity is not Severity.INFO
    }


def test_what_is_not_understood_is_said() -> None:
    """Rows of which nobody knows whether cars run are one finding; offices and closing gates are not among them."""
    assert 1 == sum(d.name == "kinds-not-understood" for d in of("2022-daytona").diagnostics)
    assert 0 == sum(d.name == "kinds-not-understood" for d in of("2019-bathurst").diagnostics)
