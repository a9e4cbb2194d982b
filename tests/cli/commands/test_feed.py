"""The command that writes a feed."""

from pathlib import Path

import icalendar

from tests.cli.conftest import DATA
from tests.cli.test_commands import Roadracing


def test_feed(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """A feed of a series has that series' sessions."""
    out = tmp_path / "alms.ics"
    ran = roadracing("feed", weekend, "--series", "american-le-mans-series", "-o", out)
    assert 0 == ran.code, ran.err
    assert 4 == len(icalendar.Calendar.from_ical(out.read_bytes()).events)
    ran = roadracing("feed", weekend, "--series", "alms")
    assert (2, 1) == (ran.code, ran.err.count("\n"))


def test_unstamped(roadracing: Roadracing, tmp_path: Path) -> None:
    """A document that nobody dated is a fault of the data, with what to set."""
    for command in (["feed"], ["publish", "--out", tmp_path / "public"]):
        ran = roadracing(command[0], DATA / "2013-long-beach.csv", *command[1:])
        assert (1, True) == (ran.code, "issued" in ran.err)
