"""A project in the words of the command line: what it knows need not be said, and what is done is kept."""

from pathlib import Path

import roadracing as rr
from tests.cli.conftest import IMPORT, TABLE, Roadracing


def test_nothing_is_said_twice(folder: Path, roadracing: Roadracing) -> None:
    """Document, folder, audience and id space are the project's, in commands and in the verbs of a change."""
    assert 0 == roadracing(*IMPORT, "--title", "Mid-Ohio").code
    assert "mid-ohio-2004-gts-race" in roadracing("show").out
    assert 0 == roadracing("change", "delay", "gts-race", "20", "--reason", "fog").code
    assert 0 == roadracing("validate").code
    assert "SUMMARY" in roadracing("feed").out
    assert "published 2 sessions" in roadracing("publish", "--first-time", "--no-pages").out
    assert (folder / "public" / "uids.json").is_file()
    season = rr.load("season.json")
    assert ("a.example.org", 1) == (season.namespace, len(season.bulletins))


def test_read_again(folder: Path, roadracing: Roadracing) -> None:
    """A table that is read again is read into the document: what was issued meanwhile stays."""
    roadracing(*IMPORT)
    roadracing("change", "cancel", "gts-race", "--reason", "rain")
    (folder / "imsa.csv").write_text(TABLE.replace("10:00", "10:15"), "utf-8")

    assert 0 == roadracing(*IMPORT[:4]).code

    season = rr.load("season.json")
    assert 1 == len(season.bulletins)
    assert season.find("mid-ohio-2004-gts-race", rr.Session).is_cancelled
    assert 15 == season.find("mid-ohio-2004-gts-practice", rr.Session).end.minute


def test_settings_that_say_nothing(folder: Path, roadracing: Roadracing) -> None:
    """A project whose settings cannot be read says so in a line."""
    (folder / "roadracing.toml").write_text("docment = 'x'\n", "utf-8")
    refused = roadracing("show")
    assert (2, 1) == (refused.code, refused.err.count("\n"))
    assert 'did you mean "document"?' in refused.err


def test_keystrokes(folder: Path, roadracing: Roadracing) -> None:
    """An ordinary delay and its publication take at most sixty keystrokes with Enter, the reason apart."""
    roadracing(*IMPORT)
    assert 0 == roadracing("publish", "--first-time", "--no-pages").code
    typed = ("change delay gts-race 20 -cr ", "publish")
    assert 60 >= sum(len(f"roadracing {words}") + 1 for words in typed)
    assert 0 == roadracing(*typed[0].split(), "fog").code
    assert 0 == roadracing(*typed[1].split()).code
    assert "14:20" in roadracing("show").out
    assert b"fog" in (folder / "public" / "feeds" / "all.ics").read_bytes()
