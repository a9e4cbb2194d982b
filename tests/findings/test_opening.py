"""What is no file, or cannot be a document, is refused at once and never waited for."""

import os
import socket
import stat
import sys
import time
from pathlib import Path

import pytest

from roadracing._internal.documents.reading import load, read
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.errors import DocumentError
from roadracing._internal.findings.limits import DEFAULT_LIMITS

GOOD = '{"roadracing": 1, "namespace": "a.example"}'


def refused(path: str | os.PathLike[str]) -> Diagnostic:
    """The one reason for which a file is of no use."""
    began = time.monotonic()
    document = read(path)

    assert not document.usable
    assert document.season is None
    assert time.monotonic() - began < 5
    (found,) = document.diagnostics
    assert found.place is not None
    # What a place shows is fit for a terminal.
    assert found.place.file == os.fspath(path).replace("\0", "\\u0000")
    assert document.name == os.fspath(path)
    return found


class TestPaths:
    """Files are named by paths of any kind."""

    def test_path(self, tmp_path: Path) -> None:
        """A path and its text name the same file."""
        path = tmp_path / "season.json"
        path.write_text(GOOD)

        assert load(path) == load(str(path))

    def test_name(self, tmp_path: Path) -> None:
        """A document read from a file is called by its path, or as the caller says."""
        path = tmp_path / "season.json"
        path.write_text(GOOD)

        assert str(path) == read(path).name
        assert "ours" == read(path, name="ours").name

    @pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux only")
    def test_name_that_is_no_text(self, tmp_path: Path) -> None:
        """A file whose name is no text can be read, and its name can be printed."""
        path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.json")
        Path(path).write_text("[]")
        document = read(path)

        assert document.usable
        assert document.name is not None
        document.name.encode()


class TestUnreadable:
    """What is no ordinary file is not opened."""

    def test_missing(self, tmp_path: Path) -> None:
        """There is no such file."""
        found = refused(str(tmp_path / "none.json"))

        assert "DOC001" == found.code
        assert "There is no such file." == found.message

    def test_missing_folder(self, tmp_path: Path) -> None:
        """A part of the path is a file."""
        (tmp_path / "file").touch()

        assert (
            "There is no such file: a part of the path is not a folder."
            == refused(str(tmp_path / "file" / "season.json")).message
        )

    def test_folder(self, tmp_path: Path) -> None:
        """A folder is no document."""
        assert ("DOC001", "This is a folder, not a file.") == (
            (found := refused(str(tmp_path))).code,
            found.message,
        )

    def test_pipe(self, tmp_path: Path) -> None:
        """A pipe that nobody writes to is not waited for."""
        os.mkfifo(tmp_path / "pipe")

        assert "This is a pipe, not a file." == refused(str(tmp_path / "pipe")).message

    def test_socket(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A socket is no document."""
        monkeypatch.chdir(tmp_path)
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket")

            assert "This is a socket, not a file." == refused("socket").message

    @pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
    def test_device(self, device: str) -> None:
        """A device that never ends, or holds nothing, is not read."""
        assert "This is a device, not a file." == refused(device).message

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to this user")
    def test_forbidden(self, tmp_path: Path) -> None:
        """A file that its owner keeps to himself."""
        path = tmp_path / "season.json"
        path.write_text(GOOD)
        path.chmod(0)

        assert "The file may not be read." == refused(str(path)).message

    def test_forbidden_by_the_system(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What the system says about a file that it does not give is a sentence."""

        def deny(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        path = tmp_path / "season.json"
        path.write_text(GOOD)
        monkeypatch.setattr(os, "open", deny)

        assert ("DOC001", "The file may not be read.") == ((found := refused(str(path))).code, found.message)

    def test_loop(self, tmp_path: Path) -> None:
        """A link to itself leads nowhere."""
        (tmp_path / "loop").symlink_to(tmp_path / "loop")

        assert (
            "The file cannot be read: Too many levels of symbolic links."
            == refused(str(tmp_path / "loop")).message
        )

    def test_name_that_no_file_has(self) -> None:
        """A name with a zero byte is refused like any other."""
        assert "The name is none that a file can have." == refused("a\0b").message

    def test_name_that_is_too_long(self) -> None:
        """So is a document given where its path is expected."""
        assert "The file cannot be read: File name too long." == refused(GOOD + 300 * " ").message

    def test_changed_in_between(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that has become a device when it is opened is not read either."""
        path = tmp_path / "season.json"
        path.write_text(GOOD)
        ordinary = path.stat()
        monkeypatch.setattr(os, "stat", lambda *_, **__: ordinary)

        assert "This is a device, not a file." == refused("/dev/zero").message


class TestSize:
    """No more of a file is read than a document can have."""

    def test_sparse_file(self, tmp_path: Path) -> None:
        """A file of a hundred gigabytes is refused by its size."""
        path = tmp_path / "season.json"
        with path.open("wb") as file:
            file.write(b'{"roadracing": 1')
            file.truncate(100 * 1024**3)
        found = refused(str(path))

        assert "DOC004" == found.code
        assert "The document has 107,374,182,400 bytes; at most 16,777,216 are read." == found.message

    def test_large_file_of_another_kind(self, tmp_path: Path) -> None:
        """A large file that begins as no document does is called by what it is."""
        path = tmp_path / "film"
        with path.open("wb") as file:
            file.write(b"\x1f\x8b\x08")
            file.truncate(100 * 1024**2)

        assert ("DOC005", "This is a gzip archive, not a JSON document.") == (
            (found := refused(str(path))).code,
            found.message,
        )

    def test_hundred_megabytes_of_json(self, tmp_path: Path) -> None:
        """A hundred megabytes of some other JSON are refused without being parsed."""
        path = tmp_path / "other.json"
        path.write_bytes(b"[" + 25 * 1024**2 * b"123," + b"1]")

        assert "DOC004" == refused(str(path)).code

    def test_growing_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that is larger than it said it was is read no further than the limit."""
        path = tmp_path / "season.json"
        path.write_bytes(b"[" + DEFAULT_LIMITS.bytes * b" ")
        small = os.stat_result((stat.S_IFREG, 0, 0, 1, 0, 0, 5, 0, 0, 0))
        monkeypatch.setattr(os, "fstat", lambda _: small)

        assert "DOC004" == refused(str(path)).code

    def test_bytes(self) -> None:
        """Bytes have the same limit."""
        document = read(DEFAULT_LIMITS.bytes * b" " + b"1")

        assert ("DOC004", False) == (document.diagnostics[0].code, document.usable)

    def test_load(self, tmp_path: Path) -> None:
        """Loading such a file raises what reading it finds."""
        with pytest.raises(DocumentError, match="not a document") as caught:
            load(tmp_path)

        assert ["DOC001"] == [found.code for found in caught.value.diagnostics]
