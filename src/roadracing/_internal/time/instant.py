"""A moment, shown by the clocks of a named time zone.

`Instant` is pendulum's ``DateTime`` with what pendulum leaves open decided:

* Its zone is one of the tz database, and its clocks are those of the tzdata package (see `zones`).
* It compares, hashes, sorts, copies and pickles by the moment, so also in the hour that a night in
  autumn repeats. Whether two instants also show it in one zone is a question for `Instant.key`.
* A wall time somebody *states* (the constructor, ``local``, ``at_local``, ``combine``, ``replace``,
  ``set``, ``on``, ``at``) has to exist, and to exist once: else it is refused, unless ``fold`` chooses,
  or the instant it replaces lies in a repeated hour and its offset chooses.
* A wall time that *follows* from another is never refused. Adding years, months, weeks or days keeps
  what the clock shows; where clocks jumped over that, it moves forward by as much as they jumped, and
  where they show it twice, the offset it had decides, else the earlier is meant. A day begins with its
  first moment and ends with its last (``start_of``, ``end_of``), whatever the clocks do.
* Hours, minutes, seconds and every ``timedelta`` elapse. Only the calendar units that somebody gave a
  ``pendulum.Duration`` are counted by the calendar.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, Self, SupportsIndex, cast, get_args, overload

from pendulum import DateTime

from roadracing._internal.findings.root import NotUnderstood, WrongType

from .arithmetic import Movable
from .given_times import text_given
from .local_time import Show, contradiction, moments, out_of_range, plain, wall_time
from .rfc9557 import SHAPE, InstantError, Reason, read_offset, refusal
from .steady_days import remember, steady
from .zoned_moment import name_of, utc_of, zone_of
from .zones import UnknownZone, Zone, zone as zone_named

__all__ = ["Instant", "InstantError", "OffsetConflict", "Reason"]

OffsetConflict = Literal["refuse", "keep_local", "keep_instant"]
"""What happens where an instant's text gives an offset that the zone does not have at that wall time."""

# At most the 2,879 offsets that SHAPE lets through.
_offsets: dict[str, timedelta] = {}


