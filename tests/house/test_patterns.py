"""No regular expression of the package can be kept busy by a text that was made for it."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

PROGRAM: Final = Path(__file__).with_name("hostile_runs.py")
LONGEST_S: Final = 0.5
"""On a thousand characters; a pattern that tries every division of them needs minutes, one that is sound a few ms."""


@pytest.mark.slow
def test_hostile_runs() -> None:
    """Every pattern, wherever it is written, has looked through each run of a thousand characters in half a second."""
    told = subprocess.run(
        [sys.executable, "-I", str(PROGRAM)], capture_output=True, text=True, timeout=600, check=True
    ).stdout

    tried = [line.split("\t") for line in told.splitlines()]
    assert len(tried) > 200, "the patterns are not found"
    assert [] == [line for line in tried if float(line[0]) >= LONGEST_S]
