"""An independent judge of what clocks show, and the moments at which they change.

The judge is the standard library's ``zoneinfo``, given the files of the tzdata package, and arithmetic in
UTC. It shares no code with the zones under test but the interpreter's own.
"""

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

ZONES = tuple(
    name for name in files("tzdata").joinpath("zones").read_text("utf-8").split() if name != "Factory"
)
FIRST = datetime(1950, 1, 1, tzinfo=UTC)
LAST = datetime(2037, 12, 31, tzinfo=UTC)


@cache
def judge(name: str) -> ZoneInfo:
    """The zone as the standard library reads it from the tzdata package."""
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def offset_at(name: str, utc: datetime) -> timedelta:
    """How far the zone's clocks are ahead of UTC at a moment."""
    offset = utc.astimezone(judge(name)).utcoffset()
    assert offset is not None
    return offset


def whole_minutes(offset: timedelta) -> bool:
    """Whether an offset can be written."""
    return offset % timedelta(minutes=1) == timedelta(0)


@cache
def transitions(name: str, first: datetime = FIRST, last: datetime = LAST) -> tuple[datetime, ...]:
    """The first moments of each new offset, from 1950 to 2037, found by looking at every fifth day."""
    step = timedelta(days=5)
    found = []
    low = first
    before = offset_at(name, low)
    while low < last:
        high = low + step
        after = offset_at(name, high)
        if after != before:
            found.append(_change(name, low, high, before))
        low, before = high, after
    return tuple(found)


def _change(name: str, low: datetime, high: datetime, before: timedelta) -> datetime:
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle -= timedelta(microseconds=middle.microsecond)
        if offset_at(name, middle) == before:
            low = middle
        else:
            high = middle
    return high


def readings(name: str, wall: datetime) -> tuple[datetime, ...]:
    """Every moment at which the zone's clocks show a wall time, by trying each offset of those days."""
    around = wall.replace(tzinfo=UTC)
    offsets = {offset_at(name, around + timedelta(hours=hours)) for hours in range(-30, 31)}
    tried = (around - offset for offset in offsets)
    return tuple(
        sorted(utc for utc in tried if utc.astimezone(judge(name)).replace(tzinfo=None, fold=0) == wall)
    )


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and a moment in UTC whose offset can be written, mostly within hours of a change of clocks."""
    name = draw(st.sampled_from(ZONES))
    year = draw(st.integers(FIRST.year, LAST.year))
    changes = transitions(name, datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, tzinfo=UTC))
    if changes and draw(st.integers(0, 5)):
        seconds = draw(st.one_of(st.integers(-7200, 7200), st.integers(-200_000, 200_000)))
        utc = draw(st.sampled_from(changes)) + timedelta(seconds=seconds)
    else:
        utc = draw(st.datetimes(datetime(1950, 1, 2), datetime(2100, 1, 1))).replace(tzinfo=UTC)  # noqa: DTZ001
    utc += timedelta(microseconds=draw(st.sampled_from((0, 0, 0, 1, 500_000, 999_999))))
    while not whole_minutes(offset_at(name, utc)):
        utc += timedelta(days=3650)
    return name, utc


@st.composite
def walls(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and a wall time that its clocks may show once, twice or never."""
    name, utc = draw(moments())
    shown = utc.astimezone(judge(name)).replace(tzinfo=None, fold=0)
    return name, shown + timedelta(minutes=draw(st.sampled_from((0, 0, -60, -30, 30, 60, -1440, 1440))))
