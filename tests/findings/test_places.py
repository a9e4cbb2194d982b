"""Paths and places."""

import pytest
from hypothesis import given, strategies as st

from roadracing._internal.findings.places import parse_path, path_text
from tests.effort import tries


@tries(30)
@given(st.lists(st.text(min_size=1, max_size=5), max_size=4))
def test_a_path_comes_back(steps: list[str]) -> None:
    """Whatever ids hold, slashes and tildes included, a written path is read as the same steps."""
    assert tuple(steps) == parse_path(path_text(tuple(steps)))


def test_not_a_path() -> None:
    """A path begins with a slash, or is that of the whole document."""
    assert () == parse_path("")
    with pytest.raises(ValueError, match="has to start with"):
        parse_path("sessions/a")
