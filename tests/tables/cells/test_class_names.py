"""Names of classes and cups stand before and behind what a session is."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.cells.kind_words import meaning_of


@pytest.mark.parametrize(
    ("activity", "kind", "ordinal"),
    [
        ("WEC Qualifying LMGTE Am", Kind.QUALIFYING, None),
        ("Q1 Moto3", Kind.QUALIFYING, 1),
        ("Warm-Up Moto2", Kind.WARM_UP, None),
        ("Warm up SBK 10'", Kind.WARM_UP, None),
        ("Race 3 Mini Cooper Cup", Kind.RACE, 3),
        ("Rennen 2 Porsche Carrera Cup", Kind.RACE, 2),
        ("Porsche Carrera Cup Race 1", Kind.RACE, 1),
        ("Final TC Mouras", Kind.RACE, None),
        ("Final OK Junior", Kind.RACE, None),
        ("Qualifying Pro/Silver", Kind.QUALIFYING, None),
    ],
)
def test_beside_a_kind(activity: str, kind: Kind, ordinal: int | None) -> None:
    """What is plainly the name of a class or a cup does not hide what happens."""
    found = meaning_of(activity)
    assert (kind, ordinal) == (found.kind, found.ordinal)


@pytest.mark.parametrize(
    "activity",
    ["Final Instructions", "Final call", "Race 1 Winners Cup", "Race 2 replay", "Warm-up band", "Race Cup"],
)
def test_something_else_beside_it(activity: str) -> None:
    """What is no name of a class leaves it open, and so does what is given away there."""
    assert Kind.OTHER is meaning_of(activity).kind
