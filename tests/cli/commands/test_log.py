"""``roadracing log``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LOGS = Path(__file__).parents[3] / "examples" / "logs"
LAGUNA = LOGS / "laguna-seca-2004-race.csv"
ABOUT = ("--timezone", "America/Los_Angeles", "--session-kind", "race", "--rule-book", "imsa")
AT = "2004-10-16T19:45:00-07:00[America/Los_Angeles]"


def test_a_document(roadracing: Callable[..., Any]) -> None:
    """Each log of a document has its times, and how things stood at the moment that was asked for."""
    ran = roadracing("log", LOGS / "2004.json", "--at", AT, "--log", "laguna-seca-2004-log")
    assert (0, "") == (ran.code, ran.err)
    assert "laguna-seca-2004-log: 21 entries, of which 20 count" in ran.out
    assert "full-course yellow" in ran.out
    assert "pit entry  closed" in ran.out
    assert "nothing found" in ran.out


def test_a_table(roadracing: Callable[..., Any]) -> None:
    """A table by itself is judged with what the options say about its session."""
    ran = roadracing("log", LAGUNA, *ABOUT, "--format", "json", "--at", AT)
    data = json.loads(ran.out)
    (log,) = data["logs"]
    assert (0, True, {"error": 0, "warning": 0, "info": 0}) == (ran.code, data["ok"], data["counts"])
    assert ("fcy", "closed", "race") == (
        log["state"]["track"],
        log["state"]["pit_lane"]["entry"],
        log["state"]["session_kind"],
    )
    assert {"ready": 1200.0, "green": 12670.0, "fcy": 830.0} == {
        each["status"]: each["time_s"] for each in log["times"]["statuses"]
    }


def test_with_its_season(roadracing: Callable[..., Any], tmp_path: Path) -> None:
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


def test_findings(roadracing: Callable[..., Any], tmp_path: Path) -> None:
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


def test_as_it_was_known(roadracing: Callable[..., Any]) -> None:
    """Before the correction was logged nobody knew of it."""
    ran = roadracing(
        "log",
        LAGUNA,
        *ABOUT,
        "--known-at",
        "2004-10-16T19:33:00-07:00[America/Los_Angeles]",
        "--format",
        "json",
    )
    assert "fcy" == json.loads(ran.out)["logs"][0]["state"]["track"]


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
def test_wrong_usage(roadracing: Callable[..., Any], arguments: list[Any], words: str) -> None:
    """Wrong usage and unreadable files are one line and the exit code 2."""
    ran = roadracing("log", *arguments)
    assert 2 == ran.code
    assert words in ran.err
    assert "Traceback" not in ran.err
