"""How lengths are said: of time, and of races."""

import datetime as dt
import re
from typing import Final

from roadracing._internal.time.format import Format

from .spoken_languages import SOURCE, say, say_many, spoken_language

_DURATION: Final = re.compile(r"PT[0-9HMS.]+")
_LAPS: Final = re.compile(r"([0-9]+) laps?")


def length_text(length: dt.timedelta) -> str:
    """A length of time in a sentence; what is shorter than a second is left out.

    >>> length_text(dt.timedelta(minutes=165)), length_text(dt.timedelta(seconds=90))
    ('2 h 45 min', '1 min 30 s')
    """
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (seconds, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 min"


def format_text(format_: Format | None) -> str | None:
    """How long a race runs, as people write it; ``None`` where nobody says.

    >>> format_text(Format.parse("PT2H45M")), format_text(Format.parse("1000 mi or PT10H"))
    ('2h45m', '1000 mi or 10h')
    """
    if format_ is None:
        return None
    text = _DURATION.sub(lambda found: found[0][2:].lower(), str(format_))
    if spoken_language().code == SOURCE:
        return text
    text = _LAPS.sub(lambda found: say_many("{number} lap", "{number} laps", int(found[1])), text)
    first, either, second = text.partition(" or ")
    return say("{distance} or {time}", distance=first, time=second) if either else text
