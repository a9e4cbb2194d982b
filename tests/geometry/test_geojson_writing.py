"""A paddock plan goes out as GeoJSON that other programs read, and comes back the same."""

import json
import math
from typing import Any

import attrs
import geojson as judge
import pytest
import shapely
from hypothesis import given, strategies as st

from roadracing._internal.geometry.geojson_form import KINDS
from roadracing._internal.geometry.geojson_writing import NoGeoreference, geojson
from roadracing._internal.geometry.projection import Projection
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference, Point
from roadracing._internal.testing.strategies import nouns
from tests.geometry.test_geojson_reading import DRAWN, coordinates, read
from tests.rules.paddock_building import PLAN

MID_OHIO = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33)


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
