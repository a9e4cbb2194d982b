"""What stands around the name of an activity."""

import pytest

from roadracing._internal.tables.cells.words_around import without_surroundings


@pytest.mark.parametrize(
    ("text", "name", "measured", "grouped"),
    [
        ("race (82 laps, 200.9 miles)", "race", "82 laps, 200.9 miles", False),
        (
            "corrida (duração de 35 minutos, mais uma volta)",
            "corrida",
            "duração de 35 minutos, mais uma volta",
            False,
        ),
        ("race 2 / 30 min + 1 lap", "race 2", "30 min + 1 lap", False),
        ("rennen (41/82 runden)", "rennen", "41/82 runden", False),
        ("gt practice", "practice", None, False),
        ("run group 3 qualifying", "qualifying", None, True),
        ("race 1 on nbcsn", "race 1", None, False),
        ("race on the grid", "race on the grid", None, False),
    ],
)
def test_the_name_is_left(text: str, name: str, measured: str | None, grouped: bool) -> None:  # noqa: FBT001
    """Names, lengths, groups and channels around it are taken off, and what they were is told."""
    assert (name, measured, grouped) == without_surroundings(text, ["GT"])
