"""A paddock plan goes out as GeoJSON that other programs read, and comes back as the same plan."""

import json
import math
import re
from pathlib import Path
from typing import Any

import attrs
import geojson as judge
import pytest
import shapely
from hypothesis import given, strategies as st

from roadracing._internal.geometry.geojson_form import KINDS
from roadracing._internal.geometry.geojson_reading import GeoJsonReading, read_geojson, read_geojson_text
from roadracing._internal.geometry.geojson_writing import NoGeoreference, geojson
from roadracing._internal.geometry.projection import Projection
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference, Point
from roadracing._internal.testing.strategies import nouns
from tests.rules.paddock_building import PLAN, box
from tests.rules.seasons.paddock import POLE

MID_OHIO = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33)
DRAWN = attrs.evolve(PLAN, georeference=MID_OHIO, obstacles=(POLE,))

coordinates = st.floats(-50_000, 50_000) | st.integers(-500, 500).map(float)
places = st.builds(Point, x_m=coordinates, y_m=coordinates)


@st.composite
def rings(draw: st.DrawFn) -> tuple[Point, ...]:
    """Sound outlines, either way round, sometimes with the first corner again at the end."""
    number = draw(st.integers(3, 7))
    x, y, size = draw(coordinates), draw(coordinates), draw(st.floats(1, 400))
    turn = draw(st.floats(0, 6))
    angles = [turn + math.tau * n / number for n in range(number)]
    corners = [Point(x_m=x + size * math.cos(a), y_m=y + size * math.sin(a)) for a in angles]
    if draw(st.booleans()):
        corners.reverse()
    return tuple(corners + corners[:1] * draw(st.integers(0, 1)))


@st.composite
def plans(draw: st.DrawFn) -> PaddockPlan:
    """Plans with any facts, whose outlines are sound."""
    plan: PaddockPlan = draw(nouns(PaddockPlan))
    at = Georeference(latitude_deg=draw(st.floats(-80, 80)), longitude_deg=draw(st.floats(-170, 170)))
    changes: dict[str, Any] = {
        "georeference": draw(st.just(at) | st.just(attrs.evolve(at, bearing_deg=271.3)))
    }
    for kind in KINDS.values():
        shapes: st.SearchStrategy[Any] = rings()
        if kind.word == "fire-lane":
            shapes = st.lists(places, max_size=4).map(tuple)
        elif kind.shape == "position":
            shapes = places | st.none()
        elif kind.word == "obstacle" or draw(st.booleans()):
            shapes = rings() | st.lists(places, max_size=2).map(tuple)
        changes[kind.field] = tuple(
            attrs.evolve(each, **{kind.shape: draw(shapes)}) for each in getattr(plan, kind.field)
        )
    return attrs.evolve(plan, **changes)


def read(plan: PaddockPlan) -> GeoJsonReading:
    """What comes back of a plan."""
    return read_geojson(geojson(plan).encode())


@given(plans())
def test_there_and_back(plan: PaddockPlan) -> None:
    """The plan that is read is the plan that was written, to the last digit, whichever way its outlines run."""
    reading = read(plan)
    assert () == reading.diagnostics
    assert plan == reading.plan
    assert geojson(plan) == geojson(reading.plan)


@given(plans())
def test_other_readers_see_the_same(plan: PaddockPlan) -> None:
    """GEOS and the package geojson read every feature; rings are closed and run anticlockwise, as RFC 7946 has it."""
    text = geojson(plan)
    judged = judge.loads(text).features
    assert [] == [f.errors() for f in judged if f.geometry is not None and not f.geometry.is_valid]
    projection = Projection(at=plan.georeference or MID_OHIO)
    for feature in json.loads(text)["features"]:
        if feature["geometry"] is None:
            continue
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        if shape.geom_type == "Polygon":
            assert shape.exterior.is_ccw
        kind = KINDS[feature["properties"]["roadracing"]]
        (held,) = (each for each in getattr(plan, kind.field) if each.id == feature["id"])
        there = shapely.get_coordinates(shape)
        flat = [projection.to_plan(*place) for place in there]
        wanted = [(p.x_m, p.y_m) for p in kind.points(held)]
        assert all(min(math.dist(place, corner) for corner in wanted) < 0.001 for place in flat)


