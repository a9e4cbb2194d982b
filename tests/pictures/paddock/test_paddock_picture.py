"""The picture of a paddock shows everybody where they stand, and what is wrong there."""

from typing import Any

import attrs
from hypothesis import given

from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.paddock.paddock_picture import paddock
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.picture_kinds import KINDS
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.strategies import seasons
from tests.effort import tries
from tests.pictures.reading import is_safe, parsed, parts
from tests.rules.paddock_building import TEAMS, paddock as season_of

FORMS = ("wide", "tall", "print")


def drawn(season: Season, form: Any = "wide") -> Picture:
    """The picture with what the rules find."""
    return paddock(season, form=form, findings=validate(season, select=["PAD"]))


def test_on_paper_series_are_told_apart_on_the_plan() -> None:
    """In black on white, a spot has the pattern of its series at one end; one of nobody's series has none."""
    root = parsed(drawn(season_of(), "print"))
    spots = {node.get("data-spot"): node for node in parts(root, "spot")}
    patterned = {name for name, node in spots.items() if any("k" in str(n.get("fill")) for n in node)}
    assert {"a1", "a2", "a3", "a4"} == patterned


def test_a_name_is_text_whatever_it_holds() -> None:
    """A team cannot put anything into the picture but its name."""
    teams = (attrs.evolve(TEAMS[0], name="</svg><script>alert(1)</script>"), *TEAMS[1:])
    root = parsed(drawn(season_of(extra={"teams": teams})))
    is_safe(root)


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
