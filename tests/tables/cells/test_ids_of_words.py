"""Words compared, and ids made of words."""

import re

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.tables.cells.ids_of_words import folded, fresh, joined, slug
from roadracing._internal.text.slugs import SLUG_PATTERN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mazda MX-5 Cup", "mazda-mx-5-cup"),
        ("Pro/Celebrity", "pro-celebrity"),
        ("Drivers' briefing", "drivers-briefing"),
        ("Zürich – Ålesund", "zurich-alesund"),
        ("Straße Ørsted Łódź", "strasse-orsted-lodz"),
        ("鈴鹿", ""),
        ("", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """An id is made of the letters and digits of the words, whatever accents they wear."""
    assert expected == slug(text)


@given(st.text())
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    """Whatever the text, its slug has the form of an id or is empty, and is its own slug."""
    found = slug(text)

    assert not found or re.fullmatch(SLUG_PATTERN, found)
    assert found == slug(found)


@given(st.lists(st.text(st.characters(codec="ascii")).map(slug), max_size=5))
def test_joined_words_leave_room_for_a_number(words: list[str]) -> None:
    """An id of many words is cut between words, and a number still fits behind it."""
    found = joined(words, "session")

    assert re.fullmatch(SLUG_PATTERN, found)
    assert len(f"{found}-999999") <= 100


def test_fresh_numbers_from_two() -> None:
    """The first keeps the words, the following are numbered, and what is taken is passed over."""
    taken, numbers = {"race", "race-3"}, dict[str, int]()
    found = []
    for _ in range(3):
        found.append(fresh("race", taken, numbers))
        taken.add(found[-1])

    assert ["race-2", "race-4", "race-5"] == found
    assert "warm-up" == fresh("warm-up", taken, numbers)


def test_folded_ignores_case_width_and_blanks() -> None:
    """Names are the same whatever their case, their width or their blanks."""
    assert folded("American  Le Mans\u00a0Series") == folded("american le mans SERIES")
    assert folded("\uff21\uff2c\uff2d\uff33") == folded("alms")
