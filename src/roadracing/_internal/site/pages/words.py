"""Lengths of races in words, and moments as programs read them."""

import re
from typing import Final

from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant

_DURATION: Final = re.compile(r"PT[0-9HMS.]+")


def format_words(format_: Format | None) -> str | None:
    """How long a race runs, as people write it.

    >>> format_words(Format.parse("PT2H45M"))
    '2h45m'
    """
    return None if format_ is None else _DURATION.sub(lambda found: found[0][2:].lower(), str(format_))


def machine(instant: Instant) -> str:
    """A moment as programs read it: UTC, whole seconds.

    >>> machine(Instant.parse("2013-04-20T11:30:00-07:00[America/Los_Angeles]"))
    '2013-04-20T18:30:00Z'
    """
    return f"{instant.utc.replace(microsecond=0, tzinfo=None).isoformat()}Z"
