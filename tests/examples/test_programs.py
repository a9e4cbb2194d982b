"""The programs under `examples/programs` are short, run, and say what they are there to show."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[2] / "examples" / "programs"
DOCUMENT = Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json"
SAID = {
    "build_a_season.py": ["09:30 ['SCH001']", "10:00 []"],
    "downstream_property.py": ["holds"],
    "look_ups.py": [
        "mid-ohio-2004-inspection-alms-qualifying",
        "27 activities",
        "alms, ff2000, panoz, pro-miata, star-mazda, world-challenge",
    ],
}


def test_every_program_is_run() -> None:
    """A program that nobody runs is no example."""
    assert sorted(SAID) == sorted(path.name for path in PROGRAMS.glob("*.py"))


@pytest.mark.parametrize("name", sorted(SAID))
def test_program(name: str) -> None:
    """It is under forty lines, needs nothing but the package, and says what it says."""
    assert len((PROGRAMS / name).read_text("utf-8").splitlines()) < 40
    given = [DOCUMENT] if name == "look_ups.py" else []
    ran = subprocess.run(
        [sys.executable, "-I", PROGRAMS / name, *given], check=False, capture_output=True, text=True
    )
    assert "" == ran.stderr
    assert SAID[name] == ran.stdout.splitlines()
