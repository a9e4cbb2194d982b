"""Durations are read as people at a desk type them."""

from datetime import timedelta

import click
import pytest

from roadracing._internal.cli.option_types import DurationType


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("40", 40), ("40m", 40), ("40min", 40), ("1h30m", 90), ("1h30", 90), ("2h", 120), ("0", 0)],
)
def test_as_people_type(text: str, minutes: int) -> None:
    """A bare number counts minutes, as does one after hours."""
    assert timedelta(minutes=minutes) == DurationType().convert(text, None, None)


@pytest.mark.parametrize("text", ["", "h", "m", "-5", "1.5h", "40s", "1:30", "4 0", "30m1h"])
def test_what_is_none(text: str) -> None:
    """Anything else is refused with what would be right."""
    with pytest.raises(click.BadParameter, match="write 15, 15m or 1h30m"):
        DurationType().convert(text, None, None)
