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
    "mend_a_table.py": [
        (
            "SCH001 World Challenge Practice 1 (Sat 26 Jun 09:30 to 10:15) and ALMS Practice 1 "
            "(Sat 26 Jun 09:00 to 09:45) both have the track to themselves from 09:30 to 09:45"
        ),
        "errors left: 0",
        "True",
    ],
}
TABLE = """\
date,start,end,activity,series,timezone
2004-06-26,09:00,09:45,Practice 1,ALMS,America/New_York
2004-06-26,09:30,10:15,Practice 1,World Challenge,America/New_York
2004-06-26,14:00,15:30,Race,ALMS,America/New_York
"""


def test_every_program_is_run() -> None:
    """A program that nobody runs is no example."""
    assert sorted(SAID) == sorted(path.name for path in PROGRAMS.glob("*.py"))


@pytest.mark.parametrize("name", sorted(SAID))
def test_program(name: str, tmp_path: Path) -> None:
    """It is under forty lines, needs nothing but the package, and says what it says."""
    assert len((PROGRAMS / name).read_text("utf-8").splitlines()) < 40
    table = tmp_path / "weekend.csv"
    table.write_text(TABLE, encoding="utf-8")
    given = {"look_ups.py": [DOCUMENT], "mend_a_table.py": [table, tmp_path / "mended.csv"]}.get(name, [])
    ran = subprocess.run(
        [sys.executable, "-I", PROGRAMS / name, *given], check=False, capture_output=True, text=True
    )
    assert "" == ran.stderr
    assert SAID[name] == ran.stdout.splitlines()
