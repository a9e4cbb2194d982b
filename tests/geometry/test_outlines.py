"""Outlines enclose ground, or it is said why not."""

import pytest

from roadracing._internal.geometry.outlines import corners_of, fault_of, ground_of, line_of, polygon_of
from roadracing._internal.model.place.point import Point


def points(*corners: tuple[float, float]) -> tuple[Point, ...]:
    """Points of a plan."""
    return tuple(Point(x_m=x, y_m=y) for x, y in corners)


@pytest.mark.parametrize(
    ("outline", "reason"),
    [
        (((0, 0),), "has only one corner; an outline has three or more"),
        (((0, 0), (1, 1)), "has only 2 corners; an outline has three or more"),
        (((0, 0), (1, 1), (1, 1), (0, 0)), "has only 2 corners; an outline has three or more"),
        (((0, 0), (1, 1), (2, 2)), "encloses no ground: all its corners are in one line"),
        (((0, 0), (4, 4), (4, 0), (0, 4)), "crosses itself near (2, 2)"),
    ],
)
def test_what_is_wrong_with_an_outline(outline: tuple[tuple[float, float], ...], reason: str) -> None:
    """It is said in words, with the place where it crosses itself."""
    assert reason == fault_of(points(*outline))
    assert polygon_of(points(*outline)) is None


def test_an_outline_may_name_its_first_corner_again() -> None:
    """It is the same outline, and so is one that names a corner twice in a row."""
    once = points((0, 0), (4, 0), (4, 4))
    again = points((0, 0), (4, 0), (4, 0), (4, 4), (0, 0))
    assert corners_of(once) == corners_of(again)
    assert fault_of(again) is None
    one, other = polygon_of(once), polygon_of(again)
    assert one is not None
    assert one.equals(other)


def test_what_is_not_known_is_no_fault() -> None:
    """No corners, no outline, no fault."""
    assert fault_of(()) is None
    assert polygon_of(()) is None
    assert line_of(points((1, 1), (1, 1))) is None
    assert ground_of(()) is None


def test_obstacles_are_points_lines_and_outlines() -> None:
    """The number of corners says which."""
    kinds = [ground_of(points(*((n, n * n) for n in range(count)))) for count in (1, 2, 3)]
    assert ["Point", "LineString", "Polygon"] == [shape.geom_type for shape in kinds if shape is not None]
