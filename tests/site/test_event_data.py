"""A weekend in the words of schema.org, judged by RDFLib, which knows them and reads JSON-LD."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from rdflib import RDF, SDO, Graph, URIRef

from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.site.event_data import event_data
from roadracing._internal.time.start import Start
from tests.feeds.real import EXAMPLES, real
from tests.feeds.seasons import PROSE, at, sebring
from tests.site.bulletins import changed, noticed

# RDFLib reads JSON-LD by a class of its own that it is about to give up.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

BASE = "https://calendar.example/racing/"


def told(season: Season, weekend: str | None = "sebring-2004") -> dict[str, Any]:
    """The data, read."""
    found: dict[str, Any] = json.loads(event_data(Index(season), weekend, BASE))
    return found


def part(season: Season, id_: str = "race") -> dict[str, Any]:
    """What is told of a session."""
    (found,) = (p for p in told(season)["subEvent"] if p["identifier"].startswith(f"{id_}@"))
    row: dict[str, Any] = found
    return row


def graph(text: str) -> Graph:
    """The statements in it, with the words that are not of schema.org refused."""
    data = json.loads(text)
    assert "https://schema.org" == data["@context"]
    # What schema.org's own context says of the words used here, which no test may fetch.
    data["@context"] = {
        "@vocab": "https://schema.org/",
        **{word: {"@type": "@id"} for word in ("eventStatus", "eventAttendanceMode")},
    }
    found = Graph().parse(data=json.dumps(data), format="json-ld")
    for _, predicate, value in found:
        words = [word for word in (predicate, value) if str(word).startswith("https://schema.org/")]
        for word in words:
            assert word in SDO, word
    return found


def test_weekend() -> None:
    """A race weekend is one event at one place, with its public sessions in order and no other."""
    found = told(sebring())

    assert ("SportsEvent", "Mobil 1 12 Hours of Sebring") == (found["@type"], found["name"])
    assert ("2004-03-15", "2004-03-20") == (found["startDate"], found["endDate"])
    assert "https://schema.org/EventScheduled" == found["eventStatus"]
    assert {"@type": "GeoCoordinates", "latitude": 27.4547, "longitude": -81.3483} == found["location"]["geo"]
    assert [{"@type": "Organization", "name": "IMSA"}] == found["organizer"]
    assert ["gts-qualifying@calendar.example", "race@calendar.example"] == [
        session["identifier"] for session in found["subEvent"]
    ]
    assert f"{BASE}feeds/weekend-sebring-2004.ics" == found["subjectOf"]["contentUrl"]


def test_session() -> None:
    """A session has its times with the venue's offset, who operates it, and the series it is of."""
    found = part(sebring())

    assert ("SportsEvent", "ALMS 12 Hours") == (found["@type"], found["name"])
    assert ("2004-03-20T10:30:00-05:00", "2004-03-20T22:30:00-05:00") == (
        found["startDate"],
        found["endDate"],
    )
    assert [{"@type": "Organization", "name": "IMSA"}] == found["organizer"]
    assert "previousStartDate" not in found


def test_rescheduled() -> None:
    """A session that moved says when it was to be before."""
    found = part(changed(start=Start.at(at(2004, 3, 20, 12)), status=PlanStatus.DELAYED))

    assert "https://schema.org/EventRescheduled" == found["eventStatus"]
    assert ("2004-03-20T12:00:00-05:00", "2004-03-20T10:30:00-05:00") == (
        found["startDate"],
        found["previousStartDate"],
    )


def test_postponed() -> None:
    """A session that has no new time keeps the one it had."""
    found = part(changed(start=Start.tbc(), end=None, status=PlanStatus.POSTPONED))

    assert "https://schema.org/EventPostponed" == found["eventStatus"]
    assert "2004-03-20T10:30:00-05:00" == found["startDate"] == found["previousStartDate"]
    assert "endDate" not in found


def test_cancelled() -> None:
    """A session that will not run is cancelled and keeps its time; so is a weekend of which nothing will run."""
    one = changed(status=PlanStatus.CANCELLED)
    every = attrs.evolve(
        sebring(), sessions=[attrs.evolve(s, status=PlanStatus.CANCELLED) for s in sebring().sessions]
    )

    assert "https://schema.org/EventCancelled" == part(one)["eventStatus"]
    assert "2004-03-20T10:30:00-05:00" == part(one)["startDate"]
    assert "https://schema.org/EventScheduled" == told(one)["eventStatus"]
    assert "https://schema.org/EventCancelled" == told(every)["eventStatus"]


