"""The picture of a safety plan shows who waits where, and how soon they are anywhere."""

import math
import re
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from roadracing._internal.model.place.layout import CircuitLayout, Direction
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.place.station import Side, TrackLine
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import Capability, UnitType
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.drawing import Rectangle
from roadracing._internal.pictures.pen.labels import FreeSpace
from roadracing._internal.pictures.pen.picture import PictureError
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.pictures.safety.bands import LATE, bands
from roadracing._internal.pictures.safety.lap_shape import lap_shape
from roadracing._internal.pictures.safety.safety_picture import safety
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.validation import validate
from roadracing._internal.safety.response import coverage
from roadracing._internal.safety.targets import ResponseTargets
from roadracing._internal.testing.strategies import nouns
from tests.effort import tries
from tests.pictures.reading import is_safe, parsed, parts, texts, title_of
from tests.safety.building import MID_OHIO_M, STATIONS, UNITS, layout, plan, season, unit

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


class TestBands:
    """The steps along the lap."""

    @given(limit=st.integers(20, 200))
    def test_they_are_the_lap_and_the_gaps(self, limit: int) -> None:
        """They follow each other round it, and what is too late is what the coverage calls gaps."""
        targets = ResponseTargets.in_force(Practices({"second_intervention_s": float(limit)}))
        kind = coverage(plan(), layout(), targets).of(Capability.FIRE_FULL)
        held = list(bands(kind))
        assert 0 == held[0].from_m
        assert MID_OHIO_M == held[-1].to_m
        assert all(one.to_m == other.from_m for one, other in pairwise(held))
        late = sum(part.to_m - part.from_m for part in held if part.band is LATE)
        assert pytest.approx(sum(gap.length_m for gap in kind.gaps), abs=1e-5) == late


class TestRoom:
    """Words are put where nothing is."""

    @given(
        st.lists(st.tuples(st.integers(0, 380), st.integers(0, 280), st.integers(1, 60), st.integers(1, 30)))
    )
    def test_nothing_lies_over_anything(self, wanted: list[tuple[int, int, int, int]]) -> None:
        """What was taken stays free of what comes later, and all is inside."""
        room = FreeSpace(AREA)
        placed = [spot for each in wanted if (spot := room.first_free([Rectangle(*each)])) is not None]
        for number, one in enumerate(placed):
            assert one.right <= 400
            for other in placed[number + 1 :]:
                apart = one.right <= other.x or other.right <= one.x
                assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y


class TestThePicture:
    """As a whole."""

    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.parametrize("course", [layout(), WITH_LINE], ids=["loop", "line"])
    def test_everything_is_shown(self, form: Any, course: CircuitLayout) -> None:
        """Each station and each unit once on the map, each kind of help with a line, and a loop says that it is one."""
        root = parsed(safety(season(course=course), form=form))
        is_safe(root)
        assert STATIONS == len(parts(root, "station"))
        assert len(UNITS) == len(parts(root, "unit")) == len(parts(root, "listed-unit"))
        assert 6 == len(parts(root, "chart"))
        assert ("A loop in place of the course" in " ".join(texts(root))) is (course.line is None)
        assert (1 if course.pit_lane is not None else 0) == len(parts(root, "pit-lane"))

    @pytest.mark.parametrize("form", FORMS)
    def test_words_are_inside(self, form: Any) -> None:
        """No text begins outside of the picture."""
        drawn = safety(season(course=WITH_LINE), form=form)
        for node in parsed(drawn).iter("{http://www.w3.org/2000/svg}text"):
            assert 0 <= float(node.get("x", 0)) <= drawn.width
            assert 0 <= float(node.get("y", 0)) <= drawn.height
            assert float(node.get("font-size", 0)) >= 11

    def test_what_is_too_late(self) -> None:
        """A gap is drawn, told in numbers and in words."""
        late = season(safety_plans=[plan(units=[u for u in UNITS if u.id != "fire-2"])])
        root = parsed(safety(late))
        assert any(title_of(part).startswith("too late") for part in parts(root, "stretch"))
        assert "174 s" in [text for part in parts(root, "peak") for text in texts(part)]
        desc = root.find("{http://www.w3.org/2000/svg}desc")
        assert desc is not None
        assert "Too late on 2644 to 200 m." in str(desc.text)

    def test_what_was_found(self) -> None:
        """Errors and warnings about the plan are listed with their code."""
        late = season(safety_plans=[plan(units=[u for u in UNITS if u.id != "fire-2"])])
        root = parsed(safety(late, findings=validate(late)))
        assert any("SAF010" in text for text in texts(root))
        assert parts(root, "badge")
        assert not parts(parsed(safety(late)), "badge")

    def test_what_is_not_known(self) -> None:
        """Is said, and nothing is drawn where it might be."""
        vague = [*UNITS, unit("fire-9", UnitType.FIRE_TRUCK, None)]
        root = parsed(safety(season(safety_plans=[plan(units=vague)])))
        assert len(UNITS) == len(parts(root, "unit"))
        assert any("fire-9: not known: where it gets onto the lap" in text for text in texts(root))

    def test_a_lap_without_a_length(self) -> None:
        """Is a bare loop."""
        root = parsed(safety(season(course=layout(length_m=None))))
        assert [] == parts(root, "station") == parts(root, "stretch") == parts(root, "chart")
        assert any("length_m" in text for text in texts(root))

    def test_the_help_that_is_asked_for(self) -> None:
        """Any kind can be shown along the lap."""
        root = parsed(safety(season(), capability=Capability.MEDICAL))
        assert any("Along the lap: Medical help" in text for text in texts(root))

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


class TestNothingToDraw:
    """A sentence says why."""

    @pytest.mark.parametrize(
        ("facts", "told", "words"),
        [
            ({"safety_plans": ()}, {}, "there is no safety plan in this document"),
            ({}, {"plan": "other"}, r"there is no safety plan 'other'; there are: plan \(weekend\)"),
            ({"safety_plans": [plan(), plan(id="again")]}, {}, "it is not clear which safety plan"),
            ({"venues": ()}, {}, "the layout of the safety plan 'plan' is not in this document"),
            ({}, {"form": "round"}, "there is no form 'round'"),
            ({}, {"paper": "a5"}, "there is no paper 'a5'"),
        ],
    )
    def test_why_not(self, facts: dict[str, Any], told: dict[str, Any], words: str) -> None:
        """No plan, no layout, several plans, or no such form."""
        with pytest.raises(PictureError, match=words):
            safety(season(**facts), **told)


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
