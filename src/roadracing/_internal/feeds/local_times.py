"""In which zones the times of a season can be written as the venue's clocks show them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from roadracing._internal.model.season.index import Index
from roadracing._internal.time.zones import utc_readings, zone

from .memo import memo_of
from .zone_rule import FIRST_YEAR, ZoneRule, zone_rule

LAST_YEAR: Final = 2035
"""The last year that every known reader works out a rule for."""
_DAY: Final = dt.timedelta(days=1)


def ruled(index: Index) -> Mapping[str, ZoneRule]:
    """The zones of a season's venues whose clocks follow one rule on every day from its first time to its last.

    Where the rule has changed in that time, where clocks change by another calendar, and in UTC itself, times are
    better written in UTC.
    """
    memo = memo_of(index.season)
    found: Mapping[str, ZoneRule] | None = memo.get(ruled)
    if found is None:
        found = memo[ruled] = _ruled(index)
    return found


def _ruled(index: Index) -> dict[str, ZoneRule]:
    moments: dict[str, list[dt.datetime]] = {}
    for session in index.season.sessions:
        starts = index.starts(session)
        if starts is None:
            continue
        venue = index.venue_of(session)
        held = moments.setdefault(venue.timezone if venue is not None else starts.zone, [])
        held.append(starts.utc)
        if session.end is not None:
            held.append(session.end.utc)
    rules = {key: follows(key, min(held).date(), max(held).date()) for key, held in moments.items()}
    return {key: rule for key, rule in sorted(rules.items()) if rule is not None}


@lru_cache(maxsize=256)
def follows(key: str, first: dt.date, last: dt.date) -> ZoneRule | None:
    """The one rule that the clocks of a zone follow on each day of a range, and on the day before and after."""
    rule = zone_rule(key)
    if rule is None or rule.clocks[0].name == "UTC" or first.year <= FIRST_YEAR or last.year > LAST_YEAR:
        return None
    where = zone(key)
    noon = dt.datetime.combine(first - _DAY, dt.time(12), dt.UTC)
    while noon.date() <= last + _DAY:
        if where.utcoffset(noon.astimezone(where)) != rule.offset(noon):
            return None
        noon += _DAY
    return rule


def writable(rule: ZoneRule, moments: Iterable[dt.datetime]) -> bool:
    """Whether the clocks say each of these moments, in UTC, and mean no other by it.

    A time that clocks show twice means the first by RFC 5545, and half of the known readers take it for the second:
    both are written in UTC.
    """
    where = zone(rule.key)
    for moment in moments:
        shown = moment.astimezone(where)
        if where.utcoffset(shown) != rule.offset(moment):
            return False
        if utc_readings(where, shown.replace(tzinfo=None, fold=0)) != (moment,):
            return False
    return True
