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
    """Two weekends at one venue have days in common.

    Attributes:
        first: the id of the one that begins first.
        second: the id of the other.
        venue: the venue of both.
        first_day: the first day they have in common.
        last_day: the last day they have in common.
    """

    first: str
    second: str
    venue: str
    first_day: dt.date
    last_day: dt.date

    @property
    def path(self) -> Path:
        """The id path of the second."""
        return ("weekends", self.second)

    @property
    def reason(self) -> str:
        """Why they are held to be one, as a sentence."""
        days = (
            f"on {self.first_day}"
            if self.first_day == self.last_day
            else f"from {self.first_day} to {self.last_day}"
        )
        return f"{self.first} and {self.second} are both at {self.venue} {days}: plainly one weekend under two ids"


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
        weekends.sort()
        for n, (_, last, first_id) in enumerate(weekends):
            for other_first, other_last, second_id in weekends[n + 1 :]:
                if other_first > last:
                    break
                yield SameWeekend(
                    first=first_id,
                    second=second_id,
                    venue=venue,
                    first_day=other_first,
                    last_day=min(last, other_last),
                )


def _days(index: Index, weekend: RaceWeekend) -> tuple[dt.date, dt.date] | None:
    if weekend.days is not None:
        return weekend.days
    days = [session.day for session in index.sessions_of(weekend.id) if session.day is not None]
    return (min(days), max(days)) if days else None
