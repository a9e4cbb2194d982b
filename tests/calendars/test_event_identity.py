"""An event is known by its UID."""

import pytest

from tests.calendars.reading import read
from tests.tables.building import NAMESPACE, one, problems
from tests.tables.calendars import calendar


class TestUids:
    """An event is known by its UID."""

    def test_without(self) -> None:
        """An event without a UID gets an id of its words, with a warning."""
        reading = read(calendar("DTSTART:20130420T233000Z\nSUMMARY:Race"))

        assert ["event-without-uid"] == problems(reading)
        assert ("long-beach-race",) == reading.new

    def test_twice(self) -> None:
        """Events that share a UID are sessions of their own, with a warning."""
        event = "UID:a@x.example\nDTSTART:20130420T233000Z\nSUMMARY:Race"
        reading = read(calendar(event, event))

        assert ["repeated-uid"] == problems(reading)
        assert ("a-x-example", "a-x-example-2") == reading.new

    @pytest.mark.parametrize(
        "more", ["RRULE:FREQ=DAILY;COUNT=3", "RDATE:20130421T233000Z", "RECURRENCE-ID:20130420T233000Z"]
    )
    def test_recurring(self, more: str) -> None:
        """What recurs is one session; the rule is kept, and that is said."""
        reading = read(calendar(f"UID:a\nDTSTART:20130420T233000Z\nSUMMARY:Track walk\n{more}"))

        assert ["recurring-event"] == problems(reading)
        name, _, value = more.partition(":")
        assert value == one(reading).extra[f"icalendar.invalid:{name.lower()}"]

    def test_long_and_odd(self) -> None:
        """A UID of any length and any letters gives an id."""
        reading = read(
            calendar(
                "UID:" + "x1-" * 200 + "\nDTSTART:20130420T233000Z", "UID:鈴鹿\nDTSTART:20130420T233000Z"
            )
        )

        assert all(len(session) <= 100 for session in reading.new)
        assert "long-beach-session" in reading.new

    def test_our_own(self) -> None:
        """A UID of this document's namespace is the id it was made of."""
        reading = read(calendar(f"UID:alms-race@{NAMESPACE}\nDTSTART:20130420T233000Z\nSUMMARY:Race"))

        assert ("alms-race",) == reading.new
        assert {} == dict(one(reading).extra)
