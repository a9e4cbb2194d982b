"""The lines of an event, as other programs read them."""

import attrs
import icalendar
from hypothesis import given

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.feeds.calendar_entry import entry
from roadracing._internal.feeds.feed_stamp import stamp
from roadracing._internal.feeds.vevent import vevent
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from tests.effort import tries
from tests.feeds.icalendar_verdict import judged
from tests.feeds.seasons import seasons, sebring


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
