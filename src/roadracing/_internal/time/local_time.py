"""What the clocks of a zone show, as moments: once, twice or, where they were put forward, never."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Literal, SupportsIndex, TypeAlias

from pendulum import DateTime

from roadracing._internal.findings.root import NotUnderstood

from .rfc9557 import InstantError, write_offset
from .zones import Zone, around_gap, gap_moment, utc_readings

Show: TypeAlias = Callable[[datetime, Zone], DateTime]
"""What makes an instant of a moment in UTC and a zone."""

Edge = Literal["forward", "start", "end"]
"""Where a wall time goes that clocks jumped over: forward by the jump, right after it, right before it."""


def plain(moment: datetime) -> datetime:
    """What a clock shows, as a ``datetime`` of the standard library without a zone."""
    return datetime(  # noqa: DTZ001 - a wall time
        moment.year,
        moment.month,
        moment.day,
        moment.hour,
        moment.minute,
        moment.second,
        moment.microsecond,
        fold=moment.fold,
    )


def wall_time(  # noqa: PLR0917 - the datetime constructor's parameters
    year: SupportsIndex,
    month: SupportsIndex,
    day: SupportsIndex,
    hour: SupportsIndex,
    minute: SupportsIndex,
    second: SupportsIndex,
    microsecond: SupportsIndex,
) -> datetime:
    """A calendar has certain days and a clock certain times.

    Raises:
        InstantError: there is no such day or time of day.
    """
    try:
        return datetime(year, month, day, hour, minute, second, microsecond)  # noqa: DTZ001 - a wall time
    except (ValueError, OverflowError) as error:
        raise InstantError(f"there is no such date or time of day: {error}", reason="out-of-range") from None


def moments(wall: datetime, where: Zone) -> tuple[datetime, ...]:
    """Clocks show a time once, twice or never: see `zones.utc_readings`.

    Raises:
        InstantError: it would be outside the years 1 to 9999 in UTC.
    """
    try:
        return utc_readings(where, wall)
    except OverflowError:
        raise out_of_range(where) from None


def stated(wall: datetime, where: Zone, fold: int | None, keep: timedelta | None, show: Show) -> datetime:
    """A wall time that somebody states exists, and exists once or is told apart.

    Args:
        wall: what the clocks show, without a zone.
        where: the zone they are in.
        fold: which of two moments is meant: 0 the earlier, 1 the later.
        keep: the offset of the moment that is meant, if ``fold`` does not say.
        show: makes the readings for the error.

    Returns:
        The moment in UTC.

    Raises:
        InstantError: it does not exist, or exists twice.
    """
    readings = moments(wall, where)
    if len(readings) == 1:
        return readings[0]
    if not readings:
        raise _nonexistent(wall, where, show)
    if fold is not None:
        if fold not in {0, 1}:
            raise NotUnderstood(f"fold is 0 for the earlier of two moments and 1 for the later, not {fold!r}")
        return readings[fold]
    for utc in readings:
        if keep is not None and utc + keep == wall.replace(tzinfo=UTC, fold=0):
            return utc
    raise _ambiguous(wall, where, readings, show)


def followed(wall: datetime, where: Zone, keep: timedelta | None, edge: Edge) -> datetime:
    """A wall time that follows from another one is put where clocks can show it.

    Args:
        wall: what the clocks would show, without a zone.
        where: the zone they are in.
        keep: the offset to prefer where clocks show it twice; else the earlier moment is taken.
        edge: where to go if clocks jumped over it; ``end`` also prefers the later of two moments.

    Returns:
        The moment in UTC.
    """
    readings = moments(wall, where)
    if not readings:
        if edge == "forward":
            return around_gap(where, wall)[1]
        jump = gap_moment(where, wall)
        return jump if edge == "start" else jump - datetime.resolution
    for utc in readings:
        if keep is not None and utc + keep == wall.replace(tzinfo=UTC, fold=0):
            return utc
    return readings[-1 if edge == "end" else 0]


def contradiction(wall: datetime, offset: timedelta, where: Zone, show: Show) -> InstantError:
    """Where offset and zone disagree, either the wall time is right or the moment is.

    Raises:
        InstantError: at that wall time the zone's offset has seconds, so nothing could be written.
    """
    local = [show(utc, where) for utc in moments(wall, where)]
    moment = _shown((wall.replace(tzinfo=UTC) - offset,), where, show)
    have = " or ".join(write_offset(reading.utcoffset() or timedelta(0)) for reading in local)
    either = " or ".join(_brief(reading, wall) for reading in (*local, *moment))
    return InstantError(
        f"{clock(wall)} local time in {where.key} is {have} on {wall.date()}; "
        f"the text says {write_offset(offset)}: either {either}",
        reason="offset-conflict",
        readings=(*local, *moment),
    )


def out_of_range(where: Zone) -> InstantError:
    """A moment before the year 1 or after the year 9999, in UTC or in the zone, cannot be written."""
    return InstantError(
        f"the moment is outside the years 1 to 9999, in UTC or in {where.key}", reason="out-of-range"
    )


def offset_seconds(shown: datetime) -> InstantError:
    """Clocks once differed from UTC by seconds too, which no instant's text can say."""
    offset = write_offset(shown.utcoffset() or timedelta(0))
    return InstantError(
        f"clocks in {shown.tzinfo} were {offset} from UTC on {shown.date()}: "
        "an offset with seconds cannot be written; show the moment in UTC or in another zone",
        reason="offset-seconds",
    )


def clock(moment: datetime) -> str:
    """A time of day is hours and minutes, and seconds where there are some."""
    if moment.microsecond:
        return f"{moment:%H:%M:%S}.{moment.microsecond:06}".rstrip("0")
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def _shown(found: tuple[datetime, ...], where: Zone, show: Show) -> tuple[DateTime, ...]:
    shown: list[DateTime] = []
    for utc in found:
        # A reading that is no instant itself is nothing to suggest.
        with suppress(InstantError):
            shown.append(show(utc, where))
    return tuple(shown)


def _brief(reading: DateTime, wall: datetime) -> str:
    written = clock(plain(reading)) + write_offset(reading.utcoffset() or timedelta(0))
    return written if plain(reading).date() == wall.date() else f"{plain(reading).date()} {written}"


def _nonexistent(wall: datetime, where: Zone, show: Show) -> InstantError:
    jump = gap_moment(where, wall)
    before = (jump - timedelta(seconds=1)).astimezone(where) + timedelta(seconds=1)
    readings = _shown(around_gap(where, wall), where, show)
    either = " or ".join(_brief(reading, wall) for reading in readings)
    return InstantError(
        f"{clock(wall)} on {wall.date()} did not exist in {where.key}: clocks went from {clock(before)} to "
        f"{clock(jump.astimezone(where))}; the nearest readings are {either}",
        reason="nonexistent",
        readings=readings,
    )


def _ambiguous(wall: datetime, where: Zone, both: tuple[datetime, ...], show: Show) -> InstantError:
    readings = _shown(both, where, show)
    either = " or ".join(_brief(reading, wall) for reading in readings)
    return InstantError(
        f"clocks in {where.key} showed {clock(wall)} on {wall.date()} twice: say which, {either} "
        "(fold=0 is the earlier, fold=1 the later)",
        reason="ambiguous",
        readings=readings,
    )
