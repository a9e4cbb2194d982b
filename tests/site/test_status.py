"""``status.json`` says of each session what is planned, expected and true, and never what time it is."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.model.weekend.kinds import Audience, PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.site.status import status, status_files
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.feeds.real import EXAMPLES, real
from tests.feeds.seasons import at, sebring
from tests.site.bulletins import changed, noticed

SCHEMA = json.loads(
    Path(__file__).parents[2].joinpath("src/roadracing/schemas/status.schema.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def told(season: Season, audience: Audience = Audience.PUBLIC) -> dict[str, Any]:
    """The file, read; it is what its schema says."""
    found: dict[str, Any] = json.loads(status(Index(season), audience=audience))
    VALIDATOR.validate(found)
    return found


def session(season: Season, id_: str = "race", audience: Audience = Audience.PUBLIC) -> dict[str, Any]:
    """What is told of a session."""
    (row,) = (s for w in told(season, audience)["weekends"] for s in w["sessions"] if s["id"] == id_)
    found: dict[str, Any] = row
    return found


def test_schema() -> None:
    """The schema is one."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_planned() -> None:
    """A race as the timetable has it: its moments in UTC, its day at the venue, and the venue's zone."""
    found = told(sebring())
    (weekend,) = found["weekends"]
    race = session(sebring())

    assert (2, "calendar.example", "public") == (
        found["roadracing-status"],
        found["namespace"],
        found["audience"],
    )
    assert ("America/New_York", "2004-03-15", "2004-03-20") == (
        weekend["time_zone"],
        weekend["first_day"],
        weekend["last_day"],
    )
    assert {"start": "2004-03-20T15:30:00Z", "end": "2004-03-21T03:30:00Z"} == race["planned"]
    assert race["planned"] == race["expected"]
    assert ("race@calendar.example", 2, "2004-03-01T14:30:00Z", "scheduled", True) == (
        race["uid"],
        race["revision"],
        race["changed_at"],
        race["status"],
        race["confirmed"],
    )
    assert "actual" not in race
    assert "earlier" not in race


def test_reserve() -> None:
    """A start that was given with reserve says which, and is not confirmed."""
    found = session(sebring(), "gts-qualifying")

    assert ("about", False) == (found["planned"]["reserve"], found["confirmed"])


def test_without_a_time() -> None:
    """A session without a time has the days on which it may run and nothing that is expected."""
    found = session(sebring(), "wc-race")

    assert ["2004-03-15", "2004-03-20"] == found["days"]
    assert {"planned", "expected", "actual"}.isdisjoint(found)


def test_changed() -> None:
    """What changed is there with the time before, the words for it and the bulletin that says them."""
    season = changed(start=Start.at(at(2004, 3, 20, 12)), status=PlanStatus.DELAYED)
    found = session(season)

    assert {"start": "2004-03-20T17:00:00Z", "end": "2004-03-21T05:00:00Z"} == found["expected"]
    assert [{"revision": 2, "start": "2004-03-20T15:30:00Z", "end": "2004-03-21T03:30:00Z"}] == found[
        "earlier"
    ]
    assert [
        {
            "kind": "delayed",
            "text": "Sat 20 Mar: ALMS 12 Hours delayed from 10:30 to 12:00",
            "bulletin": "sebring-2004-bulletin-1",
        }
    ] == found["changes"]
    assert [
        {
            "id": "sebring-2004-bulletin-1",
            "number": 1,
            "issued_at": "2004-03-19T14:00:00Z",
            "reason": "fog over the track",
        }
    ] == told(season)["weekends"][0]["bulletins"]
    assert "2004-03-19T14:00:00Z" == told(season)["last_modified"]


def test_actual() -> None:
    """A race that began late is expected to end as much later as its length says, and ended when it ended."""
    late = at(2004, 3, 20, 10, 42)
    begun = changed(actual=Actual(start=late))
    over = changed(actual=Actual(start=late, end=at(2004, 3, 20, 22, 43)))

    assert {"start": "2004-03-20T15:42:00Z"} == session(begun)["actual"]
    assert {"start": "2004-03-20T15:42:00Z", "end": "2004-03-21T03:42:00Z"} == session(begun)["expected"]
    assert {"start": "2004-03-20T15:42:00Z", "end": "2004-03-21T03:43:00Z"} == session(over)["expected"]
    assert "2004-03-20T15:30:00Z" == session(over)["planned"]["start"]


def test_actual_of_a_slot() -> None:
    """What has no length of its own ends when its slot does, and if it began after that, as much later."""
    slot = {"start": Start.at(at(2004, 3, 20, 10)), "end": at(2004, 3, 20, 10, 20), "format": None}
    soon = changed(**slot, actual=Actual(start=at(2004, 3, 20, 10, 5)))
    late = changed(**slot, actual=Actual(start=at(2004, 3, 20, 10, 30)))

    assert "2004-03-20T15:20:00Z" == session(soon)["expected"]["end"]
    assert "estimated" not in session(soon)
    assert "2004-03-20T15:50:00Z" == session(late)["expected"]["end"]
    assert ["end"] == session(late)["estimated"]


