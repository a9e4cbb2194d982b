"""One process at a time changes a project; a lock ends with the process that holds it, however that ends."""

import contextlib
import os
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any, Final

from .settings import ProjectError

_FAR_BEHIND: Final = 1 << 30
"""Where a byte is locked on systems that lock bytes: behind all that anybody reads."""
_PATIENCE_S: Final = 30.0
_PAUSE_S: Final = 0.02


@contextlib.contextmanager
def one_writer(settings: Path) -> Generator[None]:
    """While this lasts, nobody else changes the project with these settings.

    Raises:
        ProjectError: somebody else has been changing it for longer than that takes.
        OSError: there are no settings.
    """
    held = os.open(settings, os.O_RDONLY)
    try:
        until = time.monotonic() + _PATIENCE_S
        while not _locked(held):
            if time.monotonic() > until:
                raise ProjectError(f"{settings.parent} is being changed by another process; try again later")
            time.sleep(_PAUSE_S)
        yield
    finally:
        os.close(held)


def _locked(held: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        return _byte_locked(held)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _byte_locked(held: int) -> bool:
    import msvcrt  # noqa: PLC0415 - only Windows has it

    windows: Any = msvcrt
    os.lseek(held, _FAR_BEHIND, os.SEEK_SET)
    try:
        windows.locking(held, windows.LK_NBLCK, 1)
    except OSError:
        return False
    return True
