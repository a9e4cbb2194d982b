"""Pictures of safety plans, as a browser shows them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.place.point import Point
from roadracing._internal.model.place.station import Side, TrackLine
from roadracing._internal.model.safety.medical import CareLevel, MedicalCentre
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.safety.safety_picture import safety
from roadracing._internal.rules.validation import validate
from tests.browser.sizes import DESKTOP, PAPER, PHONE
from tests.safety.building import UNITS, layout, plan, season

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium

pytestmark = pytest.mark.browser

SIZES = {"wide": DESKTOP, "tall": PHONE, "print": PAPER}
LINE = TrackLine(
    points=[
        Point(x_m=x, y_m=y)
        for x, y in [
            (0, 0),
            (-420, 30),
            (-500, 140),
            (-250, 250),
            (60, 420),
            (380, 350),
            (170, 160),
            (470, 90),
        ]
    ]
)
CENTRE = MedicalCentre(
    id="care-centre", name="Care centre", level=CareLevel.ALS, position=Point(x_m=-50, y_m=110)
)
SEASONS = {
    "loop": season(),
    "line": season(
        course=layout(line=LINE, pit_lane=PitLane(entry_m=3300, exit_m=350, side=Side.RIGHT)),
        safety_plans=[plan(medical_centres=[CENTRE])],
    ),
    "late": season(
        safety_plans=[plan(units=[attrs.evolve(u, name="W" * 40) for u in UNITS if u.id != "fire-2"])]
    ),
}
each_season = pytest.mark.parametrize("name", SEASONS)
each_form = pytest.mark.parametrize("form", SIZES)

TEXTS = """() => [...document.querySelectorAll('text')].filter(t => t.textContent).map(t => {
  const box = t.getBBox(), there = t.getCTM();
  return {
    text: t.textContent, size: parseFloat(getComputedStyle(t).fontSize),
    left: box.x + there.e, right: box.x + box.width + there.e, bottom: box.y + box.height + there.f,
  };
})"""


def drawn(whole: Season, form: str) -> Picture:
    """The picture with everything that it can show."""
    return safety(whole, form=form, findings=validate(whole))  # type: ignore[arg-type]


@each_form
@each_season
def test_words_have_room(browser: "Chromium", tmp_path: Path, name: str, form: str) -> None:
    """Every word is on the picture and large enough to be read, in the font that is there."""
    picture = drawn(SEASONS[name], form)
    path = tmp_path / "picture.svg"
    path.write_text(picture.svg, encoding="utf-8")
    with browser.open(path, size=SIZES[form]) as opened:
        shown: list[dict[str, Any]] = opened.page.evaluate(TEXTS)
        assert [] == opened.console
        assert 1 == len(opened.requests)
    assert [] == [t for t in shown if t["size"] < 11]
    assert [] == [
        t
        for t in shown
        if t["left"] < -1 or t["right"] > picture.width + 1 or t["bottom"] > picture.height + 4
    ]


@each_form
def test_axe(browser: "Chromium", form: str) -> None:
    """Several pictures in one page are no obstacle to anybody, in light and dark, and nobody scrolls sideways."""
    pictures = "".join(drawn(whole, form).svg for whole in SEASONS.values())
    page = (
        '<!doctype html><html lang="en"><title>Invented</title><body style="margin:0"><main><h1>Invented</h1>'
        f"{pictures}</main></html>"
    )
    for dark in (False, True):
        with browser.open(page, size=SIZES[form], dark=dark) as opened:
            assert [] == opened.axe()
            assert not opened.overflows()
