"""What is written down as the day runs, taken back where it was wrong, and what it makes of the rest of the day."""

from pathlib import Path

import roadracing as rr
from tests.cli.conftest import Roadracing

LATE = "pro-celebrity-race"
NEXT = "long-beach-2013-indy-lights-qualifying"


def test_start_and_finish(roadracing: Roadracing, weekend: Path) -> None:
    """What happened is written in a word, whatever it breaks."""
    assert 0 == roadracing("change", weekend, "start", LATE, "11:43").code
    assert 0 == roadracing("change", weekend, "finish", LATE, "15:59").code
    assert "11:43–15:59" in roadracing("show", weekend).out


def test_withdraw(roadracing: Roadracing, weekend: Path) -> None:
    """A wrong click is taken back, all of it or one end of it; what was never recorded cannot be."""
    assert 0 == roadracing("change", weekend, "record", LATE, "--started", "11:43", "--ended", "11:44").code
    assert 0 == roadracing("change", weekend, "withdraw", LATE, "--ended").code
    assert "11:43–" in roadracing("show", weekend).out
    assert 0 == roadracing("change", weekend, "withdraw", LATE).code
    assert all(s.actual is None for s in rr.load(weekend).sessions)
    ran = roadracing("change", weekend, "withdraw", LATE)
    assert (2, 1) == (ran.code, ran.err.count("\n"))


def test_abandon(roadracing: Roadracing, weekend: Path) -> None:
    """A race that is not taken up again is recorded as such, with a word to whoever decides what belonged to it."""
    assert 0 == roadracing("change", weekend, "start", LATE, "11:43").code
    ran = roadracing("change", weekend, "abandon", LATE, "12:02", "-r", "barrier damaged")
    assert 0 == ran.code, ran.err
    assert "11:43–12:02 abandoned" in roadracing("show", weekend).out
    (actual,) = (s.actual for s in rr.load(weekend).sessions if s.actual is not None)
    assert actual.abandoned
    assert 0 == roadracing("change", weekend, "withdraw", LATE, "--ended").code
    assert "abandoned" not in roadracing("show", weekend).out


def test_catch_up(roadracing: Roadracing, weekend: Path) -> None:
    """What an overrun makes of the day is shown as an estimate, and one command makes it the plan with a bulletin."""
    before = weekend.read_bytes()
    nothing = roadracing("change", weekend, "catch-up", "--at", "2013-04-20 12:00", "-r", "late")
    assert (0, before) == (nothing.code, weekend.read_bytes())
    assert 0 == roadracing("change", weekend, "record", LATE, "--started", "11:43", "--ended", "13:20").code
    shown = roadracing("show", weekend, "--day", "2013-04-20").out
    (row,) = (line for line in shown.splitlines() if line.rstrip().endswith(NEXT))
    assert "12:55–13:40" in row
    assert "~13:2" in row
    assert () == rr.load(weekend).bulletins
    ran = roadracing("change", weekend, "catch-up", "--at", "2013-04-20 13:20", "-r", "the day is late")
    assert 0 == ran.code, ran.err
    season = rr.load(weekend)
    (late,) = (s for s in season.sessions if s.id == NEXT)
    assert rr.PlanStatus.DELAYED is late.status
    assert ["the day is late"] == [b.reason for b in season.bulletins]
