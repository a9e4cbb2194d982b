"""Areas and spots of a paddock."""

from roadracing._internal.model.paddock.paddock_area import AreaKind, PaddockArea, PaddockSpot, Utilities


def test_utilities_in_words() -> None:
    """What is known to be there is said, with its units; what is not known is not said to be missing."""
    assert "nothing" == str(Utilities())
    assert not Utilities().label
    assert "50 A 240 V, water" == Utilities(power_a=50, power_v=240, water=True, network=False).label
    assert "water, grey water, network" == Utilities(water=True, grey_water=True, network=True).label


def test_built_up() -> None:
    """A fire engine drives through some kinds of area and not through others."""
    assert {True, False} == {kind.built_up for kind in AreaKind}


def test_label() -> None:
    """Both are called by their names, else by their ids."""
    assert ("a", "s") == (PaddockArea(id="a").label, PaddockSpot(id="s").label)
    assert ("A", "S") == (PaddockArea(id="a", name="A").label, PaddockSpot(id="s", name="S").label)
