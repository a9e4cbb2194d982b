"""Times in a control log: an instant, a time with an offset, or what the clocks at the venue showed."""

import datetime as dt
import re
from typing import Final

import attrs

from roadracing._internal.text.quoting import quote
from roadracing._internal.time.durations import parse_duration
from roadracing._internal.time.instant import Instant, InstantError

_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?")
_STAMP: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?"
)
_SINCE: Final = re.compile(r"(?:(\d+) days?,? )?(\d+):(\d{2}):(\d{2})(?:\.(\d{1,9}))?")


@attrs.frozen(kw_only=True)
class Clocks:
    """Which clocks a log was kept by.

    Attributes:
        zone: the time zone of the venue; ``None`` where it is not known.
        day: the day, for times without a date.
        utc: whether times without an offset are UTC, as those of public feeds are.
        origin: the moment from which times are counted, where they are a length of time.
    """

    zone: str | None = None
    day: dt.date | None = None
    utc: bool = False
    origin: Instant | None = None


def clock_of(text: str) -> float | None:
    """The seconds of the day that a time of day without a date says; ``None`` where it is none.

    >>> clock_of("09:05:30"), clock_of("2004-07-18T09:05:30")
    (32730.0, None)
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    return int(found[1]) * 3600.0 + int(found[2]) * 60.0 + int(found[3] or 0)


class NoZone(ValueError):
    """A time is local, and it is not known where."""


class NoDay(ValueError):
    """A time is one of day, and it is not known which day."""


def instant_of(text: str, clocks: Clocks, zone: str | None = None, day: dt.date | None = None) -> Instant:
    """The instant that a cell says.

    Args:
        text: an instant with its zone, a date and a time with or without an offset, or a time of day.
        clocks: which clocks the log was kept by.
        zone: the zone that the entry itself names.
        day: the day that the entry itself names.

    Raises:
        NoZone: it is local, and it is not known where.
        NoDay: it is a time of day, and it is not known of which.
        ValueError: it is no time; or the clocks did not show it, or showed it twice.
    """
    text = text.strip()
    if "[" in text:
        return Instant.parse(text)
    where = zone or clocks.zone
    stamp = _STAMP.fullmatch(text)
    if stamp is not None:
        date, clock, offset = stamp.groups()
        return _placed(dt.date.fromisoformat(date), clock, offset, where, clocks)
    if _CLOCK.fullmatch(text):
        known = day or clocks.day
        if known is None:
            raise NoDay(
                f"{quote(text)} is a time without a day: write 2004-07-18T{text}, or name the log's first day"
            )
        return _placed(known, text, None, where, clocks)
    if clocks.origin is not None and (since := _SINCE.fullmatch(text)):
        days, hours, minutes, seconds, fraction = since.groups()
        length = dt.timedelta(
            days=int(days or 0),
            hours=int(hours),
            minutes=int(minutes),
            seconds=int(seconds),
            microseconds=int((fraction or "0").ljust(6, "0")[:6]),
        )
        return Instant.of(clocks.origin.utc + length, where or str(clocks.origin.zone))
    raise ValueError(f"{quote(text)} is no time: write 2004-07-18T09:05:30, or the same with its offset")


def _placed(day: dt.date, clock: str, offset: str | None, where: str | None, clocks: Clocks) -> Instant:
    time = _time(clock)
    if offset is None and not clocks.utc:
        if where is None:
            raise NoZone(f"{quote(clock)} has no offset, and the venue's time zone is not known")
        return Instant.at_local(dt.datetime.combine(day, time), where)
    naive = dt.datetime.combine(day, time)
    shift = _offset(offset) if offset is not None else dt.timedelta()
    try:
        return Instant.of((naive - shift).replace(tzinfo=dt.UTC), where or "Etc/UTC")
    except (OverflowError, InstantError) as error:
        raise ValueError(str(error)) from None


def _time(clock: str) -> dt.time:
    found = _CLOCK.fullmatch(clock)
    assert found is not None  # the caller has looked  # noqa: S101
    hours, minutes, seconds, fraction = found.groups()
    try:
        return dt.time(int(hours), int(minutes), int(seconds or 0), int((fraction or "0").ljust(6, "0")[:6]))
    except ValueError:
        raise ValueError(f"{quote(clock)} is no time of day") from None


def _offset(text: str) -> dt.timedelta:
    if text == "Z":
        return dt.timedelta()
    digits = text[1:].replace(":", "")
    length = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -length if text[0] == "-" else length


def duration_of(text: str) -> dt.timedelta:
    """How long something took: ``PT12M30S``, ``0:12:30``, ``12:30`` or seconds.

    Raises:
        ValueError: it is none of these.
    """
    text = text.strip()
    if text.startswith("PT"):
        return parse_duration(text)
    found = re.fullmatch(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:\.(\d{1,6}))?", text)
    if found:
        hours, minutes, seconds, fraction = found.groups()
        return dt.timedelta(
            hours=int(hours or 0),
            minutes=int(minutes),
            seconds=int(seconds),
            microseconds=int((fraction or "0").ljust(6, "0")),
        )
    if re.fullmatch(r"\d{1,7}(?:\.\d{1,6})?", text):
        return dt.timedelta(seconds=float(text))
    raise ValueError(f"{quote(text)} is no length of time: write 0:12:30 or PT12M30S")


def local_text(instant: Instant, zone: str) -> str:
    """An instant as a cell of its zone holds it: without an offset where the clocks show it once."""
    naive = dt.datetime.combine(instant.date(), instant.time())
    text = naive.isoformat()
    try:
        if Instant.at_local(naive, zone) == instant:
            return text
    except InstantError:
        pass
    return str(instant).partition("[")[0]
