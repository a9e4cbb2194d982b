"""A published folder is replaced as a whole: whenever somebody looks, and wherever this stops, it is one version."""

import contextlib
import ctypes
import errno
import json
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from roadracing._internal.findings.root import RoadracingError

from .folder_beside import OLD, name_beside, new_beside, remove, tidy

INDEX: Final = "index.json"
"""The file that lists all others."""
MARKER: Final = "roadracing-index"
"""The key by which an index says that its folder is ours; its value is the version of the index."""

_LEFT_BY_OTHERS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_ATTEMPTS: Final = 100
_SECOND_NS: Final = 1_000_000_000
_NAMED: Final = 5
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_UNABLE: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM})


class PublishError(RoadracingError):
    """A folder cannot be published to; nothing in it has been changed."""


def replace_folder(out: str | os.PathLike[str], files: Mapping[str, bytes]) -> Path:
    """A folder holds exactly these files, and until it does it holds what it held before.

    They are written beside it and take its place in one step. Where the system cannot do that it takes two; between
    them the old folder is whole under a hidden name, and if this is cut off there, the next call puts it back.
    What calls that were cut off have left beside the folder is removed. Of two calls at once the later one wins.
    A file whose bytes are as before keeps its time; if all are, nothing happens.

    Args:
        out: the folder, which is made if it is missing; a link to a folder stays a link.
        files: the bytes of each file by its path below the folder, with ``/``; ``index.json`` is among them, and has
            :data:`MARKER` and, under ``files``, every other path.

    Returns:
        The folder, without links.

    Raises:
        PublishError: it holds files that were not published, is no folder, is the one this program runs in, or is
            where a disk is mounted.
        OSError: the system does not allow it, or the disk is full.
    """
    target = settle(out)
    target.parent.mkdir(parents=True, exist_ok=True)
    if published(target) == set(files) and all(_same(target / path, files[path]) for path in files):
        return target
    with new_beside(target) as new:
        _write(new, target, files)
        old = _put(new, target)
    _sync(target.parent)
    if old is not None:
        remove(target, old)
    return target


def settle(out: str | os.PathLike[str]) -> Path:
    """A folder is one that can be published to, and holds what was last published there, also after a call was cut off.

    Returns:
        The folder, without links. It may be missing.

    Raises:
        PublishError: as :func:`replace_folder`.
    """
    target = Path(os.path.realpath(out))
    _refuse_place(target)
    if target.parent.is_dir():
        tidy(target)
    _refuse_contents(target)
    return target


def published(target: Path) -> set[str]:
    """The files that a folder's own index says were published in it; none if it has no such index."""
    try:
        index = json.loads((target / INDEX).read_bytes())
    except (OSError, ValueError, RecursionError):
        return set()
    if not isinstance(index, dict) or not isinstance(index.get(MARKER), int):
        return set()
    files = index.get("files")
    return {INDEX, *(files if isinstance(files, dict) else ())}


def _refuse_place(target: Path) -> None:
    """Some places cannot be a published folder, whatever they hold."""
    if not _is_folder_or_missing(target):
        raise PublishError(f"{target} is no folder; name one to publish to")
    here = Path.cwd()
    if target == here or target in here.parents:
        raise PublishError(
            f"{target} is the folder you are in, or one around it, and would be replaced under your feet; "
            "name another one"
        )


def _refuse_contents(target: Path) -> None:
    """Files that were not published are somebody's."""
    foreign: list[str] = []
    for _ in range(_ATTEMPTS):
        before = _identity(target)
        if before is None:
            return
        try:
            foreign = sorted(_files_in(target) - published(target))
        except FileNotFoundError:
            continue  # another call is replacing it
        # What was listed and what was read are one folder only if no other call has put its own there meanwhile.
        if not foreign or before == _identity(target):
            break
    if foreign:
        more = f" and {len(foreign) - _NAMED} more" if len(foreign) > _NAMED else ""
        unreadable = f" ({INDEX} is there and does not say what was published)" if INDEX in foreign else ""
        raise PublishError(
            f"{target} holds files that were not published there: {', '.join(foreign[:_NAMED])}{more}{unreadable}. "
            "It is replaced as a whole, so move them elsewhere, or publish to another folder"
        )


