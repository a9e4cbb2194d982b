"""The day that a cell names: an ISO date, or a weekday that the weekend has once."""

import datetime as dt
import re
import unicodedata
from typing import Final

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.text.quoting import quote

Days = tuple[dt.date, dt.date]
"""The first and the last day of a weekend."""

_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS: Final = {
    short: number
    for number, names in enumerate(
        (
            ("mon", "monday"),
            ("tue", "tues", "tuesday"),
            ("wed", "weds", "wednesday"),
            ("thu", "thur", "thurs", "thursday"),
            ("fri", "friday"),
            ("sat", "saturday"),
            ("sun", "sunday"),
        )
    )
    for short in names
}
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# What programs append to a date that has no time.
_MIDNIGHT: Final = r"(?:[T ]00:00(?::00(?:\.0+)?)?)?"
_ISO: Final = re.compile(
    rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_MIDNIGHT}|([0-9]{{4}})([0-9]{{2}})([0-9]{{2}})"
)
_NAMED_ISO: Final = re.compile(r"([A-Za-z]+)\.?,? +(.*[0-9].*)")
_NUMBERS: Final = re.compile(r"([0-9]{1,4})[./ -]([0-9]{1,2})[./ -]([0-9]{1,4})\.?")
_WORDS: Final = re.compile(r"[0-9]+|[a-z]+")
_WRITE: Final = "Write it as year-month-day, such as 2013-04-20."
_DAYS_IN_WEEK: Final = 7
_DIGITS_OF_YEAR: Final = 4
_SERIAL: Final = re.compile(r"[0-9]{5}(?:[.,]0+)?")


def day_of(text: str, days: Days | None) -> dt.date:
    """The day that the words of a cell name.

    Args:
        text: the words.
        days: the first and last day of the weekend, where they are known: weekdays lie between them.

    Raises:
        Refusal: they name none, or it is not sure which.
    """
    words = unicodedata.normalize("NFKC", text).strip()
    if iso := _iso(words):
        return iso
    if (weekday := _WEEKDAYS.get(words.casefold().rstrip("."))) is not None:
        return _weekday(text, weekday, days)
    if found := _NAMED_ISO.fullmatch(words):
        weekday = _WEEKDAYS.get(found[1].casefold())
        day = _iso(found[2])
        if weekday is not None and day is not None:
            if day.weekday() != weekday:
                raise Refusal(
                    table_faults.DATE,
                    f"{quote(text)} contradicts itself: {day} is a {_NAMES[day.weekday()]}.",
                    "Write the date alone, or correct one of the two.",
                )
            return day
    raise Refusal(
        table_faults.DATE, f"{quote(text)} is not a date that can be read for sure.", _suggestion(words)
    )


def _iso(words: str) -> dt.date | None:
    found = _ISO.fullmatch(words)
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Refusal(
            table_faults.DATE,
            f"{quote(words)}: there is no such day in the calendar.",
            "Correct the month or the day.",
        ) from None


def _weekday(text: str, weekday: int, days: Days | None) -> dt.date:
    name = _NAMES[weekday]
    if days is None:
        raise Refusal(
            table_faults.DATE,
            f"{quote(text)} can be any {name}: the days of this weekend are not known.",
            f"{_WRITE} Or name the first and the last day of the weekend.",
        )
    first, last = days
    ahead = (weekday - first.weekday()) % _DAYS_IN_WEEK
    if ahead > (last - first).days:
        raise Refusal(table_faults.DATE, f"The weekend from {first} to {last} has no {name}.", _WRITE)
    day = first + dt.timedelta(days=ahead)
    if ahead + _DAYS_IN_WEEK <= (last - first).days:
        raise Refusal(
            table_faults.DATE, f"The weekend from {first} to {last} has more than one {name}.", _WRITE
        )
    return day


def _suggestion(words: str) -> str:
    """What the words may have meant, for a person to choose from."""
    if _SERIAL.fullmatch(words):
        return f"{_WRITE} The spreadsheet has written the number it stores the date under: format the column as text."
    candidates = sorted(_by_numbers(words) | _by_words(words))
    if not candidates:
        return _WRITE
    if len(candidates) == 1:
        return f"If {candidates[0]} is meant, write it like that."
    return f"Write {' or '.join(day.isoformat() for day in candidates)}, whichever is meant."


def _by_numbers(words: str) -> set[dt.date]:
    found = _NUMBERS.fullmatch(words)
    if not found:
        return set()
    first, second, third = found.groups()
    if len(first) == _DIGITS_OF_YEAR:
        orders = [(first, second, third)]
    else:
        year = third if len(third) == _DIGITS_OF_YEAR else f"20{third:0>2}"
        orders = [(year, second, first), (year, first, second)]
    return {day for order in orders if (day := _possible(*order))}


def _by_words(words: str) -> set[dt.date]:
    parts = _WORDS.findall(words.casefold())
    months = [_MONTHS.index(part[:3]) + 1 for part in parts if part[:3] in _MONTHS]
    numbers = [part for part in parts if part.isdigit()]
    years = [part for part in numbers if len(part) == _DIGITS_OF_YEAR]
    others = [part for part in numbers if len(part) < _DIGITS_OF_YEAR]
    if len(months) == 1 and len(years) == 1 and len(others) == 1:
        day = _possible(years[0], months[0], others[0])
        return {day} if day else set()
    return set()


def _possible(year: str, month: str | int, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
