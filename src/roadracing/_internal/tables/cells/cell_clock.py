"""The time of day that a cell names, in the forms that organisers write."""

import datetime as dt
import re
import unicodedata
from typing import Final

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_days import Days, day_of
from roadracing._internal.text.quoting import quote


@attrs.frozen(kw_only=True)
class CellClock:
    """What a cell says about a time.

    Attributes:
        time: what the clock shows.
        days_later: 1 for 24:00, which is 00:00 of the next day.
        day: the day, where the cell names one.
        offset: the offset from UTC, where the cell gives one.
        end_of_day: whether it is the word midnight, which is the end of a day only for an end.
    """

    time: dt.time
    days_later: int = 0
    day: dt.date | None = None
    offset: dt.timedelta | None = None
    end_of_day: bool = False


_OCLOCK: Final = r"(?:h|hrs?|hs|hours|uhr|uur)\.?"
"""What stands behind a time in timetables in English, French, Spanish, German and Dutch, and adds nothing to it."""
_TIME: Final = re.compile(
    rf"([0-9]{{1,2}})(?::| ?h ?)([0-9]{{2}})(?::([0-9]{{2}})(?:\.([0-9]{{1,6}}))?)?(?: ?{_OCLOCK})?"
)
_HOUR: Final = re.compile(r"([0-9]{1,2}) ?(?:uhr|uur)")
_HALVES: Final = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2})(?::([0-9]{2}))?)? ?([ap])(?:\.? ?m)?\.?")
_OFFSET: Final = re.compile(r"(.*?[0-9]) ?(z|[+-][0-9]{2}:[0-9]{2})")
_DATED: Final = re.compile(
    r"(?:((?:[a-z]+\.?,? +)?[0-9]{4}-[0-9]{2}-[0-9]{2})([t ])"
    r"|((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,? +)(?=[0-9])(.+)"
)
_NOON: Final = re.compile(r"(?:12(?::00)? ?(?:p\.?m\.?)? ?)?\(?(?:noon|midday)\)?")
_MIDNIGHT: Final = re.compile(r"(?:12(?::00)? ?(?:a\.?m\.?)? ?)?\(?midnight\)?")
_RANGE: Final = re.compile(r"(.*[0-9mh]) ?(?:-|to|until) ?([0-9].*)")
_NEARLY: Final = (
    (re.compile(rf"([0-9]{{1,2}})[.,]([0-9]{{2}})(?: ?{_OCLOCK})?"), "{0:0>2}:{1}"),
    (re.compile(r"([0-9]{2})([0-9]{2})(?: ?(?:h|hrs?|hours))?"), "{0}:{1}"),
    # Under end it may as well be how long it takes.
    (re.compile(r"([0-9]{1,2}) ?h"), "{0:0>2}:00"),
)
# Abbreviations of zones; each of them is the offset of half a year, or of several places.
_ZONED: Final = re.compile(
    r"(.*[0-9m.]) ?\(?((?:[ecmp][sd]?|ak[sd]|ae[sd]|ac[sd]|aw[sd]|nz[sd])t|[cew]es?t|gmt|bst|utc|ist|jst|sast)\)?"
)
_FOLLOWS: Final = re.compile(
    r"(?:to )?follow(?:s|ed|ing)?\b.*|(?:immediately|directly|right|straight) (?:after|following)\b.*"
)
_SERIAL: Final = re.compile(r"0?[.,][0-9]+")
_WRITE: Final = "Write hours and minutes such as 16:30, or TBC if nobody has published it."
_HOURS: Final = 24
_NOON_HOUR: Final = 12
_MINUTES: Final = 60


