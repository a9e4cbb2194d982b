"""Other people's readers see in a feed what the model says."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
import icalendar
import pytest
from hypothesis import given

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.local_times import LAST_YEAR, follows
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start
from roadracing._internal.words.naming import holds
from tests.effort import tries
from tests.feeds.real import EXAMPLES, real
from tests.feeds.seasons import OPTIONS, seasons, sebring
from tests.feeds.zones import BEGIN, END, RACING, moments
from tests.readers.kcalendarcore import by_kcalendarcore, installed
from tests.readers.reading import Seen, by_ical_js, by_icalendar, by_libical, objections_of_libical

pytestmark = pytest.mark.readers

EVERYTHING = Selection(audience=Audience.OPERATIONS)


def said(index: Index, session: Session) -> Seen:
    """What a reader should see of a session, from the model alone."""
    shown = appearance(index, session)
    if shown.starts is not None:
        start = shown.starts.utc.replace(microsecond=0)
        known = shown.ends if shown.ends is not None else shown.due
        ends = known.utc.replace(microsecond=0) if known is not None else start
        times = tuple(f"{moment.replace(tzinfo=None).isoformat()}Z" for moment in (start, max(start, ends)))
    else:
        assert shown.days is not None
        first, last = shown.days
        times = (first.isoformat(), (max(first, last) + dt.timedelta(days=1)).isoformat())
    cancelled = shown.status.value == "cancelled"
    return Seen(
        uid=shown.uid,
        start=times[0],
        end=times[1],
        status="CANCELLED" if cancelled else "CONFIRMED" if shown.confirmed else "TENTATIVE",
        sequence=min(session.revision or 0, 2**31 - 1),
        summary=titled(shown),
        location=shown.location,
        description=None,
    )


def titled(shown: Appearance) -> str:
    """A title says what a phone shows nowhere else: the status, the reserve and the event."""
    marks = [] if shown.status.value == "scheduled" else [shown.status.value.upper()]
    if shown.status.value != "cancelled":
        if shown.starts is None:
            marks.append("TBC")
        elif not shown.exact:
            marks.append(shown.reserve if shown.reserve in ("about", "not before") else "about")
    said = ", ".join(marks)
    event = f" – {shown.weekend}" if shown.weekend and not holds(shown.summary, shown.weekend) else ""
    return f"{said[:1].upper()}{said[1:]}: {shown.summary}{event}" if said else f"{shown.summary}{event}"


def of_all(season: Season) -> tuple[bytes, list[Seen]]:
    """A feed of everything, and what a reader should see in it."""
    index = Index(season)
    made = calendar(index, EVERYTHING, url="https://example.org/all.ics")
    sessions = [session for session in season.sessions if session.id not in made.left_out]
    return made.content, sorted((said(index, s) for s in sessions), key=lambda seen: seen.uid)


def comparable(seen: Iterable[Seen]) -> list[Seen]:
    """Without the description, which readers are compared in with each other, and as libical shows blanks.

    libical drops the blanks that a text begins with.
    """
    return [
        attrs.evolve(
            event,
            summary=event.summary and event.summary.lstrip(" "),
            location=event.location and event.location.lstrip(" "),
            description=None,
        )
        for event in seen
    ]


@pytest.mark.parametrize("read", [by_icalendar, by_ical_js, by_libical])
def test_real_weekend(read: Callable[[bytes], tuple[Seen, ...]]) -> None:
    """Each reader sees the sessions of a real weekend at the model's instants."""
    feed, expected = of_all(sebring())

    assert comparable(expected) == comparable(read(feed))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("read", [by_icalendar, by_ical_js, by_libical])
def test_examples(read: Callable[[bytes], tuple[Seen, ...]], path: Path) -> None:
    """Each reader sees every session of the real seasons and timetables at the model's instants."""
    feed, expected = of_all(real(path))

    assert expected
    assert comparable(expected) == comparable(read(feed))
    assert [] == objections_of_libical(feed)


@pytest.mark.parametrize("read", [by_icalendar, by_ical_js, by_libical])
@tries(15)
@given(season=seasons())
def test_any_season(read: Callable[[bytes], tuple[Seen, ...]], season: Season) -> None:
    """Each reader sees the instants, the words and the status of any session a model accepts."""
    feed, expected = of_all(season)

    assert comparable(expected) == comparable(read(feed))


@tries(15)
@given(seasons(), OPTIONS)
def test_libical_objects_to_nothing(season: Season, options: Options) -> None:
    """libical, which knows what RFC 5545 allows where, finds nothing that is not, whatever was asked for."""
    assert [] == objections_of_libical(calendar(season, EVERYTHING, options=options).content)