def _files_in(target: Path) -> set[str]:
    """The files in a folder and below, as paths in it; without what file managers leave behind."""
    return {
        path.relative_to(target).as_posix()
        for path in target.rglob("*")
        if path.name not in _LEFT_BY_OTHERS and (path.is_symlink() or not path.is_dir())
    }


def _is_folder_or_missing(target: Path) -> bool:
    """Asked once: between two questions another call may have moved the folder aside."""
    try:
        return stat.S_ISDIR(target.lstat().st_mode)
    except FileNotFoundError:
        return True


def _identity(target: Path) -> tuple[int, int] | None:
    """Which folder stands there; ``None`` if there is none."""
    try:
        known = target.stat()
    except FileNotFoundError:
        return None
    return known.st_ino, known.st_ctime_ns


def _write(new: Path, target: Path, files: Mapping[str, bytes]) -> None:
    """Every file is on the disk before the folder that holds it takes the other's place."""
    # There may be no folder yet, or another call may just be exchanging it.
    with contextlib.suppress(FileNotFoundError):
        new.chmod(target.stat().st_mode & 0o7777)
    for name, content in files.items():
        path = new / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _keep_time(path, target / name, content)
    for folder in {(new / name).parent for name in files} | {new}:
        _sync(folder)


def _keep_time(path: Path, before: Path, content: bytes) -> None:
    """A file that is as before keeps its time, and one that is not has a later one, to the second.

    Web servers tell by the time whether a subscriber has the file already.
    """
    try:
        known = before.stat()
    except OSError:
        return
    if _same(before, content):
        os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
        return
    written, earliest = path.stat().st_mtime_ns, (known.st_mtime_ns // _SECOND_NS + 1) * _SECOND_NS
    if written < earliest:
        os.utime(path, ns=(earliest, earliest))


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _put(new: Path, target: Path) -> Path | None:
    """The new folder stands where the old one stood; what comes back is where the old one is now."""
    for _ in range(_ATTEMPTS):
        old = None
        try:
            if exchange(new, target):
                return new
            aside = name_beside(target, OLD)
            target.rename(aside)
            old = aside
        except FileNotFoundError:
            pass  # there is no folder yet
        except OSError as error:
            raise _mounted(error, target) from None
        try:
            new.rename(target)
        except OSError as error:
            # Another call has put its folder there in the meantime: begin again.
            if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:
                continue
            if old is not None:
                with contextlib.suppress(OSError):
                    old.rename(target)
            raise
        return old
    raise PublishError(f"{target} is being published by others all the time; try again later")


def _mounted(error: OSError, target: Path) -> Exception:
    if error.errno in {errno.EBUSY, errno.EXDEV}:
        return PublishError(
            f"{target} is where a disk or a shared folder is mounted, and cannot be replaced as a whole; "
            "publish to a folder inside it"
        )
    return error


def _sync(folder: Path) -> None:
    """The names in a folder are on the disk; Windows sees to that itself."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def exchange(one: Path, other: Path) -> bool:
    """Each of two folders stands where the other stood, and at no moment is either place empty.

    Linux does this on its own file systems (``renameat2``); network drives and other systems may not.

    Returns:
        Whether it was done. If not, system or file system cannot do it, and nothing has happened.

    Raises:
        OSError: one of them is missing or must not be moved.
    """
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    here, there = (ctypes.c_char_p(os.fsencode(path)) for path in (one, other))
    if rename(_AT_FDCWD, here, _AT_FDCWD, there, ctypes.c_uint(_RENAME_EXCHANGE)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
