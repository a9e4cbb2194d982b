"""The times of day that cells name."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells.cell_clock import CellClock, clock_of

DAYS = (dt.date(2013, 4, 19), dt.date(2013, 4, 21))


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("07:30", dt.time(7, 30)),
        ("7:30", dt.time(7, 30)),
        ("00:50", dt.time(0, 50)),
        ("16:30:15", dt.time(16, 30, 15)),
        ("16:30:15.25", dt.time(16, 30, 15, 250_000)),
        ("9:05 am", dt.time(9, 5)),
        ("9:05AM", dt.time(9, 5)),
        ("9.05 p.m.", dt.time(21, 5)),
        ("9 am", dt.time(9)),
        ("12.50am", dt.time(0, 50)),
        ("12:50 pm", dt.time(12, 50)),
        ("12 pm", dt.time(12)),
        ("noon", dt.time(12)),
        ("12 noon", dt.time(12)),
        ("16h30", dt.time(16, 30)),
        ("16:30 h", dt.time(16, 30)),
        ("16:30 Uhr", dt.time(16, 30)),
        ("8 Uhr", dt.time(8)),
        ("10:25 Hs.", dt.time(10, 25)),
        ("16 h 30", dt.time(16, 30)),
        ("9:30a", dt.time(9, 30)),
        ("12p", dt.time(12)),
        ("12:00 PM noon", dt.time(12)),
        ("12:00 (noon)", dt.time(12)),
        ("\uff11\uff16\uff1a\uff13\uff10", dt.time(16, 30)),
    ],
)
def test_times(text: str, time: dt.time) -> None:
    """A time is read in the forms that organisers write, and morning stays morning."""
    assert CellClock(time=time) == clock_of(text)


@pytest.mark.parametrize("text", ["24:00", "24:00:00"])
def test_the_end_of_a_day_is_the_beginning_of_the_next(text: str) -> None:
    """24:00 is 00:00 a day later."""
    assert CellClock(time=dt.time(), days_later=1) == clock_of(text)


def test_midnight_is_one_end_of_the_day() -> None:
    """The word midnight alone does not say which end of the day it is."""
    assert clock_of("midnight").end_of_day
    assert clock_of("12:00 a.m. midnight").end_of_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2013-04-21 00:30", dt.date(2013, 4, 21)),
        ("2013-04-21T00:30", dt.date(2013, 4, 21)),
        ("Sun 00:30", dt.date(2013, 4, 21)),
        ("Sunday, 00:30", dt.date(2013, 4, 21)),
    ],
)
def test_a_time_may_carry_its_day(text: str, day: dt.date) -> None:
    """A date or a weekday in front of a time is its day."""
    assert CellClock(time=dt.time(0, 30), day=day) == clock_of(text, DAYS)


def test_an_offset_stands_behind_date_and_time() -> None:
    """With a date and a T in front, what stands behind the time is its offset from UTC."""
    expected = CellClock(time=dt.time(1, 30), day=dt.date(2004, 10, 31), offset=-dt.timedelta(hours=4))

    assert expected == clock_of("2004-10-31T01:30:00-04:00")
    assert dt.timedelta() == clock_of("2004-10-31T01:30Z").offset


@pytest.mark.parametrize(
    "text", ["16:30-17:15", "16:30 – 17:15", "16:30 to 17:15", "07:30-09:30", "2013-04-20 07:30-09:30"]
)
def test_a_range_is_no_offset(text: str) -> None:
    """A start and an end in one cell are refused, and the hint says where each belongs."""
    with pytest.raises(Refusal) as refusal:
        clock_of(text, DAYS)

    assert "write the one under start and the other under end" in str(refusal.value.hint)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9.30", "09:30"),
        ("0930", "09:30"),
        ("25:10", "01:10 with the date of that day"),
        ("24:30", "00:30 with the date of that day"),
        ("13:05 pm", "such as 16:30"),
        ("0:30 pm", "such as 16:30"),
        ("16:75", "such as 16:30"),
        ("9:5", "such as 16:30"),
        ("930", "such as 16:30"),
        ("10.35hrs", "10:35"),
        ("8h", "08:00"),
        ("0.4375", "the number it stores the time under"),
        ("12:30 p.m. ET", "Leave ET out"),
        ("10:00 AM (EDT)", "Leave EDT out"),
        ("14:30 CEST", "Leave CEST out"),
        ("to follow", "write after SESSION"),
        ("Following Race 1", "write after SESSION"),
        ("late afternoon", "such as 16:30"),
        ("16:30*", "such as 16:30"),
        ("", "such as 16:30"),
        ("2013-04-20T16:30+99:00", "-07:00"),
    ],
)
def test_what_is_not_sure_is_refused(text: str, hint: str) -> None:
    """What may be something else than a time is refused, with what would be right."""
    with pytest.raises(Refusal) as refusal:
        clock_of(text)

    assert hint in str(refusal.value.hint)


@given(st.times())
def test_every_time_is_read_back(time: dt.time) -> None:
    """A time in ISO form is read as that time, to the microsecond."""
    assert CellClock(time=time) == clock_of(time.isoformat())


@given(
    st.text(
        st.sampled_from("0123456789:.+-~ TZhamp\u2013\uff11xé\n") | st.characters(codec="utf-8"), max_size=20
    )
)
def test_no_text_does_harm(text: str) -> None:
    """Any text is a time or is refused."""
    try:
        assert isinstance(clock_of(text, DAYS), CellClock)
    except Refusal as refusal:
        assert refusal.reason
