"""What somebody hands in becomes bytes, and bytes become text: once for every reader, and never more than is allowed.

A text or a path object is the path of a file, and bytes are the content itself: what a stranger writes never names a
file. Text that is the document goes through functions that say so, and :func:`encoded` on its way.
"""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias, cast

from roadracing._internal.text.control_characters import printable
from roadracing._internal.text.quoting import given_text

from .codes import Code
from .limits import DEFAULT_LIMITS, Limits
from .refusal import Refusal
from .root import WrongType

Source: TypeAlias = str | bytes | os.PathLike[str]
"""A text or a path object is the path of a file; bytes are the content itself."""

UNREADABLE: Final = Code.doc(
    1,
    "unreadable-file",
    "The file can be opened and read.",
    "There is no file of that name, it is a folder or a device, or this computer does not let you read it. "
    "Check the name, and who may read the file.",
)
TOO_LARGE: Final = Code.doc(
    4,
    "too-large",
    "The document is no larger than 16 MiB.",
    "A season with a thousand sessions takes less than 1 MiB, and the timetable of the largest weekend some "
    "hundred kilobytes, so a file this large is most likely another one than was meant. It has not been read. The "
    "limit is this library's own; whoever calls it can name another.",
)

_HEAD: Final = 4096
_KINDS: Final = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
)


def encoded(text: str) -> bytes:
    """The content that a text is; half of a pair of surrogates becomes bytes that are no UTF-8, and is found there.

    Raises:
        WrongType: it is no text.
    """
    if not isinstance(cast("object", text), str):
        raise WrongType(f"the text itself is wanted; it is {given_text(text)}{_how(text)}")
    return text.encode("utf-8", "surrogatepass")


def name_of(source: Source, name: str | None = None) -> str | None:
    """What a source is called in messages: as its caller says, else by its path.

    Raises:
        WrongType: the source is neither a path nor bytes.
    """
    _given(source)
    if name is None and not isinstance(source, bytes):
        name = os.fsdecode(source)
    return None if name is None else printable(name)


def bytes_of(
    source: Source, limits: Limits = DEFAULT_LIMITS, *, look: Callable[[bytes], None] | None = None
) -> bytes:
    """What somebody handed in: the bytes themselves, or what the file holds.

    Args:
        source: a path, or the content.
        limits: how much is read.
        look: judges the first bytes before the rest is read, and raises where they cannot be a document.

    Raises:
        WrongType: it is neither a path nor bytes.
        Refusal: it cannot be opened, is no ordinary file, or is too large.
    """
    _given(source)
    if isinstance(source, bytes):
        if look is not None:
            look(source[:_HEAD])
        if len(source) > limits.bytes:
            raise _too_large(len(source), limits.bytes)
        return source
    try:
        return _read(source, limits.bytes, look)
    except OSError as error:
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError))
        told = {"missing": True} if missing else None
        raise Refusal(UNREADABLE, *_unreadable(error), context=told) from None
    except ValueError as error:
        if isinstance(error, Refusal):
            raise
        # A name with a zero byte, or one that the file system cannot write.
        raise Refusal(UNREADABLE, "The name is none that a file can have") from None


def _given(source: object) -> None:
    """What is read is a path, or bytes that are the content."""
    if not isinstance(source, (str, bytes, os.PathLike)):
        raise WrongType(
            f"a path is wanted, or bytes that are the content; it is {given_text(source)}{_how(source)}"
        )


def _how(given: object) -> str:
    """The call that would do with what was given instead."""
    if type(given).__name__ == "Season":
        return ": it is read already, and roadracing.validate judges it"
    if isinstance(given, (dict, list)):
        return ": roadracing.loads(json.dumps(...)) reads what a JSON parser made of a document"
    if isinstance(given, (bytearray, memoryview)):
        return ": write bytes(...) around it"
    if isinstance(given, os.PathLike):
        return ": roadracing.load reads the file at a path"
    if hasattr(given, "read"):
        return (
            ": hand in what its read() gives, bytes as they are and text through a function that takes text"
        )
    return ""


def head_of(source: Source, size: int) -> bytes:
    """The first bytes of what somebody handed in; none where it cannot be read, which its reader says."""
    if isinstance(source, bytes):
        return source[:size]
    try:
        _ordinary(Path(source).stat().st_mode)
        with Path(source).open("rb") as file:
            return file.read(size)
    except (OSError, ValueError):
        return b""


def _read(path: str | os.PathLike[str], limit: int, look: Callable[[bytes], None] | None) -> bytes:
    # Looked at before it is opened, because opening a pipe waits for a writer and opening a device may do anything.
    _ordinary(Path(path).stat().st_mode)
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        _ordinary(found.st_mode)
        head = file.read(_HEAD)
        if look is not None:
            look(head)
        if found.st_size > limit:
            raise _too_large(found.st_size, limit)
        data = head + file.read(max(0, limit + 1 - len(head)))
    if len(data) > limit:
        raise _too_large(len(data), limit)
    return data


def _ordinary(mode: int) -> None:
    for matches, what in _KINDS:
        if matches(mode):
            raise Refusal(UNREADABLE, f"This {what}, not a file", "Name the file itself.")


def _too_large(size: int, limit: int) -> Refusal:
    return Refusal(
        TOO_LARGE,
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
