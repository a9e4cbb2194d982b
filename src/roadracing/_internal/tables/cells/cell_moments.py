"""The start, the end and the length that single cells say, in every form a timetable has for them."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from roadracing._internal.findings.refusal import Refusal
from roadracing._internal.tables.cells import table_faults
from roadracing._internal.tables.cells.cell_clock import CellClock, clock_of, plain
from roadracing._internal.tables.cells.cell_days import Days, day_of
from roadracing._internal.tables.cells.cell_lengths import length_of
from roadracing._internal.tables.cells.cell_marks import AFTER, FROM, ISO_DAY, NOT_BEFORE, without_about
from roadracing._internal.text.quoting import quote
from roadracing._internal.time.format import Format
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start
from roadracing._internal.words.clocks import clock_text, digits
from roadracing._internal.words.days import day_text

if TYPE_CHECKING:
    from roadracing._internal.findings.diagnostic import Plain


@attrs.frozen(kw_only=True)
class VenueClocks:
    """What the words of a row depend on.

    Attributes:
        zone: the zone whose clocks the times are read from; ``None`` if nobody has said it.
        days: the first and the last day of the weekend, where they are known.
        session: the id of the session that words name, for starts that follow another session.
    """

    zone: str | None
    days: Days | None
    session: Callable[[str], str]


def start_of(text: str, day: dt.date | None, clocks: VenueClocks) -> Start:
    """The start that the words of a cell say.

    Args:
        text: the words; not empty and not TBC.
        day: the day that the row names, if it does.
        clocks: what they depend on.

    Raises:
        Refusal: they cannot be read for sure.
    """
    if found := AFTER.fullmatch(text):
        return Start.after(clocks.session(found[1].strip()), _gap(text, found[2]))
    words, build, marked = plain(text), Start.at, True
    if found := NOT_BEFORE.fullmatch(words):
        words, build = found[1], Start.not_before
    elif (behind := without_about(text)) is not None:
        words, build = behind, Start.about
    elif found := FROM.fullmatch(words):
        words = found[1]
    else:
        marked = False
    if "[" in text:
        instant = _in_full(text)
        _same_day(text, instant.date(), day)
        return build(instant)
    if not marked and ISO_DAY.fullmatch(words):
        own = day_of(words, None)
        _same_day(text, own, day)
        return Start.on(own)
    clock = clock_of(words, clocks.days, cell=text)
    if clock.end_of_day:
        raise Refusal(
            table_faults.TIME,
            f"{quote(text)} may be the beginning or the end of the day.",
            "Write 00:00 for its beginning, 24:00 for its end.",
        )
    if clock.day is not None and clock.offset is None:
        _same_day(text, clock.day, day)
    return build(_moment(text, clock, clock.day or day, clocks.zone))


def end_of(
    text: str,
    *,
    day: dt.date | None,
    starts: Instant | None,
    length: dt.timedelta | None,
    clocks: VenueClocks,
) -> Instant:
    """The end that the words of a cell say: a time before the start is on the next day.

    An end that names its own day is read as it stands, also before the start: whether that can be is for the
    rules to say.

    Args:
        text: the words; not empty and not TBC.
        day: the day that the row names, for sessions whose start has no time.
        starts: when the session starts, where a time is known.
        length: how long it takes, where the row says that too. With it, an end that shows the time of
            the start may be a day later.
        clocks: what the words depend on.

    Raises:
        Refusal: they cannot be read for sure, or contradict the length.
    """
    if "[" in text:
        end = _in_full(text)
    else:
        clock = clock_of(text, clocks.days)
        if clock.day is not None or starts is None or clocks.zone is None:
            end = _moment(text, clock, clock.day or day, clocks.zone)
        elif length is not None:
            return _as_long_as(text, clock, starts, length, clocks.zone)
        else:
            end = _next(text, clock, starts, day, clocks.zone)
    if starts is not None and length is not None and not _agrees(starts, end, length):
        raise _too_long(text, starts, end, length)
    return end


def instant_of(text: str, day: dt.date | None, clocks: VenueClocks) -> Instant:
    """The moment that the words of a cell say: on the day they name, else on the day given.

    Raises:
        Refusal: they cannot be read for sure.
    """
    if "[" in text:
        return _in_full(text)
    clock = clock_of(text, clocks.days)
    return _moment(text, clock, clock.day or day, clocks.zone)


def _gap(text: str, written: str | None) -> dt.timedelta:
    if written is None:
        return dt.timedelta()
    try:
        gap = Start.parse(f"after session +{written}").gap
    except ValueError:
        gap = None
    if gap is not None:
        return gap
    length = length_of(written)
    if isinstance(length, Format) or length.microseconds:
        raise Refusal(
            table_faults.TIME,
            f"{quote(text)} has no gap that can be read.",
            "Write it like: after SESSION +15m",
        )
    return length


def _in_full(text: str) -> Instant:
    try:
        return Instant.parse(text.strip().lstrip("~≈> "))
    except InstantError as error:
        raise _impossible(error) from None


def _same_day(text: str, own: dt.date, day: dt.date | None) -> None:
    if day is not None and own != day:
        raise Refusal(
            table_faults.CONTRADICTION,
            f"{quote(text)} is on {own}, and the row's date is {day}.",
            "Correct the one that is wrong, or leave the date out.",
        )


def _moment(text: str, clock: CellClock, day: dt.date | None, zone: str | None) -> Instant:
    if day is None:
        raise Refusal(
            table_faults.DATE,
            f"{quote(text)} has no date.",
            "Write the date in every row, also where it is as above.",
        )
    return _at(text, _wall(text, clock, day), clock.offset, zone)


def _wall(text: str, clock: CellClock, day: dt.date) -> dt.datetime:
    try:
        return dt.datetime.combine(day, clock.time) + dt.timedelta(days=clock.days_later)
    except OverflowError:
        raise Refusal(
            table_faults.DATE, f"{quote(text)} lies outside the calendar.", "Correct the year."
        ) from None


def _at(text: str, wall: dt.datetime, offset: dt.timedelta | None, zone: str | None) -> Instant:
    if zone is None:
        raise Refusal(
            table_faults.NO_ZONE, f"Nobody has said in which time zone {quote(text)} is.", "Name the zone."
        )
    try:
        if offset is None:
            return Instant.at_local(wall, zone)
        instant = Instant.of(wall.replace(tzinfo=dt.timezone(offset)), zone)
    except InstantError as error:
        raise _impossible(error) from None
    # Z says that the time is UTC's; an offset says what the clocks on the spot show.
    if offset and instant.utcoffset() != offset:
        raise Refusal(
            table_faults.IMPOSSIBLE_TIME,
            f"{quote(text)} contradicts its time zone: clocks of {zone} show {clock_text(instant)} at that moment.",
            f"Write {instant.text}, or correct the offset.",
        )
    return instant


def _shown(instant: Instant, zone: str) -> dt.datetime:
    """What clocks in a zone show, without the zone."""
    there = instant.to(zone)
    return dt.datetime(  # noqa: DTZ001 - what a clock shows has no zone
        there.year, there.month, there.day, there.hour, there.minute, there.second, there.microsecond
    )


def _next(text: str, clock: CellClock, starts: Instant, day: dt.date | None, zone: str) -> Instant:
    """The first time at which the clock shows this, from the start on."""
    begin = _shown(starts, zone)
    try:
        # A row whose start is 24:00 still means its own day by 24:00.
        before = begin - dt.timedelta(days=1)
        first = before.date() if day == before.date() else begin.date()
        wall = _wall(text, clock, first)
        while wall < begin:
            first += dt.timedelta(days=1)
            wall = _wall(text, clock, first)
    except OverflowError:
        raise Refusal(
            table_faults.DATE, f"{quote(text)} lies outside the calendar.", "Correct the year."
        ) from None
    return starts.to(zone) if wall == begin else _at(text, wall, None, zone)


def _as_long_as(text: str, clock: CellClock, starts: Instant, length: dt.timedelta, zone: str) -> Instant:
    """The end of a session of this length, if the clock then shows what the cell says."""
    try:
        end = starts.to(zone) + length
        by_clock = _shown(starts, zone) + length
    except (OverflowError, InstantError):
        raise Refusal(
            table_faults.DURATION, "The session would end outside the calendar.", "Correct the duration."
        ) from None
    if end.time() == clock.time:
        return end
    if by_clock.time() == clock.time:
        return _at(text, by_clock, None, zone)
    raise _too_long(text, starts, _next(text, clock, starts, None, zone), length)


def _agrees(starts: Instant, end: Instant, length: dt.timedelta) -> bool:
    return length in (end.utc - starts.utc, _shown(end, starts.zone) - _shown(starts, starts.zone))


def _too_long(text: str, starts: Instant, end: Instant, length: dt.timedelta) -> Refusal:
    between = end.utc - starts.utc
    return Refusal(
        table_faults.CONTRADICTION,
        f"From the start until {quote(text)} it is {_spoken(between)}, and the duration says {_spoken(length)}.",
        "Correct one of the two, or leave one out.",
        {"between": str(between), "duration": str(length)},
    )


def _spoken(length: dt.timedelta) -> str:
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [
        f"{number} {unit}" for number, unit in ((hours, "h"), (minutes, "min"), (seconds, "s")) if number
    ]
    return " ".join(parts) or "nothing"


def _impossible(error: InstantError) -> Refusal:
    readings = [Instant.of(reading) for reading in error.readings]
    context: dict[str, Plain] = {"readings": [reading.text for reading in readings]}
    text = str(error).rstrip(".")
    message, hint, code = f"{text[:1].upper()}{text[1:]}.", None, table_faults.TIME
    if error.reason == "unknown-zone":
        code = table_faults.ZONE
    elif readings:
        code, hint = (
            table_faults.IMPOSSIBLE_TIME,
            f"Write {' or '.join(reading.text for reading in readings)}.",
        )
    if error.reason == "ambiguous":
        first, second = readings
        message = (
            f"Clocks in {first.zone} show {digits(first)} on {day_text(first.date())} twice: "
            "they are put back that night."
        )
        hint = f"Write {first.isoformat()} for the first, {second.isoformat()} for the second."
    elif error.reason == "nonexistent":
        before, after = readings
        message = (
            f"Clocks in {before.zone} never show that time on {day_text(before.date())}: "
            "they are put forward over it."
        )
        hint = (
            f"By the clock before the change it is {digits(after)}, by the clock after it {digits(before)}: "
            f"write {after.isoformat()} or {before.isoformat()}."
        )
    return Refusal(code, message, hint, context)
