"""How other languages than English say days and times of day: as Unicode's CLDR has it, through the package Babel."""

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

_WEEKDAY: Final = re.compile("E+")
_QUOTED: Final = re.compile("'[^']*'")


def date_words(locale: "Locale", day: dt.date, skeleton: str) -> str:
    """A date with the parts that a skeleton of CLDR names, in the order and with the signs of the language."""
    from babel.dates import format_date  # noqa: PLC0415 - an extra

    return str(format_date(day, _pattern(locale, skeleton), locale=locale))


def days_words(locale: "Locale", first: dt.date, last: dt.date) -> str:
    """Two dates as the language writes them beside an event, with nothing said twice."""
    from babel.dates import format_date, format_interval  # noqa: PLC0415 - an extra

    if last <= first:
        return str(format_date(first, "long", locale=locale))
    # CLDR knows intervals with months in short alone, for most languages.
    return str(format_interval(first, last, "yMMMd", locale=locale))


def time_words(locale: "Locale", moment: dt.datetime | dt.time) -> str:
    """A time of day on a clock of 24 or of twice 12 hours, as the language writes it, with seconds if there are any."""
    from babel.dates import format_time  # noqa: PLC0415 - an extra

    hours = "h" if has_half_days(locale) else "H"
    # Without the zone: the digits are those of the clock that the moment is on.
    bare = dt.time(moment.hour, moment.minute, moment.second)
    return str(
        format_time(bare, _pattern(locale, f"{hours}ms" if moment.second else f"{hours}m"), locale=locale)
    )


def number_words(locale: "Locale", number: int) -> str:
    """A whole number, with the signs between its thousands."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - an extra

    return str(format_decimal(number, locale=locale))


def has_half_days(locale: "Locale") -> bool:
    """Whether the language writes times of day on twice 12 hours."""
    return "h" in _QUOTED.sub("", locale.time_formats["short"].pattern)


@cache
def _pattern(locale: "Locale", skeleton: str) -> str:
    """The pattern of a skeleton, or of the nearest one that the language has, with its weekday as long as was asked."""
    from babel.dates import match_skeleton  # noqa: PLC0415 - an extra

    if skeleton in ("EEEE", "LLLL"):
        return skeleton
    nearest = match_skeleton(skeleton, locale.datetime_skeletons) or skeleton
    pattern = locale.datetime_skeletons[nearest].pattern if nearest in locale.datetime_skeletons else skeleton
    asked = _WEEKDAY.search(skeleton)
    return str(pattern) if asked is None else _WEEKDAY.sub(asked[0], pattern)
