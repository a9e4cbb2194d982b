"""A moment and the zone whose clocks show it: what makes two of them one, and how they are made.

This is the ground `instant` stands on. Every object is made by ``_hold`` from a moment in UTC, so
none can show a time that its clocks never showed, and the moment decides wherever the standard library
would look at the wall time: comparing, hashing, copying, pickling.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, Final, Self, SupportsIndex, TypeAlias, cast

from pendulum import DateTime

from roadracing._internal.findings.root import WrongType

from .given_times import moment_given
from .local_time import Show, offset_seconds, out_of_range, plain, stated, wall_time
from .rfc9557 import InstantError
from .steady_days import ClockReading, SteadyDay, around_clock, write_around
from .zones import UnknownZone, Zone, zone as zone_named

_Pickled: TypeAlias = tuple[Callable[[datetime, Zone], "ZonedMoment"], tuple[datetime, Zone]]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class ZonedMoment(DateTime):
    """A moment in UTC with the named zone that shows it; `Instant` is the one to use."""

    _utc: datetime
    _where: Zone

    def __new__(
        cls,
        year: SupportsIndex,
        month: SupportsIndex,
        day: SupportsIndex,
        hour: SupportsIndex = 0,
        minute: SupportsIndex = 0,
        second: SupportsIndex = 0,
        microsecond: SupportsIndex = 0,
        tzinfo: tzinfo | None = None,
        *,
        fold: int | None = None,
    ) -> Self:
        wall = wall_time(year, month, day, hour, minute, second, microsecond)
        return cls._stated(wall, zone_of(tzinfo), fold)

    @classmethod
    def _at(cls, utc: datetime, where: Zone) -> Self:
        """A moment in UTC is shown by the clocks of the zone."""
        try:
            shown = utc.astimezone(where)
        except (OverflowError, ValueError):
            raise out_of_range(where) from None
        return cls._hold(shown, utc, where)

    @classmethod
    def _hold(cls, shown: datetime, utc: datetime, where: Zone) -> Self:
        """What clocks show at a moment and the moment itself are one object; both are given by the caller."""
        if shown.second != utc.second:
            raise offset_seconds(shown)
        self = datetime.__new__(
            cls,
            shown.year,
            shown.month,
            shown.day,
            shown.hour,
            shown.minute,
            shown.second,
            shown.microsecond,
            where,
            fold=shown.fold,
        )
        held = self.__dict__
        held["_utc"] = utc
        held["_where"] = where
        return self

    @classmethod
    def _on(cls, day: SteadyDay, clock: ClockReading) -> Self:
        """The clocks of a zone show a time on a day on which nobody changes them."""
        self = datetime.__new__(cls, *day.date, *clock.time, 0, day.where)
        held = self.__dict__
        held["_utc"] = day.midnight + clock.since
        held["_where"] = day.where
        return self

    @classmethod
    def _stated(cls, wall: datetime, where: Zone, fold: int | None, keep: timedelta | None = None) -> Self:
        """A wall time that somebody states exists, and exists once or is told apart."""
        return cls._at(stated(wall, where, fold, keep, cast("Show", cls._at)), where)

    # --- what it says ------------------------------------------------------------------------------------

    @property
    def zone(self) -> str:
        """The tz database's name of the zone whose clocks show the moment."""
        return self._where.key

    @property
    def utc(self) -> datetime:
        """The moment as a ``datetime`` of the standard library in ``datetime.UTC``."""
        return self._utc

    @property
    def key(self) -> tuple[datetime, str]:
        """Two instants are the same fact if they are one moment shown in one zone."""
        return self._utc, self._where.key

    @property
    def text(self) -> str:
        """The instant as RFC 9557 writes it; equal keys give equal text."""
        day = (self.year, self.month, self.day, self._where)
        around = around_clock(day) if not self.microsecond else None
        if around is not None:
            return f"{around[0]}{self.hour:02}:{self.minute:02}:{self.second:02}{around[1]}"
        shown = self.isoformat()
        if self.microsecond:
            whole, _, rest = shown.partition(".")
            shown = f"{whole}.{rest[:6].rstrip('0')}{rest[6:]}"
        elif not self.fold:
            write_around(day, shown[:11], f"{shown[19:]}[{self._where.key}]")
        return f"{shown}[{self._where.key}]"

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def for_json(self) -> str:
        """The instant in JSON is its RFC 9557 text."""
        return self.text

    @property
    def int_timestamp(self) -> int:
        """Whole seconds since 1970."""
        return (self._utc - _EPOCH) // timedelta(seconds=1)

    def is_local(self) -> bool:
        """Whether clocks where this program runs are as far from UTC."""
        return self._utc.astimezone().utcoffset() == self.utcoffset()

    # --- sameness ----------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ZonedMoment):
            return self._utc == other._utc
        if isinstance(other, datetime):
            # The standard library calls no moment of a repeated hour equal to one in another zone.
            return other.utcoffset() is not None and not (self._utc < other or self._utc > other)
        # A date is never equal to a moment of it, which Python before 3.13 does not know.
        return False if isinstance(other, date) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: date) -> bool:
        moment = _comparable(other)
        return NotImplemented if moment is None else self._utc < moment

    def __le__(self, other: date) -> bool:
        moment = _comparable(other)
        return NotImplemented if moment is None else self._utc <= moment

    def __gt__(self, other: date) -> bool:
        moment = _comparable(other)
        return NotImplemented if moment is None else self._utc > moment

    def __ge__(self, other: date) -> bool:
        moment = _comparable(other)
        return NotImplemented if moment is None else self._utc >= moment

    # As the equal datetime in UTC. The standard library's hash of a zoned one ignores its fold.
    def __hash__(self) -> int:
        return hash(self._utc)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _: dict[int, Any]) -> Self:
        return self

    # Pendulum pickles the wall time, which says two moments in a repeated hour; hence another shape.
    # Pendulum's own promises the constructor's arguments, which lose an hour when clocks go back.
    def __reduce__(self) -> _Pickled:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._at, (self._utc, self._where)

    def __reduce_ex__(self, protocol: SupportsIndex) -> _Pickled:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.__reduce__()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an instant does not change: {name} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an instant does not change: {name} cannot be deleted")


