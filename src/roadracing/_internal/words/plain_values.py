"""A fact as JSON holds it, in one short line."""

import datetime as dt
import re
from typing import Final

from roadracing._internal.text.bounded_repr import shorten
from roadracing._internal.time.instant import Instant, InstantError

from .clocks import clock_text
from .days import short_day_text
from .lengths import length_text

_INSTANT: Final = re.compile(r"([~>]?)([0-9]{4}-[0-9]{2}-[0-9]{2}T.*\])")
_RESERVE: Final = {"~": "about ", ">": "not before ", "": ""}
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LENGTH: Final = re.compile(r"PT(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?")
_LONGEST: Final = 120


def plain_words(value: object, zone: str | None = None) -> str:
    """A fact in words; a time is read on the clocks of the zone, or of its own.

    >>> plain_words("PT1H30M"), plain_words(["alms", "trans-am"]), plain_words({"at_m": 300})
    ('1 h 30 min', 'alms, trans-am', 'at m 300')
    """
    if isinstance(value, str):
        return shorten(_words(value, zone), _LONGEST)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return shorten(", ".join(plain_words(member, zone) for member in value), _LONGEST)
    if isinstance(value, dict):
        told = (f"{key.replace('_', ' ')} {plain_words(member, zone)}" for key, member in value.items())
        return shorten(", ".join(told), _LONGEST)
    return "nothing" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)


def _words(text: str, zone: str | None) -> str:
    if found := _INSTANT.fullmatch(text):
        try:
            instant = Instant.parse(found[2])
        except InstantError:
            return text
        here = instant if zone is None else instant.to(zone)
        return f"{_RESERVE[found[1]]}{short_day_text(here.date())} {clock_text(here)}"
    if _DATE.fullmatch(text):
        try:
            return short_day_text(dt.date.fromisoformat(text), year=True)
        except ValueError:
            return text
    if (found := _LENGTH.fullmatch(text)) and any(found.groups()):
        hours, minutes, seconds = (int(group or 0) for group in found.groups())
        return length_text(dt.timedelta(hours=hours, minutes=minutes, seconds=seconds))
    return " ".join(text.split())
