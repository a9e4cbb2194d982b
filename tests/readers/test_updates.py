"""What changes in a feed arrives at a subscriber who keeps what he had."""

import os
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

import attrs
import icalendar
import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.time.start import Start
from roadracing._internal.versions.revise import revise
from tests.feeds.seasons import at, sebring
from tests.readers.programs import VDIRSYNCER
from tests.readers.serving import served
from tests.site.for_everybody import publish
from tests.site.test_published_before import next_season

pytestmark = pytest.mark.readers

FEED = "racing/feeds/all.ics"
CONFIGURATION = """\
[general]
status_path = "{here}/status"

[pair sebring]
a = "feed"
b = "kept"
collections = null
conflict_resolution = "a wins"

[storage feed]
type = "http"
url = "{url}"

[storage kept]
type = "filesystem"
path = "{here}/kept"
fileext = ".ics"
"""


class Subscriber(Protocol):
    """Somebody who keeps what he had of a feed."""

    def fetch(self) -> list[icalendar.Event]:
        """What it has after it looked again."""
        ...


class Vdirsyncer:
    """The program vdirsyncer, with a folder of what it has and its own memory of what the feed was.

    It knows an event by its content alone and gives it a UID of its own.
    """

    def __init__(self, here: Path, url: str) -> None:
        self.here = here
        (here / "kept").mkdir(parents=True)
        (here / "config").write_text(CONFIGURATION.format(here=here, url=url), encoding="utf-8")
        self._run("discover")

    def _run(self, *arguments: str) -> None:
        done = subprocess.run(
            [str(VDIRSYNCER), "-c", str(self.here / "config"), *arguments],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert 0 == done.returncode, done.stderr

    def fetch(self) -> list[icalendar.Event]:
        """What it has after it looked again."""
        self._run("sync", "--force-delete")
        return [event for path in (self.here / "kept").iterdir() for event in _events(path.read_bytes())]


class Strict:
    """The least willing subscriber that is known, as GNOME's calendar was seen to be.

    It asks for a feed only if that is newer than what it has, knows events by their UIDs, and takes one that it has
    for unchanged unless DTSTAMP, LAST-MODIFIED or SEQUENCE say otherwise.
    """

    def __init__(self, _here: Path, url: str) -> None:
        self.url = url
        self.since: str | None = None
        self.kept: dict[str, icalendar.Event] = {}

    def fetch(self) -> list[icalendar.Event]:
        """What it has after it looked again."""
        request = urllib.request.Request(self.url)  # noqa: S310 - a server of this test
        if self.since is not None:
            request.add_header("If-Modified-Since", self.since)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
                self.since = answer.headers["Last-Modified"]
                found = {str(event["UID"]): event for event in _events(answer.read())}
        except urllib.error.HTTPError as error:
            assert 304 == error.code
            error.close()
            return list(self.kept.values())
        for uid, event in found.items():
            held = self.kept.get(uid)
            if held is not None and _said(held) == _said(event):
                found[uid] = held
        self.kept = found
        return list(found.values())


def _said(event: icalendar.Event) -> tuple[object, ...]:
    return event["DTSTAMP"].dt, event["LAST-MODIFIED"].dt, event["SEQUENCE"]


def _events(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """What is served on this machine."""
    made = tmp_path / "srv"
    made.mkdir()
    publish(sebring(), made / "racing")
    return made


@pytest.fixture(
    params=[
        Strict,
        pytest.param(
            Vdirsyncer,
            marks=pytest.mark.skipif(
                VDIRSYNCER is None and not os.environ.get("CI"), reason="vdirsyncer is not installed"
            ),
        ),
    ]
)
def subscriber(request: pytest.FixtureRequest, tmp_path: Path, root: Path) -> Iterator[Subscriber]:
    """A subscriber to the feed of everything."""
    with served(root) as address:
        yield request.param(tmp_path / "subscriber", f"{address}/{FEED}")


def revised(before: Season, days: int, id_: str = "race", **facts: object) -> Season:
    """The season after a session changed and the change was stamped."""
    sessions = [attrs.evolve(s, **facts) if s.id == id_ else s for s in before.sessions]  # type: ignore[arg-type]
    return revise(
        before,
        attrs.evolve(before, sessions=sessions),
        issued=at(2004, 3, 2, 9) + timedelta(days=days),
        reason="a test",
    )


def race(events: list[icalendar.Event]) -> icalendar.Event | None:
    """The 12 hours, of which there is at most one."""
    found = [
        event
        for event in events
        if str(event["SUMMARY"]).endswith("ALMS 12 Hours – Mobil 1 12 Hours of Sebring")
    ]
    assert len(found) <= 1
    return found[0] if found else None


def test_updates(subscriber: Subscriber, root: Path) -> None:
    """A session that moves, is cancelled, runs after all, and is removed does so for the subscriber too."""
    season = sebring()
    first = subscriber.fetch()
    assert 3 == len(first)

    seen = []
    noon = at(2004, 3, 20, 12)
    for days, facts in enumerate(
        (
            {"start": Start.at(noon), "end": noon + timedelta(hours=12)},
            {"status": PlanStatus.CANCELLED},
            {"status": None},
            {"status": PlanStatus.CANCELLED},
        )
    ):
        season = revised(season, days, **facts)
        publish(season, root / "racing")
        event = race(subscriber.fetch())
        assert event is not None
        seen.append((event.start, str(event["STATUS"]), int(event["SEQUENCE"])))

    assert [
        (noon, "CONFIRMED", 3),
        (noon, "CANCELLED", 4),
        (noon, "CONFIRMED", 5),
        (noon, "CANCELLED", 6),
    ] == seen

    removed = attrs.evolve(season, sessions=[s for s in season.sessions if s.id != "race"], bulletins=())
    publish(removed, root / "racing")
    left = subscriber.fetch()
    assert race(left) is None
    assert 2 == len(left)


def test_becoming_known(subscriber: Subscriber, root: Path) -> None:
    """A session that has days, then a day, then a time, and is late, postponed, and timed again, is one event."""
    season = sebring()
    first = support(subscriber.fetch())
    seen = [(first.start, str(first["STATUS"]))]
    two, three, morning = at(2004, 3, 19, 14), at(2004, 3, 19, 15), at(2004, 3, 20, 9)
    for days, facts in enumerate(
        (
            {"start": Start.on(date(2004, 3, 19))},
            {"start": Start.about(two)},
            {"start": Start.at(two), "end": two + timedelta(minutes=50)},
            {"start": Start.at(three), "end": three + timedelta(minutes=50), "status": PlanStatus.DELAYED},
            {"start": Start.on(date(2004, 3, 20)), "end": None, "status": PlanStatus.POSTPONED},
            {"start": Start.at(morning), "status": None},
        )
    ):
        season = revised(season, days, "wc-race", **facts)
        publish(season, root / "racing", pages=False)
        event = support(subscriber.fetch())
        seen.append((event.start, str(event["STATUS"])))

    assert [
        (date(2004, 3, 15), "TENTATIVE"),
        (date(2004, 3, 19), "TENTATIVE"),
        (two, "TENTATIVE"),
        (two, "CONFIRMED"),
        (three, "CONFIRMED"),
        (date(2004, 3, 20), "TENTATIVE"),
        (morning, "CONFIRMED"),
    ] == seen


def support(events: list[icalendar.Event]) -> icalendar.Event:
    """The race of the other series, of which there is one."""
    (found,) = (event for event in events if "Speed World Challenge GT Race" in str(event["SUMMARY"]))
    return found


def test_next_season(subscriber: Subscriber, root: Path) -> None:
    """When the next season is published, the subscriber has its sessions and keeps those before."""
    assert 3 == len(subscriber.fetch())
    publish(next_season(), root / "racing", pages=False)
    found = subscriber.fetch()

    assert 4 == len(found)
    assert race(found) is not None
    assert date(2005, 3, 19) in {event.start.date() for event in found if hasattr(event.start, "date")}


@pytest.mark.parametrize("subscriber", [Strict], indirect=True)
def test_what_says_nothing_does_not_arrive(subscriber: Subscriber, root: Path) -> None:
    """A change that is forced past the promise leaves the least willing subscriber with the old time."""
    before = race(subscriber.fetch())
    moved = [
        attrs.evolve(s, start=Start.at(at(2004, 3, 20, 12))) if s.id == "race" else s
        for s in sebring().sessions
    ]
    publish(sebring(sessions=moved), root / "racing", force=True)
    after = race(subscriber.fetch())

    assert before is not None
    assert before is after
