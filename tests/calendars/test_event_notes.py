"""What descriptions say line by line."""

import pytest

from roadracing._internal.calendars.event_notes import labelled, own_notes


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Event: Australian Round\nClass: WorldSBK\nSession: FP1",
            {"event": "Australian Round", "series": "WorldSBK", "session": "FP1"},
        ),
        ("📍 Circuit: Monza\nTimezone: Europe/Rome", {"place": "Monza", "zone": "Europe/Rome"}),
        ("The event: come early", {}),
    ],
)
def test_lines_with_a_name(text: str, facts: dict[str, str]) -> None:
    """A name and a colon at the beginning of a line say what the line is about; the notes stay whole."""
    found = labelled(text)
    assert (facts, text) == (found.facts, found.rest)


def test_a_zone_is_one_of_the_database() -> None:
    """What is no zone is none."""
    assert ("Europe/Rome", None) == (labelled("TZ: Europe/Rome").zone, labelled("TZ: Italy, I think").zone)


def test_our_own() -> None:
    """The lines that our own feeds write are taken in their order, and the session's notes are what is below."""
    text = (
        "Local time: about Sunday 27 June 2004, 14:00, due to end at 16:45 (America/New_York, UTC−4)\n"
        "Event: A, B\nLength: 70 laps or 2h45m\nBring: a hat\nEvent: no other"
    )
    found = own_notes(text)
    assert ("America/New_York", "A, B", "70 laps or PT2H45M") == (
        found.zone,
        found.facts["event"],
        str(found.format),
    )
    assert "Bring: a hat\nEvent: no other" == found.rest
