"""How days and lists are written in messages."""

import datetime as dt
from collections.abc import Iterable

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def weekday_name(day: dt.date) -> str:
    """The name of a date's weekday, in English whatever language the machine speaks."""
    return _WEEKDAYS[day.weekday()]


def day_text(day: dt.date) -> str:
    """A date as people say it.

    >>> day_text(dt.date(2004, 7, 4))
    'Sunday 4 July 2004'
    """
    return f"{weekday_name(day)} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_text(first: dt.date, last: dt.date) -> str:
    """Two dates as people write them beside an event.

    >>> days_text(dt.date(2004, 7, 2), dt.date(2004, 7, 5))
    '2 July to 5 July 2004'
    """
    end = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {_MONTHS[first.month - 1]}{year} to {end}"


def short_day_text(day: dt.date) -> str:
    """A date as a timetable heads its columns.

    >>> short_day_text(dt.date(2013, 4, 20))
    'Sat 20 Apr'
    """
    return f"{weekday_name(day)[:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def clock_text(moment: dt.datetime) -> str:
    """What a clock shows: hours and minutes, and seconds where there are any."""
    seconds = f":{moment.second:02d}" if moment.second else ""
    return f"{moment.hour:02d}:{moment.minute:02d}{seconds}"


def span_text(start: dt.datetime, end: dt.datetime | None = None) -> str:
    """A day with a time or two; the second day is named where it is another one.

    >>> span_text(dt.datetime(2013, 4, 20, 16, 30), dt.datetime(2013, 4, 20, 18, 30))
    'Sat 20 Apr 16:30 to 18:30'
    """
    first = f"{short_day_text(start.date())} {clock_text(start)}"
    if end is None or end == start:
        return first
    if end.date() == start.date():
        return f"{first} to {clock_text(end)}"
    return f"{first} to {short_day_text(end.date())} {clock_text(end)}"


def length_text(length: dt.timedelta) -> str:
    """A length of time in a sentence; what is shorter than a second is left out.

    >>> length_text(dt.timedelta(minutes=165)), length_text(dt.timedelta(seconds=90))
    ('2 h 45 min', '1 min 30 s')
    """
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (seconds, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 min"


def listed(words: Iterable[str], last: str = "and", most: int = 6) -> str:
    """A list in a sentence; what is too long to be read is cut and counted.

    >>> listed(["practice", "qualifying", "race"])
    'practice, qualifying and race'
    """
    held = list(words)
    if len(held) > most:
        held = [*held[: most - 1], f"{len(held) - most + 1} more"]
    if len(held) < 2:  # noqa: PLR2004 - one word is no list
        return "".join(held)
    return f"{', '.join(held[:-1])} {last} {held[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "session"), counted(3, "session")
    ('1 session', '3 sessions')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
