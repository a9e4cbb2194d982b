"""Content lines: the one way in which iCalendar writes a property.

RFC 5545 ends lines with CRLF and folds them at 75 octets; a fold never falls inside a UTF-8 sequence. Where
it leaves a choice, lines look as the package icalendar writes them, so that the two compare byte by byte.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from roadracing._internal.time.zones import zone

FOLD: Final = 74
"""Octets before a fold: 75 with the space that every line but the first begins with."""

_UNFIT: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but for the line break, and halves of characters."""
_QUOTED: Final = re.compile("[,;:\N{RIGHT SINGLE QUOTATION MARK}]")
_TOP_BITS: Final = 0b1100_0000
_CONTINUES: Final = 0b1000_0000


def clean(text: str) -> str:
    """Text that can stand in a calendar: line breaks are one character, and nothing else controls anything.

    Documents are refused for less, so this changes nothing that was read from one.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub(lambda found: "\N{REPLACEMENT CHARACTER}" if found[0] > "\u9fff" else " ", text)


def escape(text: str) -> str:
    """Text as a value of the type TEXT: backslash, semicolon, comma and line break are escaped."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> bytes:
    """A content line, folded, with the line break that ends it.

    No fold falls between a backslash or a circumflex and the character after it, because readers exist that
    take an escape apart there.
    """
    octets = line.encode()
    if len(octets) <= FOLD:
        return octets + b"\r\n"
    parts, begin = [], 0
    while len(octets) - begin > FOLD:
        end = begin + FOLD
        while octets[end] & _TOP_BITS == _CONTINUES:
            end -= 1
        if octets[end - 1] in b"\\^":
            end -= 1
        parts.append(octets[begin:end])
        begin = end
    parts.append(octets[begin:])
    return b"\r\n ".join(parts) + b"\r\n"


def text_line(name: str, text: str) -> bytes:
    """A property whose value is text."""
    return fold(f"{name}:{escape(text)}")


@lru_cache(maxsize=1024)
def repeated(line: str) -> bytes:
    """A content line that many events share, such as the place: folded once."""
    return fold(line)


def utc_text(moment: dt.datetime) -> str:
    """A moment in UTC as a value of the type DATE-TIME; iCalendar knows no part of a second."""
    return moment.isoformat()[:19].replace("-", "").replace(":", "") + "Z"


def local_text(moment: dt.datetime, where: str) -> str:
    """A moment as a value of the type DATE-TIME, as the clocks of a zone show it."""
    return moment.astimezone(zone(where)).isoformat()[:19].replace("-", "").replace(":", "")


def before_text(duration: dt.timedelta) -> str:
    """A whole number of minutes before something, as a value of the type DURATION."""
    rest = duration - dt.timedelta(days=duration.days)
    days = f"{duration.days}D" if duration.days else ""
    return f"-P{days}" + (duration_value(rest)[1:] if rest or not days else "")


def parameter(text: str, *, always_quoted: bool = False) -> str:
    """Text as the value of a parameter; RFC 6868 says how it holds a quotation mark or a line break."""
    escaped = text.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{escaped}"' if always_quoted or _QUOTED.search(escaped) else escaped


def date_text(day: dt.date) -> str:
    """A day as a value of the type DATE."""
    return day.isoformat().replace("-", "")


def duration_value(duration: dt.timedelta) -> str:
    """A whole number of minutes as a value of the type DURATION."""
    hours, minutes = divmod(duration // dt.timedelta(minutes=1), 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")


def degrees(value: float) -> str:
    """Degrees with the six decimals RFC 5545 asks for, never with an exponent, never minus nought."""
    text = f"{value:.6f}"
    return "0.000000" if text == "-0.000000" else text
