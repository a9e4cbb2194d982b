"""What docstrings show is what happens: every example in them is run."""

import doctest
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

SRC: Final = Path(__file__).resolve().parents[2] / "src"
SHOWING: Final = [
    ".".join(path.relative_to(SRC).with_suffix("").parts)
    for path in sorted(SRC.rglob("*.py"))
    if ">>> " in path.read_text("utf-8")
]


@pytest.mark.parametrize("module", SHOWING)
def test_examples(module: str) -> None:
    """Python answers as the docstrings of the module say."""
    done = doctest.testmod(import_module(module), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert 0 == done.failed
    assert done.attempted
