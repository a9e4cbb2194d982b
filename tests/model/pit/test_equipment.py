"""Equipment of a pit lane."""

from roadracing._internal.model.pit.equipment import PitEquipment, PitEquipmentKind


def test_label() -> None:
    """It is called by its name, else by what it is, else by its id."""
    kind = next(iter(PitEquipmentKind))
    assert "e" == PitEquipment(id="e").label
    assert kind.value.replace("-", " ") == PitEquipment(id="e", kind=kind).label
    assert "Tower" == PitEquipment(id="e", kind=kind, name="Tower").label
