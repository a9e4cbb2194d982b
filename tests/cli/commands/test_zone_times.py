"""Times of other zone data, listed and taken over on the command line."""

from pathlib import Path

import pytest

from roadracing._internal.cli.app import run
from roadracing._internal.documents.reading import load
from tests.intake.test_zone_data import ISSUED, OLD


def test_the_command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The command lists them and ends with 1; with a choice it says what it took over, and nothing is left."""
    file = tmp_path / "season.json"
    file.write_bytes(OLD)
    assert 1 == run(["zones", str(file)])
    assert 2 == capfd.readouterr().out.count("DOC020")
    assert OLD == file.read_bytes()
    assert 0 == run(["zones", str(file), "--offset-conflict", "keep_local", "--issued", str(ISSUED)])
    assert "2 times taken over" in capfd.readouterr().err
    assert 1 == load(file).find("race").revision
    assert 0 == run(["zones", str(file)])
