"""Content lines are what RFC 5545 asks for, whatever stands in them."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st
from icalendar.parser.content_line import Contentline

from roadracing._internal.feeds.lines import (
    clean,
    date_text,
    degrees,
    duration_value,
    escape,
    fold,
    repeated,
    text_line,
    utc_text,
)
from tests.feeds.seasons import PROSE, WORDS


@given(PROSE)
def test_folded(text: str) -> None:
    """No line is longer than 75 octets, each is UTF-8 by itself, and unfolded they say what was to be said."""
    lines = text_line("SUMMARY", text).split(b"\r\n")

    assert b"" == lines.pop()
    assert all(len(line) <= 75 and line.decode() for line in lines)
    assert all(line.startswith(b" ") for line in lines[1:])
    assert f"SUMMARY:{escape(text)}" == b"".join([lines[0], *(line[1:] for line in lines[1:])]).decode()


@given(WORDS)
def test_folds_as_icalendar_does(text: str) -> None:
    """Folds fall where the package icalendar puts them."""
    line = f"SUMMARY:{escape(text)}"

    assert Contentline(line).to_ical() + b"\r\n" == fold(line) == repeated(line)


@pytest.mark.parametrize(("length", "lines"), [(74, 1), (75, 2), (148, 2), (149, 3)])
def test_where_a_fold_falls(length: int, lines: int) -> None:
    """74 octets need no fold; every further line holds 74 more after its space."""
    assert lines == fold("x" * length).count(b"\r\n")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Gate 1, Gate 2; both: open", "Gate 1\\, Gate 2\\; both: open"),
        ("C:\\Nurburg", "C:\\\\Nurburg"),
        ("two\nlines", "two\\nlines"),
        ("\\n", "\\\\n"),
        ("", ""),
    ],
)
def test_escaped(text: str, escaped: str) -> None:
    """Backslash, semicolon, comma and line break are escaped; a colon is not."""
    assert escaped == escape(text)


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("bell\x07, tab\t, next line\x85, escape\x1b[31m", "bell , tab , next line , escape [31m"),
        ("half a \ud83d", "half a \ufffd"),
        ("separator \u2028, right to left \u200f, é", "separator \u2028, right to left \u200f, é"),
    ],
)
def test_clean(text: str, harmless: str) -> None:
    """Control characters and halves of characters cannot get into a file by any way; other text stays."""
    assert harmless == clean(text)


@given(PROSE)
def test_clean_changes_nothing_a_model_holds(text: str) -> None:
    """Text that a model accepted is written as it is."""
    assert text == clean(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (28.4527, "28.452700"),
        (-81.35, "-81.350000"),
        (1e-05, "0.000010"),
        (-1e-9, "0.000000"),
        (180.0, "180.000000"),
    ],
)
def test_degrees(value: float, text: str) -> None:
    """Degrees have six decimals, no exponent and no minus before nought."""
    assert text == degrees(value)


def test_times() -> None:
    """Times and days have four digits for the year, and no part of a second."""
    assert "20040320T153000Z" == utc_text(dt.datetime(2004, 3, 20, 15, 30, 0, 999_999, tzinfo=dt.UTC))
    assert "09870320T000000Z" == utc_text(dt.datetime(987, 3, 20, tzinfo=dt.UTC))
    assert "09870320" == date_text(dt.date(987, 3, 20))


@given(st.integers(0, 100_000))
def test_durations(minutes: int) -> None:
    """A duration is read back as it was meant."""
    text = duration_value(dt.timedelta(minutes=minutes))
    hours, _, rest = text.removeprefix("PT").rpartition("H")

    assert minutes == int(hours or 0) * 60 + int(rest.removesuffix("M") or 0)
