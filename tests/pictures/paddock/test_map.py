"""The plan of a paddock as it is drawn: what is wrong is marked, and which way north is."""

import pytest

from roadracing._internal.pictures.paddock.paddock_picture import paddock
from roadracing._internal.rules.library import DEFAULT
from roadracing._internal.rules.validation import validate
from tests.pictures.paddock.test_paddock_picture import drawn
from tests.pictures.paddock.test_paddock_scene import each_form
from tests.pictures.reading import is_safe, parsed, parts, texts
from tests.rules.example import broken
from tests.rules.paddock_building import paddock as season_of


def test_north_needs_a_georeference() -> None:
    """Where nobody knows where the plan lies, no arrow says so."""
    assert [] == parts(parsed(drawn(season_of())), "north")


@each_form
@pytest.mark.parametrize(
    "code",
    # PAD055 is about the weekend, whatever place there is for its suppliers.
    [rule.code.code for rule in DEFAULT if rule.code.code.startswith("PAD") and rule.code.code != "PAD055"],
)
def test_what_is_wrong_is_marked(code: str, form: str) -> None:
    """An error or a warning about the plan is told below it, and marked where it is."""
    season = broken(code)
    plan = next(p for p in season.paddock_plans if p.id == "plan")
    root = parsed(paddock(season, plan, form=form, findings=validate(season, select=["PAD"])))  # type: ignore[arg-type]
    is_safe(root)
    (found,) = parts(root, "found")
    assert any(code in text for text in texts(found))
    assert parts(root, "badge")
