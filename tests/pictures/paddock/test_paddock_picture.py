"""The picture of a paddock shows everybody where they stand, and what is wrong there."""

import math
from typing import Any

import attrs
import pytest
from hypothesis import given

from roadracing._internal.model.paddock.paddock_area import PaddockSpot, Utilities
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference, Point
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.paddock.names import runs
from roadracing._internal.pictures.paddock.paddock_picture import paddock
from roadracing._internal.pictures.paddock.view import frame_of, view_of
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.strategies import seasons
from roadracing._internal.text.natural_order import natural
from tests.effort import tries
from tests.geometry.layouts import Layout, layouts
from tests.pictures.reading import is_safe, parsed, parts, texts, title_of
from tests.rules.example import broken
from tests.rules.paddock_building import SPOTS, TEAMS, UNITS, paddock as season_of, spot, unit

FORMS = ("wide", "tall", "print")
each_form = pytest.mark.parametrize("form", FORMS)
AT = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33)


def drawn(season: Season, form: Any = "wide") -> Picture:
    """The picture with what the rules find."""
    return paddock(season, form=form, findings=validate(season, select=["PAD"]))


@each_form
def test_everybody_is_shown(form: str) -> None:
    """Each spot is drawn once, with a title that says who stands there; teams, lanes, gates and the scale are named."""
    root = parsed(drawn(season_of(georeference=AT), form))
    is_safe(root)
    spots = parts(root, "spot")
    assert [spot.id for spot in SPOTS] == [node.get("data-spot") for node in spots]
    assert "Spot A1: Team 1 #1, #2 (ALMS); 25 by 5 m." == title_of(spots[0])
    assert "Spot A8: free; 25 by 5 m." == title_of(spots[7])
    words = texts(root)
    for team in TEAMS:
        assert any(team.label in text for text in words)
    assert "Fire lane Lane 1, 7 m wide." == title_of(parts(root, "fire-lane")[0])
    assert "Gate 1, 30 vehicles an hour." == title_of(parts(root, "gate")[0])
    assert 1 == len(parts(root, "scale")) == len(parts(root, "north"))


def test_north_needs_a_georeference() -> None:
    """Where nobody knows where the plan lies, no arrow says so."""
    assert [] == parts(parsed(drawn(season_of())), "north")


@each_form
@pytest.mark.parametrize("code", [rule.code.code for rule in DEFAULT if rule.code.code.startswith("PAD")])
def test_what_is_wrong_is_marked(code: str, form: str) -> None:
    """An error or a warning about the plan is told below it, and marked where it is."""
    season = broken(code)
    plan = next(p for p in season.paddock_plans if p.id == "plan")
    root = parsed(paddock(season, plan, form=form, findings=validate(season, select=["PAD"])))  # type: ignore[arg-type]
    is_safe(root)
    (found,) = parts(root, "found")
    assert any(code in text for text in texts(found))
    assert parts(root, "badge")


def test_utilities_are_shown() -> None:
    """What a spot is connected to stands in its title and in the list, and as signs where there is room."""
    spots = (attrs.evolve(SPOTS[0], utilities=Utilities(power_a=50, power_v=240, water=True)), *SPOTS[1:])
    root = parsed(drawn(season_of(spots=spots)))
    assert "50 A 240 V, water" in title_of(parts(root, "spot")[0])
    assert any("50 A 240 V, water" in text for text in texts(root))
    assert 1 == len(parts(root, "utilities"))


def test_the_legend_has_what_is_there() -> None:
    """Signs of utilities are explained where the plan shows some, and not where its spots are too small for them."""
    connected = tuple(attrs.evolve(spot, utilities=Utilities(water=True)) for spot in SPOTS)

    def explained(form: str) -> bool:
        root = parsed(drawn(season_of(spots=connected), form))
        shown = bool(parts(root, "utilities"))
        assert shown is ("water" in {text for entry in parts(root, "legend") for text in texts(entry)})
        return shown

    assert [True, False] == [explained(form) for form in ("wide", "print")]


