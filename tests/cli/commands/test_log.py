"""``roadracing log``."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Roadracing

LOGS = Path(__file__).parents[3] / "examples" / "logs"
LAGUNA = LOGS / "laguna-seca-2004-race.csv"


def test_with_its_season(roadracing: Roadracing, tmp_path: Path) -> None:
    """With the document of its season a log has the zone, the session's kind and the rule book from there."""
    season = LOGS / "2004.json"
    ran = roadracing(
        "log", LAGUNA, "--season", season, "--session", "laguna-seca-2004-alms-race", "--format", "json"
    )
    data = json.loads(ran.out)
    assert (0, ["laguna-seca-2004-race"]) == (ran.code, [log["log"] for log in data["logs"]])
    out = tmp_path / "log.ndjson"
    ran = roadracing(
        "log",
        LAGUNA,
        "--season",
        season,
        "--weekend",
        "laguna-seca-2004",
        "--format",
        "ndjson",
        "-o",
        out,
    )
    assert (0, "") == (ran.code, ran.out)
    assert 21 == len(out.read_text("utf-8").splitlines())
    again = roadracing("log", out, "--session-kind", "race", "--format", "csv")
    assert 22 == len(again.out.splitlines())


def test_findings(roadracing: Roadracing, tmp_path: Path) -> None:
    """What is wrong is said with its row, and the exit code is 1."""
    path = tmp_path / "log.csv"
    path.write_text(
        "observed_at,kind,track_status\n"
        "2004-07-18T09:00:00,track-status,green\n"
        "2004-07-18T09:30:00,track-status,red\n"
        "2004-07-18T09:40:00,track-status,green\n"
        "2004-07-18T09:50:00,track-status,blue\n",
        encoding="utf-8",
    )
    ran = roadracing("log", path, "--timezone", "America/Los_Angeles", "--session-kind", "race")
    assert 1 == ran.code
    assert f"{path}:4 (row 4)  error  CTL001 impossible-track-status" in ran.out
    assert "DOC306" in ran.out
    ran = roadracing("log", path, "--timezone", "America/Los_Angeles", "--format", "json")
    data = json.loads(ran.out)
    assert (1, False) == (ran.code, data["ok"])
    assert {"DOC306", "CTL017"} == {d["code"] for d in data["diagnostics"] if d["severity"] == "error"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing.csv"], "There is no such file"),
        ([LOGS], "This is a folder"),
        ([LOGS.parent / "2004-alms.json"], "a document without a control log"),
        ([LOGS / "2004.json", "--log", "none"], "there is no log 'none'"),
        ([LOGS / "2004.json", "--format", "csv"], "say --log"),
        ([LAGUNA, "--season", LOGS / "2004.json"], "say --weekend"),
        ([LAGUNA, "--season", LOGS / "2004.json", "--session", "none"], 'there is no session "none"'),
        ([LAGUNA, "--season", LAGUNA.parent / "none.json"], "none.json"),
        ([LAGUNA, "--at", "noon"], "noon"),
    ],
)
def test_wrong_usage(roadracing: Roadracing, arguments: list[Any], words: str) -> None:
    """Wrong usage and unreadable files are one line and the exit code 2."""
    ran = roadracing("log", *arguments)
    assert 2 == ran.code
    assert words in ran.err
    assert "Traceback" not in ran.err
