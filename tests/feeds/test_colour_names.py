"""Events have colours that have names."""

import pytest

from roadracing._internal.feeds.colour_names import NAMED, exact, nearest


@pytest.mark.parametrize(
    ("colour", "name"),
    [("#ff0000", "red"), ("#fe0101", "red"), ("#0a3d91", "midnightblue"), ("#ffffff", "white")],
)
def test_nearest(colour: str, name: str) -> None:
    """Any colour has a nearest one with a name."""
    assert name == nearest(colour)


def test_exact() -> None:
    """Only the colour itself is exact, and each name stands for another colour."""
    assert len(NAMED) == len(set(NAMED.values()))
    assert ("navy", None) == (exact("#000080"), exact("#000081"))
