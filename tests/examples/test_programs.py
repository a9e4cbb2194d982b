"""The programs under `examples/programs` are short, run, and say what they are there to show."""

import runpy
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[2] / "examples" / "programs"
DOCUMENT = Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json"
SAID = {
    "build_a_season.py": ["09:30 ['SCH001']", "10:00 []"],
    "club_rules.py": ["CLUB002 ALMS Race starts at 08:30"],
    "downstream_property.py": ["holds"],
    "look_ups.py": [
        "mid-ohio-2004-inspection-alms-qualifying",
        "27 activities of 6 series",
        "car 71: garage, practice, technical-inspection, qualifying, pit-walk",
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
def test_program(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is under forty lines, needs nothing but the package, and says what it says."""
    assert len((PROGRAMS / name).read_text("utf-8").splitlines()) < 40
    table = tmp_path / "weekend.csv"
    table.write_text(TABLE, encoding="utf-8")
    early = tmp_path / "early.csv"
    early.write_text(TABLE.replace("14:00,15:30", "08:30,08:55"), encoding="utf-8")
    given = {
        "club_rules.py": [early],
        "look_ups.py": [DOCUMENT],
        "mend_a_table.py": [table, tmp_path / "mended.csv"],
    }.get(name, [])
    monkeypatch.setattr("sys.argv", [name, *map(str, given)])
    runpy.run_path(str(PROGRAMS / name), run_name="__main__")
    said = capsys.readouterr()
    assert "" == said.err
    assert SAID[name] == said.out.splitlines()
