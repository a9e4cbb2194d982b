"""A project in the words of the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import IMPORT, TABLE, Roadracing


def test_undo(folder: Path, roadracing: Roadracing) -> None:
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


def test_the_first_time(folder: Path, roadracing: Roadracing) -> None:
    """A folder without a ledger needs the journal's copy, or a word that nothing was published before."""
    roadracing(*IMPORT)
    refused = roadracing("publish", "--no-pages")
    assert (2, True) == (refused.code, "--first-time" in refused.err)
    assert 0 == roadracing("publish", "--no-pages", "--first-time").code
    for path in sorted((folder / "public").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (folder / "public").rmdir()
    assert 0 == roadracing("publish", "--no-pages").code


def test_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roadracing: Roadracing) -> None:
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


def test_a_document_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, roadracing: Roadracing
) -> None:
    """A project of a document that nobody has written yet is one, and its beginner is told."""
    monkeypatch.chdir(tmp_path)
    assert "season.json is not there yet" in roadracing("init").out
    assert "there yet" not in roadracing("init", "--help").out
