"""What was handed in becomes text, or the one sentence that says why it does not."""

from typing import Final

import attrs

from roadracing._internal.findings.codes import Code
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.findings.limits import DEFAULT_LIMITS, Limits
from roadracing._internal.findings.opening import Source, bytes_of, name_of
from roadracing._internal.findings.places import Place
from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults

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


def opened(
    source: Source, name: str | None, *, calendar: bool = False, limits: Limits = DEFAULT_LIMITS
) -> Opened | Diagnostic:
    """The text of what was handed in, or the reason why it has none.

    Args:
        source: a path, or the content itself in bytes.
        name: what to call it in messages; a path's own name unless given.
        calendar: whether it is meant to be a calendar. In one, bytes that are not UTF-8 become lone surrogates:
            lines may be folded in the middle of a letter. A table has to be UTF-8 throughout.
        limits: how much is read.
    """
    name = name_of(source, name)
    try:
        data = bytes_of(source, limits)
    except Refusal as refusal:
        return refusal.diagnostic(Place(file=name))
    hint = _AS_ICS if calendar else _AS_CSV
    for start, what in _OTHERS:
        if data.startswith(start):
            return _refused(table_faults.NOT_TEXT, f"This is {what}, not a text file.", name, hint)
    if b"\0" in data:
        return _refused(table_faults.NOT_TEXT, "This is not a text file: it holds zero bytes.", name, hint)
    try:
        text = data.decode("utf-8", "surrogateescape" if calendar else "strict")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        return _refused(
            table_faults.NOT_TEXT,
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
