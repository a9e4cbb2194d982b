"""What is wrong with GeoJSON is said with its place."""

import json
from typing import Any

import pytest

from roadracing._internal.geometry.geojson_reading import read_geojson
from roadracing._internal.geometry.geojson_writing import geojson
from tests.geometry.test_geojson_positions import RING, SWAPPED, changed
from tests.geometry.test_geojson_reading import DRAWN

SPOT = "/features/2"


@pytest.mark.parametrize(
    ("changes", "code", "words", "pointer"),
    [
        ({"whole": {"type": "Topology"}}, "DOC401", "it is a Topology", ""),
        ({"whole": {"features": {}}}, "DOC401", "has to be a list", "/features"),
        (
            {"whole": {"crs": {"type": "name", "properties": {"name": "EPSG:3857"}}}},
            "DOC402",
            "other than WGS 84",
            "/crs",
        ),
        ({"type": "Spot"}, "DOC401", 'whose "type" is "Feature"', "/features/2"),
        (
            {"properties": {"roadracing": "spott"}},
            "DOC403",
            "nothing in a paddock",
            SPOT + "/properties/roadracing",
        ),
        ({"properties": {"roadracing": 3}}, "DOC403", "the number 3", SPOT + "/properties/roadracing"),
        ({"id": "A 1"}, "DOC404", "has as its id", SPOT + "/id"),
        ({"id": 7}, "DOC404", "the number 7", SPOT + "/id"),
        ({"id": "a2"}, "DOC404", "once more", "/features/3/id"),
        ({"properties": {"id": "other"}}, "DOC404", "two ids", SPOT + "/id"),
        (
            {"geometry": {"type": "Point", "coordinates": [0, 0]}},
            "DOC405",
            'is a "Point"',
            SPOT + "/geometry/type",
        ),
        ({"geometry": []}, "DOC405", "is of no type", SPOT + "/geometry"),
        (
            {"geometry": {"type": "MultiPolygon", "coordinates": [[RING], [RING]]}},
            "DOC405",
            "has 2 parts",
            SPOT + "/geometry",
        ),
        ({"coordinates": [RING, RING]}, "DOC405", "has a hole", SPOT + "/geometry/coordinates/1"),
        (
            {"coordinates": [[[1, 2, 3], "x", [1], [1, None]]]},
            "DOC406",
            "a position is",
            SPOT + "/geometry/coordinates/0/1",
        ),
        (
            {"coordinates": [SWAPPED]},
            "DOC408",
            "100 km",
            SPOT + "/geometry/coordinates/0/0",
        ),
        (
            {"coordinates": [[[140.689, -182.636]] * 4]},
            "DOC406",
            "no longitude",
            SPOT + "/geometry/coordinates/0/0",
        ),
        ({"coordinates": 3}, "DOC406", "have to be a list", SPOT + "/geometry/coordinates"),
        ({"coordinates": [RING[:-1]]}, "DOC407", "not closed", SPOT + "/geometry/coordinates/0"),
        (
            {"coordinates": [[RING[0], RING[1], RING[0]]]},
            "DOC407",
            "fewer than three",
            SPOT + "/geometry/coordinates/0",
        ),
        (
            {"coordinates": [[RING[0], RING[2], RING[1], RING[3], RING[0]]]},
            "DOC407",
            "crosses itself near",
            SPOT + "/geometry/coordinates/0",
        ),
        (
            {"properties": {"length_m": "12"}},
            "DOC409",
            "has to be a number",
            SPOT + "/properties/length_m",
        ),
        (
            {"properties": {"metres": [[1, "x"]]}},
            "DOC409",
            "pairs of numbers",
            SPOT + "/properties/metres",
        ),
        (
            {"properties": {"utilities": {"power_a": -1, "gas": True}}},
            "DOC409",
            "more than 0",
            SPOT + "/properties/utilities/power_a",
        ),
        (
            {"whole": {"roadracing": {"id": "plan", "weekend": "Not an id"}}},
            "DOC409",
            "is not an id",
            "/roadracing/weekend",
        ),
        ({"whole": {"roadracing": {"id": "plan"}}}, "DOC409", 'has no "weekend"', "/roadracing"),
        ({"whole": {"roadracing": []}}, "DOC409", "has to be an object", "/roadracing"),
    ],
)
def test_every_fault_has_a_place(changes: dict[str, Any], code: str, words: str, pointer: str) -> None:
    """What is wrong is said with a pointer, a line and a column; nothing is read then."""
    reading = changed(**changes)
    assert reading.plan is None
    found = [d for d in reading.diagnostics if d.code == code and words in d.message]
    assert found, [(d.code, d.message) for d in reading.diagnostics]
    place = found[0].place
    assert place is not None
    assert pointer == place.pointer
    assert place.line


def test_all_faults_come_at_once() -> None:
    """Two faults in one feature and one in another are three findings."""
    whole = json.loads(geojson(DRAWN))
    whole["features"][2]["properties"]["width_m"] = "5"
    whole["features"][2]["geometry"]["coordinates"][0].pop()
    del whole["features"][3]["properties"]["roadracing"]
    codes = [d.code for d in read_geojson(json.dumps(whole).encode()).diagnostics]
    assert ["DOC403", "DOC407", "DOC409"] == sorted(codes)
