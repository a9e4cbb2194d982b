"""What stands around the name of an activity."""

import pytest

from roadracing._internal.tables.cells.words_around import without_surroundings


@pytest.mark.parametrize(
    ("text", "name", "measured", "grouped"),
    [
        ("race (82 laps, 200.9 miles)", "race", True, False),
        ("corrida (duração de 35 minutos, mais uma volta)", "corrida", True, False),
        ("gt practice", "practice", False, False),
        ("run group 3 qualifying", "qualifying", False, True),
        ("race 1 on nbcsn", "race 1", False, False),
        ("race on the grid", "race on the grid", False, False),
    ],
)
def test_the_name_is_left(text: str, name: str, measured: bool, grouped: bool) -> None:  # noqa: FBT001
    """Names, lengths, groups and channels around it are taken off, and what they were is told."""
    assert (name, measured, grouped) == without_surroundings(text, ["GT"])
