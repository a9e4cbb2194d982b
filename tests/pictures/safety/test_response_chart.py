"""How soon help is there, along the lap."""

from roadracing._internal.model.safety.unit import Capability
from roadracing._internal.pictures.safety.safety_picture import safety
from tests.pictures.reading import parsed, parts, texts, title_of
from tests.safety.building import UNITS, plan, season


def test_what_is_too_late() -> None:
    """A gap is drawn, told in numbers and in words."""
    late = season(safety_plans=[plan(units=[u for u in UNITS if u.id != "fire-2"])])
    root = parsed(safety(late))
    assert any(title_of(part).startswith("too late") for part in parts(root, "stretch"))
    assert "174 s" in [text for part in parts(root, "peak") for text in texts(part)]
    desc = root.find("{http://www.w3.org/2000/svg}desc")
    assert desc is not None
    assert "Too late on 2644 to 200 m." in str(desc.text)


def test_the_help_that_is_asked_for() -> None:
    """Any kind can be shown along the lap."""
    root = parsed(safety(season(), capability=Capability.MEDICAL))
    assert any("Along the lap: Medical help" in text for text in texts(root))
