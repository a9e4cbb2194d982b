"""How a value that somebody wrote is shown in a message."""

import datetime as dt
from enum import Enum

import pytest

from roadracing._internal.text.quoting import describe, given_text, quote


class Weather(Enum):
    """Some words of a caller's."""

    WET = "wet"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null (leave the key out if it is not known)"),
        (True, "true"),
        (12, "the number 12"),
        ("a", 'the text "a"'),
        ([], "a list"),
        ({}, "an object"),
    ],
)
def test_values_are_described(value: object, words: str) -> None:
    """In words, as short as they can be recognised by."""
    assert words == describe(value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None"),
        (True, "True"),
        (int, "int"),
        (12, "the number 12"),
        ("a", 'the text "a"'),
        (dt.date(2004, 6, 26), "the day 2004-06-26"),
        (dt.datetime(2004, 6, 26, 12, tzinfo=dt.UTC), "the time 2004-06-26 12:00:00+00:00"),
        (Weather.WET, "Weather.WET"),
        ([], "a list"),
        (AttributeError(), "an AttributeError"),
    ],
)
def test_what_a_caller_gave_is_named(value: object, words: str) -> None:
    """In a programmer's words: by its type, and by what it says where that is short."""
    assert words == given_text(value)


def test_long_texts_are_cut() -> None:
    """A message stays a message."""
    assert f'"{"a" * 9}…"' == quote("a" * 50, most=10)


def test_what_steers_a_terminal_is_written_out() -> None:
    """Nothing in a quotation moves a cursor."""
    assert '"a\\u001b[2Jb"' == quote("a\x1b[2Jb")
