"""How times of day are said: what clocks show, which pass of an hour that comes twice, and how far from UTC."""

import datetime as dt
import re
from typing import Final

from .cldr import time_words
from .days import day_text, short_day_text
from .spoken_languages import say, spoken_language

_NAME_OF_ZONE: Final = re.compile("[A-Z]{2,5}")
_MINUS: Final = "\N{MINUS SIGN}"
_CLOCK: Final = re.compile(r"\b([01]\d|2[0-3]):([0-5]\d(?::[0-5]\d)?)\b")
_NOON: Final = 12
HALF_DAYS: Final = frozenset(
    {
        "AE", "AG", "AI", "AS", "AU", "BB", "BD", "BH", "BM", "BS", "CA", "CO", "DM", "EG", "FJ", "GD", "GU", "GY",
        "IN", "JM", "JO", "KN", "KW", "KY", "LB", "LC", "MX", "MY", "NZ", "OM", "PA", "PH", "PK", "PR", "QA", "SA",
        "SV", "TT", "US", "VC", "VG", "VI",
    }
)  # fmt: skip
"""Countries in which people write times of day with am and pm: most of those of which Unicode's CLDR prefers it."""


def clock_text(moment: dt.datetime | dt.time) -> str:
    """What a clock shows: hours and minutes, seconds where there are any; the second pass of an hour is marked.

    >>> (
    ...     clock_text(dt.datetime(2004, 10, 31, 1, 30)),
    ...     clock_text(dt.datetime(2004, 10, 31, 1, 30, fold=1)),
    ... )
    ('01:30', '01:30 (again)')
    """
    return say("{time} (again)", time=digits(moment)) if moment.fold else digits(moment)


def digits(moment: dt.datetime | dt.time) -> str:
    """The digits that a clock shows, and nothing beside: for columns in which the order tells the passes apart."""
    locale = spoken_language().locale
    if locale is not None:
        return time_words(locale, moment)
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def half_days(text: str) -> str:
    """A text with its times of day as people write them who have twelve hours on their clocks.

    >>> half_days("07:30–12:00"), half_days("not before 00:05")
    ('7:30 am–12:00 pm', 'not before 12:05 am')
    """
    return _CLOCK.sub(
        lambda found: (
            f"{int(found[1]) % _NOON or _NOON}:{found[2]} {'am' if int(found[1]) < _NOON else 'pm'}"
        ),
        text,
    )


def minute_text(moment: dt.datetime) -> str:
    """What clocks show of a moment that is known to the minute at best, such as a sunset."""
    return clock_text(moment.replace(second=0, microsecond=0))


def span_text(start: dt.datetime, end: dt.datetime | None = None) -> str:
    """A day with a time or two; the second day is named where it is another one.

    >>> span_text(dt.datetime(2013, 4, 20, 16, 30), dt.datetime(2013, 4, 20, 18, 30))
    'Sat 20 Apr 16:30 to 18:30'
    """
    first = f"{short_day_text(start.date())} {clock_text(start)}"
    if end is None or end == start:
        return first
    if end.date() == start.date():
        return say("{start} to {end}", start=first, end=clock_text(end))
    second = f"{short_day_text(end.date())} {clock_text(end)}"
    return say("{start} to {end}", start=first, end=second)


def moment_text(moment: dt.datetime) -> str:
    """A moment on the clocks of its own zone, so that it can be read anywhere.

    >>> moment_text(
    ...     dt.datetime(2013, 4, 20, 11, 30, tzinfo=dt.timezone(dt.timedelta(hours=-7), "PDT"))
    ... )
    'Saturday 20 April 2013, 11:30 (PDT, UTC−7)'
    """
    return f"{day_text(moment.date())}, {clock_text(moment)} ({zone_text(moment)})"


def zone_text(moment: dt.datetime) -> str:
    """What the clocks of a zone are called at a moment, where that is a name, and how far from UTC they are.

    >>> zone_text(
    ...     dt.datetime(
    ...         2013, 4, 20, 11, 30, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30), "IST")
    ...     )
    ... )
    'IST, UTC+5:30'
    """
    offset = offset_text(moment)
    name = moment.tzname() or ""
    return f"{name}, {offset}" if _NAME_OF_ZONE.fullmatch(name) and name != offset else offset


def offset_text(moment: dt.datetime) -> str:
    """How far clocks are from UTC at a moment.

    >>> offset_text(dt.datetime(2004, 7, 2, tzinfo=dt.timezone(dt.timedelta(hours=-5))))
    'UTC−5'
    """
    minutes = round((moment.utcoffset() or dt.timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else _MINUS}{hours}" + (f":{rest:02}" if rest else "")
