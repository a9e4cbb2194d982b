"""What stands around the plan of a paddock: legend and lists."""

import attrs

from roadracing._internal.model.paddock.paddock_area import Utilities
from tests.pictures.paddock.test_paddock_picture import drawn
from tests.pictures.reading import parsed, parts, texts, title_of
from tests.rules.paddock_building import SPOTS, paddock as season_of


def test_utilities_are_shown() -> None:
    """What a spot is connected to stands in its title and in the list, and as signs where there is room."""
    spots = (attrs.evolve(SPOTS[0], utilities=Utilities(power_a=50, power_v=240, water=True)), *SPOTS[1:])
    root = parsed(drawn(season_of(spots=spots)))
    assert "50 A 240 V, water" in title_of(parts(root, "spot")[0])
    assert any("50 A 240 V, water" in text for text in texts(root))
    assert 1 == len(parts(root, "utilities"))


def test_the_legend_has_what_is_there() -> None:
    """Signs of utilities are explained where the plan shows some, and not where its spots are too small for them."""
    connected = tuple(attrs.evolve(spot, utilities=Utilities(water=True)) for spot in SPOTS)

    def explained(form: str) -> bool:
        root = parsed(drawn(season_of(spots=connected), form))
        shown = bool(parts(root, "utilities"))
        assert shown is ("water" in {text for entry in parts(root, "legend") for text in texts(entry)})
        return shown

    assert [True, False] == [explained(form) for form in ("wide", "print")]
