"""Files become bytes: only files that can be a document, and never more of them than a document can have."""

import os
import stat
from pathlib import Path
from typing import Final

from . import faults
from .encoding import look
from .refusals import Refusal

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest document that is read. Library default; a season of a thousand sessions has less than 1 MiB."""

_HEAD: Final = 4096
_KINDS: Final = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
)


def bytes_of(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> bytes:
    """What a file holds, if it is one and can be a document.

    Raises:
        Refusal: it cannot be opened, is no ordinary file, is too large, or begins as no document does.
    """
    try:
        return _read(path, limit)
    except OSError as error:
        raise Refusal(faults.UNREADABLE, *_unreadable(error)) from None
    except ValueError as error:
        if isinstance(error, Refusal):
            raise
        # A name with a zero byte, which no file has.
        raise Refusal(faults.UNREADABLE, "The name is none that a file can have") from None


def _read(path: str | os.PathLike[str], limit: int) -> bytes:
    # Looked at before it is opened, because opening a pipe waits for a writer and opening a device may do anything.
    _ordinary(Path(path).stat().st_mode)
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        _ordinary(found.st_mode)
        head = file.read(_HEAD)
        look(head)
        if found.st_size > limit:
            raise too_large(found.st_size, limit)
        data = head + file.read(limit + 1 - len(head))
    if len(data) > limit:
        raise too_large(len(data), limit)
    return data


def _ordinary(mode: int) -> None:
    for matches, what in _KINDS:
        if matches(mode):
            raise Refusal(faults.UNREADABLE, f"This {what}, not a file", "Name the file itself.")


def too_large(size: int, limit: int) -> Refusal:
    """More than a document can have."""
    return Refusal(
        faults.TOO_LARGE,
        f"The document has {size:,} bytes; at most {limit:,} are read",
        "A season of a thousand sessions has less than a million bytes: this is probably another file.",
        context={"bytes": size, "limit": limit},
    )


def _unreadable(error: OSError) -> tuple[str, str | None]:
    if isinstance(error, FileNotFoundError):
        return "There is no such file", "Check the name and the folder."
    if isinstance(error, NotADirectoryError):
        return "There is no such file: a part of the path is not a folder", "Check the name and the folder."
    if isinstance(error, PermissionError):
        return "The file may not be read", "Ask its owner for permission to read it."
    return f"The file cannot be read: {error.strerror or error}", None
