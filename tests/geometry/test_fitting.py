"""Whether a unit fits on its spot."""

import math

from hypothesis import given, strategies as st
from shapely.geometry import box

from roadracing._internal.geometry.fitting import fits, size_of
from roadracing._internal.geometry.plan_shapes import PlanShapes
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Point

cells = st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1)


@given(cells, st.integers(1, 5), st.integers(1, 5))
def test_a_unit_fits_where_squares_say_so(ground: set[tuple[int, int]], length: int, width: int) -> None:
    """On ground of whole squares, a unit of whole metres fits where it covers only squares of the ground."""
    plan = PaddockPlan(
        id="plan",
        weekend="weekend",
        spots=tuple(
            PaddockSpot(
                id=f"s{x}{y}",
                outline=tuple(
                    Point(x_m=a, y_m=b) for a, b in ((x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1))
                ),
            )
            for x, y in ground
        ),
    )
    wanted = any(
        all((x + i, y + j) in ground for i in range(across) for j in range(along))
        for across, along in ((length, width), (width, length))
        for x in range(5)
        for y in range(5)
    )
    names = [spot.id for spot in plan.spots]
    assert wanted is PlanShapes(plan).room_for(names, length, width, 0.01)


@given(st.floats(1, 60), st.floats(1, 60), st.floats(0, 180), st.floats(-0.5, 0.5))
def test_a_unit_that_is_as_large_as_its_spot_fits(
    length: float, width: float, degrees: float, more: float
) -> None:
    """A turned rectangle has room for one of its own size, and for none that is more than the tolerance larger."""
    from shapely import affinity  # noqa: PLC0415

    ground = affinity.rotate(box(0, 0, length, width), degrees)
    long, short = size_of(ground)
    assert math.isclose(max(length, width), long, abs_tol=1e-6)
    assert math.isclose(min(length, width), short, abs_tol=1e-6)
    if abs(more - 0.1) > 1e-3:
        assert (more < 0.1) is fits(ground, length + more, width, 0.1)