def test_a_path_or_content(tmp_path: Path) -> None:
    """A path of either type names a file, bytes are the content, and text has a function of its own."""
    text = geojson(DRAWN)
    path = tmp_path / "paddock.geojson"
    path.write_text(text, encoding="utf-8")
    read = [read_geojson(source).plan for source in (text.encode(), path, str(path))]
    assert [DRAWN] * 4 == [*read, read_geojson_text(text).plan]
    assert ["There is no such file."] == [d.message for d in read_geojson("missing.geojson").diagnostics]
    assert ["DOC"] == [d.code[:3] for d in read_geojson_text('{"a": "\ud800"').diagnostics]


def test_a_map_shows_the_plan_where_it_is() -> None:
    """The box around the features is the one that GEOS finds, and it is at Mid-Ohio."""
    text = geojson(DRAWN)
    box_ = json.loads(text)["bbox"]
    assert box_ == [round(n, 9) for n in shapely.total_bounds(shapely.from_geojson(text))]
    assert abs(box_[0] + 82.6364) < 0.01
    assert abs(box_[1] - 40.6892) < 0.01


def test_what_is_not_on_a_map_comes_along() -> None:
    """Allocations, groups, policies and waves stand beside the features."""
    assert {"id", "weekend", "name", "georeference", "allocations"} == set(
        json.loads(geojson(DRAWN))["roadracing"]
    )


def test_a_plan_that_is_nowhere() -> None:
    """Without a georeference nothing is written, and the reason is a sentence."""
    with pytest.raises(NoGeoreference, match="no georeference, so nobody can say where on the earth it is"):
        geojson(PLAN)


def test_a_plan_on_both_sides_of_the_180th_meridian() -> None:
    """It would have to be cut in two, which is said."""
    with pytest.raises(NoGeoreference, match="180th meridian"):
        geojson(attrs.evolve(DRAWN, georeference=Georeference(latitude_deg=-17, longitude_deg=179.9999)))


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


SPOT = "/features/2"
SWAPPED = [place[::-1] for place in RING]


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


def test_swapped_numbers_are_recognised() -> None:
    """A position with the latitude first is far away, and the hint says what happened."""
    reading = changed(coordinates=[SWAPPED])
    assert "the longitude comes first" == reading.diagnostics[0].hint


def test_what_is_not_json() -> None:
    """It is not usable, and the reason is the one that documents give."""
    for data, code in ((b"", "DOC002"), (b"{", "DOC004"), (b"\xff\xfe{", "DOC003")):
        reading = read_geojson(data, name="x")
        assert not reading.usable
        assert code[:4] == reading.diagnostics[0].code[:4]


def test_a_part_alone_is_that_part() -> None:
    """A MultiPolygon of one polygon is taken as the polygon; heights are left out."""
    high = [[[*place, 380.5] for place in RING]]
    reading = changed(geometry={"type": "MultiPolygon", "coordinates": [high]})
    assert reading.plan is not None
    (spot,) = (s for s in reading.plan.spots if s.id == "a1")
    assert 4 == len(spot.outline)


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


@pytest.mark.parametrize("digits", [309, 4_000, 5_000])
def test_huge_whole_numbers(digits: int) -> None:
    """A position of hundreds of digits is no position, and is said to be none."""
    text = geojson(DRAWN)
    number = re.search(r"-?[0-9]+\.[0-9]{3,}", text)
    assert number is not None
    reading = read_geojson_text(text.replace(number[0], "9" * digits))

    assert reading.plan is None
    assert {d.code for d in reading.diagnostics} & {"DOC406", "DOC009"}
