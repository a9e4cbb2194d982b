"""Bytes become text: UTF-8 and nothing else, and what else they are is named."""

from typing import Final

from roadracing._internal.findings.refusal import Refusal

from . import faults

_BLANK: Final = b" \t\r\n"
_MARKS: Final = (
    (b"\xef\xbb\xbf", "UTF-8 with a byte order mark"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
# Which of the first four bytes are zero where text begins with two ASCII characters (RFC 4627, section 3).
_ZEROS: Final[dict[tuple[bool, ...], str]] = {
    (True, True, True, False): "UTF-32",
    (True, False, True, False): "UTF-16",
    (False, True, True, True): "UTF-32",
    (False, True, False, True): "UTF-16",
}
_OTHERS: Final = (
    (b"PK\x03\x04", "a zip archive or a spreadsheet", "Save the timetable as CSV and import that."),
    (
        b"\xd0\xcf\x11\xe0",
        "an old spreadsheet or text document",
        "Save the timetable as CSV and import that.",
    ),
    (b"%PDF-", "a PDF", None),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"\x89PNG", "a picture", None),
    (b"\xff\xd8\xff", "a picture", None),
    (b"BEGIN:VCALENDAR", "a calendar feed", "Import it: it is no document yet."),
    (b"<", "a web page or XML", None),
)
_BLANK_TEXT: Final = " \t\r\n"
_STARTS: Final = frozenset(b'{["-0123456789tfnNI')


def look(head: bytes) -> None:
    """The first bytes of a document could be JSON.

    Raises:
        Refusal: they are nothing, no UTF-8 without a mark, or the beginning of something else.
    """
    if not head:
        raise Refusal(faults.EMPTY, "The document is empty", "Was it saved?")
    for mark, name in _MARKS:
        if head.startswith(mark):
            raise _encoded(name)
    zeros = _ZEROS.get(tuple(byte == 0 for byte in head[:4]))
    if zeros is not None:
        raise _encoded(zeros)
    start = head.lstrip(_BLANK)
    for first, what, hint in _OTHERS:
        if start.startswith(first):
            raise Refusal(
                faults.NOT_JSON, f"This is {what}, not a JSON document", hint, offset=len(head) - len(start)
            )
    if start and start[0] not in _STARTS:
        raise Refusal(
            faults.NOT_JSON,
            "This is not a JSON document: it does not begin with a brace",
            'A document begins with { and "roadracing": 1. A CSV timetable has to be imported first.',
            offset=len(head) - len(start),
        )


def decoded(data: bytes) -> str:
    """The text that bytes are in UTF-8.

    Raises:
        Refusal: they are none, or a text without anything in it.
    """
    look(data[:4096])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(
            faults.ENCODING,
            f"The document is not UTF-8: byte {data[error.start]:#04x} is no part of a character here",
            "Save it again and choose UTF-8.",
            offset=len(data[: error.start].decode("utf-8")),
            context={"byte": error.start},
        ) from None
    if text[:1] in _BLANK_TEXT and not text.strip(_BLANK_TEXT):
        raise Refusal(faults.EMPTY, "The document holds nothing but blanks and line breaks", "Was it saved?")
    return text


def _encoded(name: str) -> Refusal:
    return Refusal(
        faults.ENCODING,
        f"The document is {name}; it has to be UTF-8 without a byte order mark",
        "Save it again and choose UTF-8 (not “UTF-8 with BOM”, “Unicode” or “UTF-16”).",
        context={"encoding": name},
    )
