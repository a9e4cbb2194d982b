"""The page about the architecture speaks of the house that stands."""

import re

from tests.house import tree

PAGE = (tree.SOURCES.parent / "docs" / "architecture.md").read_text("utf-8")


def test_names_rooms_that_are_there() -> None:
    """Every module the ways lead through is there, and every room is described."""
    ways = PAGE[PAGE.index("## Five ways") : PAGE.index("## Identity")]
    named = re.findall(r"`([a-z]+(?:\.[a-z_]+)+)`", ways)
    assert len(named) > 20
    assert [] == [name for name in named if f"roadracing._internal.{name}" not in tree.modules()]


def test_describes_every_room() -> None:
    """A room that is not on the page is a room nobody finds."""
    rooms = {path.name for path in tree.HOUSE.iterdir() if (path / "__init__.py").exists()}
    assert set() == rooms - set(re.findall(r"^\| `([a-z]+)` \|", PAGE, re.MULTILINE))