def test_on_paper_series_are_told_apart_on_the_plan() -> None:
    """In black on white, a spot has the pattern of its series at one end; one of nobody's series has none."""
    root = parsed(drawn(season_of(), "print"))
    spots = {node.get("data-spot"): node for node in parts(root, "spot")}
    patterned = {name for name, node in spots.items() if any("k" in str(n.get("fill")) for n in node)}
    assert {"a1", "a2", "a3", "a4"} == patterned


def test_small_spots_are_named_together() -> None:
    """Where spots are too small for their names, those of one series are named in a row."""
    many = tuple(spot(f"s{n}", n, 40, 1) for n in range(1, 40))
    units = tuple(unit(f"unit-{n}", f"s{n}", series=("alms",), notes=f"unit {n}") for n in range(1, 20))
    root = parsed(drawn(season_of(spots=many, allocations=units, groups=())))
    words = set(texts(root))
    assert {"S1–S19", "S20–S39"} <= {word for word in words if "–" in word}


def test_a_name_is_text_whatever_it_holds() -> None:
    """A team cannot put anything into the picture but its name."""
    teams = (attrs.evolve(TEAMS[0], name="</svg><script>alert(1)</script>"), *TEAMS[1:])
    root = parsed(drawn(season_of(extra={"teams": teams})))
    is_safe(root)


def test_which_plan() -> None:
    """It is asked for where there are several, and said where there is none."""
    season = season_of()
    other = attrs.evolve(season.paddock_plans[0], id="other", spots=())
    with pytest.raises(PictureError, match="say which paddock plan in the document; there are: other, plan"):
        paddock(attrs.evolve(season, paddock_plans=(*season.paddock_plans, other)))
    with pytest.raises(PictureError, match="there is no paddock plan 'x'"):
        paddock(season, "x")
    with pytest.raises(PictureError, match="there is no paddock plan of the weekend 'away'"):
        paddock(season, weekend="away")
    with pytest.raises(PictureError, match="there is no form"):
        paddock(season, form="round")  # type: ignore[arg-type]
    with pytest.raises(PictureError, match="nothing to draw"):
        paddock(season, PaddockPlan(id="empty", weekend="weekend"))


def test_the_kind_of_picture_asks_the_same() -> None:
    """By its kind, a picture is the one that the function draws."""
    season = season_of()
    kind = KINDS["paddock"]
    assert str(paddock(season, form="tall")) == str(kind.picture(season, "weekend", form="tall", plan="plan"))


@tries(15)
@given(seasons())
def test_any_plan_can_be_drawn(season: Season) -> None:
    """Whatever a plan says, there is a picture or a reason."""
    report = validate(season, select=["PAD"])
    for plan in season.paddock_plans:
        for form in FORMS:
            try:
                is_safe(parsed(paddock(season, plan, form=form, findings=report)))  # type: ignore[arg-type]
            except PictureError as error:
                assert "nothing to draw" in str(error)


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


def test_spots_too_small_for_their_names() -> None:
    """They are named together, in the middle of the ground of their holder."""
    tiny = tuple(
        PaddockSpot(
            id=f"a{n}",
            name=f"A{n}",
            area="upper",
            outline=tuple(Point(x_m=x, y_m=y) for x, y in ((n, 10), (n + 1, 10), (n + 1, 35), (n, 35))),
        )
        for n in range(1, 31)
    )
    units = (attrs.evolve(UNITS[0], spots=tuple(f"a{n}" for n in range(1, 16))),)
    words = texts(parsed(drawn(season_of(spots=tiny, allocations=units), "tall")))
    assert "A1–A15" in words
    assert "A16–A30" in words


def test_names_in_few_words() -> None:
    """Numbers in a row are told by the first and the last; what has none stays as it is."""
    assert "" == runs([])
    assert "A1, A2, B3" == runs(["A1", "A2", "B3"])
    assert "9–11" == runs(["9", "10", "11"])
    assert "01–03" == runs(["01", "02", "03"])
    assert ["A2", "A10", "B1"] == sorted(["B1", "A10", "A2"], key=natural)
