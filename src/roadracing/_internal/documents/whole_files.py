"""A file is replaced whole or not at all: whenever this stops, there is the old content or the new one."""

import contextlib
import os
import secrets
import stat
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
    try:
        mode = named.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        named.write_bytes(data)
        return
    target = named.resolve()
    if not target.parent.is_dir():
        raise missing_folder(named.parent)
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        # A file that is made like any other, so that its permissions are those that the user's umask leaves.
        with beside.open("xb") as file:
            if mode is not None:
                beside.chmod(stat.S_IMODE(mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
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
