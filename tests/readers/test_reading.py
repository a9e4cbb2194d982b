"""The three readers can be asked, and see what is written."""

from collections.abc import Callable

import pytest

from tests.readers.reading import Seen, by_ical_js, by_icalendar, by_libical

pytestmark = pytest.mark.readers

READERS = [by_icalendar, by_ical_js, by_libical]

FEED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//roadracing//tests//EN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:STANDARD
DTSTART:19701025T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:a-utc@sebring.example
DTSTAMP:20040101T000000Z
DTSTART:20040320T153000Z
DTEND:20040321T033000Z
SUMMARY:12 hours\\, day and night
LOCATION:Sebring
STATUS:CONFIRMED
SEQUENCE:2
END:VEVENT
BEGIN:VEVENT
UID:b-local@sebring.example
DTSTAMP:20040101T000000Z
DTSTART;TZID=America/New_York:20040320T103000
DTEND;TZID=America/New_York:20040320T223000
END:VEVENT
BEGIN:VEVENT
UID:c-days@sebring.example
DTSTAMP:20040101T000000Z
DTSTART;VALUE=DATE:20040317
DTEND;VALUE=DATE:20040321
STATUS:TENTATIVE
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n").encode()


@pytest.mark.parametrize("read", READERS)
def test_instants(read: Callable[[bytes], tuple[Seen, ...]]) -> None:
    """UTC, local times with a zone, and whole days are told apart and come out as the same instants."""
    assert [
        ("a-utc@sebring.example", "2004-03-20T15:30:00Z", "2004-03-21T03:30:00Z"),
        ("b-local@sebring.example", "2004-03-20T15:30:00Z", "2004-03-21T03:30:00Z"),
        ("c-days@sebring.example", "2004-03-17", "2004-03-21"),
    ] == [(seen.uid, seen.start, seen.end) for seen in read(FEED)]


@pytest.mark.parametrize("read", READERS)
def test_words(read: Callable[[bytes], tuple[Seen, ...]]) -> None:
    """Title, place, status and sequence come out as they were meant."""
    first, _, last = read(FEED)

    assert ("12 hours, day and night", "Sebring", "CONFIRMED", 2) == (
        first.summary,
        first.location,
        first.status,
        first.sequence,
    )
    assert "TENTATIVE" == last.status


def test_libical_refuses_what_it_cannot_read() -> None:
    """A line that libical would skip in silence is an error here."""
    with pytest.raises(ValueError, match="libical cannot read"):
        by_libical(FEED.replace(b"DTEND:20040321T033000Z", b"DTEND:tomorrow"))
