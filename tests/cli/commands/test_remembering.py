"""A project in the words of the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

import roadracing as rr
from tests.cli.conftest import Ran

Run = Callable[..., Ran]
TABLE = (
    "date,start,end,activity,series\n2004-06-26,09:00,10:00,Practice,GTS\n2004-06-26,14:00,15:00,Race,GTS\n"
)
IMPORT = (
    "import",
    "imsa.csv",
    "--timezone",
    "America/New_York",
    "--venue",
    "mid-ohio",
    "--weekend",
    "mid-ohio-2004",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roadracing: Run) -> Path:
    """A project with a timetable to read, in which the commands are called."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "imsa.csv").write_text(TABLE, "utf-8")
    assert 0 == roadracing("init", "--namespace", "a.example.org", "--audience", "operations").code
    return tmp_path


def test_nothing_is_said_twice(folder: Path, roadracing: Run) -> None:
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


def test_read_again(folder: Path, roadracing: Run) -> None:
    """A table that is read again is read into the document: what was issued meanwhile stays."""
    roadracing(*IMPORT)
    roadracing("change", "cancel", "gts-race", "--reason", "rain")
    (folder / "imsa.csv").write_text(TABLE.replace("10:00", "10:15"), "utf-8")

    assert 0 == roadracing(*IMPORT[:4]).code

    season = rr.load("season.json")
    assert 1 == len(season.bulletins)
    assert season.find("mid-ohio-2004-gts-race", rr.Session).is_cancelled
    assert 15 == season.find("mid-ohio-2004-gts-practice", rr.Session).end.minute


def test_undo(folder: Path, roadracing: Run) -> None:
    """What was done is listed, and taken back in the order in which it was done."""
    roadracing(*IMPORT)
    before = (folder / "season.json").read_bytes()
    roadracing("change", "cancel", "gts-race", "--reason", "rain")

    listed = roadracing("undo", "--list").out
    assert ["change cancel", "import"] == [line.split("Z  ")[1] for line in listed.splitlines()]
    undone = roadracing("undo")
    assert (0, "change cancel: taken back; nothing of it was published") == (
        undone.code,
        undone.out.splitlines()[-1],
    )
    assert before == (folder / "season.json").read_bytes()
    assert 0 == roadracing("undo").code
    assert not (folder / "season.json").exists()
    left = roadracing("undo")
    assert (1, True) == (left.code, "nothing that was done" in left.err)


def test_the_first_time(folder: Path, roadracing: Run) -> None:
    """A folder without a ledger needs the journal's copy, or a word that nothing was published before."""
    roadracing(*IMPORT)
    refused = roadracing("publish", "--no-pages")
    assert (2, True) == (refused.code, "--first-time" in refused.err)
    assert 0 == roadracing("publish", "--no-pages", "--first-time").code
    for path in sorted((folder / "public").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (folder / "public").rmdir()
    assert 0 == roadracing("publish", "--no-pages").code


def test_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roadracing: Run) -> None:
    """Where nothing is remembered nothing is undone, a file has to be named, and what was issued is not discarded."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "imsa.csv").write_text(TABLE, "utf-8")
    outside = (*IMPORT, "--namespace", "a.example.org", "-o", "season.json")

    assert 2 == roadracing("undo").code
    assert 2 == roadracing("show").code
    assert 0 == roadracing(*outside).code
    assert 0 == roadracing(*outside).code
    roadracing("change", "season.json", "cancel", "gts-race", "--reason", "rain")
    refused = roadracing(*outside)
    assert (2, True) == (refused.code, "--into season.json" in refused.err)


def test_settings_that_say_nothing(folder: Path, roadracing: Run) -> None:
    """A project whose settings cannot be read says so in a line."""
    (folder / "roadracing.toml").write_text("docment = 'x'\n", "utf-8")
    refused = roadracing("show")
    assert (2, 1) == (refused.code, refused.err.count("\n"))
    assert 'did you mean "document"?' in refused.err


def test_keystrokes(folder: Path, roadracing: Run) -> None:
    """An ordinary delay and its publication take at most sixty keystrokes with Enter, the reason apart."""
    roadracing(*IMPORT)
    assert 0 == roadracing("publish", "--first-time", "--no-pages").code
    typed = ("change delay gts-race 20 -cr ", "publish")
    assert 60 >= sum(len(f"roadracing {words}") + 1 for words in typed)
    assert 0 == roadracing(*typed[0].split(), "fog").code
    assert 0 == roadracing(*typed[1].split()).code
    assert "14:20" in roadracing("show").out
    assert b"fog" in (folder / "public" / "feeds" / "all.ics").read_bytes()


def test_a_document_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roadracing: Run
) -> None:
    """A project of a document that nobody has written yet is one, and its beginner is told."""
    monkeypatch.chdir(tmp_path)
    assert "season.json is not there yet" in roadracing("init").out
    assert "there yet" not in roadracing("init", "--help").out
