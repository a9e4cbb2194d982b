"""How long something takes: ISO 8601 in hours, minutes and seconds."""

import re
from datetime import timedelta

from roadracing._internal.findings.root import NotUnderstood
from roadracing._internal.text.quoting import quote

TOO_LONG = timedelta(hours=100_000)
"""Durations are shorter than this, so that each can be written. Library default."""

_MINUTES = r"(?:[0-5]?[0-9]M)?"
_FRACTION = r"(?:\.[0-9]{1,6})?"
_SECONDS = rf"(?:[0-5]?[0-9]{_FRACTION}S)?"
DURATION_PATTERN = (
    rf"PT(?:[0-9]{{1,5}}H{_MINUTES}{_SECONDS}|[0-9]{{1,6}}M{_SECONDS}|[0-9]{{1,8}}{_FRACTION}S)"
)
"""Hours, minutes and seconds; only the first of those that are written may exceed 59."""
_PARTS = re.compile(r"PT(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]+))?S)?")


def parse_duration(text: str) -> timedelta:
    """A duration as ISO 8601 writes it, such as ``PT2H45M``.

    Days, months and years are refused: how long they are depends on where and when.

    Raises:
        NotUnderstood: the text is no such duration.
    """
    found = _PARTS.fullmatch(text)
    if not found or not re.fullmatch(DURATION_PATTERN, text):
        raise NotUnderstood(f"{quote(text)} is not a duration: write hours, minutes and seconds like PT2H45M")
    hours, minutes, seconds, fraction = found.groups()
    return timedelta(
        hours=int(hours or 0),
        minutes=int(minutes or 0),
        seconds=int(seconds or 0),
        microseconds=int((fraction or "0").ljust(6, "0")),
    )


def duration_text(duration: timedelta) -> str:
    """The one way in which a duration is written.

    >>> duration_text(timedelta(minutes=165))
    'PT2H45M'

    Raises:
        NotUnderstood: it is negative, or 100,000 hours or more.
    """
    if not timedelta() <= duration < TOO_LONG:
        raise NotUnderstood("a duration is nought or more, and less than 100,000 hours")
    seconds = duration.days * 86_400 + duration.seconds
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{duration.microseconds:06d}".rstrip("0") if duration.microseconds else ""
    text = "".join(
        f"{number}{unit}"
        for number, unit in ((hours, "H"), (minutes, "M"), (f"{seconds}{fraction}", "S"))
        if str(number) != "0"
    )
    return f"PT{text or '0S'}"


def short_text(duration: timedelta) -> str:
    """A duration of whole seconds as people write it beside a time.

    >>> short_text(timedelta(minutes=75))
    '1h15m'
    """
    return duration_text(duration)[2:].lower() if duration else "0m"
