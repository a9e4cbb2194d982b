"""What is told in words beside the map of a safety plan."""

from roadracing._internal.model.safety.unit import UnitType
from roadracing._internal.pictures.safety.safety_picture import safety
from roadracing._internal.rules.validation import validate
from tests.pictures.reading import parsed, parts, texts
from tests.safety.building import UNITS, plan, season, unit


def test_what_was_found() -> None:
    """Errors and warnings about the plan are listed with their code."""
    late = season(safety_plans=[plan(units=[u for u in UNITS if u.id != "fire-2"])])
    root = parsed(safety(late, findings=validate(late)))
    assert any("SAF010" in text for text in texts(root))
    assert parts(root, "badge")
    assert not parts(parsed(safety(late)), "badge")


def test_what_is_not_known() -> None:
    """Is said, and nothing is drawn where it might be."""
    vague = [*UNITS, unit("fire-9", UnitType.FIRE_TRUCK, None)]
    root = parsed(safety(season(safety_plans=[plan(units=vague)])))
    assert len(UNITS) == len(parts(root, "unit"))
    assert any("fire-9: not known: where it gets onto the lap" in text for text in texts(root))
