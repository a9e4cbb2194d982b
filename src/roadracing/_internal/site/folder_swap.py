"""Two folders can change places in one step, where the system knows how."""

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_UNABLE: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM})


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
