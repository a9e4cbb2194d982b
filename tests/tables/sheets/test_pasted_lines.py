"""Lines that were pasted from a page become cells, where one reading alone is possible."""

import pytest

from tests.tables.sheets.test_sheet_as_kept import _read, _times

DAY = "Friday 6 June 2025\n"


def test_a_time_and_two_pieces() -> None:
    """A line with a time, what happens and for whom is a row, and a line with a day heads those below it."""
    text = (
        f"{DAY}09:00 - 09:30  Practice 1  GTD\n09:45 - 10:15  Practice 1  LMP3\n13:00 - 13:15  Qualifying  GTD\n"
        "Saturday 7 June 2025\n12:00 - 13:00  LUNCH BREAK\n14:00 - 15:30  Race  GTD\n"
    )
    assert [
        ("Practice 1", "2025-06-06 09:00", "09:30"),
        ("Practice 1", "2025-06-06 09:45", "10:15"),
        ("Qualifying", "2025-06-06 13:00", "13:15"),
        ("LUNCH BREAK", "2025-06-07 12:00", "13:00"),
        ("Race", "2025-06-07 14:00", "15:30"),
    ] == _times(text)
    season = _read(text).required()
    assert [("gtd",), ("lmp3",), ("gtd",), (), ("gtd",)] == [
        one.series for one in sorted(season.sessions, key=lambda one: str(one.start))
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "9:00 AM - Practice, all classes\n10:30 AM - Race 1\n",
        "\u2022 9:00 AM: Practice, all classes\n\u2022 10:30 AM: Race 1\n",
        "Practice, all classes (9:00 AM)\nRace 1 (10:30 AM)\n",
        "09.00 Uhr Practice, all classes\n10.30 Uhr Race 1\n",
    ],
)
def test_signs_between(lines: str) -> None:
    """Dashes, colons, dots in front and brackets stand between a time and its words; a comma is one of these."""
    assert [
        ("Practice, all classes", "2025-06-06 09:00", ""),
        ("Race 1", "2025-06-06 10:30", ""),
    ] == _times(DAY + lines)


def test_days_in_the_lines() -> None:
    """A day may stand in each line, in front of its time."""
    text = "Fri 6 June 2025 09:00 Practice\nSat 7 June 2025 10:00-10:30 Race\n"
    assert [("Practice", "2025-06-06 09:00", ""), ("Race", "2025-06-07 10:00", "10:30")] == _times(text)


@pytest.mark.parametrize(
    "text", ["Minutes of the meeting\nThe budget\n9 of them came\n", "09:00\n10:00\n", "a\n"]
)
def test_other_lines_are_no_timetable(text: str) -> None:
    """Lines without times, or with nothing but times, are refused as before."""
    assert not _read(text).usable


def test_a_day_that_its_comma_cuts() -> None:
    """A day with a comma and no quotes around it is one day, not two cells; two dates in a row stay two."""
    text = "Thursday, October 9, 2025\nStart,End,Series,Session\n8:30 AM,9:15 AM,MPC,Practice 1\n"
    assert [("Practice 1", "2025-10-09 08:30", "09:15")] == _times(text)
