"""Lanes, gates and what stands in the way."""

import pytest

from roadracing._internal.model.paddock.ways import (
    FireLane,
    PaddockExtinguisher,
    PaddockGate,
    PaddockObstacle,
)


@pytest.mark.parametrize("noun", [FireLane, PaddockExtinguisher, PaddockGate, PaddockObstacle])
def test_label(noun: type[FireLane]) -> None:
    """Each is called by its name, else by its id."""
    assert "x" == noun(id="x").label
    assert "North" == noun(id="x", name="North").label
