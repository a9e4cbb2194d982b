"""A session is an ``icalendar.Event``, and the bytes in the feeds are its bytes."""

import datetime as dt

import attrs
import icalendar
import pytest
from hypothesis import given

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.feeds.calendar_entry import UndatedError, entry
from roadracing._internal.feeds.calendars import calendar
from roadracing._internal.feeds.component import to_component
from roadracing._internal.feeds.feed_stamp import UnstampedError, stamp
from roadracing._internal.feeds.options import Options
from roadracing._internal.feeds.rendering import entry_of
from roadracing._internal.feeds.selection import Selection
from roadracing._internal.feeds.vevent import vevent
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.session import Broadcast, Session
from tests.effort import tries
from tests.feeds.judge import judged
from tests.feeds.seasons import OPTIONS, seasons, sebring


@tries(15)
@given(seasons(), OPTIONS)
def test_same_bytes(season: Season, options: Options) -> None:
    """Feeds hold, for every session they show, what its component writes, and what icalendar builds of its facts."""
    index = Index(season)
    made = calendar(index, Selection(audience=Audience.OPERATIONS), options=options)
    _, begin, rest = made.content.partition(b"\r\nBEGIN:VEVENT\r\n")
    components, built = b"", b""
    for session in season.sessions:
        if session.id not in {*made.left_out, *made.dropped}:
            components += to_component(index, session, options).to_ical()
            shown = entry_of(index, session, stamp(index, session), options)  # type: ignore[arg-type]
            built += judged(shown).to_ical()  # type: ignore[arg-type]

    assert components == built == (begin + rest).removeprefix(b"\r\n").removesuffix(b"END:VCALENDAR\r\n")


@tries(15)
@given(seasons())
def test_text_comes_back(season: Season) -> None:
    """Every word and number of an entry is read back by icalendar as it was."""
    index = Index(season)
    for session in season.sessions:
        stamped = stamp(index, session)
        assert stamped is not None
        shown = entry(appearance(index, session), stamped)
        if shown is None:
            continue
        read = icalendar.Event.from_ical(vevent(shown))

        assert shown.summary == read["SUMMARY"]
        assert shown.description == read.get("DESCRIPTION")
        assert shown.location == read.get("LOCATION")
        assert shown.url == read.get("URL")
        assert list(shown.categories) == [str(category) for category in read["CATEGORIES"].cats]
        assert (shown.uid, shown.status, shown.sequence) == (read["UID"], read["STATUS"], read["SEQUENCE"])
        assert (shown.start, shown.stamp, shown.stamp) == (
            read["DTSTART"].dt,
            read["DTSTAMP"].dt,
            read["LAST-MODIFIED"].dt,
        )
        if shown.latitude_deg is not None and shown.longitude_deg is not None:
            assert abs(read["GEO"].latitude - shown.latitude_deg) <= 5e-7
            assert abs(read["GEO"].longitude - shown.longitude_deg) <= 5e-7
        else:
            assert "GEO" not in read


def test_access() -> None:
    """What a component holds can be reached and changed as that of any other event."""
    season = sebring()
    event = to_component(season, next(s for s in season.sessions if s.id == "race"))
    event.add("X-GATE", "7")

    assert dt.datetime(2004, 3, 20, 15, 30, tzinfo=dt.UTC) == event.start
    assert dt.timedelta(hours=12) == event.duration
    assert "ALMS 12 Hours – Mobil 1 12 Hours of Sebring" == event["SUMMARY"]
    assert ["ALMS", "Race"] == event.categories
    assert b"X-GATE:7\r\n" in event.to_ical()


def test_small_degrees() -> None:
    """Degrees that icalendar would write with an exponent are written with six decimals."""
    season = sebring()
    shown = entry(
        attrs.evolve(appearance(season, season.sessions[0]), latitude_deg=1e-05, longitude_deg=-0.0),
        attrs.evolve(stamp(Index(season), season.sessions[0])),  # type: ignore[type-var]
    )
    assert shown is not None

    assert b"GEO:0.000010;0.000000\r\n" in vevent(shown)
    assert vevent(shown) == judged(shown).to_ical()


def test_control_characters_in_a_hand_made_appearance() -> None:
    """An appearance that no model stands behind cannot break out of its property either."""
    season = sebring()
    shown = attrs.evolve(
        appearance(season, season.sessions[0]),
        title="a\r\nEND:VEVENT\x00\x1b",
        notes="b\rEND:VCALENDAR\x85",
        url="https://example.org/\r\nATTACH:x",
        uid="x\r\nRRULE:FREQ=SECONDLY",
        location="c\n\x0bd",
    )
    stamped = stamp(Index(season), season.sessions[0])
    assert stamped is not None
    written = entry(shown, stamped)
    assert written is not None
    names = [line.partition(b":")[0] for line in vevent(written).replace(b"\r\n ", b"").split(b"\r\n")]

    assert 1 == names.count(b"END")
    assert not {b"ATTACH", b"RRULE", b"END:VCALENDAR"} & set(names)
    assert vevent(written) == judged(written).to_ical()


def test_unstamped() -> None:
    """A session that nobody says the last change of has no component."""
    season = sebring(issued=None)
    with pytest.raises(UnstampedError, match="wc-race"):
        to_component(season, season.sessions[-1])


def test_undated() -> None:
    """A session with neither a time nor a day has no component, and the message says what to set."""
    lost = Session(id="lost", weekend="nowhere", kind=SessionKind.RACE)
    with pytest.raises(UndatedError, match="session lost has neither a time nor a day: give it a 'start'"):
        to_component(sebring(sessions=(lost,)), lost)


def test_a_backslash_in_a_parameter() -> None:
    """A backslash before a comma stays in the title of a map and in the name of a broadcaster."""
    words = "\\n\\N\\,\\;\\: 0"
    held = sebring()
    venue = attrs.evolve(held.venues[0], name=words, latitude_deg=27.45, longitude_deg=-81.35)
    race = attrs.evolve(
        held.sessions[0],
        broadcasts=(Broadcast(id="tv", channel=words, url="https://a.example/live"),),
        audience=Audience.PUBLIC,
    )
    season = attrs.evolve(held, venues=(venue, *held.venues[1:]), sessions=(race,))
    index, options = Index(season), Options(apple_location=True, conference=True)
    shown = entry_of(index, race, stamp(index, race), options)  # type: ignore[arg-type]
    assert shown is not None
    assert words in str(shown.map_title)
    assert judged(shown).to_ical() == to_component(index, race, options).to_ical()
