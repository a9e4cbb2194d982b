"""The regular expressions with which a schema sees what the loader sees.

They are written in the part of the syntax that Python and ECMA-262 share, so that any validator can use them. What
no expression can see (whether the offset fits the zone) is left to the loader.
"""

from functools import cache
from typing import Final

from roadracing._internal.time.zones import zone_names

_LEAP: Final = r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
DATE: Final = (
    r"(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    rf"|{_LEAP})"
)
"""The days of the Gregorian calendar in the years 1 to 9999."""

_MINUTE: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
CLOCK: Final = rf"{_MINUTE}(?::[0-5][0-9])?"
"""The times of a day, with or without seconds."""

NO_CONTROL: Final = r"[^\u0000-\u001f\u007f-\u009f]*"
"""Text on one line."""
NO_CONTROL_BUT_LINES: Final = r"[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*"
"""Text on any number of lines."""


@cache
def instant() -> str:
    """Date, time, offset and a zone there is."""
    zones = "|".join(sorted(name.replace("+", r"\+") for name in zone_names()))
    return rf"{DATE}T{_MINUTE}:[0-5][0-9](?:\.[0-9]{{1,6}})?(?:Z|(?!-00:00)[+-]{_MINUTE})\[!?(?:{zones})\]"


def whole(pattern: str) -> str:
    """The expression for a text all of which matches; the end of a line is not taken for the end of the text."""
    return rf"^(?:{pattern})$(?!\n)"
