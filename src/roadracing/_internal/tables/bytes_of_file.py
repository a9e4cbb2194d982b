"""What was handed in becomes text, or the one sentence that says why it does not."""

import os
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.places import Place

from . import faults

Given: TypeAlias = str | bytes | os.PathLike[str]
"""A path is the path of a file; bytes and ``str`` are the content itself."""

LARGEST: Final = 16 * 1024 * 1024
"""The largest timetable that is read, in bytes. Library default."""

_AS_CSV: Final = "In Excel choose Save as, CSV UTF-8; in LibreOffice, Text CSV with Unicode (UTF-8)."
_AS_ICS: Final = "Fetch the calendar again from its own address; it begins with BEGIN:VCALENDAR."
_OTHERS: Final = (
    (b"PK\x03\x04", "a workbook or another packed file"),
    (b"\xd0\xcf\x11\xe0", "a workbook of old Excel"),
    (b"%PDF", "a PDF"),
    (b"\xff\xfe", "text in UTF-16, which Excel calls Unicode text"),
    (b"\xfe\xff", "text in UTF-16"),
    (b"\x1f\x8b", "a packed file"),
)


@attrs.frozen(kw_only=True)
class Opened:
    """The text of a timetable.

    Attributes:
        name: what it is called in messages: the name that was given, or its path.
        text: the text, without byte order mark. Bytes that are not UTF-8 are lone surrogates in it, where the
            caller can deal with them.
    """

    name: str | None
    text: str


def stem_of(name: str | None) -> str:
    """The name of a file without folder and ending; nothing if it has no name."""
    return Path(name).stem if name else ""


def opened(source: Given, name: str | None, *, calendar: bool = False) -> Opened | Diagnostic:
    """The text of what was handed in, or the reason why it has none.

    Args:
        source: a path, or the content itself as bytes or text.
        name: what to call it in messages; a path's own name unless given.
        calendar: whether it is meant to be a calendar. In one, bytes that are not UTF-8 become lone surrogates:
            lines may be folded in the middle of a letter. A table has to be UTF-8 throughout.
    """
    if isinstance(source, str):
        data = source.encode("utf-8", "surrogatepass")
    elif isinstance(source, bytes):
        data = source
    else:
        name = name or os.fspath(source)
        try:
            # A pipe would be waited for, and a device has no end.
            if Path(source).exists() and not Path(source).is_file():
                what = "a folder" if Path(source).is_dir() else "a pipe or a device"
                return _refused(faults.UNREADABLE, f"This is {what}, not a file.", name)
            with Path(source).open("rb") as file:
                data = file.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return _refused(faults.UNREADABLE, f"The file cannot be read: {reason}.", name)
    if len(data) > LARGEST:
        return _refused(faults.TOO_LARGE, "The file is larger than 16 MiB and was not read.", name)
    hint = _AS_ICS if calendar else _AS_CSV
    for start, what in _OTHERS:
        if data.startswith(start):
            return _refused(faults.NOT_TEXT, f"This is {what}, not a text file.", name, hint)
    if b"\0" in data:
        return _refused(faults.NOT_TEXT, "This is not a text file: it holds zero bytes.", name, hint)
    try:
        text = data.decode("utf-8", "surrogateescape" if calendar else "strict")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        return _refused(
            faults.NOT_TEXT,
            f"The file is not UTF-8: line {line} holds the byte {data[error.start]:02x} where a letter should be.",
            name,
            hint,
            line,
        )
    return Opened(name=name, text=text.removeprefix("\ufeff"))


def _refused(
    code: Code, message: str, name: str | None, hint: str | None = None, line: int | None = None
) -> Diagnostic:
    return Diagnostic.of(code, message, place=Place(file=name, line=line), hint=hint)
