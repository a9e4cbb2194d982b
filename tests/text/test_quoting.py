"""How a value that somebody wrote is shown in a message."""

import pytest

from roadracing._internal.text.quoting import describe, quote


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


def test_long_texts_are_cut() -> None:
    """A message stays a message."""
    assert f'"{"a" * 9}…"' == quote("a" * 50, most=10)


def test_what_steers_a_terminal_is_written_out() -> None:
    """Nothing in a quotation moves a cursor."""
    assert '"a\\u001b[2Jb"' == quote("a\x1b[2Jb")
