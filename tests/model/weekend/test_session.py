"""What a session means by what is stated of it, and by what is not."""

import datetime as dt
from typing import Any

import pytest

from roadracing._internal.model.weekend.kinds import Audience, SessionKind, TrackCondition, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.format import Format
from roadracing._internal.time.start import Start
from tests.rules.building import at, session


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ({"title": "Feature"}, "Feature"),
        ({"ordinal": 2}, "Practice 2"),
        ({"kind": "warm-up"}, "Warm up"),
    ],
)
def test_label(facts: dict[str, Any], label: str) -> None:
    """A timetable calls it by its title, otherwise by its kind and number."""
    assert label == session("s", facts.pop("kind", "practice"), **facts).label


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("16:30", "Race (alms), "),
        ("~16:30", "Race (alms), about "),
        (Start.tbc(), "Race (alms), time to be confirmed"),
        (None, "Race (alms), time not known"),
    ],
)
def test_printed(start: Any, words: str) -> None:
    """It is printed with what, for whom and when, and an unknown time is said to be unknown."""
    assert str(session("s", "race", start, series="alms")).startswith(words)


@pytest.mark.parametrize(
    ("kind", "use", "condition", "public"),
    [
        ("race", TrackUse.EXCLUSIVE, TrackCondition.HOT, True),
        ("parade", TrackUse.SHARED, None, True),
        ("track-walk", TrackUse.SHARED, TrackCondition.COLD, False),
        ("briefing", TrackUse.NONE, None, False),
        ("autographs", TrackUse.NONE, None, True),
    ],
)
def test_what_a_kind_says(kind: str, use: TrackUse, condition: TrackCondition | None, public: bool) -> None:  # noqa: FBT001 - a table's column
    """Where nobody states them, track, condition and audience follow from the kind."""
    held = session("s", kind)
    assert (use, condition, public) == (held.track_use, held.track_condition, held.for_public)
    assert TrackUse.SHARED is session("s", kind, track="shared").track_use
    assert session("s", kind, audience=Audience.PUBLIC).for_public


def test_what_nobody_says_of_the_track() -> None:
    """Cars may run in what has no kind, unless its words or somebody settles it."""
    assert session("s", "other", title="Cup").may_be_on_track
    assert not session("s", "other", title="Cup", track="none").may_be_on_track
    assert not session("s", "practice").may_be_on_track


def test_lengths_and_ends() -> None:
    """A moment has no length; an end nobody published makes none; the last entry closes before the end."""
    moment, row = (
        session("s", "podium", "16:30", "16:30"),
        session("s", "technical-inspection", "08:00", "09:00"),
    )
    assert (True, dt.timedelta()) == (moment.is_moment, moment.length)
    assert (False, dt.timedelta(hours=1), at("09:00")) == (row.is_moment, row.length, row.closes)
    assert at("08:40") == session("s", row.kind.value, "08:00", "09:00", last_entry_at=at("08:40")).closes
    assert None is session("s", "race", "16:30").length


@pytest.mark.parametrize(
    ("format_", "lap", "expected"),
    [("PT1H", None, "15:00"), ("PT1H", 2, "15:02"), ("PT1H + 1 lap", 2, "15:04"), ("70 laps", 2, "14:45")],
)
def test_expected_end(format_: str, lap: int | None, expected: str) -> None:
    """A timed race overruns by the lap under way and those that follow; without a time its published end stands."""
    race = session("s", "race", "14:00", "14:45", format=Format.parse(format_))
    assert at(expected) == race.expected_end(None if lap is None else dt.timedelta(minutes=lap))


def test_where_calendars_end() -> None:
    """A length beyond the last year there is changes nothing."""
    last = session("s", "race", at("9999-12-31 10:00"), at("9999-12-31 11:00"), format=Format.parse("PT48H"))
    assert last.end == last.expected_end()
    assert Session(id="s", weekend="w", kind=SessionKind.RACE).expected_end() is None