def test_length_without_an_end() -> None:
    """Where nobody published an end, the length says when it is expected, and nothing when it is planned."""
    found = session(changed(end=None, format=Format.parse("PT2H")))

    assert {"start": "2004-03-20T15:30:00Z"} == found["planned"]
    assert "2004-03-20T17:30:00Z" == found["expected"]["end"]


def test_cancelled() -> None:
    """What will not run is not expected, and keeps the time it had."""
    found = session(changed(status=PlanStatus.CANCELLED))

    assert ("cancelled", False) == (found["status"], found["confirmed"])
    assert "expected" not in found
    assert "2004-03-20T15:30:00Z" == found["planned"]["start"]


def test_audience() -> None:
    """Work sessions are for those whose work they are, and so are the bulletins about them."""
    season = changed(id_="track-sweep", start=Start.at(at(2004, 3, 20, 9)))
    public, everything = told(season), told(season, Audience.OPERATIONS)

    assert {"gts-qualifying", "race", "wc-race"} == {s["id"] for s in public["weekends"][0]["sessions"]}
    assert {s.id for s in season.sessions} == {s["id"] for s in everything["weekends"][0]["sessions"]}
    assert ([], 1) == (public["weekends"][0]["bulletins"], len(everything["weekends"][0]["bulletins"]))
    assert "moved" == session(season, "track-sweep", Audience.OPERATIONS)["changes"][0]["kind"]


def test_of_a_weekend() -> None:
    """The status of one weekend is what that of the season says of it, and changes with it alone."""
    season = changed(
        sebring(
            weekends=(*sebring().weekends, RaceWeekend(id="mid-ohio-2004", venue="sebring")),
            sessions=(
                *sebring().sessions,
                Session(id="mid-ohio-race", weekend="mid-ohio-2004", kind=SessionKind.RACE),
            ),
        ),
        status=PlanStatus.CANCELLED,
    )
    files = status_files(Index(season))
    found = {path: json.loads(content) for path, content in files.items()}

    assert ["status.json", "status/sebring-2004.json", "status/mid-ohio-2004.json"] == list(files)
    assert status(Index(season)) == files["status.json"]
    assert status(Index(season), "mid-ohio-2004") == files["status/mid-ohio-2004.json"]
    for path in files:
        VALIDATOR.validate(found[path])
    assert found["status.json"]["weekends"] == [
        *found["status/sebring-2004.json"]["weekends"],
        *found["status/mid-ohio-2004.json"]["weekends"],
    ]
    assert "2004-03-19T14:00:00Z" == found["status/sebring-2004.json"]["last_modified"]
    assert "2004-01-05T17:00:00Z" == found["status/mid-ohio-2004.json"]["last_modified"]


def test_order() -> None:
    """A day is in its order, what has no time yet comes at its end."""
    tbc = changed(start=Start.on(dt.date(2004, 3, 18)), end=None)
    rows = [row["id"] for row in told(tbc, Audience.OPERATIONS)["weekends"][0]["sessions"]]

    assert ["wc-race", "briefing", "gts-qualifying", "race", "track-sweep"] == rows


def test_empty() -> None:
    """A season of which nothing is known yet has a status all the same."""
    assert [] == told(Season(namespace="empty.example"))["weekends"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path) -> None:
    """Every public session of the real seasons is in it once."""
    season = real(path)
    rows = [row["id"] for weekend in told(season)["weekends"] for row in weekend["sessions"]]

    assert sorted(s.id for s in season.sessions if s.for_public) == sorted(rows)


@given(noticed())
def test_any_season(season: Season) -> None:
    """Whatever a document says, the file is what its schema says, and equal seasons give equal bytes."""
    for audience in Audience:
        told(season, audience)

    assert status(Index(season)) == status(Index(season))


def test_a_hundred_weekends() -> None:
    """Of a season with very many sessions the file says where those of each weekend are, and stays small."""
    season = sebring()
    weekends = [attrs.evolve(season.weekends[0], id=f"weekend-{n}") for n in range(100)]
    race = next(s for s in season.sessions if s.id == "race")
    sessions = [
        attrs.evolve(race, id=f"race-{weekend.id}-{n}", weekend=weekend.id)
        for weekend in weekends
        for n in range(10)
    ]
    files = status_files(Index(attrs.evolve(season, weekends=weekends, sessions=sessions, rounds=())))
    found = json.loads(files["status.json"])

    VALIDATOR.validate(found)
    assert len(files["status.json"]) < 50_000
    assert 100 == len(found["weekends"])
    for weekend in found["weekends"]:
        own = json.loads(files[weekend["status"]])
        VALIDATOR.validate(own)
        assert (weekend["id"], 10) == (own["weekends"][0]["id"], len(own["weekends"][0]["sessions"]))
        assert "2004-03-20" == weekend["last_session"]
        assert not {"sessions", "bulletins"} & weekend.keys()
