"""Importing an export is the identity, for every season and every timetable that can be read."""

import csv
import io
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given, settings, strategies as st

from roadracing._internal.documents.reading import load
from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.validation import validate
from roadracing._internal.tables.target_weekend import weekends_of
from roadracing._internal.tables.timetable_reading import read_csv, read_csv_text
from roadracing._internal.tables.timetable_writing import timetable_csv
from roadracing._internal.time.start import Start
from tests.tables.building import FRIDAY, NAMESPACE, SUNDAY
from tests.tables.generated import documents, timetables

DATA = Path(__file__).parents[1] / "data"


def exports(season: Season) -> list[tuple[str, str]]:
    """The weekends of a season that have sessions, each with its export."""
    found = [(weekend, timetable_csv(season, weekend)) for weekend in weekends_of(season)]
    return [(weekend, text) for weekend, text in found if next(season.sessions_of(weekend), None) is not None]


@settings(max_examples=settings.default.max_examples // 2)
@given(documents())
def test_into_the_season_it_is_from(season: Season) -> None:
    """Reading an export into its own season changes nothing."""
    for weekend, text in exports(season):
        reading = read_csv_text(text, into=season, weekend=weekend)

        assert season == reading.season
        assert () == reading.new + reading.missing
        assert text == timetable_csv(season, weekend)


@settings(max_examples=settings.default.max_examples // 3)
@given(documents(), st.randoms(use_true_random=False))
def test_sorted_otherwise_and_with_columns_deleted(season: Season, chance: Random) -> None:
    """Nothing changes when a person sorts the rows, moves columns and deletes those they do not need."""
    for weekend, text in exports(season):
        header, *rows = csv.reader(io.StringIO(text))
        kept = [
            at
            for at, name in enumerate(header)
            if name in {"id", "date", "start", "activity"} or chance.random() < 0.6
        ]
        chance.shuffle(kept)
        chance.shuffle(rows)
        edited = io.StringIO()
        writer = csv.writer(
            edited, delimiter=chance.choice(",;\t"), lineterminator=chance.choice(["\n", "\r\n"])
        )
        writer.writerows([row[at] for at in kept] for row in [header, *rows])

        assert season == read_csv_text("\ufeff" + edited.getvalue(), into=season, weekend=weekend).season


@settings(max_examples=settings.default.max_examples // 3)
@given(documents(), st.randoms(use_true_random=False))
def test_rows_that_are_deleted_cancel_nothing(season: Season, chance: Random) -> None:
    """Sessions whose rows are deleted are listed as missing, and the season is the same."""
    for weekend, text in exports(season):
        header, *rows = csv.reader(io.StringIO(text))
        left = [row for row in rows if chance.random() < 0.5]
        if not left:
            continue
        edited = io.StringIO()
        csv.writer(edited).writerows([header, *left])
        reading = read_csv_text(edited.getvalue(), into=season, weekend=weekend)

        assert season == reading.season
        assert {row[0] for row in rows if row not in left} == set(reading.missing)


@given(timetables(), st.booleans())
def test_any_timetable(timetable: tuple[str, int], days: bool) -> None:  # noqa: FBT001 - hypothesis passes it
    """Whatever a timetable holds: each row is a session, and its export is the same weekend again."""
    text, rows = timetable
    options = {"namespace": NAMESPACE, "weekend": "lb", "timezone": "America/New_York"}
    known = {"first_day": FRIDAY, "last_day": SUNDAY} if days else {}
    reading = read_csv_text(text, **options, **known)  # type: ignore[arg-type]
    assume(rows)
    assert reading.season is not None
    export = timetable_csv(reading.season)

    assert rows == len(reading.season.sessions) == len(reading.new)
    assert reading.season == read_csv_text(export, into=reading.season).season
    if not reading.errors:
        again = read_csv_text(export, **options, **known)  # type: ignore[arg-type]
        assert again.season is not None
        assert reading.season.sessions == again.season.sessions


@pytest.mark.parametrize("name", ["2013-long-beach", "2021-st-petersburg"])
def test_published_timetables(name: str) -> None:
    """A published timetable, exported and read again by itself, is the same season."""
    season = read_csv(DATA / f"{name}.csv", namespace=NAMESPACE).season
    assert season is not None
    export = timetable_csv(season)

    assert season == read_csv_text(export, name=f"{name}.csv", namespace=NAMESPACE).season
    assert season == read_csv_text(export, into=season).season


def test_an_id_that_is_also_a_title() -> None:
    """A session that was split from one nobody knows stays so, though another session is called by that id."""
    when = Start.parse("2004-06-26")
    rows = (
        Session(id="race", weekend="weekend", kind=SessionKind.RACE, title="W", start=when),
        Session(
            id="rest", weekend="weekend", kind=SessionKind.RACE, title="Rest", start=when, split_from="w"
        ),
    )
    season = Season(namespace="a.example", sessions=rows)
    text = timetable_csv(season, "weekend")
    assert season == read_csv_text(text, into=season, weekend="weekend", timezone="Europe/London").season


@pytest.mark.parametrize(
    ("document", "competition"),
    [(DATA.parents[1] / "examples" / "mid-ohio-2004.json", 27), (DATA / "long-beach-2023-model.json", 23)],
    ids=["mid-ohio-2004", "long-beach-2023"],
)
def test_worked_weekends_without_what_was_said_of_the_track(document: Path, competition: int) -> None:
    """Without kind, track and part_of every session that competes is on the track, or named as perhaps on it."""
    season = load(document)
    ((weekend, text),) = exports(season)
    header, *rows = csv.reader(io.StringIO(text))
    kept = [at for at, name in enumerate(header) if name not in {"kind", "track", "part_of", "as_exported"}]
    edited = io.StringIO()
    csv.writer(edited).writerows([row[at] for at in kept] for row in [header, *rows])
    venue = season.find(f"weekends/{weekend}", RaceWeekend).venue
    zone = season.find(venue, Venue).timezone
    reading = read_csv_text(edited.getvalue(), namespace=season.namespace, timezone=zone)
    again = reading.required()
    told = [
        one
        for one in (*reading.diagnostics, *validate(again).diagnostics)
        if one.severity is not Severity.INFO
    ]
    assert {"DOC147"} >= {one.code for one in told}
    named = {name for one in told for name in one.context["sessions"]}
    compete = [one for one in season.sessions if one.kind in COMPETITION]
    assert competition == len(compete)
    for session in compete:
        found = again.find(session.id, Session)
        assert found.kind is session.kind or (found.may_be_on_track and found.id in named), found.title
