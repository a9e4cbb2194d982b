"""Which plan is drawn, and who is on it."""

import attrs
import pytest

from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.point import Georeference
from roadracing._internal.pictures.paddock.paddock_picture import paddock
from roadracing._internal.pictures.pen.picture import PictureError
from tests.pictures.paddock.test_paddock_picture import drawn
from tests.pictures.reading import is_safe, parsed, parts, texts, title_of
from tests.rules.paddock_building import SPOTS, TEAMS, paddock as season_of

FORMS = ("wide", "tall", "print")


each_form = pytest.mark.parametrize("form", FORMS)


AT = Georeference(latitude_deg=40.6892, longitude_deg=-82.6364, bearing_deg=33)


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