def test_reinstated() -> None:
    """A session that runs after all at its old time is scheduled."""
    found = part(changed(changed(status=PlanStatus.CANCELLED), status=None))

    assert "https://schema.org/EventScheduled" == found["eventStatus"]
    assert "previousStartDate" not in found


def test_no_guesses() -> None:
    """A weekend of which no day is known is not told of, nor is a session."""
    nowhen = sebring(
        weekends=(RaceWeekend(id="sebring-2004", venue="sebring"),),
        sessions=[s for s in sebring().sessions if s.id == "wc-race"],
    )

    assert "" == event_data(Index(nowhen), "sebring-2004", BASE)
    assert "" == event_data(Index(nowhen), None, BASE)
    assert "" == event_data(Index(sebring()), "another", BASE)
    assert "wc-race@calendar.example" not in event_data(Index(sebring()), "sebring-2004")


def test_days_of_sessions() -> None:
    """A weekend whose days nobody gives has those of its sessions."""
    found = told(sebring(weekends=(RaceWeekend(id="sebring-2004", venue="sebring"),)))

    assert ("2004-03-18", "2004-03-20") == (found["startDate"], found["endDate"])


def test_two_names() -> None:
    """A weekend that two organisations list has both their names."""
    listings = [
        Listing(
            organisation=o, name=f"Race of {o}", first_day=dt.date(2004, 3, d), last_day=dt.date(2004, 3, 20)
        )
        for o, d in (("imsa", 18), ("scca", 17))
    ]
    found = told(sebring(weekends=(RaceWeekend(id="sebring-2004", venue="sebring", listings=listings),)))

    assert "Race of imsa / Race of scca" == found["name"]
    assert ["Race of imsa", "Race of scca"] == found["alternateName"]
    assert ("2004-03-17", "2004-03-20") == (found["startDate"], found["endDate"])
    assert ["IMSA", "SCCA Pro Racing"] == [organisation["name"] for organisation in found["organizer"]]


def test_season() -> None:
    """A season is a series of events: itself, its championships, and its weekends without their sessions."""
    found = told(sebring(), None)["@graph"]

    assert ["EventSeries", "EventSeries", "EventSeries", "SportsEvent"] == [item["@type"] for item in found]
    assert ["2004 common calendar", "American Le Mans Series", "Speed World Challenge GT"] == [
        item["name"] for item in found[:3]
    ]
    assert {item["@id"] for item in found[:3]} == {item["@id"] for item in found[3]["superEvent"]}
    assert "subEvent" not in found[3]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path) -> None:
    """Each real weekend is one event to a reader that is not ours, with as many parts as have a day."""
    season = real(path)
    index = Index(season)
    dated = 0
    for weekend in season.weekends:
        text = event_data(index, weekend.id, BASE)
        if text:
            dated += 1
            found = graph(text)
            (event,) = found.subjects(SDO.subEvent, unique=True) if "subEvent" in text else (None,)
            parts = json.loads(text).get("subEvent", [])
            assert len(parts) == len(list(found.objects(event, SDO.subEvent)))
            assert all((part, SDO.startDate, None) in found for part in found.objects(event, SDO.subEvent))
    assert dated
    assert graph(event_data(index, None, BASE))


def test_judge() -> None:
    """The reader sees the race by its name for life."""
    found = graph(event_data(Index(sebring()), "sebring-2004", BASE))
    race = URIRef(part(sebring())["@id"])

    assert (race, RDF.type, SDO.SportsEvent) in found
    assert (race, SDO.eventStatus, SDO.EventScheduled) in found


@given(noticed())
def test_any_season(season: Season) -> None:
    """Whatever a document says, the data is JSON that can stand in a script, in words of schema.org."""
    index = Index(season)
    for weekend in ("w", "x", None):
        text = event_data(index, weekend, BASE)

        assert not set("<>&\u2028\u2029\n\r") & set(text)
        if text:
            graph(text)


@given(PROSE)
def test_hostile(text: str) -> None:
    """What ends scripts, comments and sections is text, and comes back as it was."""
    name = " ".join(f"</script><!-- ]]> {text}".split()).replace("\x85", "")
    season = sebring(name=name[:200])
    data = event_data(Index(season), None, BASE)

    assert not set("<>&\u2028\u2029") & set(data)
    assert season.name == json.loads(data)["@graph"][0]["name"]
