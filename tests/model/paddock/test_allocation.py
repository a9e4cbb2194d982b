"""Who gets which ground."""

from roadracing._internal.model.paddock.allocation import AllocationPolicy, PaddockGroup


def test_covers() -> None:
    """A policy that names no series is for every one."""
    assert AllocationPolicy(id="p").covers("alms")
    assert AllocationPolicy(id="p", series=["alms"]).covers("alms")
    assert not AllocationPolicy(id="p", series=["alms"]).covers("wc-gt")


def test_label() -> None:
    """A group is called by its name, else by its id."""
    assert "works" == PaddockGroup(id="works").label
    assert "Works teams" == PaddockGroup(id="works", name="Works teams").label
