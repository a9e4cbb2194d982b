"""A paddock plan goes out as GeoJSON that other programs read, and comes back as the same plan."""

import json
from pathlib import Path
from typing import Any

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.geometry.geojson_reading import GeoJsonReading, read_geojson, read_geojson_text
from roadracing._internal.geometry.geojson_writing import geojson
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference
from tests.rules.paddock_building import PLAN
from tests.rules.seasons.paddock import POLE

MID_OHIO = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33)
DRAWN = attrs.evolve(PLAN, georeference=MID_OHIO, obstacles=(POLE,))

coordinates = st.floats(-50_000, 50_000) | st.integers(-500, 500).map(float)


def read(plan: PaddockPlan) -> GeoJsonReading:
    """What comes back of a plan."""
    return read_geojson(geojson(plan).encode())


def test_a_path_or_content(tmp_path: Path) -> None:
    """A path of either type names a file, bytes are the content, and text has a function of its own."""
    text = geojson(DRAWN)
    path = tmp_path / "paddock.geojson"
    path.write_text(text, encoding="utf-8")
    read = [read_geojson(source).plan for source in (text.encode(), path, str(path))]
    assert [DRAWN] * 4 == [*read, read_geojson_text(text).plan]
    assert ["There is no such file."] == [d.message for d in read_geojson("missing.geojson").diagnostics]
    assert ["DOC"] == [d.code[:3] for d in read_geojson_text('{"a": "\ud800"').diagnostics]


def test_into_a_plan() -> None:
    """Objects are matched by kind and id; what the file does not say stays, and what it does not have too."""
    whole = json.loads(geojson(DRAWN))
    whole["features"] = [f for f in whole["features"] if f["id"] in ("a1", "lane")]
    del whole["roadracing"]
    for feature in whole["features"]:
        feature["properties"] = {"roadracing": feature["properties"]["roadracing"]}
    whole["features"].append({**whole["features"][0], "id": "b1"})
    reading = read_geojson(json.dumps(whole).encode(), into=DRAWN)
    assert reading.plan is not None
    assert ("spot b1",) == reading.new
    assert {"spot a1", "fire-lane lane"} == set(reading.matched)
    assert "spot a2" in reading.missing
    assert DRAWN == attrs.evolve(reading.plan, spots=tuple(s for s in reading.plan.spots if s.id != "b1"))


def test_into_a_plan_that_is_nowhere() -> None:
    """A plan in metres without a georeference cannot take features."""
    whole = json.loads(geojson(DRAWN))
    del whole["roadracing"]
    reading = read_geojson(json.dumps(whole).encode(), into=PLAN)
    assert reading.plan is None
    assert ["DOC411"] == [d.code for d in reading.diagnostics]


def test_a_new_plan_has_an_origin() -> None:
    """Without a georeference the south-western corner is the origin, and that is said."""
    whole = json.loads(geojson(DRAWN))
    del whole["roadracing"]
    reading = read_geojson(json.dumps(whole).encode(), weekend="weekend", plan="new")
    assert ["DOC412"] == [d.code for d in reading.diagnostics]
    assert reading.plan is not None
    corners = [p for each in (*reading.plan.areas, *reading.plan.spots) for p in each.outline]
    assert min(p.x_m for p in corners) > -1
    assert min(p.y_m for p in corners) > -1
    assert "new" == reading.plan.id


json_values: Any = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("type", "coordinates", "roadracing", "id", "name")), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.data())
def test_nothing_that_is_read_raises(data: st.DataObject) -> None:
    """Whatever stands anywhere in the file, the answer is a plan or a list of faults."""
    whole = json.loads(geojson(DRAWN))
    feature = whole["features"][data.draw(st.integers(0, len(whole["features"]) - 1))]
    where = data.draw(st.sampled_from(("whole", "feature", "properties", "geometry")))
    held = {"whole": whole, "feature": feature}.get(where) or feature[where]
    held[data.draw(st.sampled_from(sorted(held)))] = data.draw(json_values)
    reading = read_geojson(json.dumps(whole).encode())
    assert (reading.plan is None) is any(d.severity.value == "error" for d in reading.diagnostics)
