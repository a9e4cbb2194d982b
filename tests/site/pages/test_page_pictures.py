"""The pictures on the pages."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.pen.picture import Picture, PictureError
from roadracing._internal.pictures.picture_kinds import KINDS, Kind
from tests.site.folder_of_pages import PAGE
from tests.site.for_everybody import publish
from tests.site.html import elements, parsed
from tests.site.weekends import WEEKEND, everything


def test_pictures(site: Mapping[str, bytes]) -> None:
    """The timetable is there as a picture, in another form for phones, with its size and words in its place."""
    page = parsed(site[PAGE])
    image = next(element for element in elements(page) if element.tag == "img")
    source = next(element for element in elements(page) if element.tag == "source")

    assert f"../pictures/{WEEKEND}-wide.svg" == image.get("src")
    assert f"../pictures/{WEEKEND}-tall.svg" == source.get("srcset")
    assert "The tables below say the same" in (image.get("alt") or "")
    assert int(image.get("width") or 0) > int(source.get("width") or 0) > 0


def test_paddock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paddock plan that visitors may see is there; one that is empty, or of which nobody says so, is not."""
    plans = [
        PaddockPlan(id=id_, weekend=WEEKEND, public=public)
        for id_, public in (("open", True), ("empty", True), ("shut", False), ("unsaid", None))
    ]

    def draw(_: Season, weekend: str, *, plan: str, form: str) -> Picture:
        if plan == "empty":
            raise PictureError("nothing is drawn")
        return Picture(
            svg=f"<svg>{plan} {form}</svg>", title=f"The paddock of {weekend}", width=800, height=600
        )

    kind = Kind(name="paddock", what="an invented one", draw=draw, takes=frozenset({"plan", "form"}))
    monkeypatch.setitem(KINDS, "paddock", kind)
    site = publish(everything(paddock_plans=plans), tmp_path / "public").files
    images = [e for e in elements(parsed(site[PAGE], strict=True)) if e.tag == "img"]

    assert b"<svg>open wide</svg>\n" == site["pictures/paddock/open-wide.svg"]
    assert {"open-wide", "open-tall"} == {
        Path(p).stem for p in site if re.match(r"pictures/paddock/.*svg$", p)
    }
    assert ["../pictures/paddock/open-wide.svg", f"The paddock of {WEEKEND}"] == [
        images[1].get("src"),
        images[1].get("alt"),
    ]
