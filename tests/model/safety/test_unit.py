"""Safety units."""

from roadracing._internal.model.safety.unit import Capability, SafetyUnit, UnitType


def test_what_it_can() -> None:
    """What a unit can do is what is stated, else what its type's name says, else nothing is known."""
    assert frozenset() == SafetyUnit(id="u").can
    typed = SafetyUnit(id="u", type=UnitType.AMBULANCE_ALS)
    assert UnitType.AMBULANCE_ALS.capabilities == typed.can
    assert typed.can
    other = next(iter(Capability))
    assert {other} == SafetyUnit(id="u", type=UnitType.AMBULANCE_ALS, capabilities=[other]).can


def test_on_foot() -> None:
    """A fire marshal team runs in both directions; whatever drives does not."""
    assert [UnitType.FIRE_MARSHAL_TEAM] == [
        kind for kind in UnitType if SafetyUnit(id="u", type=kind).on_foot
    ]


def test_serves() -> None:
    """A unit that names no session is on duty in each."""
    assert SafetyUnit(id="u").serves("race")
    assert SafetyUnit(id="u", sessions=["race"]).serves("race")
    assert not SafetyUnit(id="u", sessions=["race"]).serves("practice")


def test_words() -> None:
    """Types and capabilities are written as people do."""
    for word in (*UnitType, *Capability):
        assert word.label
        assert "_" not in word.label
    assert {UnitType.AMBULANCE_ALS, UnitType.AMBULANCE_BLS} == {kind for kind in UnitType if kind.ambulance}
