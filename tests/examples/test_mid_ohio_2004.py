"""The worked weekend: complete, right in every rule, and honest about what is invented."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from roadracing._internal.desk.changing import (
    delayed,
    replaced,
)
from roadracing._internal.desk.spoken_references import session_called
from roadracing._internal.documents.reading import load
from roadracing._internal.documents.writing import dumps
from roadracing._internal.feeds.calendars import feed
from roadracing._internal.findings.codes import Severity
from roadracing._internal.intake.check import check
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from roadracing._internal.tables.timetable_reading import read_csv_text
from roadracing._internal.tables.timetable_writing import timetable_csv
from roadracing._internal.versions.revise import revise
from tests.examples.mid_ohio.document import EXAMPLES, FILE, document
from tests.examples.mid_ohio.invented import DAYS, INVENTED, POSITION, WEEKEND, at

RACE = "mid-ohio-2004-alms-race"


@pytest.fixture(scope="module")
def season() -> Season:
    """The example."""
    return load(FILE)


def test_the_file_is_what_the_script_writes(season: Season) -> None:
    """The document comes from its script, the same bytes each time."""
    text = FILE.read_text(encoding="utf-8")
    assert dumps(document()) == text, "run python -m tests.examples.mid_ohio"
    assert dumps(season) == text


def test_it_may_be_published() -> None:
    """Every rule of the profile ran; it finds an example's namespace, and flags that SCCA Pro Racing left open."""
    report = check(FILE, profile="published")
    assert () == report.crashes
    assert ["SAF022"] == [rule.code for rule in report.not_run]
    assert {"DOC204": Severity.WARNING, "JOA033": Severity.WARNING} == {
        d.code: d.severity for d in report.diagnostics
    }


def test_it_is_a_whole_weekend(season: Season) -> None:
    """Five days, six series, their officials, and a plan of everything."""
    days = {session.day for session in season.sessions}
    assert set(DAYS.values()) == days
    assert 6 == len(Index(season).series_at(WEEKEND))
    assert 40 <= len(season.paddock_plans[0].spots)
    for plans in (season.pit_plans, season.paddock_plans, season.access_plans, season.safety_plans):
        assert [WEEKEND] == [plan.weekend for plan in plans]
    assert season.assignments


def test_it_carries_the_work_around_the_cars(season: Season) -> None:
    """What official schedules print has its row: load-in, garages, inspection, briefings, cables, clearance laps."""
    kinds = {session.kind for session in season.sessions}
    assert COMPETITION - {SessionKind.TEST} <= kinds
    assert {
        SessionKind.BRIEFING,
        SessionKind.CABLING,
        SessionKind.COURSE_CLEARANCE,
        SessionKind.GARAGE,
        SessionKind.GRID_WALK,
        SessionKind.IMPOUND,
        SessionKind.LOAD_IN,
        SessionKind.LOAD_OUT,
        SessionKind.MEDICAL,
        SessionKind.PIT_LANE,
        SessionKind.RECONNAISSANCE,
        SessionKind.REGISTRATION,
        SessionKind.START_SIGNAL,
        SessionKind.TECHNICAL_INSPECTION,
        SessionKind.TRACK_INSPECTION,
        SessionKind.TRACK_WALK,
    } <= kinds


def test_what_is_known_is_as_the_calendar_has_it(season: Season) -> None:
    """Days, formats, rounds and results of the three races are those of the common calendar of 2004."""
    calendar = load(EXAMPLES / "2004-common-calendar.json")
    known = {s.id: s for s in calendar.sessions if s.weekend == WEEKEND}
    assert 3 == len(known)
    for name, session in known.items():
        held = session_called(season, name)
        assert (session.day, session.format, session.actual) == (held.day, held.format, held.actual)
        assert str(held.source).startswith(str(session.source))
    assert {r for r in calendar.rounds if r.session in known} == set(season.rounds)
    entered = session_called(season, RACE).extra[f"{season.namespace}:entries"]
    assert entered == sum(entry.series == "alms" for entry in season.entries)