class Instant(Movable):
    """A moment and the named zone whose clocks show it. Instances do not change.

    ``Instant(2004, 3, 20, 10, 30, tzinfo=zone("America/New_York"))`` states a wall time as `local` does;
    the zone of ``tzinfo`` is taken by its name. ``str`` of an instant is its RFC 9557 text
    ``2004-03-20T10:30:00-05:00[America/New_York]``: seconds always, a fraction only where there is one,
    UTC as ``+00:00[UTC]``. `parse` reads it back.

    Raises:
        InstantError: no zone, an unknown one, a wall time that does not exist or exists twice with no
            ``fold`` given, an offset with seconds, or a moment outside the years 1 to 9999.
    """

    @classmethod
    def parse(cls, text: str, *, offset_conflict: OffsetConflict = "refuse") -> Self:
        """RFC 9557 text says a moment by offset and again by zone; where they differ, one has to give.

        Args:
            text: such as ``2004-03-20T10:30:00-05:00[America/New_York]``. ``Z`` for the offset means that
                date and time are UTC's, and the zone is where they are shown.
            offset_conflict: ``keep_local`` keeps the wall time, ``keep_instant`` the moment.

        Raises:
            WrongType: it is no text.
            InstantError: the text is no instant, or its parts contradict each other.
        """
        if not isinstance(cast("object", text), str):
            text_given(text)
        # Nearly every time of a document is on a day of which another was read already.
        known = steady(text)
        if known is not None:
            return cls._on(*known)
        found = SHAPE.fullmatch(text)
        if found is None:
            raise refusal(text)
        stamp, written, key = found.groups()
        offset = _offsets.get(written)
        if offset is None:
            offset = _offsets[written] = read_offset(written)
        try:
            wall = datetime.fromisoformat(stamp)
        except ValueError:
            raise refusal(text) from None
        try:
            where = zone_named(key)
        except UnknownZone as error:
            raise InstantError(str(error), reason="unknown-zone") from None
        try:
            utc = wall.replace(tzinfo=UTC) - offset
            shown = utc.astimezone(where)
        except (OverflowError, ValueError):
            raise out_of_range(where) from None
        if written != "Z" and shown.replace(tzinfo=None) != wall:
            return cls._settled(wall, offset, where, offset_conflict)
        made = cls._hold(shown, utc, where)
        if written != "Z":
            remember(text, wall, offset, where)
        return made

    @classmethod
    def of(cls, moment: datetime, zone: str | None = None) -> Self:
        """Any datetime that knows its offset is a moment, which a zone can show.

        Args:
            moment: an aware datetime of whatever class.
            zone: where to show it; by default the zone that the datetime itself names. An offset names
                none, except that ``datetime.UTC`` is the zone UTC.

        Raises:
            InstantError: the datetime is naive, or names no zone and none is given; or the clocks of the zone it names
                never show what it says, or show it with another offset, as where its time zone data are older.
        """
        utc = utc_of(moment)
        if zone is not None:
            return cls._at(utc, zone_of(zone))
        made = cls._at(utc, zone_of(moment.tzinfo))
        wall, offset = plain(moment).replace(fold=0), moment.utcoffset()
        if offset is not None and plain(made).replace(fold=0) != wall:
            return cls._settled(wall, offset, zone_of(moment.tzinfo), "refuse")
        return made

    @classmethod
    def local(
        cls,
        year: SupportsIndex,
        month: SupportsIndex,
        day: SupportsIndex,
        hour: SupportsIndex = 0,
        minute: SupportsIndex = 0,
        second: SupportsIndex = 0,
        microsecond: SupportsIndex = 0,
        *,
        zone: str,
        fold: Literal[0, 1] | None = None,
    ) -> Self:
        """What the clocks of a zone show is one moment, none, or one of two.

        Args:
            year: of the wall time, as are month, day, hour, minute, second and microsecond.
            zone: the name of the zone.
            fold: which of two, where clocks show the time twice: 0 the earlier, 1 the later.

        Raises:
            InstantError: clocks never show it, or show it twice and ``fold`` is not given.
        """
        wall = wall_time(year, month, day, hour, minute, second, microsecond)
        return cls._stated(wall, zone_of(zone), fold)

    @classmethod
    def at_local(cls, naive: datetime, zone: str, fold: Literal[0, 1] | None = None) -> Self:
        """What the clocks of a zone show, given as a datetime without a zone, is read as by `local`."""
        if naive.tzinfo is not None:
            raise WrongType("at_local takes a datetime without a zone; for one that has it use Instant.of")
        return cls._stated(plain(naive), zone_of(zone), fold)

    @classmethod
    def _settled(cls, wall: datetime, offset: timedelta, where: Zone, policy: OffsetConflict) -> Self:
        """Offset and zone disagree: the one that is trusted decides, and if neither is, nothing does."""
        if policy not in get_args(OffsetConflict):
            raise NotUnderstood(
                f"offset_conflict is 'refuse', 'keep_local' or 'keep_instant', not {policy!r}"
            )
        if policy == "keep_instant":
            return cls._at(wall.replace(tzinfo=UTC) - offset, where)
        if policy == "keep_local" or not moments(wall, where):
            return cls._stated(wall, where, None)
        raise contradiction(wall, offset, where, cast("Show", cls._at))

    # --- pendulum's other ways to a datetime, with the same refusals -------------------------------------

    @classmethod
    def create(
        cls,
        year: SupportsIndex,
        month: SupportsIndex,
        day: SupportsIndex,
        hour: SupportsIndex = 0,
        minute: SupportsIndex = 0,
        second: SupportsIndex = 0,
        microsecond: SupportsIndex = 0,
        tz: str | float | tzinfo | None = None,
        fold: int | None = None,
        raise_on_unknown_times: bool = True,
    ) -> Self:
        """A wall time is read as by `local`; one that does not exist is refused in any case."""
        del raise_on_unknown_times
        wall = wall_time(year, month, day, hour, minute, second, microsecond)
        return cls._stated(wall, zone_of(tz), fold)

    @classmethod
    def instance(cls, dt: datetime, tz: str | tzinfo | None = None) -> Self:
        """A datetime with a zone is read as by `of`; for one without, ``tz`` says whose clocks show it."""
        return cls.of(dt) if dt.tzinfo is not None else cls._stated(plain(dt), zone_of(tz), None)

    @classmethod
    def now(cls, tz: str | tzinfo | None = None) -> Self:
        """The present moment has no zone of its own: name the one that shows it."""
        if tz is None:
            raise InstantError("name the time zone, as in Instant.now('America/New_York')", reason="no-zone")
        return cls._at(datetime.now(UTC), zone_of(tz))

    @classmethod
    def fromtimestamp(cls, t: float, tz: str | tzinfo | None = None) -> Self:
        """Seconds since 1970 are a moment; ``tz`` says whose clocks show it."""
        if tz is None:
            raise InstantError("name the time zone that shows the timestamp", reason="no-zone")
        where = zone_of(tz)
        try:
            utc = datetime.fromtimestamp(t, UTC)
        except (OverflowError, ValueError, OSError):
            raise out_of_range(where) from None
        return cls._at(utc, where)

    @classmethod
    def utcfromtimestamp(cls, t: float) -> Self:
        """Seconds since 1970 are a moment, here shown in UTC."""
        return cls.fromtimestamp(t, UTC)

    @classmethod
    def combine(cls, date: date, time: time, tzinfo: tzinfo | None = None) -> Self:
        """A date and a time of day are a wall time; the zone is the time's own unless another is given."""
        where = zone_of(time.tzinfo if tzinfo is None else tzinfo)
        return cls._stated(datetime.combine(date, time, None), where, time.fold or None)

    @classmethod
    def fromisoformat(cls, date_string: str) -> Self:
        """Text is read as by `parse`: without its zone it is not an instant."""
        return cls.parse(date_string)

    # --- the same moment, elsewhere ----------------------------------------------------------------------

    def to(self, zone: str) -> Self:
        """The same moment is shown by the clocks of another zone."""
        return self._at(self._utc, zone_of(zone))

    def in_timezone(self, tz: str | tzinfo) -> Self:
        """The same moment is shown by the clocks of another zone, which has to have a name."""
        return self._at(self._utc, zone_of(tz))

    def in_tz(self, tz: str | tzinfo) -> Self:
        """The same as `in_timezone`."""
        return self.in_timezone(tz)

    def astimezone(self, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride] - an instant has a named zone
        """The same moment is shown in another zone.

        Returns:
            An instant where the zone has a name. A fixed offset, or no zone for the one this program
            runs in, gives the plain ``datetime`` that the standard library gives.
        """
        if tz is None or name_of(tz) is None:
            return self._utc.astimezone(tz)
        return self._at(self._utc, zone_of(tz))

    def naive(self) -> DateTime:  # type: ignore[override]  # an instant is never naive
        """What the clocks show, without the zone: no instant any more, but pendulum's ``DateTime``."""
        return DateTime.instance(plain(self), tz=None)

    # --- another wall time, stated -----------------------------------------------------------------------

    @overload  # type: ignore[override]  # an instant is never naive
    def replace(
        self,
        year: SupportsIndex | None = None,
        month: SupportsIndex | None = None,
        day: SupportsIndex | None = None,
        hour: SupportsIndex | None = None,
        minute: SupportsIndex | None = None,
        second: SupportsIndex | None = None,
        microsecond: SupportsIndex | None = None,
        tzinfo: tzinfo | Literal[True] = True,
        fold: int | None = None,
    ) -> Self: ...

    @overload
    def replace(
        self,
        year: SupportsIndex | None = None,
        month: SupportsIndex | None = None,
        day: SupportsIndex | None = None,
        hour: SupportsIndex | None = None,
        minute: SupportsIndex | None = None,
        second: SupportsIndex | None = None,
        microsecond: SupportsIndex | None = None,
        *,
        tzinfo: None,
        fold: int | None = None,
    ) -> DateTime: ...

    def replace(
        self,
        year: SupportsIndex | None = None,
        month: SupportsIndex | None = None,
        day: SupportsIndex | None = None,
        hour: SupportsIndex | None = None,
        minute: SupportsIndex | None = None,
        second: SupportsIndex | None = None,
        microsecond: SupportsIndex | None = None,
        tzinfo: tzinfo | bool | None = True,
        fold: int | None = None,
    ) -> Self | DateTime:
        """The wall time is another one; with ``tzinfo`` it is the one of another zone's clocks.

        Args:
            year: of the new wall time, as are month, day, hour, minute, second and microsecond; what is
                not given stays.
            tzinfo: the zone of the new wall time. ``None`` gives a naive pendulum ``DateTime``.
            fold: which of two moments, where clocks show the time twice: 0 the earlier, 1 the later.

        Raises:
            InstantError: the wall time does not exist, or exists twice and nothing says which is meant.
        """
        given = (year, month, day, hour, minute, second, microsecond)
        if tzinfo is None:
            wall = self._wall_with(given).replace(fold=self.fold if fold is None else fold)
            return DateTime.instance(wall, tz=None)
        return self._restated(given, self._where if isinstance(tzinfo, bool) else zone_of(tzinfo), fold)

    # Python 3.13's copy.replace.
    __replace__ = replace

    def set(
        self,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        tz: str | float | tzinfo | None = None,
    ) -> Self:
        """The wall time is another one, as with `replace`; ``tz`` may also be a zone's name."""
        given = (year, month, day, hour, minute, second, microsecond)
        return self._restated(given, self._where if tz is None else zone_of(tz), None)

    def _wall_with(self, given: tuple[SupportsIndex | None, ...]) -> datetime:
        own = plain(self).timetuple()[:6]
        parts = (*own, self.microsecond)
        return wall_time(*(part if new is None else new for part, new in zip(parts, given, strict=True)))

    def _restated(self, given: tuple[SupportsIndex | None, ...], where: Zone, fold: int | None) -> Self:
        # In a repeated hour the instant has told already which of the two hours is meant.
        told = where is self._where and len(moments(plain(self), where)) > 1
        return self._stated(self._wall_with(given), where, fold, self.utcoffset() if told else None)
