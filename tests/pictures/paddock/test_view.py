"""From metres on a plan to pixels in a picture."""

import math

from hypothesis import given

from roadracing._internal.pictures.paddock.view import frame_of, view_of
from tests.effort import tries
from tests.geometry.layouts import Layout, layouts


@tries(15)
@given(layouts())
def test_shapes_stay_on_the_sheet(layout: Layout) -> None:
    """In either direction, every corner is within the room there is, and distances keep their proportions."""
    plan = layout.plan
    for upright in (False, True):
        view, height = view_of(plan, 10, 20, 300, 400, upright=upright)
        assert height <= 400 + 1e-6
        for each in plan.spots:
            corners = [view.at(p.x_m, p.y_m) for p in each.outline]
            for x, y in corners:
                assert 10 - 1e-6 <= x <= 310 + 1e-6
                assert 20 - 1e-6 <= y <= 20 + height + 1e-6
            side = math.dist(
                (each.outline[0].x_m, each.outline[0].y_m), (each.outline[1].x_m, each.outline[1].y_m)
            )
            assert math.isclose(side * view.scale, math.dist(corners[0], corners[1]), rel_tol=1e-6)


@tries(15)
@given(layouts())
def test_words_never_stand_on_their_head(layout: Layout) -> None:
    """A label runs along the longer side of its spot, to the right or upward."""
    from roadracing._internal.geometry.plan_shapes import PlanShapes  # noqa: PLC0415

    view, _ = view_of(layout.plan, 0, 0, 300, 300, upright=False)
    for shape in PlanShapes(layout.plan).spots.values():
        frame = frame_of(shape, view)
        assert -90 <= frame.turn < 90
        assert frame.length >= frame.width - 1e-6
