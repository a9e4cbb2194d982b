"""Positions and outlines as GeoJSON writes them."""

import json
import re
from typing import Any

import pytest

from roadracing._internal.geometry.geojson_reading import GeoJsonReading, read_geojson, read_geojson_text
from roadracing._internal.geometry.geojson_writing import geojson
from tests.geometry.test_geojson_reading import DRAWN


def changed(**changes: Any) -> GeoJsonReading:
    """What is read if the first spot is another feature."""
    whole = json.loads(geojson(DRAWN))
    position = next(n for n, f in enumerate(whole["features"]) if f["id"] == "a1")
    feature = whole["features"][position]
    for key, value in changes.items():
        if key == "properties":
            feature["properties"] |= value
        elif key == "whole":
            whole |= value
        elif key == "coordinates":
            feature["geometry"]["coordinates"] = value
        else:
            feature[key] = value
    return read_geojson(json.dumps(whole).encode(), name="plan.geojson")


RING = [[-82.636, 40.689], [-82.635, 40.689], [-82.635, 40.690], [-82.636, 40.690], [-82.636, 40.689]]


SWAPPED = [place[::-1] for place in RING]


def test_swapped_numbers_are_recognised() -> None:
    """A position with the latitude first is far away, and the hint says what happened."""
    reading = changed(coordinates=[SWAPPED])
    assert "the longitude comes first" == reading.diagnostics[0].hint


def test_a_part_alone_is_that_part() -> None:
    """A MultiPolygon of one polygon is taken as the polygon; heights are left out."""
    high = [[[*place, 380.5] for place in RING]]
    reading = changed(geometry={"type": "MultiPolygon", "coordinates": [high]})
    assert reading.plan is not None
    (spot,) = (s for s in reading.plan.spots if s.id == "a1")
    assert 4 == len(spot.outline)


@pytest.mark.parametrize("digits", [309, 4_000, 5_000])
def test_huge_whole_numbers(digits: int) -> None:
    """A position of hundreds of digits is no position, and is said to be none."""
    text = geojson(DRAWN)
    number = re.search(r"-?[0-9]+\.[0-9]{3,}", text)
    assert number is not None
    reading = read_geojson_text(text.replace(number[0], "9" * digits))

    assert reading.plan is None
    assert {d.code for d in reading.diagnostics} & {"DOC406", "DOC009"}
