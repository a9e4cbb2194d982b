"""Where results go."""

import json
import os
import stat
import threading
from pathlib import Path

import pytest

from tests.cli.test_main import Roadracing


class TestOutput:
    """Where results go."""

    def test_a_folder_is_refused_by_its_name(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A folder as output is refused with the name that was given, and nothing is left behind."""
        ran = roadracing("schema", "-o", tmp_path)
        assert ran.code == 2
        assert f"roadracing: {tmp_path} is a folder; name a file in it\n" == ran.err
        assert [] == list(tmp_path.iterdir())

    def test_a_missing_folder_is_named(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A folder that does not exist is named as it was given."""
        ran = roadracing("schema", "-o", tmp_path / "no" / "it.json")
        assert ran.code == 2
        assert f"there is no such folder as {tmp_path / 'no'}" in ran.err

    @pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000])
    def test_a_name_no_file_has(self, roadracing: Roadracing, name: str) -> None:
        """A name that no file can have is refused in one line."""
        ran = roadracing("schema", "-o", name)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1
        assert "a fault in roadracing itself" not in ran.err

    def test_a_pipe_is_written_to(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """A pipe gets the result and stays a pipe; so does a device."""
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        got: list[bytes] = []
        reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
        reader.start()
        ran = roadracing("schema", "-o", pipe)
        reader.join(timeout=30)
        assert ran.code == 0
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert "$schema" in json.loads(got[0])

    def test_a_link_stays_a_link(self, roadracing: Roadracing, tmp_path: Path) -> None:
        """Writing to a link writes the file it leads to."""
        real, link = tmp_path / "real.json", tmp_path / "link.json"
        real.write_text("old")
        link.symlink_to(real.name)
        assert roadracing("schema", "-o", link).code == 0
        assert link.is_symlink()
        assert "$schema" in json.loads(real.read_bytes())
