"""The strokes that all pictures are drawn with."""

import pytest

from roadracing._internal.pictures.pen.colours import Paint
from roadracing._internal.pictures.pen.drawing import (
    Rectangle,
    badge,
    box,
    label,
    pattern_name,
    patterns,
    picture,
    swatch,
)
from roadracing._internal.pictures.pen.svg import written
from tests.pictures.reading import parsed


def test_a_picture_is_told_in_words_as_well() -> None:
    """It has a title and a description, and a margin is room around what is drawn."""
    drawn = picture("A loop", "Cars go round it.", 300, 200, label("here", 10, 20), margin=15)
    root = parsed(drawn)
    assert (330, 230) == (drawn.width, drawn.height)
    assert "-15 -15 330 230" == root.get("viewBox")
    assert ["A loop", "Cars go round it."] == [node.text for node in root[:2]]


def test_nothing_is_less_than_nothing_wide() -> None:
    """What has no room is drawn with none, because a negative width is no picture."""
    assert 'width="0"' in written(box(1, 2, -3, 4, "paper"))
    assert 7 == Rectangle(3, 0, 4, 1).right


@pytest.mark.parametrize(("severity", "shape"), [("error", "circle"), ("warning", "path")])
def test_signs_differ_in_shape(severity: str, shape: str) -> None:
    """Who cannot tell their colours tells an error from a warning by its shape."""
    assert f"<{shape}" in written(badge(0, 0, severity))


def test_patterns_tell_series_apart() -> None:
    """In black on white a series is known by its pattern alone, in colour by both; each pattern is there once."""
    one, other = Paint(colour="#0a3d91", pattern=1), Paint(colour="#ffd700", pattern=1)
    assert pattern_name(one, bare=True) == pattern_name(other, bare=True)
    assert pattern_name(one) != pattern_name(other)
    assert 1 == len(patterns([one, other], bare=True).children)
    assert 2 == len(patterns([one, other, one]).children)
    assert pattern_name(one, bare=True) in written(swatch(0, 0, 10, 10, one, bare=True))
