"""Characters that steer what shows a text."""

from hypothesis import given, strategies as st

from roadracing._internal.text.control_characters import one_line, printable, safe


def test_what_steers_a_terminal_is_written_out() -> None:
    """Escapes, direction marks and separators of lines are shown; a soft hyphen is harmless."""
    assert "a\\u001b[31m \\u202e \\u2028 \u00ad" == safe("a\x1b[31m \u202e \u2028 \u00ad")


def test_line_ends_stay_where_they_are_meant() -> None:
    """A text of several lines keeps them, if asked to."""
    assert "a\nb" == safe("a\nb", lines=True)
    assert "a\\u000ab" == safe("a\nb")
    assert "a b" == one_line("a\nb")


@given(st.text(st.characters()))
def test_all_text_can_be_written(text: str) -> None:
    """Half characters too, in any encoding that knows all characters."""
    printable(text).encode("utf-8")
    assert "\x1b" not in safe(text)
