"""The text of an instant, as RFC 9557 writes it, and why some text is none.

``2004-03-20T10:30:00-05:00[America/New_York]``: a date, a time of day, the offset from UTC and the zone
whose clocks show it. ``Z`` in place of the offset says that date and time are UTC's.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Final, Literal

from pendulum import DateTime

from roadracing._internal.findings.root import RoadracingError

from .zones import utc_readings, zone

Reason = Literal[
    "malformed",
    "no-zone",
    "unknown-zone",
    "no-offset",
    "offset-seconds",
    "offset-conflict",
    "nonexistent",
    "ambiguous",
    "naive",
    "out-of-range",
]

EXAMPLE: Final = "2004-03-20T10:30:00-05:00[America/New_York]"

_DATE: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"

SHAPE: Final = re.compile(
    rf"({_DATE}T{_CLOCK}:[0-5][0-9](?:\.[0-9]{{1,6}})?)(Z|(?!-00:00)[+-]{_CLOCK})\[!?([^\[\]=!]+)\]"
)
"""Wall time, offset and zone of an instant's text; that there is such a date and zone is not checked."""

_FRACTION_DIGITS: Final = 6
_LONGEST_SHOWN: Final = 70


class InstantError(RoadracingError, ValueError):
    """Something is not an instant; the message says why, and what would be right.

    Attributes:
        reason: what is wrong, in one word.
        readings: the instants it may have meant, earliest first. For ``offset-conflict`` the readings that keep
            the wall time, then the one that keeps the moment; for ``ambiguous`` both hours of the night;
            for ``nonexistent`` the reading before the gap and the one after it.
    """

    reason: Reason
    readings: tuple[DateTime, ...]

    def __init__(self, message: str, *, reason: Reason, readings: tuple[DateTime, ...] = ()) -> None:
        super().__init__(message)
        self.reason = reason
        self.readings = readings

    def __reduce__(self) -> tuple[Callable[[str], "InstantError"], tuple[str]]:
        # An exception pickles by its positional arguments alone and would lose these two.
        return partial(type(self), reason=self.reason, readings=self.readings), (str(self),)


def read_offset(text: str) -> timedelta:
    """``+HH:MM`` and ``-HH:MM`` are how far clocks are ahead of UTC; ``Z`` is no distance at all."""
    if text == "Z":
        return timedelta(0)
    size = timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))
    return -size if text[0] == "-" else size


def write_offset(offset: timedelta) -> str:
    """An offset from UTC is written ``+HH:MM`` or ``-HH:MM``, and with seconds where it has some."""
    sign = "-" if offset < timedelta(0) else "+"
    minutes, seconds = divmod(int(abs(offset).total_seconds()), 60)
    written = f"{sign}{minutes // 60:02}:{minutes % 60:02}"
    return f"{written}:{seconds:02}" if seconds else written


def quoted(text: str) -> str:
    """Text is shown on one line and not at any length."""
    shown = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return '"' + "".join(each if each.isprintable() else ascii(each)[1:-1] for each in shown) + '"'


def refusal(text: str) -> InstantError:
    """Text that does not have the shape of an instant, or has it with no such date, fails for one reason.

    Args:
        text: what `SHAPE` does not match, or holds a day its month does not have.
    """
    reason, why = _fault(text)
    return InstantError(
        f"{quoted(text)} is not an instant: {why}. An instant is written like {EXAMPLE}", reason=reason
    )


def _fault(text: str) -> tuple[Reason, str]:
    if text != text.strip():
        return "malformed", "there is a space or line break before or after it"
    stamp, bracket, suffix = text.partition("[")
    if not stamp.isascii():
        odd = next(each for each in stamp if not each.isascii())
        return "malformed", f"{quoted(odd)} is not one of the digits 0 to 9 or the signs - + : . T Z"
    rest = stamp
    for read in (_date_fault, _clock_fault):
        fault, rest = read(rest)
        if fault:
            return fault
    if not rest:
        return _missing(stamp, suffix)
    fault = _offset_fault(rest) or _tag_fault(stamp, bracket + suffix) or _day_fault(stamp)
    return fault or ("malformed", "it has another form")


_Fault = tuple[Reason, str]


def _date_fault(rest: str) -> tuple[_Fault | None, str]:
    if re.match(r"[0-9]{4}-?W[0-9]", rest):
        return ("malformed", "a week and weekday has to be written as month and day"), rest
    if re.match(r"[0-9]{4}-?[0-9]{3}(?![0-9-])", rest):
        return ("malformed", "a day of the year has to be written as month and day"), rest
    if re.match(r"[0-9]{8}(?![0-9])", rest):
        return ("malformed", f"the date has to be {rest[:4]}-{rest[4:6]}-{rest[6:8]}, with hyphens"), rest
    if not re.match(_DATE + "(?![0-9])", rest):
        return ("malformed", "it has to begin with a date such as 2004-03-20"), rest
    after = rest[10:]
    if not after:
        return ("malformed", "it has a date but no time of day"), rest
    if after[0] != "T":
        separated = f"between date and time of day belongs a capital T, not {quoted(after[0])}"
        return ("malformed", separated), rest
    return None, after[1:]


