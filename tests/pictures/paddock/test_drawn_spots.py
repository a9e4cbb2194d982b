"""How spots are named that are too small for a name each."""

import attrs

from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.place.point import Point
from tests.pictures.paddock.test_paddock_picture import drawn
from tests.pictures.reading import parsed, texts
from tests.rules.paddock_building import UNITS, paddock as season_of, spot, unit


def test_small_spots_are_named_together() -> None:
    """Where spots are too small for their names, those of one series are named in a row."""
    many = tuple(spot(f"s{n}", n, 40, 1) for n in range(1, 40))
    units = tuple(unit(f"unit-{n}", f"s{n}", series=("alms",), notes=f"unit {n}") for n in range(1, 20))
    root = parsed(drawn(season_of(spots=many, allocations=units, groups=())))
    words = set(texts(root))
    assert {"S1–S19", "S20–S39"} <= {word for word in words if "–" in word}


def test_spots_too_small_for_their_names() -> None:
    """They are named together, in the middle of the ground of their holder."""
    tiny = tuple(
        PaddockSpot(
            id=f"a{n}",
            name=f"A{n}",
            area="upper",
            outline=tuple(Point(x_m=x, y_m=y) for x, y in ((n, 10), (n + 1, 10), (n + 1, 35), (n, 35))),
        )
        for n in range(1, 31)
    )
    units = (attrs.evolve(UNITS[0], spots=tuple(f"a{n}" for n in range(1, 16))),)
    words = texts(parsed(drawn(season_of(spots=tiny, allocations=units), "tall")))
    assert "A1–A15" in words
    assert "A16–A30" in words
