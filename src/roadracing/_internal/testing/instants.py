"""Instants, most of them in the hours in which clocks change."""

import datetime as dt
from functools import cache
from itertools import pairwise
from typing import Final

from hypothesis import strategies as st

from roadracing._internal.time.instant import Instant
from roadracing._internal.time.zones import zone, zone_names

FIRST_YEAR: Final = 1973
"""Before this year the clocks of some zones differ from UTC by seconds too, which no text can say."""
LAST_YEAR: Final = 2037

_ODD: Final = (
    "America/New_York",
    "America/Los_Angeles",
    "America/Indiana/Indianapolis",
    "America/Vancouver",
    "Europe/Paris",
    "Europe/Dublin",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "America/St_Johns",
    "UTC",
)


def zones() -> st.SearchStrategy[str]:
    """Names of time zones: of those that racing knows and those that are odd more often than of others."""
    return st.sampled_from(_ODD) | st.sampled_from(sorted(zone_names()))


@cache
def transitions(key: str, year: int) -> tuple[dt.datetime, ...]:
    """The moments of a year, in UTC, at which the clocks of a zone were changed."""
    where = zone(key)

    def offset(moment: dt.datetime) -> dt.timedelta | None:
        return moment.astimezone(where).utcoffset()

    begin = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
    marks = [begin + dt.timedelta(days=5 * number) for number in range(74)]
    found = []
    for low, high in pairwise(marks):
        if offset(low) == offset(high):
            continue
        before, after = low, high
        while after - before > dt.timedelta(seconds=1):
            middle = before + (after - before) // 2
            middle = middle.replace(microsecond=0)
            if offset(middle) == offset(before):
                before = middle
            else:
                after = middle
        found.append(after)
    return tuple(found)


@st.composite
def instants(draw: st.DrawFn, where: st.SearchStrategy[str] | None = None) -> Instant:
    """Instants from 1973 to 2037: in the hours around a change of the clocks where the zone has one, or at any time.

    Args:
        draw: given by Hypothesis.
        where: names of zones to take; of all by default.
    """
    key = draw(zones() if where is None else where)
    year = draw(st.integers(FIRST_YEAR, LAST_YEAR))
    changes = transitions(key, year)
    near = draw(st.booleans()) if changes else False
    if near:
        moment = draw(st.sampled_from(changes)) + dt.timedelta(minutes=15) * draw(st.integers(-12, 12))
        moment += dt.timedelta(seconds=draw(st.sampled_from((0, 0, 0, -1, 1))))
    else:
        moment = dt.datetime(year, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=draw(st.integers(0, 525_599)))
    return Instant.of(moment + dt.timedelta(microseconds=draw(st.sampled_from((0, 0, 0, 1, 500_000)))), key)
