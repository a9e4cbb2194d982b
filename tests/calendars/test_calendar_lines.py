"""The content lines of calendars."""

from typing import Any

import pytest
from hypothesis import given, strategies as st
from icalendar.parser import Contentline

from roadracing._internal.calendars.calendar_lines import (
    Component,
    _taken_apart,
    _with_care,
    content_of,
    text_of,
    texts_of,
)
from tests.tables.calendars import PLAIN


def event(*lines: str, end: str = "\r\n") -> Component:
    """The event of these lines."""
    text = end.join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    return content_of(text).calendars[0].parts[0]


def value(component: Component, name: str) -> str | None:
    """The value of a property."""
    one = component.first(name)
    return one.value if one is not None else None


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_folds(end: str) -> None:
    """A line that begins with a blank goes on with the one before, whatever the line ends."""
    assert "a long summary" == value(event("SUMMARY:a lo", " ng", "\t summary", end=end), "SUMMARY")


def test_a_fold_inside_a_letter() -> None:
    """A letter whose bytes a fold has parted is whole again."""
    data = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Caf\xc3\r\n \xa9\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    content = content_of(data.decode("utf-8", "surrogateescape"))

    assert "Café" == value(content.calendars[0].parts[0], "SUMMARY")
    assert () == content.broken


def test_lines_that_are_never_folded() -> None:
    """A line may be as long as it likes."""
    assert "x" * 10_000 == value(event("DESCRIPTION:" + "x" * 10_000), "DESCRIPTION")


def test_parameters() -> None:
    """Parameters are known by their names in any case, in quotes or not."""
    found = event('dtstart;tzid="America/New_York";x=1:20130420T100000').first("DTSTART")

    assert found is not None
    assert ("America/New_York", "20130420T100000", 3) == (found.parameters["TZID"], found.value, found.line)


def test_what_is_inside_an_alarm_is_not_the_event_s() -> None:
    """The properties of an alarm belong to it."""
    calendar = content_of(PLAIN).calendars[0]

    assert 1 == len(calendar.parts[0].all("DESCRIPTION"))
    assert ["VEVENT", "VEVENT"] == [part.name for part in calendar.parts]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", ["The VEVENT of line 2 has no END."]),
        ("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", ["END:VEVENT ends nothing that began."]),
        ("BEGIN:VCALENDAR\n", ["The VCALENDAR of line 1 has no END."]),
        ("BEGIN:VCALENDAR\nhello\nEND:VCALENDAR\n", ["The line is no property with a value."]),
        (
            'BEGIN:VCALENDAR\nSUMMARY;X="y:z\nEND:VCALENDAR\n',
            ["The line of SUMMARY cannot be taken apart into name and value."],
        ),
    ],
)
def test_what_is_broken_is_said(text: str, messages: list[str]) -> None:
    """A line or a structure that is broken is said, and the rest is read."""
    content = content_of(text)

    assert messages == [broken.message for broken in content.broken]
    assert 1 == len(content.calendars)


def test_nesting_without_end() -> None:
    """Thousands of components inside each other do no harm."""
    content = content_of("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 5_000)

    assert 101 == len(content.broken)
    assert "nested more than 100 deep" in content.broken[0].message


def test_whatever_icalendar_does_is_one_line_s_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception of any kind from the parser of lines costs that line."""

    def fail(_: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(Contentline, "raw_parts", fail)

    odd = "BEGIN:VCALENDAR\nSUMMARY;X=a b:c\nSUMMARY;X=%2C:c\nEND:VCALENDAR"
    assert 2 == len(content_of(odd).broken)


@given(
    st.text('AZaz09-.;=:"\\,^%n \t+/_é\x01', max_size=12).map("SUMMARY".__add__)
    | st.from_regex(r"SUMMARY(;[A-Z-]{1,3}=(\"[a-z :;,]{0,4}\"|[a-z+/]{0,4})){0,3}:.{0,5}", fullmatch=True)
)
def test_both_ways_take_lines_apart_alike(line: str) -> None:
    """A line in which nothing is odd is what icalendar makes of it, without its reading letter by letter."""
    assert _with_care(line, 1, "SUMMARY") == _taken_apart(line, 1, "SUMMARY")


def test_escapes() -> None:
    """Escapes are resolved once, and only commas without one separate."""
    assert "a, b; c\nd \\n" == text_of(r"a\, b\; c\nd \\n")
    assert ["a,b", "c"] == texts_of(r"a\,b,c,,")