def test_nobody_is_made_up(season: Season) -> None:
    """There are no drivers, and officials are known by their office."""
    assert () == season.drivers
    assert {None} == {official.name for official in season.officials}


def test_what_is_invented_says_so() -> None:
    """Every object with a source names a real one or says that it is invented, and so does the document."""
    text = json.loads(FILE.read_text(encoding="utf-8"))
    calendar = json.loads((EXAMPLES / "2004-common-calendar.json").read_text(encoding="utf-8"))
    real = {*_sources(calendar), POSITION}
    unlabelled = [s for s in _sources(text) if INVENTED.lower() not in s.lower() and s not in real]
    assert [] == unlabelled
    for collection in ("sessions", "entries", "officials", "assignments"):
        assert all("source" in each for each in text[collection])
    assert all(INVENTED in team["name"] for team in text["teams"])
    assert any(source.startswith(INVENTED) for source in text["sources"])
    assert INVENTED.lower() in text["weekends"][0]["notes"].lower()


def _sources(held: Any) -> Iterator[str]:
    """Every source in a document."""
    if isinstance(held, dict):
        for key, value in held.items():
            if key == "source" and isinstance(value, str):
                yield value
            elif key == "sources" and isinstance(value, list):
                yield from value
            else:
                yield from _sources(value)
    elif isinstance(held, list):
        for each in held:
            yield from _sources(each)


def test_reading_its_export_changes_nothing(season: Season) -> None:
    """An office that keeps a spreadsheet loses nothing of it."""
    reading = read_csv_text(timetable_csv(season, WEEKEND), into=season, weekend=WEEKEND)
    assert () == reading.errors
    assert season == reading.season


def test_competitors_rows_are_not_the_publics(season: Season) -> None:
    """The feed for the public has the races, and neither start signals nor load-ins."""
    text = feed(season, audience="public").decode()
    assert RACE in text
    assert "load-in" not in text
    assert "signal" not in text


def test_a_delay_takes_the_countdown_along(season: Season) -> None:
    """The race starts twenty minutes later: its signals move with it, and nothing is wrong afterwards."""
    late = replaced(season, *delayed(season, session_called(season, RACE), timedelta(minutes=20)))
    assert () == validate(late, select=["SCH018", "SCH020", "SCH021", "SCH022"]).diagnostics
    assert f"{at('sun', '14:10'):%H:%M}" == f"{session_called(late, 'mid-ohio-2004-signal-10').starts:%H:%M}"


def test_what_revise_writes_is_right(season: Season) -> None:
    """Published anew with a bulletin, it breaks no rule about editions."""
    late = replaced(season, *delayed(season, session_called(season, RACE), timedelta(minutes=20)))
    revised = revise(season, late, issued=at("sun", "12:00"), reason="Fog")
    report = validate(revised, previous=season, profile="published")
    # What is tied to the race stays where it was: whoever delays a race is told.
    assert {"DOC204", "JOA033", "SCH028"} == {
        d.code for d in report.diagnostics if d.severity is not Severity.INFO
    }


@pytest.mark.parametrize(
    ("session", "minutes", "code"),
    [
        ("mid-ohio-2004-inspection-alms-qualifying", 10, "SCH020"),
        ("mid-ohio-2004-open-grid", 30, "SCH020"),
        ("mid-ohio-2004-track-walk", 60 * 13, "SCH002"),
        ("mid-ohio-2004-signal-10", 5, "SCH021"),
        ("mid-ohio-2004-garages-sat", 120, "ADM027"),
    ],
)
def test_what_slips_is_found(season: Season, session: str, minutes: int, code: str) -> None:
    """A row that is moved by hand, and nothing else with it, breaks the rule that guards it."""
    moved = replaced(season, *delayed(season, session_called(season, session), timedelta(minutes=minutes)))
    assert code in validate(moved).codes


def test_every_rule_has_something_to_look_at() -> None:
    """The areas of the rules are all there: whoever adds a rule is judged by this weekend too."""
    assert {"ADM", "PAD", "PIT", "SCH", "TRK"} <= {rule.code.code[:3] for rule in DEFAULT}
