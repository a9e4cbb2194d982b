"""A fact as JSON holds it is said in words."""

import pytest

from roadracing._internal.words.plain_values import plain_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2004-06-27T14:00:00-04:00[America/New_York]", "Sun 27 Jun 14:00"),
        ("~2004-06-27T14:00:00-04:00[America/New_York]", "about Sun 27 Jun 14:00"),
        ("PT45M", "45 min"),
        ("PT", "PT"),
        (True, "yes"),
        (None, "nothing"),
        (5.25, "5.25"),
        ([1, "two"], "1, two"),
        ({"from_m": 3}, "from m 3"),
        ("a\nb", "a b"),
    ],
)
def test_words_of_a_fact(value: object, words: str) -> None:
    """Times are read off a clock, lengths are said, the rest is as it was written."""
    assert plain_words(value) == words


def test_a_time_is_read_on_the_clocks_of_the_zone() -> None:
    """Whoever names a zone is told the time there."""
    assert plain_words("2004-06-27T14:00:00-04:00[America/New_York]", "Etc/UTC") == "Sun 27 Jun 18:00"


def test_a_long_text_is_cut() -> None:
    """A line stays a line."""
    assert len(plain_words("long " * 100)) == 120
