"""What can be asked of feeds on the command line."""

from pathlib import Path

import pytest

from tests.cli.test_commands import Roadracing


def test_feed_options(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """What can be asked of a feed can be asked on the command line."""
    out = tmp_path / "all.ics"
    asked = (
        "--local-times",
        "--alarm",
        "1h30m",
        "--cancelled",
        "drop",
        "--apple-location",
        "--conference",
    )
    more = ("--colours", "--colour", "#000080", "--name", "Long Beach; all")
    ran = roadracing("feed", weekend, *asked, *more, "-o", out)
    assert 0 == ran.code, ran.err
    content = out.read_bytes()
    assert b"NAME:Long Beach\\; all\r\n" in content
    assert b"DTSTART;TZID=America/Los_Angeles:2013" in content
    assert b"TRIGGER:-PT1H30M" in content
    assert b"COLOR:navy" in content


@pytest.mark.parametrize(
    "asked",
    [
        ["--alarm", "90 minutes before"],
        ["--alarm", "700h"],
        ["--cancelled", "hide"],
        ["--colour", "red"],
        ["--name", ""],
    ],
)
def test_feed_options_refused(roadracing: Roadracing, weekend: Path, asked: list[str]) -> None:
    """What cannot be asked of a feed is wrong usage, in one line."""
    ran = roadracing("feed", weekend, *asked)
    assert (2, 1) == (ran.code, ran.err.count("\n"))


def test_publish_options(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """Options are those of every feed; a name is that of one."""
    out = tmp_path / "public"
    ran = roadracing("publish", weekend, "--out", out, "--name", "all=Long Beach", "--local-times")
    assert 0 == ran.code, ran.err
    assert b"NAME:Long Beach\r\n" in (out / "feeds" / "all.ics").read_bytes()
    assert all(b"BEGIN:VTIMEZONE" in p.read_bytes() for p in out.glob("feeds/weekend-*.ics"))
    for wrong in ("Long Beach", "al=x", "all="):
        ran = roadracing("publish", weekend, "--out", out, "--name", wrong)
        assert (2, 1) == (ran.code, ran.err.count("\n"))


def test_options_of_single_feeds(roadracing: Roadracing, weekend: Path, tmp_path: Path) -> None:
    """What can be set for every feed can be set for one, and what cannot is wrong usage, in one line."""
    out, series = tmp_path / "public", "series-american-le-mans-series"
    asked = ("alarm=30m", "local-times=yes", "colour=#000080", "name=a.b: the races", "cancelled=mark")
    settings = [argument for text in asked for argument in ("--set", f"{series}.{text}")]
    ran = roadracing("publish", weekend, "--out", out, "--no-pages", *settings)
    assert 0 == ran.code, ran.err
    own, all_ = ((out / "feeds" / f"{name}.ics").read_bytes() for name in (series, "all"))
    assert b"TRIGGER:-PT30M" in own
    assert b"DTSTART;TZID=America/Los_Angeles:2013" in own
    assert b"NAME:a.b: the races\r\n" in own
    assert b"X-APPLE-CALENDAR-COLOR:#000080" in own
    assert b"TRIGGER" not in all_
    assert b"TZID" not in all_
    for wrong in (
        "all",
        "all=mark",
        "all.size=3",
        "all.alarm=soon",
        "all.colours=1",
        "al.alarm=5m",
        "all.colour=red",
    ):
        ran = roadracing("publish", weekend, "--out", tmp_path / "other", "--set", wrong)
        assert (2, 1) == (ran.code, ran.err.count("\n")), ran.err
