"""The lap of a safety plan from above."""

from typing import Any

import pytest

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.pictures.safety.safety_picture import safety
from tests.pictures.reading import is_safe, parsed, parts, texts
from tests.pictures.safety.test_safety_picture import WITH_LINE
from tests.safety.building import STATIONS, UNITS, layout, season

FORMS = ("wide", "tall", "print")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("course", [layout(), WITH_LINE], ids=["loop", "line"])
def test_everything_is_shown(form: Any, course: CircuitLayout) -> None:
    """Each station and each unit once on the map, each kind of help with a line, and a loop says that it is one."""
    root = parsed(safety(season(course=course), form=form))
    is_safe(root)
    assert STATIONS == len(parts(root, "station"))
    assert len(UNITS) == len(parts(root, "unit")) == len(parts(root, "listed-unit"))
    assert 6 == len(parts(root, "chart"))
    assert ("A loop in place of the course" in " ".join(texts(root))) is (course.line is None)
    assert (1 if course.pit_lane is not None else 0) == len(parts(root, "pit-lane"))


def test_a_lap_without_a_length() -> None:
    """Is a bare loop."""
    root = parsed(safety(season(course=layout(length_m=None))))
    assert [] == parts(root, "station") == parts(root, "stretch") == parts(root, "chart")
    assert any("length_m" in text for text in texts(root))
