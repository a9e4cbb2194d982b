"""A season becomes a folder that any web server can serve."""

import datetime as dt
import hashlib
import json
from pathlib import Path

import attrs
import icalendar
import pytest
from hypothesis import HealthCheck, given, settings

from roadracing._internal.documents.reading import loads
from roadracing._internal.feeds import rendering
from roadracing._internal.feeds.calendars import feed
from roadracing._internal.feeds.feed_stamp import UnstampedError
from roadracing._internal.feeds.options import Options
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.site.folder import PublishError
from tests.effort import tries
from tests.feeds.seasons import seasons, sebring
from tests.site.for_everybody import publish
from tests.site.test_folder import held


def test_folder(tmp_path: Path) -> None:
    """It holds the season, its feeds and an index, which names every other file with its size and hash."""
    season = sebring()
    done = publish(season, tmp_path / "public")
    found = held(tmp_path / "public")
    index = json.loads(found["index.json"])

    assert found == done.files
    assert season == loads(found["season.json"].decode())
    assert feed(season, series="alms") == found["feeds/series-alms.ics"]
    assert {*index["files"], "index.json"} == set(found)
    for path, known in index["files"].items():
        assert known == {"bytes": len(found[path]), "sha256": hashlib.sha256(found[path]).hexdigest()}


def test_index(tmp_path: Path) -> None:
    """The index says of each feed what it is of, what it is called, what it shows, and when that last changed."""
    lost = Session(id="lost", weekend="nowhere", kind=SessionKind.RACE, series=("alms",))
    season = sebring()
    season = attrs.evolve(season, sessions=(*season.sessions, lost))
    done = publish(season, tmp_path / "public", base_url="https://example.org/racing")
    index = json.loads((tmp_path / "public" / "index.json").read_bytes())

    assert 1 == index["roadracing-index"]
    assert ["lost"] == index["undated"] == list(done.undated)
    assert ("calendar.example", "2004 common calendar", 2004) == (
        index["namespace"],
        index["name"],
        index["year"],
    )
    assert "2004-03-01T14:30:00Z" == index["last_modified"]
    assert {
        "path": "feeds/series-alms.ics",
        "url": "https://example.org/racing/feeds/series-alms.ics",
        "name": "ALMS 2004",
        "selection": {"series": "alms", "audience": "public"},
        "events": 2,
        "undated": ["lost"],
        "last_modified": "2004-03-01T14:30:00Z",
    } in index["feeds"]


@pytest.mark.parametrize("base_url", ["https://example.org/racing", "https://example.org/racing/"])
def test_addresses(tmp_path: Path, base_url: str) -> None:
    """A feed whose address is known says where it comes from; the slash at the end makes no difference."""
    publish(sebring(), tmp_path / "public", base_url=base_url)
    content = (tmp_path / "public" / "feeds" / "all.ics").read_bytes()

    assert b"\r\nSOURCE;VALUE=URI:https://example.org/racing/feeds/all.ics\r\n" in content


def test_no_address(tmp_path: Path) -> None:
    """Without the address of the folder nobody is sent anywhere."""
    done = publish(sebring(), tmp_path / "public")

    assert not any(b"SOURCE" in content or b'"url"' in content for content in done.files.values())


@pytest.mark.parametrize(
    "base_url",
    [
        "example.org",
        "ftp://example.org",
        "https://a b",
        "https://a.example/?x",
        "https://a.example/#x",
        "http://[0]",
        "",
    ],
)
def test_refused_address(tmp_path: Path, base_url: str) -> None:
    """An address that is none is refused before anything is written."""
    with pytest.raises(PublishError, match="the address of the folder"):
        publish(sebring(), tmp_path / "public", base_url=base_url)

    assert [] == list(tmp_path.iterdir())


def test_unstamped(tmp_path: Path) -> None:
    """Sessions of which nobody says the last change are all named at once, and nothing is written."""
    with pytest.raises(UnstampedError) as raised:
        publish(sebring(issued=None), tmp_path / "public")

    assert ("briefing", "gts-qualifying", "track-sweep", "wc-race") == raised.value.sessions
    assert [] == list(tmp_path.iterdir())


def test_each_session_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many feeds a session is in, it is written once."""
    write, written = rendering.vevent, list[object]()
    monkeypatch.setattr(rendering, "vevent", lambda entry: (written.append(entry), write(entry))[1])
    done = publish(sebring(), tmp_path / "public")

    assert 5 == len(written)
    assert 25 < sum(published.feed.events for published in done.feeds)


def test_empty_season(tmp_path: Path) -> None:
    """A season in which nothing is known yet is published too."""
    done = publish(Season(namespace="a.example"), tmp_path / "public", pages=False)

    kinds = ("", "--races", "--races-and-qualifying")
    feeds = tuple(f"feeds/all{kind}{alarm}.ics" for kind in kinds for alarm in ("", "--alarm"))
    files = ("bulletins.atom", *feeds, "season.json", "status.json", "uids.json")
    assert {"index.json", *files, *(f"{file}.gz" for file in files)} == set(done.files)


@pytest.mark.usefixtures("quick_disk")
@settings(tries(15), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(seasons())
def test_any_season(tmp_path: Path, season: Season) -> None:
    """Equal seasons give equal bytes in every file, icalendar reads every feed, and the season comes back."""
    done = publish(season, tmp_path / "one", base_url="https://example.org/", force=True)
    turned = attrs.evolve(season, sessions=season.sessions[::-1], series=season.series[::-1])
    again = publish(turned, tmp_path / "two", base_url="https://example.org/", force=True)

    assert done.files == again.files == held(tmp_path / "one")
    assert season == loads(done.files["season.json"].decode())
    for published in done.feeds:
        calendar = icalendar.Calendar.from_ical(done.files[published.path])
        assert published.feed.events == len(calendar.walk("VEVENT"))


def test_options(tmp_path: Path) -> None:
    """Options are those of every feed, and single feeds may have their own."""
    own = {"series-alms": Options(name="Le Mans in America", colour="#000080")}
    done = publish(sebring(), tmp_path / "public", options=Options(alarm=dt.timedelta(minutes=15)), feeds=own)

    assert b"BEGIN:VALARM" in done.files["feeds/all.ics"]
    assert b"BEGIN:VALARM" not in done.files["feeds/series-alms.ics"]
    assert b"NAME:Le Mans in America\r\n" in done.files["feeds/series-alms.ics"]


def test_refused_options(tmp_path: Path) -> None:
    """A name for every feed, and a feed that there is not, are refused before anything is written."""
    with pytest.raises(PublishError, match="cannot be the name of every feed"):
        publish(sebring(), tmp_path / "public", options=Options(name="All"))
    with pytest.raises(PublishError, match='there is no feed "series-alm"; did you mean "series-alms"'):
        publish(sebring(), tmp_path / "public", feeds={"series-alm": Options()})

    assert [] == list(tmp_path.iterdir())


def test_said_in_a_line(tmp_path: Path) -> None:
    """What was published is said as people want to read it: where, how much, and what no feed can show."""
    done = publish(sebring(), tmp_path / "public")
    pages = sum(path.endswith(".html") for path in done.files)

    assert f"{done.folder}: 5 sessions in {len(done.feeds)} feeds and {pages} pages." == str(done)
    lost = attrs.evolve(done, undated=("lost", "found"))
    assert str(lost).endswith(" In no feed, because neither a time nor a day is known: lost and found.")
