"""The picture of a paddock, as a browser shows it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from benchmarks.paddock import season
from roadracing._internal.pictures.paddock.paddock_picture import paddock
from roadracing._internal.rules.validation import validate
from tests.browser.sizes import DESKTOP, PAPER, PHONE
from tests.rules.example import broken

if TYPE_CHECKING:
    from tests.browser.chromium import Chromium

pytestmark = pytest.mark.browser

SIZES = {"wide": DESKTOP, "tall": PHONE, "print": PAPER}
FULL = season(1)
"""A paddock of two hundred spots."""
PLACES = {"full": FULL, "small": broken("PAD003"), "bare": attrs.evolve(FULL, entries=(), teams=())}

TEXTS = """() => [...document.querySelectorAll('text')].filter(t => t.textContent).map(t => {
  const box = t.getBoundingClientRect();
  const spot = t.closest('[data-part=spot]');
  const ground = spot && spot.querySelector('path').getBoundingClientRect();
  return {
    text: t.textContent, size: parseFloat(getComputedStyle(t).fontSize),
    left: box.left, right: box.right, bottom: box.bottom,
    over: ground ? Math.max(ground.left - box.left, box.right - ground.right,
                            ground.top - box.top, box.bottom - ground.bottom) : 0,
  };
})"""


@pytest.mark.parametrize("form", SIZES)
@pytest.mark.parametrize("name", PLACES)
def test_words_have_room(browser: "Chromium", tmp_path: Path, name: str, form: str) -> None:
    """Every word is on the picture and large enough to be read, and what is written on a spot stays within it."""
    whole: Any = PLACES[name]
    picture = paddock(whole, form=form, findings=validate(whole, select=["PAD"]))  # type: ignore[arg-type]
    path = tmp_path / "picture.svg"
    path.write_text(picture.svg, encoding="utf-8")
    with browser.open(path, size=SIZES[form]) as opened:
        shown: list[dict[str, Any]] = opened.page.evaluate(TEXTS)
        assert [] == opened.console
        assert 1 == len(opened.requests)

    assert [] == [t for t in shown if t["size"] < 11]
    assert [] == [t for t in shown if t["left"] < -1 or t["right"] > picture.width + 1]
    assert [] == [t for t in shown if t["bottom"] > picture.height + 4]
    # A line of text is a little higher than its letters.
    assert [] == [t for t in shown if t["over"] > 3]
