"""Each reader that is not ours sees in every feed that is published of every example the same events."""

import os
from collections.abc import Iterator
from pathlib import Path

import attrs
import icalendar
import pytest

from roadracing._internal.feeds.options import Options
from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.season.season import Season
from roadracing._internal.site.feed_files import PublishedFeed
from roadracing._internal.site.publishing import Published
from tests.feeds.real import EXAMPLES, real
from tests.readers.kcalendarcore import by_kcalendarcore, installed
from tests.readers.programs import CALCURSE, RADICALE, VDIRSYNCER, Radicale, by_calcurse, by_vdirsyncer
from tests.readers.reading import Seen, by_ical_js, by_icalendar, by_libical, objections_of_libical
from tests.readers.serving import served
from tests.site.for_everybody import publish

pytestmark = pytest.mark.readers

LOCAL = Options(local_times=True)


def with_team(season: Season) -> Season:
    """The season with a team that has entered a car in each series, which no example has."""
    cars = [Entry(id=f"car-{series.id}", series=series.id, team="team") for series in season.series]
    return attrs.evolve(season, teams=(*season.teams, Team(id="team")), entries=(*season.entries, *cars))


def different(folder: Published) -> tuple[PublishedFeed, ...]:
    """One of the feeds with the same events, whose names alone differ."""
    events = {feed.feed.content[feed.feed.content.find(b"BEGIN:VEVENT") :]: feed for feed in folder.feeds}
    return tuple(events.values())


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """An example as it is published, with local times."""
    out = tmp_path_factory.mktemp(request.param.stem) / "public"
    season = with_team(real(request.param))
    # What is in dispute is published only where somebody says so.
    return publish(season, out, pages=False, options=LOCAL, force=bool(season.disputed))


@pytest.fixture(scope="module")
def expected(folder: Published, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Seen, ...]]:
    """What icalendar reads in each of its feeds where all times are UTC."""
    season = folder.season
    where = tmp_path_factory.mktemp("utc") / "public"
    utc = publish(season, where, pages=False, force=bool(season.disputed))
    return {feed.path: by_icalendar(feed.feed.content) for feed in different(utc)}


def test_ical_js(folder: Published, expected: dict[str, tuple[Seen, ...]]) -> None:
    """So does ical.js, every word included."""
    for feed in different(folder):
        assert expected[feed.path] == by_ical_js(feed.feed.content), feed.path


def test_libical(folder: Published, expected: dict[str, tuple[Seen, ...]]) -> None:
    """So does libical, which finds nothing that RFC 5545 does not allow."""
    for feed in different(folder):
        assert expected[feed.path] == by_libical(feed.feed.content), feed.path
        assert [] == objections_of_libical(feed.feed.content), feed.path


@installed
def test_kcalendarcore(folder: Published, expected: dict[str, tuple[Seen, ...]]) -> None:
    """So do KDE's calendars, every word included."""
    for feed in different(folder):
        assert expected[feed.path] == by_kcalendarcore(feed.feed.content), feed.path


@pytest.mark.skipif(CALCURSE is None and not os.environ.get("CI"), reason="calcurse is not installed")
def test_calcurse(folder: Published, expected: dict[str, tuple[Seen, ...]], tmp_path: Path) -> None:
    """So does calcurse: moments, days and titles, which is what it keeps."""
    for number, feed in enumerate(different(folder)):
        here = tmp_path / str(number)
        here.mkdir()
        kept = sorted((seen.start, seen.end, seen.summary) for seen in expected[feed.path])
        assert kept == by_calcurse(feed.feed.content, here), feed.path


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    """A server that keeps calendars."""
    with Radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.mark.skipif(RADICALE is None and not os.environ.get("CI"), reason="Radicale is not installed")
def test_radicale(folder: Published, expected: dict[str, tuple[Seen, ...]], radicale: Radicale) -> None:
    """So does Radicale, which hands out every word of it."""
    for feed in different(folder):
        if feed.feed.events:
            kept = radicale.keep(feed.feed.content, f"{folder.folder.parent.name}-{Path(feed.path).stem}")
            assert expected[feed.path] == by_icalendar(kept), feed.path


@pytest.mark.skipif(VDIRSYNCER is None and not os.environ.get("CI"), reason="vdirsyncer is not installed")
def test_vdirsyncer(folder: Published, expected: dict[str, tuple[Seen, ...]], tmp_path: Path) -> None:
    """Vdirsyncer fetches every feed over HTTP and keeps each of its events, under UIDs of its own."""
    with served(folder.folder) as address:
        urls = {feed.path: f"{address}/{feed.path}" for feed in different(folder) if feed.feed.events}
        kept = by_vdirsyncer(urls, tmp_path)
    for path in urls:
        found = [attrs.evolve(seen, uid="") for content in kept[path] for seen in by_icalendar(content)]
        wanted = [attrs.evolve(seen, uid="") for seen in expected[path]]
        assert sorted(wanted, key=str) == sorted(found, key=str), path


def test_team(folder: Published) -> None:
    """The feed of a team that is everywhere has every session but those of operations alone."""
    by_path = {feed.path: feed.feed for feed in folder.feeds}
    team = {
        str(e["UID"]) for e in icalendar.Calendar.from_ical(by_path["feeds/team-team.ics"].content).events
    }
    everything = {
        str(e["UID"]) for e in icalendar.Calendar.from_ical(by_path["feeds/all.ics"].content).events
    }
    of_series = {
        folder.season.uid(session)
        for session in folder.season.sessions
        if session.series and session.for_public and folder.season.uid(session) in everything
    }

    assert of_series <= team
