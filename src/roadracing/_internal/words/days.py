"""How days are said: in the language that is spoken, whatever language the machine speaks."""

import datetime as dt
from typing import Final

from .cldr import date_words, days_words
from .spoken_languages import spoken_language

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def weekday_name(day: dt.date) -> str:
    """The name of a date's weekday."""
    locale = spoken_language().locale
    return _WEEKDAYS[day.weekday()] if locale is None else date_words(locale, day, "EEEE")


def month_name(day: dt.date) -> str:
    """The name of a date's month."""
    locale = spoken_language().locale
    return _MONTHS[day.month - 1] if locale is None else date_words(locale, day, "LLLL")


def day_text(day: dt.date, *, year: bool = True) -> str:
    """A date as people say it.

    >>> day_text(dt.date(2004, 7, 4))
    'Sunday 4 July 2004'
    """
    locale = spoken_language().locale
    if locale is not None:
        return date_words(locale, day, "yMMMMEEEEd" if year else "MMMMEEEEd")
    words = f"{weekday_name(day)} {day.day} {month_name(day)}"
    return f"{words} {day.year}" if year else words


def short_day_text(day: dt.date, *, year: bool = False) -> str:
    """A date as a timetable heads its columns.

    >>> short_day_text(dt.date(2013, 4, 20))
    'Sat 20 Apr'
    """
    locale = spoken_language().locale
    if locale is not None:
        return date_words(locale, day, "yMMMEd" if year else "MMMEd")
    words = f"{weekday_name(day)[:3]} {day.day} {month_name(day)[:3]}"
    return f"{words} {day.year}" if year else words


def days_text(first: dt.date, last: dt.date) -> str:
    """Two dates as people write them beside an event, with nothing said twice.

    >>> days_text(dt.date(2004, 7, 2), dt.date(2004, 7, 5))
    '2–5 July 2004'
    >>> days_text(dt.date(2004, 7, 30), dt.date(2004, 8, 1))
    '30 July – 1 August 2004'
    """
    locale = spoken_language().locale
    if locale is not None:
        return days_words(locale, first, last)
    if last <= first:
        return f"{first.day} {month_name(first)} {first.year}"
    end = f"{last.day} {month_name(last)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    begin = f"{first.day} {month_name(first)}"
    return f"{begin} – {end}" if first.year == last.year else f"{begin} {first.year} – {end}"
