"""A file is replaced whole or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from roadracing._internal.documents.reading import load
from roadracing._internal.documents.writing import dump
from roadracing._internal.findings.errors import MissingFile
from roadracing._internal.model.season.season import Season
from tests.documents.test_writing import TEXT

SEASON = Season(namespace="a.example", name="São Paulo")


class TestFile:
    """A file holds one season or the other, and never a part of one."""

    def test_new_file(self, tmp_path: Path) -> None:
        """A file that was not there is made, with the text in UTF-8 and nothing beside it."""
        dump(SEASON, tmp_path / "season.json")

        assert TEXT.encode() == (tmp_path / "season.json").read_bytes()
        assert ["season.json"] == [path.name for path in tmp_path.iterdir()]

    def test_text_path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A path may be text, and relative to the folder one is in."""
        monkeypatch.chdir(tmp_path)
        dump(SEASON, "season.json")

        assert SEASON == load("season.json")

    @pytest.mark.parametrize("umask", [0o022, 0o077])
    def test_permissions_of_a_new_file(self, tmp_path: Path, umask: int) -> None:
        """A new file may be read by whoever may read files that this user makes."""
        usual = os.umask(umask)
        try:
            dump(SEASON, tmp_path / "season.json")
        finally:
            os.umask(usual)

        assert 0o666 & ~umask == stat.S_IMODE((tmp_path / "season.json").stat().st_mode)

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
    def test_permissions_stay(self, tmp_path: Path, mode: int) -> None:
        """A file that is replaced keeps its permissions."""
        path = tmp_path / "season.json"
        path.write_text("old")
        path.chmod(mode)
        dump(SEASON, path)

        assert mode == stat.S_IMODE(path.stat().st_mode)

    def test_link(self, tmp_path: Path) -> None:
        """A link stays a link, and what it leads to is replaced."""
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder/season.json").write_text("old")
        (tmp_path / "link.json").symlink_to("folder/season.json")
        dump(SEASON, tmp_path / "link.json")

        assert (tmp_path / "link.json").is_symlink()
        assert TEXT == (tmp_path / "folder/season.json").read_text("utf-8")

    @pytest.mark.parametrize("failing", ["replace", "fsync", "chmod"])
    def test_failure(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
        """If anything fails, the old file is whole and nothing is left beside it."""
        path = tmp_path / "season.json"
        path.write_text("old")

        def fail(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, failing, fail)
        with pytest.raises(OSError, match="No space left"):
            dump(SEASON, path)

        assert "old" == path.read_text()
        assert ["season.json"] == [path.name for path in tmp_path.iterdir()]

    def test_interrupted(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The same holds if somebody stops the program."""
        path = tmp_path / "season.json"
        path.write_text("old")

        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            dump(SEASON, path)

        assert ["season.json"] == [path.name for path in tmp_path.iterdir()]

    def test_nothing_to_write(self, tmp_path: Path) -> None:
        """A season that cannot be written does not touch the file."""
        path = tmp_path / "season.json"
        path.write_text("old")
        wrong: Any = "no season"

        with pytest.raises(TypeError, match="a document holds a Season, not a str"):
            dump(wrong, path)

        assert "old" == path.read_text()

    def test_forced_to_the_disk(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The text is on the disk before it replaces the old one, and the new name after."""
        done = []
        fsync, replace = os.fsync, os.replace
        monkeypatch.setattr(os, "fsync", lambda file: (done.append("fsync"), fsync(file)))
        monkeypatch.setattr(os, "replace", lambda *names: (done.append("replace"), replace(*names)))
        dump(SEASON, tmp_path / "season.json")

        assert ["fsync", "replace", "fsync"] == done

    def test_folder(self, tmp_path: Path) -> None:
        """A folder cannot be a document."""
        with pytest.raises(IsADirectoryError):
            dump(SEASON, tmp_path)

        assert [] == [path.name for path in tmp_path.iterdir()]

    def test_missing_folder(self, tmp_path: Path) -> None:
        """Folders are not made."""
        with pytest.raises(FileNotFoundError):
            dump(SEASON, tmp_path / "none" / "season.json")

    def test_device(self) -> None:
        """A device is written to, and not replaced by a file."""
        before = Path("/dev/null").stat()
        dump(SEASON, "/dev/null")

        assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
        assert before.st_rdev == Path("/dev/null").stat().st_rdev

    def test_standard_output(self) -> None:
        """A document can be written to the standard output by its name."""
        program = (
            "from roadracing import Season, dump\n"
            "dump(Season(namespace='a.example', name='S\\xe3o Paulo'), '/dev/stdout')\n"
        )
        found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

        assert TEXT == found.stdout.decode()

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        """Where there is no folder to write into, the folder is named, and no file that nobody has heard of."""
        with pytest.raises(MissingFile, match="no folder") as caught:
            dump(SEASON, tmp_path / "june" / "season.json")

        assert caught.value.filename == str(tmp_path / "june")
        assert isinstance(caught.value, FileNotFoundError)
