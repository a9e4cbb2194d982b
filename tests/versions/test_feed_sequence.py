"""What a subscriber gets of four versions of a real calendar: the bytes of its feed, one after the other."""

import datetime as dt
from itertools import pairwise

import attrs
import icalendar
import pytest

import roadracing as rr
from roadracing._internal.model.season.season import Season
from roadracing._internal.time.instant import Instant
from tests.versions.calendars import versions
from tests.versions.small_season import RACE, SEASON

MEANS = {
    "Practice 1": "fp1",
    "Practice 2": "fp2",
    "Practice 3": "fp3",
    "Qualifying": "qualifying",
    "Qualifying 2": "sprintqualifying",
    "Race": "gp",
    "Race 2": "sprint",
}


@pytest.fixture(scope="module", params=[False, True], ids=["", "with rounds"])
def feeds(request: pytest.FixtureRequest) -> list[bytes]:
    """The feed after each version was taken in."""
    season: Season | None = None
    found = []
    for issued, version in versions(rounds=request.param):
        old = season or Season(namespace=version.namespace)
        season = rr.revise(old, version, issued=issued, reason="The calendar was published anew")
        found.append(rr.feed(season, series="f1"))
    return found


def blocks(feed: bytes) -> dict[str, bytes]:
    """The bytes of each event by its UID."""
    events = feed.split(b"BEGIN:VEVENT\r\n")[1:]
    cut = [event.split(b"END:VEVENT\r\n")[0] for event in events]
    return {
        next(line for line in event.split(b"\r\n") if line.startswith(b"UID:"))[4:].decode(): event
        for event in cut
    }


def parsed(feed: bytes) -> dict[str, icalendar.Event]:
    """Each event as another program reads it, by its UID."""
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(feed).events}


def said(event: icalendar.Event) -> dict[str, object]:
    """What an event says, apart from how often and when it changed."""
    stamps = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")
    return {
        name: event.decoded(name) if name.startswith("DT") else str(event[name])
        for name in event
        if name not in stamps
    }


def test_a_uid_means_one_session_for_ever(feeds: list[bytes]) -> None:
    """Event and session of each UID are the same in all versions that have it, and no UID is ever gone."""
    meant: dict[str, tuple[str, str]] = {}
    for feed in feeds:
        events = parsed(feed)
        assert meant.keys() <= events.keys()
        for uid, event in events.items():
            words = str(event["DESCRIPTION"]).splitlines()
            weekend = next(line.removeprefix("Event: ") for line in words if line.startswith("Event: "))
            title = str(event["SUMMARY"]).split("Formula 1 ", 1)[-1].split(" – ", 1)[0]
            assert (weekend, title) == meant.setdefault(uid, (weekend, title))
            assert uid.split("@")[0].endswith(MEANS[title])
    assert [120, 120, 120, 125] == [len(parsed(feed)) for feed in feeds]


def test_what_changed_says_so_and_nothing_else_changed_a_byte(feeds: list[bytes]) -> None:
    """A changed event has the next SEQUENCE and a later DTSTAMP; an unchanged one the same bytes."""
    counts = []
    for old, new in pairwise(feeds):
        before, after, raw_before, raw_after = parsed(old), parsed(new), blocks(old), blocks(new)
        assert raw_before.keys() == before.keys()
        changed = {uid for uid in before if said(before[uid]) != said(after[uid])}
        for uid, event in before.items():
            if uid in changed:
                assert int(event["SEQUENCE"]) + 1 == int(after[uid]["SEQUENCE"])
                assert event.decoded("DTSTAMP") < after[uid].decoded("DTSTAMP")
                assert event.decoded("LAST-MODIFIED") < after[uid].decoded("LAST-MODIFIED")
            else:
                assert raw_before[uid] == raw_after[uid]
        counts.append((len(changed), len(after.keys() - before.keys())))
    # Where races say which round they are, deleting two rounds renumbers all that follow, and inserting one again.
    numbered = b"Counts as" in feeds[0]
    assert ([(10, 0), (24, 0), (9, 5)] if numbered else [(10, 0), (5, 0), (2, 5)]) == counts


def test_the_cancelled_stay_and_the_new_begin(feeds: list[bytes]) -> None:
    """Two rounds are cancelled and stay as cancelled; what was inserted begins at SEQUENCE 0."""
    cancelled = [
        {uid for uid, event in parsed(feed).items() if event["STATUS"] == "CANCELLED"} for feed in feeds
    ]
    assert [0, 10, 10, 10] == [len(uids) for uids in cancelled]
    assert cancelled[1] == cancelled[3]
    new = parsed(feeds[3]).keys() - parsed(feeds[2]).keys()
    assert {0} == {int(parsed(feeds[3])[uid]["SEQUENCE"]) for uid in new}


def test_the_same_version_again_is_the_same_bytes(feeds: list[bytes]) -> None:
    """Taking in a version once more, later, gives what subscribers have already."""
    issued, version = versions()[0]
    season = rr.revise(Season(namespace=version.namespace), version, issued=issued, reason="first")
    again = rr.revise(season, version, issued=issued + dt.timedelta(days=1), reason="again")
    assert rr.feed(season, series="f1") == rr.feed(again, series="f1")
    assert len(feeds) == 4


def test_another_layout_reaches_the_calendars() -> None:
    """The layout stands in the description; when it changes the event has the next SEQUENCE and says the new one."""
    first = Instant.parse("2004-07-01T12:00:00-04:00[America/New_York]")
    old = attrs.evolve(SEASON, issued=first)
    new = attrs.evolve(old, sessions=(attrs.evolve(RACE, layout="short"),))
    revised = rr.revise(old, new, issued=first + dt.timedelta(days=1), reason="The bridge is closed")
    found = []
    for season in (old, revised):
        (event,) = parsed(rr.feed(season)).values()
        layout = next(line for line in str(event["DESCRIPTION"]).splitlines() if line.startswith("Layout"))
        found.append((int(event["SEQUENCE"]), layout))
    assert [(0, "Layout: Full course"), (1, "Layout: Club course")] == found
    assert "runs on Club course instead of Full course" in (revised.bulletins[-1].text or "")