def plain(text: str) -> str:
    """The words of a cell in lower case, with ordinary digits, colons, dashes and blanks."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = text.replace("∶", ":").translate(dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"))
    return " ".join(text.split())


def clock_of(text: str, days: Days | None = None, *, cell: str | None = None) -> CellClock:
    """The time of day that the words of a cell name.

    Args:
        text: the words.
        days: the first and last day of the weekend, for weekdays in front of the time.
        cell: the whole of the cell as it stands, for messages; the words unless given.

    Raises:
        Refusal: they name none, or it is not sure which.
    """
    words, day, offset, text = plain(text), None, None, cell or text
    if found := _DATED.fullmatch(words):
        day, words = day_of(found[1] or found[3], days), found[4]
        # Without the T of a date in front, -04:00 behind a time is far more likely the end of a range.
        if found[2] == "t" and (zoned := _OFFSET.fullmatch(words)):
            words, offset = zoned[1], _offset(text, zoned[2])
    if _NOON.fullmatch(words):
        return CellClock(time=dt.time(_NOON_HOUR), day=day, offset=offset)
    if _MIDNIGHT.fullmatch(words):
        return CellClock(time=dt.time(0), days_later=1, day=day, offset=offset, end_of_day=True)
    if found := _HALVES.fullmatch(words):
        return CellClock(time=_half_day(text, *found.groups()), day=day, offset=offset)
    if found := _TIME.fullmatch(words):
        hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3))
        late = (hour, minute, second) == (_HOURS, 0, 0) and not int(found[4] or 0)
        if late:
            return CellClock(time=dt.time(0), days_later=1, day=day, offset=offset)
        return CellClock(time=_time(text, hour, minute, second, found[4]), day=day, offset=offset)
    if (found := _HOUR.fullmatch(words)) and int(found[1]) < _HOURS:
        return CellClock(time=dt.time(int(found[1])), day=day, offset=offset)
    raise Refusal(
        table_faults.TIME, f"{quote(text)} is not a time that can be read for sure.", _suggestion(words)
    )


def _offset(text: str, written: str) -> dt.timedelta:
    if written == "z":
        return dt.timedelta()
    hours, minutes = int(written[1:3]), int(written[4:6])
    if hours >= _HOURS or minutes >= _MINUTES:
        raise Refusal(
            table_faults.TIME,
            f"{quote(text)}: there is no offset {written} from UTC.",
            "Write it like -07:00.",
        )
    size = dt.timedelta(hours=hours, minutes=minutes)
    return -size if written[0] == "-" else size


def _half_day(text: str, hour: str, minute: str | None, second: str | None, half: str) -> dt.time:
    if not 1 <= int(hour) <= _NOON_HOUR:
        raise Refusal(table_faults.TIME, f"{quote(text)}: with am and pm, hours go from 1 to 12.", _WRITE)
    number = int(hour) % _NOON_HOUR + (_NOON_HOUR if half == "p" else 0)
    return _time(text, number, int(minute or 0), int(second or 0))


def _time(text: str, hour: int, minute: int, second: int, fraction: str | None = None) -> dt.time:
    if hour < _HOURS and minute < _MINUTES and second < _MINUTES:
        return dt.time(hour, minute, second, int((fraction or "0").ljust(6, "0")))
    hint = _WRITE
    if _HOURS <= hour < 2 * _HOURS and minute < _MINUTES:
        hint = f"If the next day is meant, write {hour - _HOURS:02}:{minute:02} with the date of that day."
    raise Refusal(table_faults.TIME, f"{quote(text)}: no clock shows that.", hint)


def _suggestion(words: str) -> str:
    if found := _RANGE.fullmatch(words):
        return (
            f"If it goes from {found[1]} until {found[2]}, write the one under start and the other under end."
        )
    if _SERIAL.fullmatch(words):
        return f"{_WRITE} The spreadsheet has written the number it stores the time under: format the column as text."
    if found := _ZONED.fullmatch(words):
        return f"Leave {found[2].upper()} out, and name the zone after its place in a column timezone."
    if _FOLLOWS.fullmatch(words):
        return (
            "If it starts when another session is over, write after SESSION with that session's id or activity; "
            "if nobody knows, TBC."
        )
    for pattern, form in _NEARLY:
        if found := pattern.fullmatch(words):
            written = form.format(*found.groups())
            if written[:2] < str(_HOURS) and written[3:] < str(_MINUTES):
                return f"If the time {written} is meant, write it with a colon."
    return _WRITE
