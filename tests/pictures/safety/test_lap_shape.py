"""The lap as it is drawn: that of its centre line, or a loop."""

import math

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.place.layout import Direction
from roadracing._internal.pictures.pen.drawing import Rectangle
from roadracing._internal.pictures.safety.lap_shape import lap_shape
from tests.pictures.safety.test_safety_picture import LINE, WITH_LINE
from tests.safety.building import MID_OHIO_M, layout

AREA = Rectangle(0, 0, 400, 300)


class TestTheShapeOfALap:
    """That of its centre line, or a loop."""

    @given(metres=st.floats(0, MID_OHIO_M))
    def test_every_point_is_in_the_area(self, metres: float) -> None:
        """Whatever the line is, it fits."""
        for course in (layout(), WITH_LINE):
            x, y = lap_shape(course, MID_OHIO_M, AREA).at(metres)
            assert -1e-6 <= x <= 400 + 1e-6
            assert -1e-6 <= y <= 300 + 1e-6

    @given(one=st.floats(0, MID_OHIO_M), far=st.floats(0, 200))
    def test_distances_along_a_loop_are_true(self, one: float, far: float) -> None:
        """Equal ways of the lap are equally long on the picture, as far as it is straight or round."""
        shape = lap_shape(layout(), MID_OHIO_M, AREA)
        whole = shape._so_far[-1]
        there = math.dist(shape.at(one), shape.at(one + far))
        assert there <= whole * far / MID_OHIO_M + 1e-6

    def test_which_way_round(self) -> None:
        """Clockwise goes left along the lower side, anticlockwise right, as it is on a map."""
        there = lap_shape(layout(), MID_OHIO_M, AREA).heading(0)
        back = lap_shape(layout(direction=Direction.ANTICLOCKWISE), MID_OHIO_M, AREA).heading(0)
        assert (-1, 1) == (round(there[0]), round(back[0]))

    @pytest.mark.parametrize("count", [0, 1, 2])
    def test_a_line_that_is_none(self, count: int) -> None:
        """Fewer than three points, or the same point again, make no lap."""
        few = layout(line=attrs.evolve(LINE, points=LINE.points[:count]))
        same = layout(line=attrs.evolve(LINE, points=[LINE.points[0]] * 5))
        assert lap_shape(few, MID_OHIO_M, AREA).schematic
        assert lap_shape(same, MID_OHIO_M, AREA).schematic
        assert not lap_shape(WITH_LINE, MID_OHIO_M, AREA).schematic

    def test_left_is_left(self) -> None:
        """Looking in the racing direction, on a picture whose y goes down."""
        shape = lap_shape(layout(), MID_OHIO_M, AREA)
        (x, y), (left_x, left_y) = shape.at(0), shape.beside(0, 10)
        assert (x, y + 10) == (pytest.approx(left_x), pytest.approx(left_y))
