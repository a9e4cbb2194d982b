"""A folder is replaced as a whole, or not at all."""

import os
import stat
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from roadracing._internal.site import folder, folder_beside as beside
from roadracing._internal.site.folder import PublishError, exchange, replace_folder
from tests.site.replaced_folders import NEW, exchanges, files, held

OLD = files(season_json="old", feeds__all_ics="old", feeds__gone_ics="old")


class TestPlaces:
    """Where a folder can be published to."""

    def test_missing(self, out: Path) -> None:
        """A missing folder is made, with those above it."""
        where = out / "a" / "b"

        assert where == replace_folder(where, NEW)
        assert NEW == held(where)

    def test_empty(self, out: Path) -> None:
        """An empty folder is taken."""
        out.mkdir()
        replace_folder(out, NEW)

        assert NEW == held(out)

    def test_published_before(self, out: Path) -> None:
        """What was published before is gone, also what is not published any more."""
        replace_folder(out, OLD)
        replace_folder(out, NEW)

        assert NEW == held(out)
        assert not (out / "feeds" / "gone.ics").exists()

    def test_slash_and_relative(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A path may end with a slash, begin where the program runs, and lead up and down."""
        monkeypatch.chdir(out.parent)
        replace_folder("public/", OLD)
        replace_folder("./x/../public", NEW)

        assert NEW == held(out)

    def test_link(self, out: Path) -> None:
        """A link stays a link; the folder it leads to is replaced."""
        real = out.parent / "real"
        out.symlink_to("real")
        replace_folder(out, OLD)
        replace_folder(out, NEW)

        assert out.is_symlink()
        assert NEW == held(real)
        assert sorted(["public", "real"]) == sorted(path.name for path in out.parent.iterdir())

    def test_long_name(self, out: Path) -> None:
        """A folder may have the longest name there is."""
        where = out.parent / ("é" * 127)
        replace_folder(where, OLD)
        replace_folder(where, NEW)

        assert NEW == held(where)
        assert [where.name] == [path.name for path in out.parent.iterdir()]

    def test_permissions_stay(self, out: Path) -> None:
        """A folder that a web server's group may read stays so, and a new one is what every new folder is."""
        replace_folder(out, OLD)
        plain = out.parent / "plain"
        plain.mkdir()
        assert plain.stat().st_mode == out.stat().st_mode

        out.chmod(0o2750)
        replace_folder(out, NEW)
        assert 0o2750 == stat.S_IMODE(out.stat().st_mode)


class TestRefusals:
    """Nothing that is somebody's is destroyed."""

    @staticmethod
    def _refused(where: Path | str, match: str) -> None:
        with pytest.raises(PublishError, match=match):
            replace_folder(where, NEW)

    def test_foreign(self, out: Path) -> None:
        """A folder with files nobody published is left alone, and the message names them."""
        out.mkdir()
        (out / "thesis.doc").write_text("years of work")

        self._refused(out, r"not published there: thesis\.doc\. ")
        assert {"thesis.doc": b"years of work"} == held(out)

    def test_foreign_among_ours(self, out: Path) -> None:
        """So is one that was published to and has got another file since, or a link."""
        replace_folder(out, OLD)
        (out / "feeds" / "CNAME").write_text("example.org")
        (out / "link").symlink_to("nowhere")

        self._refused(out, "feeds/CNAME, link")
        assert {**OLD, "feeds/CNAME": b"example.org"} == held(out)

    def test_many(self, out: Path) -> None:
        """A long list of files is cut short and counted."""
        out.mkdir()
        for n in range(8):
            (out / f"{n}.txt").touch()

        self._refused(out, r"4\.txt and 3 more")

    @pytest.mark.parametrize(
        "index",
        [
            "{}",
            "[]",
            '{"roadracing-index": "1"}',
            "not JSON",
            '{"roadracing-index": 1, "files": 3}',
            "[" * 9999,
        ],
    )
    def test_index_of_somebody_else(self, out: Path, index: str) -> None:
        """An index that is not ours makes nothing ours."""
        out.mkdir()
        (out / "index.json").write_text(index)
        (out / "a.txt").touch()

        self._refused(out, r"a\.txt")

    def test_file(self, out: Path) -> None:
        """A file is no folder."""
        out.touch()

        self._refused(out, "is no folder")
        out.unlink()

    def test_circle(self, out: Path) -> None:
        """Nor is a link that leads to itself."""
        out.symlink_to("public")

        self._refused(out, "is no folder")
        out.unlink()

    def test_here_and_above(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The folder one is in, or one around it, would be replaced under one's feet."""
        (out / "inside").mkdir(parents=True)
        monkeypatch.chdir(out / "inside")

        for where in (".", "..", "", str(out)):
            self._refused(where, "the folder you are in")

    def test_what_systems_leave(self, out: Path) -> None:
        """What a file manager leaves in a folder it has shown is no file of anybody."""
        replace_folder(out, OLD)
        for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
            (out / "feeds" / name).touch()
        replace_folder(out, NEW)

        assert NEW == held(out)

    def test_mounted(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where a disk is mounted, the message says to take a folder inside it."""

        def busy(*_: object) -> bool:
            raise OSError(16, "Device or resource busy")

        replace_folder(out, OLD)
        monkeypatch.setattr(folder, "exchange", busy)

        self._refused(out, "mounted")
        assert OLD == held(out)


class TestFailures:
    """What happens when something goes wrong on the way."""

    def test_while_writing(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A full disk leaves the old folder, and nothing beside it."""
        replace_folder(out, OLD)

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            replace_folder(out, NEW)

        assert OLD == held(out)

    def test_while_moving(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A system that does not let the new folder be moved leaves the old one in its place."""
        replace_folder(out, OLD)
        rename = Path.rename

        def denied(self: Path, target: Path) -> Path:
            if ".new-" in self.name and target == out:
                raise PermissionError(13, "Permission denied")
            return rename(self, target)

        monkeypatch.setattr(folder, "exchange", lambda *_: False)
        monkeypatch.setattr(Path, "rename", denied)
        with pytest.raises(PermissionError):
            replace_folder(out, NEW)

        assert OLD == held(out)

    def test_put_back(self, out: Path) -> None:
        """A folder that was moved aside when everything stopped is put back before anything else happens."""
        replace_folder(out, OLD)
        out.rename(out.with_name(".public.old-0123abcd"))
        (out.parent / ".public.new-0123abcd").mkdir()
        with pytest.raises(KeyError):
            replace_folder(out, Broken(NEW))

        assert OLD == held(out)


class Broken(dict[str, bytes]):
    """Files of which one cannot be had."""

    def __getitem__(self, key: str) -> bytes:
        raise KeyError(key)

    def items(self) -> NoReturn:
        """Nothing can be had."""
        raise KeyError("all")


class TestSameAgain:
    """What has not changed is not touched."""

    def test_nothing_changed(self, out: Path) -> None:
        """The same files again leave the very same folder."""
        replace_folder(out, OLD)
        before = out.stat()
        replace_folder(out, OLD)

        assert (before.st_ino, before.st_mtime_ns) == (out.stat().st_ino, out.stat().st_mtime_ns)

    def test_mended(self, out: Path) -> None:
        """A published file that somebody has changed or removed is as it was published again."""
        replace_folder(out, OLD)
        (out / "season.json").write_bytes(b"dlo")
        (out / "feeds" / "all.ics").unlink()
        replace_folder(out, OLD)

        assert OLD == held(out)

    def test_times(self, out: Path) -> None:
        """A file whose bytes are as before keeps its time; the others are new."""
        replace_folder(out, OLD)
        for path in ("season.json", "feeds/all.ics"):
            os.utime(out / path, ns=(5, 1_000_000_000))
        replace_folder(out, {**OLD, **files(season_json="old", feeds__all_ics="new")})

        assert 1_000_000_000 == (out / "season.json").stat().st_mtime_ns
        assert time.time() - 3600 < (out / "feeds" / "all.ics").stat().st_mtime


class TestTogether:
    """Several at once."""

    def test_publishers(self, out: Path) -> None:
        """Of publishers at the same time one wins, and none destroys what another is writing."""
        versions = [
            files(season_json=str(n), feeds__all_ics=str(n) * 1000, **{f"feeds__w{n}_ics": "new"})
            for n in range(4)
        ]
        failed: list[BaseException] = []

        def publish(version: Mapping[str, bytes]) -> None:
            try:
                for _ in range(5):
                    replace_folder(out, version)
            except BaseException as error:  # noqa: BLE001 - whatever it is, the test has to know
                failed.append(error)

        threads = [threading.Thread(target=publish, args=(version,)) for version in versions]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert [] == failed
        assert held(out) in versions
        beside.tidy(out)

    def test_never_missing(self, out: Path) -> None:
        """Where the system can exchange folders, there is one at every moment."""
        if folder.exchange is not exchange:
            return
        replace_folder(out, OLD)
        missing, over = 0, threading.Event()

        def look() -> None:
            nonlocal missing
            while not over.is_set():
                missing += not out.is_dir()

        looking = threading.Thread(target=look)
        looking.start()
        for n in range(20):
            replace_folder(out, files(season_json=str(n)))
        over.set()
        looking.join()

        assert 0 == missing


class TestExchange:
    """Two folders change places."""

    def test_exchanged(self, tmp_path: Path) -> None:
        """Each stands where the other stood."""
        if not exchanges(tmp_path):
            pytest.skip("this file system cannot exchange folders")
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            (tmp_path / name / name).touch()

        assert exchange(tmp_path / "a", tmp_path / "b")
        assert (True, True) == ((tmp_path / "a" / "b").exists(), (tmp_path / "b" / "a").exists())

    def test_missing(self, tmp_path: Path) -> None:
        """Nothing cannot be exchanged for something."""
        (tmp_path / "a").mkdir()
        if exchanges(tmp_path):
            with pytest.raises(FileNotFoundError):
                exchange(tmp_path / "a", tmp_path / "b")

    def test_elsewhere(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A system that is not known to do it is not asked."""
        monkeypatch.setattr("sys.platform", "darwin")
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()

        assert not exchange(tmp_path / "a", tmp_path / "b")


def test_a_changed_file_is_later(out: Path) -> None:
    """A file that changes twice in a second, or by a clock that was put back, still gets a later time each time."""
    times = []
    for content in (b"1", b"2", b"3", b"3", b"4"):
        replace_folder(out, files(a_ics=content.decode()))
        times.append(int((out / "a.ics").stat().st_mtime))

    assert [0, 1, 2, 2, 3] == [time - times[0] for time in times]
