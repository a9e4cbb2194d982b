"""The picture of a safety plan shows who waits where, and how soon they are anywhere."""

import re
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.place.station import Side, TrackLine
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.pictures.safety.safety_picture import safety
from roadracing._internal.testing.strategies import nouns
from tests.effort import tries
from tests.pictures.reading import is_safe, parsed
from tests.safety.building import UNITS, layout, plan, season

FORMS = ("wide", "tall", "print")
GEOMETRY = frozenset(
    [
        "cx",
        "cy",
        "d",
        "height",
        "points",
        "r",
        "rx",
        "transform",
        "viewBox",
        "width",
        "x",
        "x1",
        "x2",
        "y",
        "y1",
        "y2",
    ]
)
NOT_A_NUMBER = re.compile(r"nan|inf")
HOSTILE = ("</title><script>alert(1)</script>", "]]>&lt;&#0;", '\'" onload="x', "\u202eevil", "x" * 5_000)
LINE = TrackLine(
    points=[
        Point(x_m=x, y_m=y) for x, y in [(0, 0), (-400, 0), (-400, 300), (100, 420), (380, 150), (300, -40)]
    ]
)
WITH_LINE = layout(line=LINE, pit_lane=PitLane(entry_m=3300, exit_m=350, side=Side.RIGHT))


class TestThePicture:
    """As a whole."""

    @pytest.mark.parametrize("form", FORMS)
    def test_words_are_inside(self, form: Any) -> None:
        """No text begins outside of the picture."""
        drawn = safety(season(course=WITH_LINE), form=form)
        for node in parsed(drawn).iter("{http://www.w3.org/2000/svg}text"):
            assert 0 <= float(node.get("x", 0)) <= drawn.width
            assert 0 <= float(node.get("y", 0)) <= drawn.height
            assert float(node.get("font-size", 0)) >= 11

    def test_equal_input_equal_bytes(self) -> None:
        """A picture says the same each time, and another one in the same page does not get mixed up with it."""
        assert safety(season()).svg == safety(season()).svg
        assert parsed(safety(season())).get("id") != parsed(safety(season(course=WITH_LINE))).get("id")

    def test_by_its_name(self) -> None:
        """It is one of the kinds, for the weekend as for the plan."""
        drawn = KINDS["safety"].picture(season(), "weekend", form="tall", findings=None)
        assert safety(season(), "plan", form="tall").svg == drawn.svg
        assert safety(season(), season().safety_plans[0], form="tall").svg == drawn.svg
        assert safety(season(), season().weekends[0], form="tall").svg == drawn.svg


@pytest.mark.parametrize("text", HOSTILE, ids=["tag", "cdata", "attribute", "turned", "long"])
@pytest.mark.parametrize("form", FORMS)
def test_text_is_text(text: str, form: Any) -> None:
    """Whatever a name holds, it is only shown."""
    hospital = attrs.evolve(plan().hospitals[0], name=text)
    units = [attrs.evolve(each, name=text) for each in UNITS]
    stations = [attrs.evolve(each, name=text) for each in layout().stations]
    course = layout(name=text, stations=stations)
    hostile = season(course=course, safety_plans=[plan(units=units, hospitals=[hospital])])
    drawn = safety(hostile, form=form)
    is_safe(parsed(drawn))
    assert "<script" not in drawn.svg


@settings(tries(15), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(held=nouns(SafetyPlan), course=nouns(CircuitLayout), form=st.sampled_from(FORMS))
def test_any_plan(held: SafetyPlan, course: CircuitLayout, form: Any) -> None:
    """Any document gives a picture that an XML parser can read, with every number a number."""
    whole = Season(
        namespace="pictures.racing.test",
        venues=[Venue(id="venue", timezone="America/New_York", layouts=[course])],
        weekends=[RaceWeekend(id=held.weekend, venue="venue", layout=course.id)],
        safety_plans=[attrs.evolve(held, layout=course.id)],
    )
    sheet = parsed(safety(whole, form=form))
    is_safe(sheet)
    assert [] == [
        f"{name}={value}"
        for element in sheet.iter()
        for name, value in element.attrib.items()
        if name in GEOMETRY and NOT_A_NUMBER.search(value)
    ]
