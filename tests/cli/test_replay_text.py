"""A replayed control log as programs and people are told of it."""

import json
from pathlib import Path

from tests.cli.conftest import Roadracing

LOGS = Path(__file__).parents[2] / "examples" / "logs"


LAGUNA = LOGS / "laguna-seca-2004-race.csv"


ABOUT = ("--timezone", "America/Los_Angeles", "--session-kind", "race", "--rule-book", "imsa")


AT = "2004-10-16T19:45:00-07:00[America/Los_Angeles]"


def test_a_document(roadracing: Roadracing) -> None:
    """Each log of a document has its times, and how things stood at the moment that was asked for."""
    ran = roadracing("log", LOGS / "2004.json", "--at", AT, "--log", "laguna-seca-2004-log")
    assert (0, "") == (ran.code, ran.err)
    assert "laguna-seca-2004-log: 21 entries, of which 20 count" in ran.out
    assert "full-course yellow" in ran.out
    assert "pit entry  closed" in ran.out
    assert "nothing found" in ran.out


def test_a_table(roadracing: Roadracing) -> None:
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


def test_as_it_was_known(roadracing: Roadracing) -> None:
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
