"""Races without cars and tests of other things are no sessions of cars."""

import pytest

from roadracing._internal.model.weekend.kinds import SessionKind as Kind
from roadracing._internal.tables.cells.kind_words import meaning_of


@pytest.mark.parametrize(
    "activity",
    [
        "Kids' Race",
        "Bicycle race",
        "Soap box race",
        "Drone Race",
        "Horse race",
        "Pit crew race",
        "Corrida de rua 5 km",
        "Carrera de bicicletas",
        "Gara di karaoke",
        "Covid testing",
        "Timed practice",
        "Race finish",
        "Arrivée de la course",
        "Arrivo gara",
    ],
)
def test_no_kind(activity: str) -> None:
    """A race of children, and practice that may be for the grid, are of no kind that closes the track."""
    assert Kind.OTHER is meaning_of(activity).kind


@pytest.mark.parametrize(
    "activity",
    ["Fun Cup Race 1", "Relay race", "Superstock 600 in association with Black Horse Free Practice 1"],
)
def test_cars_all_the_same(activity: str) -> None:
    """A relay, a cup of fun and a sponsor named after a horse are contests of cars."""
    assert meaning_of(activity).kind.competition
