"""Words that hyphens join."""

import re

import pytest

from roadracing._internal.text.slugs import SLUG_PATTERN, spoken


@pytest.mark.parametrize("text", ["a", "a-1", "2004-sebring"])
def test_what_an_id_looks_like(text: str) -> None:
    """Small letters and digits, in groups that single hyphens join."""
    assert re.fullmatch(SLUG_PATTERN, text)


@pytest.mark.parametrize("text", ["a--b", "A", "-a", "a-", ""])
def test_what_is_no_id(text: str) -> None:
    """Capitals, and hyphens that join nothing."""
    assert not re.fullmatch(SLUG_PATTERN, text)


def test_words_are_said_with_spaces() -> None:
    """A value of an enumeration is said as people say it."""
    assert "technical inspection" == spoken("technical-inspection")
