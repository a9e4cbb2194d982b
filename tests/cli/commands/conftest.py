"""What several commands are tried on."""

from pathlib import Path

import attrs
import pytest

from roadracing._internal.documents.writing import dump
from roadracing._internal.model.paddock.paddock_area import Utilities
from roadracing._internal.model.place.point import Georeference
from tests.rules.paddock_building import SPOTS, paddock

AT = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33)


SEASON = paddock(
    georeference=AT,
    spots=(*SPOTS[:7], attrs.evolve(SPOTS[7], utilities=Utilities(power_a=50, power_v=240, water=True))),
)


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """A document with a paddock."""
    path = tmp_path / "season.json"
    dump(SEASON, path)
    return path
