"""``roadracing agreement``."""

import json
from pathlib import Path

import pytest

from roadracing._internal.cli.app import run

CALENDAR = str(Path(__file__).resolve().parents[3] / "examples" / "2004-common-calendar.json")


def test_as_a_page_and_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is printed for people, and written for programs."""
    assert 0 == run(["agreement", CALENDAR, "--year", "2004"])
    assert "New England Grand Prix, 2–5 July 2004" in capsys.readouterr().out
    written = tmp_path / "year.json"
    assert 0 == run(["agreement", CALENDAR, "--year", "2004", "--format", "json", "-o", str(written)])
    assert 8 == len(json.loads(written.read_text("utf-8"))["common"])


def test_which(capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is no agreement of that name, or none at all, the command says so and which there are."""
    assert 2 == run(["agreement", CALENDAR, "--agreement", "other", "--year", "2004"])
    assert "other" in capsys.readouterr().err
    alone = str(Path(CALENDAR).with_name("2013-long-beach.csv"))
    assert 2 == run(["agreement", alone, "--year", "2013"])
    assert "there are: none" in capsys.readouterr().err
