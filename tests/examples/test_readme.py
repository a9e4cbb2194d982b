"""The page about the examples speaks of what is there, and of all of it."""

import re
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMED = re.findall(r"`([\w./-]+(?:/|\.(?:json|csv)))`", (EXAMPLES / "README.md").read_text(encoding="utf-8"))


def test_what_is_named_is_there() -> None:
    """Every file and folder that the page names is in the repository."""
    assert [] == [
        name
        for name in NAMED
        if not any((root / name).exists() for root in (EXAMPLES, EXAMPLES.parent)) and name != "common.json"
    ]


def test_what_is_there_is_named() -> None:
    """Every example stands on the page, by itself or with its folder."""
    named = {name.strip("/").partition("/")[0] for name in NAMED}
    assert [] == sorted({path.name for path in EXAMPLES.iterdir()} - named - {"README.md"})
