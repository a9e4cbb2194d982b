"""The weekends of a calendar: our own feeds come back, and a season's calendar is a weekend for each cluster."""

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.calendars.calendar_reading import read_ics, read_ics_text
from roadracing._internal.documents.reading import load
from roadracing._internal.feeds.calendars import feed
from roadracing._internal.feeds.feed_stamp import UnstampedError
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries
from tests.tables.calendars import calendar

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
NAMES: Final = ("2004-alms", "2004-common-calendar", "2004-scca", "long-beach-2013", "mid-ohio-2004")
FACTS: Final = (
    "summary",
    "series",
    "kind",
    "days",
    "exact",
    "status",
    "location",
    "operator",
    "format",
    "notes",
)


@cache
def _both(name: str) -> tuple[Season, Season]:
    season = load(EXAMPLES / f"{name}.json")
    found = read_ics(feed(season), namespace="other.example.org").season
    assert found is not None
    return season, found


def _pairs(season: Season, back: Season) -> list[tuple[Appearance, Appearance]]:
    """What people see of each session that is in the feed, before and after."""
    first, again = Index(season), Index(back)
    held = {str(dict(one.extra.items())["icalendar.invalid:uid"]): one for one in back.sessions}
    shown = [one for one in season.sessions if season.uid(one) in held]
    return [(appearance(first, one), appearance(again, held[season.uid(one)])) for one in shown]


def _moment(when: Any) -> tuple[dt.datetime, str] | None:
    return (when.utc.replace(microsecond=0), when.zone) if when is not None else None


@pytest.mark.parametrize("name", NAMES)
def test_what_our_own_feeds_say_comes_back(name: str) -> None:
    """A feed of what was read says what the feed said that it was read from: names, times, zones, places, reserves."""
    pairs = _pairs(*_both(name))
    assert pairs
    for before, after in pairs:
        assert {one: getattr(before, one) for one in FACTS} == {one: getattr(after, one) for one in FACTS}
        for one in ("starts", "ends", "due"):
            assert _moment(getattr(before, one)) == _moment(getattr(after, one))


@pytest.mark.parametrize("name", NAMES)
def test_weekends_of_our_own_feeds_come_back(name: str) -> None:
    """Sessions are of one weekend afterwards exactly if they were before."""
    season, back = _both(name)
    held = {str(dict(one.extra.items())["icalendar.invalid:uid"]): one.weekend for one in back.sessions}
    both = {(one.weekend, held[season.uid(one)]) for one in season.sessions if season.uid(one) in held}
    assert len({one for one, _ in both}) == len(both) == len({one for _, one in both})


@tries(10)
@given(season=seasons())
def test_no_feed_comes_back_wrong(season: Season) -> None:
    """Of any season no kind, series, name or moment is another one afterwards."""
    try:
        found = read_ics(feed(season), namespace="other.example.org").season
    except UnstampedError:
        return
    assert found is not None
    for before, after in _pairs(season, found):
        assert (before.kind, before.series, before.summary) == (after.kind, after.series, after.summary)
        first, again = _moment(before.starts), _moment(after.starts)
        assert (first and first[0]) == (again and again[0])


def _event(number: int, day: str, title: str, more: str = "") -> str:
    return f"UID:{number}\nDTSTART:{day}T120000Z\nDTEND:{day}T130000Z\nSUMMARY:{title}\n{more}".strip()


def _weekends(*events: str, **options: Any) -> list[set[str]]:
    """The titles of each weekend's sessions."""
    season = read_ics_text(calendar(*events), namespace="a.example.org", **options).season
    assert season is not None
    return sorted(
        (
            {str(s.extra["icalendar.invalid:uid"]) for s in season.sessions if s.weekend == w.id}
            for w in season.weekends
        ),
        key=sorted,
    )


MONZA, SPA = "LOCATION:Autodromo di Monza\\, Italy", "LOCATION:Circuit de Spa\\, Belgium"


def test_a_weekend_for_each_place_and_days() -> None:
    """Two places on the same days are two weekends, and so are two months at one place."""
    events = (
        _event(1, "20240906", "FP1", MONZA),
        _event(2, "20240908", "Race", MONZA),
        _event(3, "20240907", "Race", SPA),
        _event(4, "20241012", "Race", MONZA),
    )
    assert [{"1", "2"}, {"3"}, {"4"}] == _weekends(*events)
    assert [{"1", "2", "3", "4"}] == _weekends(*events, weekend="all-of-it")
    season = read_ics_text(calendar(*events), namespace="a.example.org").season
    assert season is not None
    assert {"Autodromo di Monza, Italy", "Circuit de Spa, Belgium"} == {venue.name for venue in season.venues}
    assert {None} == {session.place for session in season.sessions}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("LOCATION:Paddock", "LOCATION:Media centre"),
        ("LOCATION:Turn 1\\, Autodromo di Monza\\, Italy", MONZA),
        ("", MONZA),
        ("DESCRIPTION:Event: Italian Grand Prix", "DESCRIPTION:Event: Italian Grand Prix"),
    ],
)
def test_spots_of_one_weekend(first: str, second: str) -> None:
    """What is a spot, or says no place, is at the place of its days."""
    events = (
        _event(1, "20240906", "FP1", first),
        _event(2, "20240908", "Race", second),
        _event(3, "20240908", "Parade"),
    )
    assert [{"1", "2", "3"}] == _weekends(*events)


def test_series_at_events_of_their_own() -> None:
    """Without places, series that are at one event each are at two weekends."""
    events = (
        _event(1, "20240906", "F1: FP1 (Monza)"),
        _event(2, "20240908", "F1: Race (Monza Grand Prix)"),
        _event(3, "20240907", "WEC: Race (Spa)"),
    )
    assert [{"1", "2"}, {"3"}] == _weekends(*events)
