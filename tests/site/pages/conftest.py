"""Pages are published to a disk that nobody waits for."""

import pytest


@pytest.fixture(autouse=True, scope="module")
def without_waiting(quick_disk: None) -> None:
    """Every test of the pages has a quick disk."""
    del quick_disk
