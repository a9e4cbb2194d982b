"""Cells that a spreadsheet would run, or a reader would tidy up."""

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.tables.cells.spreadsheet_apostrophe import (
    meant,
    one_line,
    printable,
    shielded,
    tidy,
    writable,
)

TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), min_size=1
) | st.builds(
    "".join,
    st.lists(st.sampled_from(["'", "=", "+", "-", "@", " ", "\n", "x", "\uff1d", "\u00a0"]), min_size=1),
)


@given(TEXTS)
def test_what_is_written_is_read(text: str) -> None:
    """Every text that a cell can hold is read as it was written."""
    assert writable(text)
    assert text == meant(shielded(text))


@given(TEXTS)
def test_no_cell_is_a_formula(text: str) -> None:
    """No cell that is written begins with what a spreadsheet runs."""
    assert not shielded(text).startswith(
        ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
    )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-15 min", "'-15 min"),
        (" x", "' x"),
        ("'=1", "''=1"),
        ("'Ring Legends", "'Ring Legends"),
        ("Race", "Race"),
        ("~16:30", "~16:30"),
    ],
)
def test_an_apostrophe_goes_before_what_needs_one(text: str, cell: str) -> None:
    """Only texts that would be run or tidied up get an apostrophe."""
    assert cell == shielded(text)


def test_blanks_that_nobody_meant_are_taken_away() -> None:
    """Blanks around a text and tabs in it are not part of it; its own line breaks are."""
    assert "a b\nc" == meant("\u00a0a\tb\r\nc  ")
    assert "" == tidy(" \t\r\n")


def test_line_breaks_become_spaces_on_one_line() -> None:
    """A text that stands on one line has spaces for line breaks, and is else untouched."""
    assert "a b" == one_line("a \n\n b")
    assert " a " == one_line(" a ")


def test_marks_stand_for_what_cannot_be_printed() -> None:
    """A control character is shown as a mark, not lost."""
    assert "a\ufffdb\nc" == printable("a\x07b\nc")
    assert not writable("a\x07")
    assert not writable("")
