"""The papers of a weekend."""

from pathlib import Path
from typing import Any, get_args

import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.model.control.radio_channel import RadioChannel
from roadracing._internal.model.season.season import Season
from roadracing._internal.pictures.paper.weekend_lists import PaperName, paper_list
from roadracing._internal.pictures.pen.picture import PictureError
from roadracing._internal.pictures.picture_kinds import KINDS
from tests.rules.building import season

NET = RadioChannel(id="net", weekend="weekend", name="1", use="Race control", frequency_mhz=461.3)


@pytest.fixture(scope="module")
def mid_ohio() -> Season:
    """The worked weekend."""
    return load(Path(__file__).parents[3] / "examples" / "mid-ohio-2004.json")


def _words(season: Season, name: Any, **told: Any) -> str:
    return paper_list(season, name, **told).svg


def test_what_the_worked_weekend_has(mid_ohio: Season) -> None:
    """Pit lane, paddock, posts, rota and access come from the document, each for those whom it is for."""
    for name, said in {
        "pits": ("40 to 53 m", "For competitors"),
        "paddock-days": ("LMP1 1 #1, #2", "Sat 26 Jun"),
        "posts": ("Station 14", "3504.2 m"),
        "rota": ("Chief medical officer", "For those who run the event."),
        "access": ("around grid walk", "Hot pits"),
    }.items():
        drawn = _words(mid_ohio, name)
        assert all(words in drawn for words in said), name
        assert "Not for publication." in drawn
        assert "imsa-" not in drawn


def test_nothing_to_draw() -> None:
    """Who asks for what is not there is told so, and a kind of picture says what forms it has."""
    with pytest.raises(PictureError, match="has nothing for radio"):
        paper_list(season(), "radio")
    with pytest.raises(PictureError, match="there is no list 'menu'"):
        paper_list(season(), "menu")  # type: ignore[arg-type]
    with pytest.raises(PictureError, match="there is no weekend 'x'"):
        paper_list(season(), "radio", "x")
    with pytest.raises(PictureError, match="there is no form"):
        KINDS["radio"].picture(season(radio_channels=(NET,)), form="wide")
    assert set(get_args(PaperName)) < set(KINDS)
