"""What stands beside a folder while it is being replaced, and what is left there if that is cut off."""

import contextlib
import hashlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Generator
from operator import itemgetter
from pathlib import Path
from typing import Final

NEW: Final = "new"
"""A folder that is being written; whoever writes it holds a lock on it, which ends with him."""
OLD: Final = "old"
"""A folder that was moved aside whole."""
GONE: Final = "gone"
"""A folder that is being removed."""

_LONGEST_NAME: Final = 200
_DEAD_AFTER_S: Final = 24 * 3600


def name_beside(target: Path, role: str) -> Path:
    """A hidden name beside a folder that nothing has yet."""
    return target.parent / f".{_stem(target)}.{role}-{secrets.token_hex(4)}"


def _stem(target: Path) -> str:
    name = os.fsencode(target.name)
    return target.name if len(name) <= _LONGEST_NAME else hashlib.sha256(name).hexdigest()


@contextlib.contextmanager
def new_beside(target: Path) -> Generator[Path]:
    """An empty folder beside another one, which nobody else takes for abandoned; removed if anything is raised."""
    while True:
        new = name_beside(target, NEW)
        new.mkdir()
        try:
            held = _hold(new)
        except _CannotLockError:
            held = -1
        # Somebody who tidied up may have taken it for abandoned in the instant before it was locked.
        if held is not None:
            break
    try:
        yield new
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    finally:
        if held >= 0:
            os.close(held)


def remove(target: Path, path: Path) -> None:
    """A folder beside another one is removed, under a name that says so until it is."""
    gone = name_beside(target, GONE)
    with contextlib.suppress(OSError):
        path.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


def tidy(target: Path) -> None:
    """What was left beside a folder when its replacement was cut off is put back or removed."""
    shape = re.compile(rf"\.{re.escape(_stem(target))}\.({NEW}|{OLD}|{GONE})-[0-9a-f]{{8}}")
    left = [(path, found[1]) for path in target.parent.iterdir() if (found := shape.fullmatch(path.name))]
    for path, role in sorted(left, key=itemgetter(0)):
        if path.is_symlink() or not path.is_dir():
            continue
        # Asked after they were listed: a folder that is there now stands where the one moved aside stood.
        if role == OLD and not target.exists():
            with contextlib.suppress(OSError):
                path.rename(target)
        elif role == GONE:
            shutil.rmtree(path, ignore_errors=True)
        elif role == OLD:
            remove(target, path)
        else:
            _remove_if_abandoned(target, path)


def _remove_if_abandoned(target: Path, path: Path) -> None:
    try:
        held = _hold(path)
    except _CannotLockError:
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _DEAD_AFTER_S:
                remove(target, path)
        return
    if held is not None:
        # Still held while it gets another name, so that whoever made it a moment ago sees that it is gone.
        remove(target, path)
        os.close(held)


class _CannotLockError(Exception):
    """This system, or this file system, has no locks on folders."""


def _hold(path: Path) -> int | None:
    """A lock on a folder, as an open file; ``None`` if another program has it or the folder is gone."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        raise _CannotLockError from None
    try:
        held = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        mine = os.path.samestat(os.fstat(held), path.lstat())
    except (BlockingIOError, FileNotFoundError):
        mine = False
    except OSError:
        os.close(held)
        raise _CannotLockError from None
    if not mine:
        os.close(held)
        return None
    return held
