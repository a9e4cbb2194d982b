"""A file is replaced whole or not at all: whenever this stops, there is the old content or the new one."""

import contextlib
import os
import secrets
import stat
from collections.abc import Generator
from pathlib import Path

from roadracing._internal.findings.errors import missing_folder


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """A file holds this, whole: at no moment is there half of it, and after an error the old file is there.

    It is written to a new file in the same folder, forced to the disk, and put in place of the old one, whose
    permissions it takes over. A link stays a link. What is no ordinary file, such as ``/dev/stdout``, is written to
    directly.

    Raises:
        MissingFile: there is no such folder.
        OSError: the file cannot be written; the old one is untouched.
    """
    named = Path(path)
    if named.exists() and not named.is_file():
        named.write_bytes(data)
        return
    with replaced_whole(named) as beside:
        beside.write_bytes(data)


@contextlib.contextmanager
def replaced_whole(path: Path) -> Generator[Path]:
    """A file is written piece by piece under another name, and takes the place of the old one when it is whole.

    Args:
        path: of an ordinary file, or where one is to be.

    Yields:
        The empty file that is written to.

    Raises:
        MissingFile: there is no such folder.
        OSError: the file cannot be written; the old one is untouched.
    """
    target = path.resolve()
    if not target.parent.is_dir():
        raise missing_folder(path.parent)
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        # A file that is made like any other, so that its permissions are those that the user's umask leaves.
        beside.touch(exist_ok=False)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        if mode is not None:
            # Others see no more of it than before, and we can write it even if nobody may write it later.
            beside.chmod(mode | stat.S_IRUSR | stat.S_IWUSR)
        yield beside
        with beside.open("r+b") as file:
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """The new name of a file is on the disk, on systems where a folder can be forced to it."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    # The file is in place already: a file system that cannot do this is no reason to fail.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
