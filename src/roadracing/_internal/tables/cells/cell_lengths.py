"""How long something takes, in the forms that organisers write."""

import datetime as dt
import re
from typing import Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_clock import plain
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.durations import TOO_LONG
from roadracing._internal.time.format import Format

_CLOCK: Final = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9]))?")
_MINUTES: Final = r"(?:m|mins?|minutes?|'|′)\.?"
_UNITS: Final = re.compile(
    r"(?:([0-9]{1,5}(?:[.,][0-9]{1,2})?) ?(?:h|hrs?|hours?)\.?)?"
    # Behind hours, minutes need no unit: 1h30.
    rf"(?: ?(?:and )?([0-9]{{1,4}})(?![0-9])(?: ?{_MINUTES}|(?<=[h. ][0-9]{{2}})$))?"
    r"(?: ?(?:and )?([0-9]{1,4}) ?(?:s|secs?|seconds?)\.?)?"
)
_ISO: Final = re.compile(r"pt(?=[0-9])(?:([0-9]{1,5})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,8})s)?")
_MORE_LAPS: Final = re.compile(r"(.+?) ?\+ ?([1-9][0-9]?) ?laps?")
_AT_MOST: Final = re.compile(r"(.+?) ?[(,] ?max(?:\.|imum)? ([^()]+?)\)?")
_BARE: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_WRITE: Final = "Write hours and minutes such as PT1H30M, 1h30 or 90 min."
_FORMATS: Final = "Write PT2H45M, 70 laps or 500 km, or 1000 mi or PT10H for whichever comes first."
_LONGEST_CLOCK: Final = 24


def length_of(text: str) -> dt.timedelta | Format:
    """How long the words of a cell say that something takes; laps and distances are a format.

    Raises:
        Refusal: they do not say it, or it is not sure in which unit.
    """
    words = plain(text)
    if found := _CLOCK.fullmatch(words):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        length = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
        if length <= dt.timedelta(hours=_LONGEST_CLOCK):
            return length
        raise Refusal(table_faults.DURATION, f"{quote(text)} may be hours or minutes.", _WRITE)
    if found := _MORE_LAPS.fullmatch(words):
        return _with_laps(text, found[1], int(found[2]))
    if found := _AT_MOST.fullmatch(words):
        return _whichever(text, found[1], found[2])
    far, _, long = words.partition(" or ")
    if long:
        return _whichever(text, far, long)
    if _BARE.fullmatch(words):
        raise Refusal(
            table_faults.DURATION, f"{quote(text)} has no unit: it may be minutes or hours.", _WRITE
        )
    found = (_UNITS.fullmatch(words) or _ISO.fullmatch(words)) if words else None
    length_found = _with_units(*found.groups()) if found else None
    if length_found is not None:
        return length_found
    try:
        # Here a time would be a length, and all of its forms were read above.
        return Format.parse(words)
    except ValueError:
        pass
    raise Refusal(
        table_faults.DURATION, f"{quote(text)} is not a duration that can be read for sure.", _WRITE
    )


def format_of(text: str) -> Format:
    """How long a session runs: a time, laps or a distance, or ``1000 mi or 10 h`` for whichever comes first.

    Raises:
        Refusal: the words do not say it for sure.
    """
    try:
        return Format.parse(text.strip())
    except ValueError:
        pass
    try:
        found = length_of(text)
    except Refusal as unread:
        raise Refusal(
            unread.code, f"{quote(text)} is not a format that can be read for sure.", _FORMATS
        ) from None
    return found if isinstance(found, Format) else _timed(text, found)


def _whichever(text: str, far: str, long: str) -> Format:
    first, limit = length_of(far), length_of(long)
    if isinstance(first, Format) and isinstance(limit, dt.timedelta) and first.duration is None:
        with_limit = _timed(text, limit)
        return attrs.evolve(first, duration=with_limit.duration)
    raise Refusal(table_faults.DURATION, f"{quote(text)} is not a format.", "Write it like 1000 mi or PT10H.")


def _with_laps(text: str, long: str, laps: int) -> Format:
    """A time with laps behind it, as most sprint races have it."""
    length = length_of(long)
    if isinstance(length, Format):
        raise Refusal(table_faults.DURATION, f"{quote(text)} is not a format.", _FORMATS)
    return attrs.evolve(_timed(text, length), plus_laps=laps)


def _timed(text: str, length: dt.timedelta) -> Format:
    if not dt.timedelta() < length < TOO_LONG:
        raise Refusal(table_faults.DURATION, f"{quote(text)} is no time that a session can run.", _WRITE)
    return Format(duration=length)


def _with_units(hours: str | None, minutes: str | None, seconds: str | None) -> dt.timedelta | None:
    whole = float((hours or "0").replace(",", "."))
    if not whole.is_integer() and (minutes or seconds):
        return None
    return dt.timedelta(hours=whole, minutes=int(minutes or 0), seconds=int(seconds or 0))