def zone_of(named: str | float | tzinfo | None) -> Zone:
    """A zone is one of the tz database, whichever library's object names it.

    Raises:
        InstantError: there is none, it is only an offset, or its name is unknown.
    """
    if isinstance(named, Zone):
        return named
    if named is None:
        raise InstantError(
            "a date and time of day without a time zone is not an instant: name the zone", reason="naive"
        )
    key = named if isinstance(named, str) else name_of(named)
    if key is None:
        raise InstantError(
            f"{named} is an offset, not a time zone: name the zone, such as America/New_York",
            reason="no-zone",
        )
    try:
        return zone_named(key)
    except UnknownZone as error:
        raise InstantError(str(error), reason="unknown-zone") from None


def name_of(where: object) -> str | None:
    """Zones of zoneinfo and pendulum have a key, those of pytz a zone; of fixed offsets UTC has a name."""
    for attribute in ("key", "zone"):
        name = getattr(where, attribute, None)
        if isinstance(name, str):
            return name
    if isinstance(where, timezone) and where == UTC and where.tzname(None) == "UTC":
        return "UTC"
    return None


def utc_of(moment: datetime) -> datetime:
    """A datetime that knows its offset is a moment.

    Returns:
        It, as a ``datetime`` of the standard library in ``datetime.UTC``.

    Raises:
        WrongType: it is no datetime.
        InstantError: it does not know its offset, or is outside the years 1 to 9999 in UTC.
    """
    if isinstance(moment, ZonedMoment):
        return moment.utc
    offset = moment_given(moment).utcoffset()
    if offset is None:
        raise InstantError(
            f"{moment} has no time zone, so it is not a moment: use Instant.at_local and name the zone",
            reason="naive",
        )
    try:
        return plain(moment).replace(tzinfo=UTC, fold=0) - offset
    except OverflowError:
        raise InstantError(f"{moment} is outside the years 1 to 9999 in UTC", reason="out-of-range") from None


def _comparable(other: object) -> datetime | None:
    if isinstance(other, ZonedMoment):
        return other.utc
    if isinstance(other, datetime):
        return other
    if isinstance(other, date):
        # Python before 3.13 would go on and compare the days.
        raise WrongType("an instant is neither before nor after a date, which has no time zone")
    return None
