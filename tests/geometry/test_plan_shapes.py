"""What trees find in a plan is what looking at every pair finds."""

import math
from collections import Counter

from hypothesis import given, strategies as st

from roadracing._internal.geometry.ground import MOST
from roadracing._internal.geometry.plan_shapes import PlanShapes
from roadracing._internal.model.paddock.paddock_area import AreaKind, PaddockArea, PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.ways import FireLane, PaddockObstacle
from roadracing._internal.model.place.point import Point
from tests.geometry.layouts import Layout, Rectangle, half_metres, layouts, outline

# Between the half metres of the grid, so that no comparison is a matter of rounding.
tolerances = st.sampled_from((0.1, 0.26, 0.77, 1.3))


@given(layouts(), tolerances)
def test_spots_overlap_as_every_pair_says(layout: Layout, tolerance: float) -> None:
    """Two spots overlap where both their ranges do by more than the tolerance, with the ground they share."""
    sides = {name: min(held.width, held.height) for name, held in layout.spots.items()}
    wanted = {
        (one, other): across * along
        for one, other in layout.pairs()
        for across, along in (layout.spots[one].overlap(layout.spots[other]),)
        if min(across, along) > tolerance and min(sides[one], sides[other]) > tolerance
    }
    found = {(one, other): common for one, other, common in PlanShapes(layout.plan).overlapping(tolerance)}
    assert set(wanted) == set(found)
    assert all(math.isclose(wanted[pair], found[pair], rel_tol=1e-6) for pair in wanted)


@given(layouts(), tolerances)
def test_spots_are_outside_as_their_edges_say(layout: Layout, tolerance: float) -> None:
    """A spot is outside its area where one of its edges is by more than the tolerance."""
    wanted = {
        name
        for name, held in layout.spots.items()
        if held.beyond(layout.area) > tolerance and min(held.width, held.height) > 2 * tolerance
    }
    found = {spot for spot, _, beyond in PlanShapes(layout.plan).outside(tolerance) if beyond > 0}
    assert wanted == found


@given(layouts(), half_metres(1.5, 8).map(lambda width: width + 0.16), tolerances)
def test_lanes_are_obstructed_as_rectangles_say(layout: Layout, width: float, tolerance: float) -> None:
    """A spot is in a straight lane where it overlaps the rectangle that the lane is."""
    height, length = layout.lane
    lane = Rectangle(0, height - width / 2, length, width)
    wanted = {
        name
        for name, held in layout.spots.items()
        if min(held.overlap(lane)) > tolerance and min(held.width, held.height) > 2 * tolerance
    }
    found = {
        name
        for _, field, name in PlanShapes(layout.plan).in_lanes({"lane": width}, tolerance)
        if field == "spots"
    }
    assert wanted == found


@given(layouts(), half_metres(0.5, 8))
def test_the_furthest_corner_is_as_far_as_every_corner_says(layout: Layout, width: float) -> None:
    """The distance of a spot from a straight lane is that of its furthest corner from the lane's rectangle."""
    height, length = layout.lane
    lane = Rectangle(0, height - width / 2, length, width)
    found = {spot: metres for spot, _, metres in PlanShapes(layout.plan).from_lanes({"lane": width})}
    assert set(layout.spots) == set(found)
    for name, held in layout.spots.items():
        corners = ((x, y) for x in (held.x, held.right) for y in (held.y, held.top))
        wanted = max(Rectangle(x, y, 0, 0).distance(lane) for x, y in corners)
        assert math.isclose(wanted, found[name], abs_tol=1e-6)


def test_spots_of_which_many_lie_on_one_heap() -> None:
    """A spot is listed with at most so many others, however many lie on it."""
    corners = tuple(Point(x_m=x, y_m=y) for x, y in ((0, 0), (5, 0), (5, 5), (0, 5)))
    heap = tuple(PaddockSpot(id=f"s{n}", outline=corners) for n in range(60))
    found = list(PlanShapes(PaddockPlan(id="plan", weekend="weekend", spots=heap)).overlapping(0.1))
    assert MOST == max(Counter(one for one, _, _ in found).values())


def test_a_heap_of_faults_is_told_by_the_twenty() -> None:
    """An obstacle over all spots, a lane through them and a fuel store on all garages come with twenty each."""
    many = 3 * MOST
    everywhere = outline(Rectangle(0, 0, 10, 10), 0)
    plan = PaddockPlan(
        id="paddock",
        weekend="weekend",
        areas=(
            PaddockArea(id="fuel", kind=AreaKind.FUEL_STORE, outline=everywhere),
            *(PaddockArea(id=f"garage-{n}", kind=AreaKind.GARAGE, outline=everywhere) for n in range(many)),
        ),
        spots=tuple(PaddockSpot(id=f"spot-{n}", outline=everywhere) for n in range(many)),
        obstacles=(PaddockObstacle(id="building", outline=everywhere),),
        fire_lanes=(FireLane(id="lane", line=(Point(x_m=0, y_m=5), Point(x_m=10, y_m=5))),),
    )
    shapes = PlanShapes(plan)
    garages = [f"garage-{n}" for n in range(many)]
    assert MOST == len(list(shapes.on_obstacles()))
    assert MOST == len(list(shapes.close_areas(["fuel"], garages, 0)))
    found = Counter(field for _, field, _ in shapes.in_lanes({"lane": 6}))
    assert Counter(areas=MOST, obstacles=1, spots=MOST) == found
    passable = {"areas": garages}
    left = [name for _, field, name in shapes.in_lanes({"lane": 6}, passable=passable) if field == "areas"]
    assert ["fuel"] == left
