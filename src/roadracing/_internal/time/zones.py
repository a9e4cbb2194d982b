"""Time zones of the tz database, read from the tzdata package and never from the machine.

Two machines with different zone data put one session at two times. Everybody who installs the same
tzdata package gets the same clocks, so that package is the only source; what the operating system
holds, or what ``PYTHONTZPATH`` names, is not looked at.
"""

import difflib
import threading
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NoReturn, Self, cast, final

from pendulum.tz.timezone import Timezone

from roadracing._internal.findings.root import RoadracingError, WrongType

from .given_times import text_given

# Names in the package that are nobody's time: "Factory" says that a machine was never set up.
_NOT_ZONES: Final = frozenset({"Factory", "localtime", "posixrules"})

# More names than this are no help to somebody who misspelt one.
_MOST_SUGGESTIONS: Final = 3

# Longer text is no misspelt zone, and measuring how near it is to six hundred names would take long.
_LONGEST_NAME: Final = 64

_zones: dict[str, "Zone"] = {}
_loading = threading.Lock()


class UnknownZone(RoadracingError, ValueError):
    """The tz database has no zone of this name; the message suggests the nearest names."""


@final
class Zone(Timezone):
    """A zone of the tz database: what the clocks of one region showed, show and are due to show.

    There is one object per name. ``Zone("America/New_York")`` is ``zone("America/New_York")``, and so is
    each copy of it and what it unpickles to.

    Raises:
        UnknownZone: the tz database has no zone of this name.
        WrongType: the name is no text.
    """

    def __new__(cls, key: str) -> "Zone":
        if text_given(key) not in zone_names():
            raise UnknownZone(_unknown(key))
        with _loading:
            # Somebody else may have read it in the meantime.
            found = _zones.get(key)
            if found is None:
                with files("tzdata.zoneinfo").joinpath(*key.split("/")).open("rb") as data:
                    found = super().from_file(data, key=str(key))
                # Pendulum keeps the file to pickle the zone with; this one pickles by its name.
                found._file_bytes = None  # noqa: SLF001 - Zone is one of them
                _zones[str(key)] = found
        return found

    @classmethod
    def from_file(cls, fobj: object, /, key: str | None = None) -> NoReturn:
        """A zone comes from the tzdata package alone, so that a name means the same to everybody."""
        raise WrongType("a Zone is read from the tzdata package, by name: use zone(name)")

    @classmethod
    def no_cache(cls, key: str) -> "Zone":
        """A zone is one object: the same as ``Zone(key)``."""
        return cls(key)

    @classmethod
    def clear_cache(cls, *, only_keys: Iterable[str] | None = None) -> None:
        """Zones are kept for the life of the program: nothing is cleared."""

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: dict[int, object]) -> Self:
        return self

    def __reduce__(self) -> tuple[type["Zone"], tuple[str]]:
        return Zone, (self.key,)


def zone(key: str) -> Zone:
    """A name of the tz database stands for one zone, the same object each time.

    Args:
        key: the name as the tz database writes it, such as ``America/New_York``.

    Raises:
        UnknownZone: there is no such name.
    """
    found = _zones.get(key)
    return Zone(key) if found is None else found


@cache
def zone_names() -> frozenset[str]:
    """The tz database names each of these zones."""
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split()) - _NOT_ZONES


def utc_readings(where: Zone, wall: datetime) -> tuple[datetime, ...]:
    """Clocks show a time of day once, or not at all, or twice.

    Args:
        where: the zone the clocks are in.
        wall: what they show, without a zone.

    Returns:
        The moments in UTC, earliest first: none where the clocks jumped over the time, two where they
        were put back and showed it again.

    Raises:
        OverflowError: the moment lies outside the years 1 to 9999.
    """
    before, after = _offsets(where, wall)
    if before == after:
        return (_utc(wall, before),)
    if before < after:
        return ()
    return (_utc(wall, before), _utc(wall, after))


def around_gap(where: Zone, wall: datetime) -> tuple[datetime, datetime]:
    """A time the clocks jumped over has a reading by the clock before the jump and one by the clock after.

    Returns:
        In UTC: the wall time read with the offset after the jump, which lies before it, and read with the
        offset before the jump, which lies after it. In New York the 02:30 of a March night gives what
        the clocks show as 01:30 and as 03:30.
    """
    before, after = _offsets(where, wall)
    return _utc(wall, after), _utc(wall, before)


def gap_moment(where: Zone, wall: datetime) -> datetime:
    """The clocks jumped over a wall time at one moment, given in UTC: the first that shows the later time."""
    earlier, later = around_gap(where, wall)
    earlier = earlier.replace(microsecond=0)
    start = where.utcoffset(earlier.astimezone(where))
    seconds = (later - earlier) // timedelta(seconds=1) + 1
    low, high = 0, seconds
    # Clocks change on a whole second, after `low` and not after `high`.
    while high - low > 1:
        middle = (low + high) // 2
        if where.utcoffset((earlier + timedelta(seconds=middle)).astimezone(where)) == start:
            low = middle
        else:
            high = middle
    return earlier + timedelta(seconds=high)


def _offsets(where: Zone, wall: datetime) -> tuple[timedelta, timedelta]:
    # A zone of the tz database has an offset at all times.
    before = cast("timedelta", where.utcoffset(wall.replace(tzinfo=None, fold=0)))
    after = cast("timedelta", where.utcoffset(wall.replace(tzinfo=None, fold=1)))
    return before, after


def _utc(wall: datetime, offset: timedelta) -> datetime:
    return wall.replace(tzinfo=UTC, fold=0) - offset


# The same misspelt name often stands in every row, and looking for the nearest takes milliseconds.
@lru_cache(maxsize=256)
def _unknown(key: str) -> str:
    if len(key) > _LONGEST_NAME:
        return f"there is no time zone called {key[:_LONGEST_NAME]!r}…"
    near = _nearest(key)
    if near:
        return f"there is no time zone called {key!r}: did you mean {' or '.join(near)}?"
    return f"there is no time zone called {key!r}: zones are named like America/New_York"


def _nearest(key: str) -> list[str]:
    wanted = "_".join(key.casefold().split())
    by_whole = {name.casefold(): name for name in sorted(zone_names())}
    if wanted in by_whole:
        return [by_whole[wanted]]
    by_city: dict[str, list[str]] = {}
    for folded, name in by_whole.items():
        by_city.setdefault(folded.rpartition("/")[2], []).append(name)
    city = wanted.rpartition("/")[2]
    if city in by_city:
        return by_city[city]
    longer = [name for folded, name in by_whole.items() if wanted and folded.startswith(wanted)]
    if 0 < len(longer) <= _MOST_SUGGESTIONS:
        return longer
    whole = [
        by_whole[near]
        for near in difflib.get_close_matches(wanted, by_whole, n=_MOST_SUGGESTIONS, cutoff=0.75)
    ]
    if whole:
        return whole
    cities = difflib.get_close_matches(city, by_city, n=2, cutoff=0.75)
    return [name for near in cities for name in by_city[near]][:_MOST_SUGGESTIONS]
