"""How long things take, in people's words."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells.cell_lengths import format_of, hours_in_name, length_of, length_said
from roadracing._internal.time.durations import duration_text
from roadracing._internal.time.format import Format


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("PT1H", 60),
        ("pt1h30m", 90),
        ("PT90M", 90),
        ("1:30", 90),
        ("0:45", 45),
        ("1:30:00", 90),
        ("24:00", 1440),
        ("90 min", 90),
        ("90min.", 90),
        ("45 minutes", 45),
        ("45m", 45),
        ("90'", 90),
        ("1h30", 90),
        ("1h30m", 90),
        ("1 h 30 min", 90),
        ("1 hour and 15 minutes", 75),
        ("2 hrs", 120),
        ("24 h", 1440),
        ("24h", 1440),
        ("2.5 h", 150),
        ("2,5 h", 150),
        ("30 s", 0.5),
        ("0 min", 0),
    ],
)
def test_lengths(text: str, minutes: float) -> None:
    """A length is read in the forms that organisers write."""
    assert dt.timedelta(minutes=minutes) == length_of(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("70 laps", "70 laps"),
        ("25 Laps", "25 laps"),
        ("500 km", "500 km"),
        ("1000 mi or PT10H", "1000 mi or PT10H"),
        ("1000 mi or 10 h", "1000 mi or PT10H"),
        ("10 h or 1000 mi", "1000 mi or PT10H"),
        ("25 mins or 20 laps", "20 laps or PT25M"),
        ("45 mins + 1 lap", "PT45M + 1 lap"),
        ("50' + 1 lap", "PT50M + 1 lap"),
        ("1h30 + 2 Laps", "PT1H30M + 2 laps"),
    ],
)
def test_laps_and_distances_are_a_format(text: str, form: str) -> None:
    """How far is no length of time; it is read as the session's format."""
    assert Format.parse(form) == length_of(text)
    assert Format.parse(form) == format_of(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [("2 h 45 min", "PT2H45M"), ("12 h", "PT12H"), ("PT50M + 1 lap", "PT50M + 1 lap"), ("4 h", "PT4H")],
)
def test_formats(text: str, form: str) -> None:
    """A format is read in its written form, or as a length."""
    assert Format.parse(form) == format_of(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("45", "no unit"),
        ("1.5", "no unit"),
        ("45:00", "hours or minutes"),
        ("2 days", "not a duration"),
        ("P1D", "not a duration"),
        ("1.5h30", "not a duration"),
        ("30 20 s", "not a duration"),
        ("forever", "not a duration"),
        ("20 laps + 1 lap", "not a format"),
        ("45 + 1 lap", "no unit"),
        ("", "not a duration"),
    ],
)
def test_what_is_not_sure_is_refused(text: str, why: str) -> None:
    """A length whose unit nobody can be sure of is refused."""
    with pytest.raises(Refusal, match=why):
        length_of(text)


def test_a_format_runs_for_some_time() -> None:
    """A session cannot run for no time, nor for years."""
    for text in ("PT0S", "99999 h 99 min 9999 s"):
        with pytest.raises(Refusal):
            format_of(text)


@given(st.integers(0, 99_999 * 3600))
def test_every_written_duration_is_read(seconds: int) -> None:
    """A duration in the form that documents have is read as itself."""
    length = dt.timedelta(seconds=seconds)

    assert length == length_of(duration_text(length))


@given(st.text(max_size=20))
def test_no_text_does_harm(text: str) -> None:
    """Any text is a length, a format or refused."""
    for read in (length_of, format_of):
        try:
            assert isinstance(read(text), dt.timedelta | Format)
        except Refusal as refusal:
            assert refusal.reason


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("25 minutos + 1 volta", "PT25M + 1 lap"),
        ("duração de 35 minutos, mais uma volta", "PT35M + 1 lap"),
        ("28' + 1 giro", "PT28M + 1 lap"),
        ("30 min und 1 runde", "PT30M + 1 lap"),
        ("17 vueltas", "17 laps"),
        ("12 tours", "12 laps"),
        ("82 laps, 200.9 miles", "82 laps"),
        ("41/82 laps", "82 laps"),
        ("30-min or 15-lap", "15 laps or PT30M"),
        ("14 laps (max 20 mins)", "14 laps or PT20M"),
        ("58 laps or 120 mins", "58 laps or PT2H"),
        ("100 miles", "100 mi"),
        ("6 heures", "PT6H"),
        ("see the regulations", "None"),
    ],
)
def test_lengths_behind_activities(words: str, said: str) -> None:
    """A length behind an activity is a format, in each language that timetables are read in."""
    assert said == str(length_said(words))


@pytest.mark.parametrize(
    ("activity", "hours"),
    [
        ("6 Hours of Monza", 6),
        ("24 Heures du Mans", 24),
        ("24h Rennen", 24),
        ("Mobil 1 Twelve Hours of Sebring", 12),
        ("Bathurst 12 Hour", 12),
        ("Rolex 24 At Daytona", 24),
        ("Gates open 8 hours before", None),
        ("Registration 12 hours", None),
        ("Indianapolis 500", None),
    ],
)
def test_races_named_after_their_hours(activity: str, hours: int | None) -> None:
    """A race that is called by its hours lasts so long; office hours are none."""
    assert (None if hours is None else dt.timedelta(hours=hours)) == hours_in_name(activity)
