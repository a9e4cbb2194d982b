"""Pictures, as a browser shows them."""

import base64
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.intake.timetables import read_timetable
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import Picture
from roadracing._internal.pictures.timetable.timetable_picture import timetable
from roadracing._internal.rules.validation import validate
from tests.browser.sizes import DESKTOP, PAPER, PHONE
from tests.pictures.weekends import CLOCKS_GO_BACK, EVERY_WAY, at, very_full

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parents[2] / "examples"
SIZES = {"wide": DESKTOP, "tall": PHONE, "print": PAPER}
WEEKENDS = {
    "long-beach": load(EXAMPLES / "long-beach-2013.json"),
    "st-petersburg": read_timetable(EXAMPLES / "2021-st-petersburg.csv"),
    "every-way": EVERY_WAY,
    "clocks": CLOCKS_GO_BACK,
    "full": very_full(),
}
each_weekend = pytest.mark.parametrize("name", WEEKENDS)
each_form = pytest.mark.parametrize("form", SIZES)

TEXTS = """() => [...document.querySelectorAll('text')].filter(t => t.textContent).map(t => {
  const box = t.getBBox(), there = t.getCTM();
  const group = t.closest('[data-part=block], [data-part=still-on]');
  const rect = group && group.querySelector('rect[rx]');
  const block = rect && rect.getBBox();
  return {
    text: t.textContent, size: parseFloat(getComputedStyle(t).fontSize),
    left: box.x + there.e, right: box.x + box.width + there.e,
    top: box.y + there.f, bottom: box.y + box.height + there.f,
    badge: !!t.closest('[data-part=badge]'),
    over: block ? Math.max(block.x - box.x, box.x + box.width - block.x - block.width) : 0,
    under: block ? t.getBBox().y + 11 - block.y - block.height : 0,
  };
})"""


def drawn(season: Season, form: str) -> Picture:
    """The picture of a weekend, with everything that it can show."""
    return timetable(season, form=form, findings=validate(season), now=at(16, "12:40"))  # type: ignore[arg-type]


def file_of(picture: Picture, folder: Path) -> Path:
    """The picture as a file."""
    path = folder / "picture.svg"
    path.write_text(picture.svg, encoding="utf-8")
    return path


@each_form
@each_weekend
def test_words_have_room(browser: "Chromium", tmp_path: Path, name: str, form: str) -> None:
    """Every word is on the picture, large enough to be read, and within the block it belongs to."""
    picture = drawn(WEEKENDS[name], form)
    with browser.open(file_of(picture, tmp_path), size=SIZES[form]) as opened:
        shown: list[dict[str, Any]] = opened.page.evaluate(TEXTS)
        assert [] == opened.console
        assert 1 == len(opened.requests)

    assert [] == [t for t in shown if t["size"] < 11]
    assert [] == [
        t
        for t in shown
        if t["left"] < -1 or t["right"] > picture.width + 1 or t["bottom"] > picture.height + 4
    ]
    assert [] == [t for t in shown if not t["badge"] and (t["over"] > 1 or t["under"] > 1)]


@each_form
def test_nobody_scrolls_sideways(browser: "Chromium", form: str) -> None:
    """A picture in a page is as wide as what it was made for."""
    picture = drawn(WEEKENDS["long-beach"], form)
    page = f'<!doctype html><html lang="en"><title>x</title><body style="margin:0"><main>{picture.svg}</main></html>'
    with browser.open(page, size=SIZES[form]) as opened:
        assert not opened.overflows()


@each_form
def test_axe(browser: "Chromium", form: str) -> None:
    """Two pictures in one page are no obstacle to anybody."""
    pictures = "".join(drawn(WEEKENDS[name], form).svg for name in ("long-beach", "every-way"))
    page = f'<!doctype html><html lang="en"><title>Invented</title><main><h1>Invented</h1>{pictures}</main></html>'
    for dark in (False, True):
        with browser.open(page, size=SIZES[form], dark=dark) as opened:
            assert [] == opened.axe()


@each_form
def test_as_an_image(browser: "Chromium", form: str) -> None:
    """An ``<img>`` shows a picture as well: it needs nothing that images cannot have."""
    picture = drawn(WEEKENDS["long-beach"], form)
    data = base64.b64encode(picture.svg.encode()).decode()
    page = f'<!doctype html><html lang="en"><title>x</title><img alt="x" src="data:image/svg+xml;base64,{data}"></html>'
    with browser.open(page, size=SIZES[form]) as opened:
        size = opened.page.evaluate(
            "(() => { const i = document.images[0]; return [i.naturalWidth, i.naturalHeight] })()"
        )

    assert [picture.width, picture.height] == size


WHITE, NIGHT = "rgb(255, 255, 255)", "rgb(13, 17, 23)"


@pytest.mark.parametrize(
    ("form", "visitor", "ground"),
    [
        ("wide", {"dark": False}, WHITE),
        ("wide", {"dark": True}, NIGHT),
        ("tall", {"dark": True}, NIGHT),
        ("wide", {"dark": True, "media": "print"}, WHITE),
        ("print", {"dark": True}, WHITE),
    ],
)
def test_light_and_dark(
    browser: "Chromium", tmp_path: Path, form: str, visitor: dict[str, Any], ground: str
) -> None:
    """Who prefers dark sees dark; paper is white."""
    with browser.open(file_of(drawn(EVERY_WAY, form), tmp_path), **visitor) as opened:
        fill = opened.page.evaluate("getComputedStyle(document.querySelector('.paper')).fill")

    assert ground == fill


@pytest.mark.parametrize(("paper", "height"), [("a4", 1046), ("letter", 980)])
def test_on_paper(browser: "Chromium", tmp_path: Path, paper: str, height: float) -> None:
    """A weekend on the noticeboard comes out of a printer on as many sheets as it was laid out for, in their size."""
    picture = timetable(WEEKENDS["full"], form="print", paper=paper)  # type: ignore[arg-type]
    with browser.open(file_of(picture, tmp_path), media="print") as opened:
        printed = opened.page.pdf(prefer_css_page_size=True)

    assert -(-picture.height // height) == printed.count(b"/MediaBox")
    assert {"a4": b"[0 0 594.95", "letter": b"[0 0 612 792]"}[paper] in printed
