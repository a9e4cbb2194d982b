"""Numerals around the name of a session."""

import pytest

from roadracing._internal.tables.cells.kind_words import meaning_of


@pytest.mark.parametrize(
    ("activity", "ordinal"),
    [
        ("3\u00b0 Entrenamiento", 3),
        ("2. Qualifying", 2),
        ("Qualifying Q1", 1),
        ("Race 1 Sprint", 1),
        ("Essais libres 2 / Free practice 2", 2),
        ("Practice II", 2),
    ],
)
def test_which_one_of_its_kind(activity: str, ordinal: int) -> None:
    """The number of a session is read in front of its name and behind it, also where it is said twice."""
    assert ordinal == meaning_of(activity).ordinal
