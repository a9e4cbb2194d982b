"""Two ids for plainly one weekend: two offices named it, and neither knew of the other's id."""

import datetime as dt
from collections.abc import Iterator

import attrs

from roadracing._internal.findings.places import Path
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend


@attrs.frozen(kw_only=True)
class SameWeekend:
    """Weekends at one venue have days in common, each with one that begins before it.

    Attributes:
        weekends: their ids, two or more, the one that begins first before the others.
        venue: the venue of all.
        first_day: the first day that two of them have in common.
        last_day: the last such day.
    """

    weekends: tuple[str, ...]
    venue: str
    first_day: dt.date
    last_day: dt.date

    @property
    def path(self) -> Path:
        """The id path of the second."""
        return ("weekends", self.weekends[1])


def same_weekend(season: Season | Index) -> Iterator[SameWeekend]:
    """Weekends of different ids are at one venue on the same days.

    The days of a weekend are those it or a listing gives, else those of its sessions. A weekend without days
    cannot be compared and is left out.
    """
    index = season if isinstance(season, Index) else Index(season)
    at_venue: dict[str, list[tuple[dt.date, dt.date, str]]] = {}
    for weekend in index.season.weekends:
        days = _days(index, weekend)
        if days is not None:
            at_venue.setdefault(weekend.venue, []).append((*days, weekend.id))
    for venue, weekends in sorted(at_venue.items()):
        group: list[str] = []
        begins = ends = common = dt.date.min
        for first, last, name in sorted(weekends):
            if not group or first > ends:
                if len(group) > 1:
                    yield SameWeekend(weekends=tuple(group), venue=venue, first_day=begins, last_day=common)
                group, ends = [name], last
                continue
            begins, common = (
                (first, min(last, ends)) if len(group) == 1 else (begins, max(common, min(last, ends)))
            )
            ends = max(ends, last)
            group.append(name)
        if len(group) > 1:
            yield SameWeekend(weekends=tuple(group), venue=venue, first_day=begins, last_day=common)


def _days(index: Index, weekend: RaceWeekend) -> tuple[dt.date, dt.date] | None:
    if weekend.days is not None:
        return weekend.days
    days = [session.day for session in index.sessions_of(weekend.id) if session.day is not None]
    return (min(days), max(days)) if days else None
