"""A report for people: what one slip costs them to read."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from roadracing._internal.cli.report_text import text
from roadracing._internal.documents.reading import load
from roadracing._internal.model.season.season import Season
from tests.rules.slips import MOST, SLIPS, WEEKEND, told

MID_OHIO = Path(__file__).parents[2] / "examples" / "mid-ohio-2004.json"


def printed(season: Season) -> list[str]:
    """What `validate` shows of a season, line by line."""
    console = Console(file=io.StringIO(), width=200, soft_wrap=True)
    text(told(season), console, label="weekend")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.slow
@pytest.mark.parametrize(("row", "name"), [*enumerate(SLIPS)])
@pytest.mark.parametrize("path", [None, MID_OHIO], ids=["long-beach", "mid-ohio"])
def test_no_slip_takes_more_than_twelve_lines(path: Path | None, row: int, name: str) -> None:
    """Whatever single thing is wrong, people read at most twelve lines more than they did before."""
    season = WEEKEND if path is None else load(path)
    timed = [s for s in season.sessions if s.start.instant is not None and s.end is not None]
    before = printed(season)
    for number in (row * 7, row * 7 + 31):
        after = printed(SLIPS[name](season, timed[number % len(timed)]))
        assert len(after) - len(before) <= MOST, "\n".join(after)