@pytest.mark.parametrize("read", [by_ical_js, by_libical])
@tries(15)
@given(season=seasons(), options=OPTIONS)
def test_any_options(read: Callable[[bytes], tuple[Seen, ...]], season: Season, options: Options) -> None:
    """Whatever was asked for, each reader sees the events that icalendar sees, at the same moments."""
    feed = calendar(season, EVERYTHING, options=options).content
    utc = calendar(season, EVERYTHING, options=attrs.evolve(options, local_times=False)).content

    assert comparable(by_icalendar(utc)) == comparable(read(feed))


def at_moments(key: str, chosen: list[dt.datetime]) -> Season:
    """A season with a session at each of some moments, in a zone."""
    return Season(
        namespace="clocks.example",
        issued=Instant.of(BEGIN, "UTC"),
        venues=(Venue(id="circuit", timezone=key),),
        weekends=(RaceWeekend(id="weekend", venue="circuit"),),
        sessions=tuple(
            Session(
                id=f"s{n:02}",
                weekend="weekend",
                kind=SessionKind.RACE,
                start=Start.at(Instant.of(moment, key)),
            )
            for n, moment in enumerate(chosen)
        ),
    )


@pytest.mark.parametrize("read", [by_icalendar, by_ical_js, by_libical])
@pytest.mark.parametrize("key", RACING)
def test_local_times(read: Callable[[bytes], tuple[Seen, ...]], key: str) -> None:
    """Sixty moments on the clocks of a racing zone are read as what they are, by rule or, without one, in UTC."""
    chosen = moments(key)
    season = at_moments(key, chosen)
    feed = calendar(season, EVERYTHING, options=Options(local_times=True)).content
    ruled = follows(key, min(chosen).date(), max(chosen).date()) is not None

    assert ruled is (f"DTSTART;TZID={key}:".encode() in feed)
    assert [f"{moment:%Y-%m-%dT%H:%M:%SZ}" for moment in chosen] == [seen.start for seen in read(feed)]


@pytest.mark.parametrize("key", ["America/New_York", "Europe/Paris", "Australia/Sydney"])
def test_an_onset_an_hour_late_is_seen(key: str) -> None:
    """With the zone that the package icalendar makes, whose summers begin an hour late, these tests would fail."""
    chosen = moments(key)
    feed = calendar(at_moments(key, chosen), EVERYTHING, options=Options(local_times=True)).content
    late = icalendar.Timezone.from_tzid(key, first_date=BEGIN.date(), last_date=END.date()).to_ical()
    begin, end = feed.index(b"BEGIN:VTIMEZONE"), feed.index(b"BEGIN:VEVENT")
    right = [f"{moment:%Y-%m-%dT%H:%M:%SZ}" for moment in chosen]
    seen = [event.start for event in by_ical_js(feed[:begin] + late + feed[end:])]

    assert right == [event.start for event in by_ical_js(feed)]
    assert 10 < sum(one != other for one, other in zip(right, seen, strict=True))


@installed
@pytest.mark.parametrize("key", RACING)
def test_local_times_in_kde(key: str) -> None:
    """KDE's calendars read the same sixty moments, too."""
    chosen = moments(key)
    feed = calendar(at_moments(key, chosen), EVERYTHING, options=Options(local_times=True)).content

    assert [f"{moment:%Y-%m-%dT%H:%M:%SZ}" for moment in chosen] == [
        seen.start for seen in by_kcalendarcore(feed)
    ]


@tries(15)
@given(seasons())
def test_readers_agree(season: Season) -> None:
    """Readers that have nothing in common see one and the same description."""
    feed, _ = of_all(season)

    assert [seen.description for seen in by_icalendar(feed)] == [
        seen.description for seen in by_libical(feed)
    ]


@pytest.mark.parametrize("read", [by_icalendar, by_ical_js, by_libical])
@pytest.mark.parametrize("key", ["America/New_York", "America/Santiago", "Asia/Jerusalem", "Europe/Dublin"])
@pytest.mark.parametrize("year", [2008, LAST_YEAR])
def test_first_and_last_years(read: Callable[[bytes], tuple[Seen, ...]], key: str, year: int) -> None:
    """Both halves of the years far from today are read as what they are."""
    chosen = [dt.datetime(year, month, 20, 15, 30, tzinfo=dt.UTC) for month in (1, 4, 7, 10, 12)]
    feed = calendar(at_moments(key, chosen), EVERYTHING, options=Options(local_times=True)).content

    assert [f"{moment:%Y-%m-%dT%H:%M:%SZ}" for moment in chosen] == [seen.start for seen in read(feed)]
