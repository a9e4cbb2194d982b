"""Who has which ground: the boxes along the pit lane, and the spots of the paddock day by day."""

import datetime as dt
from typing import Final, TypeAlias

from roadracing._internal.model.paddock.units import PaddockUnits
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.text.lists import listed
from roadracing._internal.text.natural_order import natural
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text, span_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.naming import label_of, labels_of

Row: TypeAlias = tuple[str, ...]
"""The cells of a row, or the headings of a list."""
Groups: TypeAlias = tuple[tuple[str, tuple[Row, ...]], ...]
"""The rows of a list under what stands above them."""


def local(index: Index, weekend: RaceWeekend, moment: Instant) -> Instant:
    """A moment as clocks at the venue show it."""
    venue = index.venue_of(weekend)
    return moment.to(venue.timezone) if venue is not None else moment


def held_words(index: Index, weekend: RaceWeekend, start: Instant | None, end: Instant | None) -> str:
    """From when until when something holds, in words; empty where it always does."""
    if start is not None and end is not None:
        return span_text(local(index, weekend, start), local(index, weekend, end))
    if start is not None:
        return f"from {span_text(local(index, weekend, start))}"
    return f"until {span_text(local(index, weekend, end))}" if end is not None else ""


def with_when(words: str, when: str) -> str:
    """Words, with when they hold in brackets where that is not always."""
    return f"{words} ({when})" if when else words


def pit_lane(index: Index, weekend: RaceWeekend) -> tuple[Row, Groups]:
    """The boxes in the order of the lane, with who has each in every series."""
    plans = index.pit_plans_at(weekend.id)
    series = list(
        dict.fromkeys(
            name
            for plan in plans
            for given in plan.allocations
            for name in given.series or [index.entries[e].series for e in given.entries if e in index.entries]
        )
    )
    groups = []
    for plan in plans:
        rows = []
        for box in sorted(plan.boxes, key=lambda one: (one.from_m is None, one.from_m or 0.0)):
            cells: dict[str, list[str]] = {}
            for given in plan.allocations:
                if box.id not in given.boxes:
                    continue
                cars = listed(labels_of(index.entries, given.entries))
                whose = given.series or tuple(
                    {index.entries[e].series for e in given.entries if e in index.entries}
                )
                words = " ".join(
                    filter(None, (cars, label_of(index.teams, given.team) if given.team else ""))
                )
                only = listed(index.sessions[s].label for s in given.sessions if s in index.sessions)
                when = "; ".join(filter(None, (only, held_words(index, weekend, given.start, given.end))))
                for name in whose or ("",):
                    cells.setdefault(name, []).append(with_when(words or "the series", when))
            where = (
                f"{box.from_m:g} to {box.to_m:g} m" if box.from_m is not None and box.to_m is not None else ""
            )
            kept = f"kept for {box.reserved_for}" if box.reserved_for else ""
            anybody = cells.get("", [])
            rows.append(
                (
                    box.name,
                    "; ".join(filter(None, (where, kept))),
                    *("; ".join([*cells.get(name, []), *anybody]) for name in series),
                )
            )
        groups.append(("", tuple(rows)))
    return ("Box", "Along the lane", *labels_of(index.series, series)), tuple(groups)


def _days(index: Index, weekend: RaceWeekend) -> list[dt.date]:
    """The days of the weekend: those on which there are sessions, else those that it is said to have."""
    found: set[dt.date] = {
        local(index, weekend, starts).date()
        for session in index.sessions_of(weekend.id)
        if (starts := index.starts(session)) is not None
    }
    if not found and weekend.days is not None:
        first, last = weekend.days
        found = {first + dt.timedelta(days=n) for n in range(min((last - first).days, 13) + 1)}
    return sorted(found)[:_MOST_DAYS]


_MOST_DAYS: Final = 7


def paddock_by_day(index: Index, weekend: RaceWeekend) -> tuple[Row, Groups]:
    """Every spot with who stands there on each day, by area."""
    days = _days(index, weekend)
    groups: list[tuple[str, tuple[Row, ...]]] = []
    for plan in (one for one in index.season.paddock_plans if one.weekend == weekend.id):
        units = PaddockUnits(plan, index)
        by_area: dict[str, list[Row]] = {}
        for spot in sorted(plan.spots, key=lambda one: natural(one.label)):
            cells = []
            for day in days:
                there = []
                for unit in units.holders.get(spot.id, ()):
                    start = local(index, weekend, unit.start) if unit.start is not None else None
                    end = local(index, weekend, unit.end) if unit.end is not None else None
                    if (start is not None and start.date() > day) or (end is not None and end.date() < day):
                        continue
                    comes = f"from {clock_text(start)}" if start is not None and start.date() == day else ""
                    goes = f"until {clock_text(end)}" if end is not None and end.date() == day else ""
                    there.append(with_when(units.unit(unit), " ".join(filter(None, (comes, goes)))))
                cells.append("; ".join(there) or "free")
            area = units.areas.get(spot.area or "")
            by_area.setdefault(area.label if area is not None else plan.label, []).append(
                (spot.label, *cells)
            )
        groups += [(name, tuple(rows)) for name, rows in by_area.items()]
    return ("Spot", *map(short_day_text, days)), tuple(groups)
