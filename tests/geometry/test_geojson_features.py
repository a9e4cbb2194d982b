"""The features of GeoJSON, and what stands beside their shapes."""

import json
import math

import attrs

from roadracing._internal.geometry.geojson_reading import read_geojson
from roadracing._internal.geometry.geojson_writing import geojson
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.place.point import Point
from tests.geometry.test_geojson_reading import DRAWN
from tests.rules.paddock_building import box


def test_properties_of_others_are_left_out_and_said() -> None:
    """Each is named once, however many features have it."""
    whole = json.loads(geojson(DRAWN))
    for feature in whole["features"]:
        feature["properties"] = {"vehicles_per_h": None, "fid": 3, **feature["properties"]}
    reading = read_geojson(json.dumps(whole).encode())
    assert DRAWN == reading.plan
    assert {"DOC410"} == {d.code for d in reading.diagnostics}
    assert any("8 times" in d.message for d in reading.diagnostics)
    assert 'the property "fid" of an area is not read (2 times)' in {d.message for d in reading.diagnostics}
    assert {"fid"} == {d.context["property"] for d in reading.diagnostics}


def test_an_edit_wins_over_exact_metres() -> None:
    """Where somebody moved a shape, the metres beside it are the old ones and are not used."""
    third = Point(x_m=1 / 3, y_m=2 / 3)
    spot = PaddockSpot(id="third", outline=(third, *box(10, 10, 5, 5)))
    plan = attrs.evolve(DRAWN, spots=(spot,))
    whole = json.loads(geojson(plan))
    (feature,) = (f for f in whole["features"] if f["id"] == "third")
    assert [1 / 3, 2 / 3] == feature["properties"]["metres"][0]
    for place in feature["geometry"]["coordinates"][0]:
        place[1] += 0.0001
    moved = read_geojson(json.dumps(whole).encode()).plan
    assert moved is not None
    assert 12 > math.dist((1 / 3, 2 / 3), (moved.spots[0].outline[0].x_m, moved.spots[0].outline[0].y_m)) > 10