def _clock_fault(rest: str) -> tuple[_Fault | None, str]:
    found = re.match(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(?![0-9])", rest)
    if not found:
        return ("malformed", "the time of day has to be hours, minutes and seconds such as 10:30:00"), rest
    hour, minute, second = found.groups()
    if hour == "24":
        return ("out-of-range", "24:00 is written as 00:00 of the next day"), rest
    if hour > "23":
        return ("out-of-range", f"there is no hour {hour}"), rest
    if minute > "59":
        return ("out-of-range", f"there is no minute {minute}"), rest
    if second is None:
        return ("malformed", f"the seconds are missing: write {hour}:{minute}:00"), rest
    if second == "60":
        return ("out-of-range", "second 60, a leap second, has to be written as 59 or as 00"), rest
    if second > "59":
        return ("out-of-range", f"there is no second {second}"), rest
    return _fraction_fault(rest[8:])


def _fraction_fault(rest: str) -> tuple[_Fault | None, str]:
    if rest.startswith(","):
        return ("malformed", "a fraction of a second is written after a point, not a comma"), rest
    fraction = re.match(r"\.[0-9]*", rest)
    if not fraction:
        return None, rest
    digits = len(fraction[0]) - 1
    if digits == 0:
        return ("malformed", "after the point digits are missing"), rest
    if digits > _FRACTION_DIGITS:
        return ("malformed", f"a fraction of a second has at most 6 digits, not {digits}"), rest
    return None, rest[digits + 1 :]


def _missing(stamp: str, suffix: str) -> _Fault:
    if not suffix:
        return (
            "no-zone",
            "the offset from UTC and the time zone are missing, such as -05:00[America/New_York]",
        )
    zone_name = suffix.removesuffix("]")
    offsets = set()
    with suppress(ValueError, OverflowError):
        wall = datetime.fromisoformat(stamp)
        offsets = {
            write_offset(wall - utc.replace(tzinfo=None)) for utc in utc_readings(zone(zone_name), wall)
        }
    if not offsets or any(len(offset) > len("-05:00") for offset in offsets):
        return "no-offset", "the offset from UTC is missing, such as -05:00, or Z if the time is UTC"
    either = " or ".join(f"{stamp}{offset}[{zone_name}]" for offset in sorted(offsets))
    return "no-offset", f"the offset from UTC is missing: write {either}"


def _offset_fault(rest: str) -> _Fault | None:
    if rest == "z":
        return "malformed", "Z is a capital letter"
    if rest == "-00:00":
        return "no-offset", "-00:00 says that the offset is not known: write +00:00, or Z if the time is UTC"
    if re.fullmatch(r"[+-][0-9]{2}:?[0-9]{2}:?[0-9]{2}(\.[0-9]+)?", rest):
        return "offset-seconds", f"the offset {rest} has seconds: an offset is whole minutes, such as -05:00"
    if short := re.fullmatch(r"([+-][0-9]{2})(?:([0-9]{2}))?", rest):
        return "malformed", f"the offset has to be {short[1]}:{short[2] or '00'}, with hours and minutes"
    if re.fullmatch(r"[+-][0-9]{2}:[0-9]{2}", rest):
        if not re.fullmatch(f"[+-]{_CLOCK}", rest):
            return "out-of-range", f"there is no offset {rest}"
        return None
    if rest == "Z":
        return None
    return (
        "malformed",
        f"after the time of day belongs the offset from UTC such as -05:00, not {quoted(rest)}",
    )


def _tag_fault(stamp: str, suffix: str) -> _Fault | None:
    if suffix in {"", "[]", "[!]"}:
        return "no-zone", f"the time zone is missing: write {stamp[:50]}[America/New_York] if that is where"
    if re.match(r"\[!?[a-z0-9_-]+=", suffix):
        return "no-zone", "the first brackets have to hold the time zone, such as [America/New_York]"
    if not suffix.endswith("]"):
        return "malformed", "it has to end with the time zone in brackets, such as [America/New_York]"
    name, _, more = suffix[1:].partition("]")
    if more:
        return "malformed", f"after the time zone nothing else may follow, but {quoted(more)} does"
    if not re.fullmatch(r"!?[^\[\]=!]+", name):
        return (
            "malformed",
            f"the brackets have to hold a time zone such as [America/New_York], not {quoted(name)}",
        )
    return None


def _day_fault(stamp: str) -> _Fault | None:
    try:
        datetime.fromisoformat(stamp[:10])
    except ValueError:
        return "out-of-range", f"there is no day {stamp[:10]}"
    return None
