"""What each command does with a real weekend."""

from pathlib import Path

import pytest

from tests.cli.conftest import Roadracing
from tests.cli.long_beach import ISSUED, LATE, sessions


class TestDay:
    """``show``, ``change`` and ``changes``."""

    def test_the_day(self, roadracing: Roadracing, weekend: Path) -> None:
        """One command makes the day legal, writes a bulletin and raises revisions of what moved only."""
        before = sessions(weekend)
        ran = roadracing(
            "change", weekend, "delay", LATE, "--by", "40m", "--cascade", "--changeover", "15m", *ISSUED
        )
        assert 0 == ran.code, ran.err
        after = sessions(weekend)
        changed = {i for i in after if after[i]["start"] != before[i]["start"]}
        assert changed == {i for i in after if "revision" in after[i]}
        assert {
            LATE,
            "long-beach-2013-indy-lights-qualifying",
            "long-beach-2013-indycar-qualifying",
        } == changed
        assert {1} == {after[i]["revision"] for i in changed}
        assert "Sat 20 Apr: Indy Lights Qualifying delayed from 12:55 to 13:35" in ran.err
        told = roadracing("changes", weekend, "--since", "2013-04-20T00:00:00-07:00[America/Los_Angeles]")
        assert "Bulletin 1" in told.out
        assert "oil on the track" in told.out
        assert 0 == roadracing("validate", weekend).code

    def test_dry_run(self, roadracing: Roadracing, weekend: Path) -> None:
        """A dry run shows the day before and after, and writes nothing."""
        before = weekend.read_bytes()
        ran = roadracing("change", weekend, "delay", LATE, "--by", "40m", "--cascade", "--dry-run")
        assert 0 == ran.code
        assert "12:20–13:20" in ran.out
        assert before == weekend.read_bytes()

    def test_it_says_what_breaks(self, roadracing: Roadracing, weekend: Path) -> None:
        """Without a cascade, the conflict that a delay makes is said."""
        ran = roadracing("change", weekend, "delay", LATE, "--by", "40m", "--dry-run")
        assert "would break: SCH001" in ran.out

    @pytest.mark.parametrize(
        "command",
        [
            ["cancel", LATE],
            ["move", LATE, "--to", "12:00", "--cascade"],
            ["swap", LATE, "long-beach-2013-indy-lights-qualifying"],
            ["delay", LATE, "--until", "12:20", "--cascade"],
        ],
    )
    def test_others(self, roadracing: Roadracing, weekend: Path, tmp_path: Path, command: list[str]) -> None:
        """Every change can be written elsewhere, and raises a revision."""
        out = tmp_path / "out.json"
        ran = roadracing("change", weekend, *command, *ISSUED, "-o", out)
        assert 0 == ran.code, ran.err
        assert 1 == sessions(out)[LATE]["revision"]
        assert "revision" not in sessions(weekend)[LATE]

    def test_cancel_and_back(self, roadracing: Roadracing, weekend: Path) -> None:
        """A cancelled race keeps its times and can be reinstated with a further revision."""
        assert 0 == roadracing("change", weekend, "cancel", LATE, *ISSUED).code
        assert "cancelled" == sessions(weekend)[LATE]["status"]
        later = ("--issued", "2013-04-20T11:40:00-07:00[America/Los_Angeles]", "--reason", "dry again")
        assert 0 == roadracing("change", weekend, "reinstate", LATE, *later).code
        assert 2 == sessions(weekend)[LATE]["revision"]

    def test_record(self, roadracing: Roadracing, weekend: Path) -> None:
        """Actual times stand beside planned ones and are no revision."""
        assert 0 == roadracing("change", weekend, "record", LATE, "--started", "11:43").code
        race = sessions(weekend)[LATE]
        assert {"start": "2013-04-20T11:43:00-07:00[America/Los_Angeles]"} == race["actual"]
        assert "revision" not in race

    def test_misspelt(self, roadracing: Roadracing, weekend: Path) -> None:
        """A misspelt session is one line with what was meant."""
        ran = roadracing("change", weekend, "cancel", LATE + "e", *ISSUED)
        assert (2, 1) == (ran.code, ran.err.count("\n"))
        assert LATE in ran.err

    def test_show(self, roadracing: Roadracing, weekend: Path) -> None:
        """A day is shown in its order, with the times at which the track is free."""
        ran = roadracing("show", weekend, "--day", "2013-04-20")
        lines = [line for line in ran.out.splitlines() if "–" in line]
        assert lines[0].startswith("07:30–08:15")
        assert "12:40–12:55" in ran.out
        now = roadracing("show", weekend, "--at", "2013-04-20T13:00:00-07:00[America/Los_Angeles]")
        assert "Indy Lights" in now.out.split("next")[0]
        assert 0 == roadracing("show", weekend, "--at", "now").code
