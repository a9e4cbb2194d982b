"""Rows of words without a time: a break, a heading over the rows below, a remark."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.cells import table_faults
from tests.tables.building import found
from tests.tables.sheets.test_sheet_as_kept import _read, _times


def test_a_break_in_the_column_of_days() -> None:
    """Words in the place of a day are what happens at that time, on the day above."""
    text = (
        "Date,Start,End,Activity\n2025-06-06,09:00,09:30,Practice\nLUNCH BREAK,12:00,13:00,\n"
        "2025-06-06,13:00,13:30,Qualifying\n"
    )
    assert ("LUNCH BREAK", "2025-06-06 12:00", "13:00") in _times(text)


def test_a_break_alone() -> None:
    """Such words alone in a row are off the track, and no error."""
    reading = _read("Date,Start,Activity\n2025-06-06,09:00,Practice\nLUNCH BREAK\n2025-06-06,13:00,Race 1\n")
    assert () == reading.errors
    titles = {session.title: session.track_use.value for session in reading.required().sessions}
    assert {"Practice": "exclusive", "LUNCH BREAK": "none", "Race 1": "exclusive"} == titles


def test_headings_that_are_a_kind() -> None:
    """Names below such a heading are of its kind, unless they are something else, as far as the next heading or day."""
    reading = _read(
        "Start,End,Event\nSaturday 17 May 2025\nPractice,,\n09:00,09:20,Historic Road Sports\n"
        "09:25,09:45,Lunch\nRaces,,\n12:00,12:20,Guards Trophy\n12:30,12:40,Cavalcade of champions on display\n"
        "Sunday 18 May 2025\n12:00,12:20,Guards Trophy Party Cup\n"
    )
    kinds = {session.title: session.kind for session in reading.required().sessions}
    assert {
        "Historic Road Sports": Kind.PRACTICE,
        "Lunch": Kind.OTHER,
        "Guards Trophy": Kind.RACE,
        "Cavalcade of champions on display": Kind.OTHER,
        "Guards Trophy Party Cup": Kind.OTHER,
    } == kinds
    (kept,) = found(reading, table_faults.AS_KEPT)
    assert '"Practice" as practice and "Races" as race' in kept.message


def test_remarks_are_left_out_and_listed() -> None:
    """Other words alone are no session; they are named, so that nobody misses them."""
    reading = _read("Date,Start,Activity\n2025-06-06,09:00,Practice\nSubject to change,,\n")
    (kept,) = found(reading, table_faults.AS_KEPT)
    assert '"Subject to change"' in kept.message
    assert 1 == len(reading.required().sessions)


def test_a_day_that_is_misspelt_stays_an_error() -> None:
    """What may be a day, or holds a number, is not left out: the rows below would stand on another day."""
    for day in ("Saterday", "Day 2"):
        reading = _read(f"Date,Start,Activity\n2025-06-06,09:00,Practice\n{day},,\n,10:00,Race\n")
        assert Severity.ERROR in {one.severity for one in reading.diagnostics}, day
