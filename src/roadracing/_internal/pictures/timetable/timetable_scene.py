"""What a picture of a timetable shows, whatever its form: whose sessions, on which days, and in which zone."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from roadracing._internal.model.kernel.what_is_meant import id_of, ids_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.pictures.pen.colours import UNPAINTED, Paint, paints
from roadracing._internal.pictures.pen.finding_marks import Findings, marks, meetings
from roadracing._internal.pictures.pen.picture import NothingSoCalled, PictureError
from roadracing._internal.pictures.pen.text_fitting import plain
from roadracing._internal.text.nearest import nearest_of
from roadracing._internal.time.aware_datetime import instant_of
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import HALF_DAYS, clock_text, half_days, offset_text
from roadracing._internal.words.days import day_text

from .day_span import DaySpan
from .rows import Row, rows
from .timetable_changes import SlotChange, SlotChangeKind, since

EVENING: Final = dt.timedelta(hours=4)
"""How long after midnight an evening lasts: what ends by then is shown with the day it began on. Library default."""
MOST_NIGHTS: Final = 7
"""How many midnights a session is followed across; library default. Longer ones say until when they last."""


@attrs.frozen(kw_only=True, eq=False)
class Scene:
    """The sessions of one weekend, ready to be drawn.

    Attributes:
        index: the season.
        weekend: the weekend.
        zone: the name of the zone whose clocks are shown.
        days: the days on which something is on, in order, each with the sessions that start on it.
        nights: the sessions that are still on from an earlier day, by date.
        untimed: the sessions of which no time is known.
        gone: the sessions that are no longer on the timetable, by the date they were on.
        meet: pairs of sessions that a finding is about.
        paints: how each series looks, by id.
        now: the present, on the venue's clocks.
        day: the only day that is shown, where it was chosen.
        whose: whose sessions these are, where not everybody's are shown: a series, a team.
    """

    index: Index
    weekend: RaceWeekend
    zone: str
    days: Mapping[DaySpan, tuple[Row, ...]]
    nights: Mapping[dt.date, tuple[Row, ...]]
    untimed: tuple[Row, ...]
    gone: tuple[tuple[Session, SlotChange], ...]
    meet: frozenset[tuple[str, str]]
    paints: Mapping[str, Paint]
    now: Instant | None
    day: dt.date | None
    whose: str | None = None

    def clocks(self, text: str) -> str:
        """Words with their times of day as they are written in the venue's country."""
        venue = self.index.venue_of(self.weekend)
        return half_days(text) if venue is not None and venue.country in HALF_DAYS else text

    @property
    def title(self) -> str:
        """What the picture shows."""
        name = plain(self.weekend.label) or self.weekend.id
        return f"{name}: timetable" if self.day is None else f"{name}: {day_text(self.day)}"

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every session that is shown, each once."""
        return (*(row for rows in self.days.values() for row in rows), *self.untimed)

    @property
    def subtitle(self) -> str:
        """Where it is, whose clocks are shown, and which version of the timetable this is."""
        venue = self.index.venue_of(self.weekend)
        first = next((rows[0].starts for rows in self.days.values() if rows), None)
        clocks = f"local time, {self.zone}"
        if self.zone.removeprefix("Etc/") == "UTC":
            clocks = "times in UTC"
        elif first is not None:
            clocks += f" ({offset_text(first)})"
        said = [plain(venue.label) if venue is not None else "", clocks]
        timetable = self.weekend.timetable
        if timetable is not None:
            words = (timetable.status, f"version {timetable.version}" if timetable.version else None)
            issued = timetable.issued_at.to(self.zone) if timetable.issued_at is not None else None
            when = f"issued {day_text(issued.date())} {clock_text(issued)}" if issued is not None else None
            said.append(" ".join(plain(word) for word in (*words, when) if word))
        return " · ".join(filter(None, said))

    def paints_of(self, session: Session) -> tuple[Paint, ...]:
        """How a session looks: as its series do, in order; neutral for what belongs to none."""
        return tuple(self.paints.get(series, UNPAINTED) for series in session.series) or (UNPAINTED,)

    def shown_series(self) -> tuple[str, ...]:
        """The ids of the series that have a session here, by name."""
        held = {series for row in self.rows for series in row.session.series}
        return tuple(sorted(held, key=lambda i: (self.series_name(i).casefold(), i)))

    def series_name(self, series: str) -> str:
        """What a series is called on a timetable."""
        known = self.index.series.get(series)
        return (plain(known.label) if known is not None else "") or series


def scene(
    season: Season,
    weekend: str | RaceWeekend | None,
    *,
    day: dt.date | None = None,
    only: str | Session | Iterable[str | Session] | None = None,
    previous: Season | None = None,
    findings: Findings | None = None,
    now: dt.datetime | None = None,
    whose: str | None = None,
) -> Scene:
    """The sessions of a weekend and all that a picture needs to know about them.

    Raises:
        PictureError: there is no such weekend, it has no sessions, or none on that day.
    """
    index = Index(season)
    of = _weekend(index, weekend)
    chosen = None if only is None else frozenset(ids_of(only, Session))
    sessions = tuple(s for s in index.sessions_of(of.id) if chosen is None or s.id in chosen)
    changed = since(previous, index, of.id)
    gone = tuple(
        (c.before, c)
        for c in changed.values()
        if c.before and c.kind is SlotChangeKind.GONE and (chosen is None or c.before.id in chosen)
    )
    if not sessions and not gone:
        lacks = "no sessions" if chosen is None else "none of the chosen sessions"
        raise PictureError(f"{plain(of.label)} has {lacks}, so there is no timetable to draw")
    zone = _zone(index, of, sessions)
    found = marks(findings)
    every = rows(index, sessions, zone, found, changed)
    by_day, nights = _by_day(every)
    untimed = tuple(row for row in every if row.day is None)
    if day is not None:
        listed = {d.date for d in by_day} | set(nights)
        kept = {d: held for d, held in by_day.items() if d.date == day}
        untimed = tuple(row for row in untimed if _may_run(row, day))
        if day in nights and not kept:
            last = nights[day][0].day
            while last is not None and last.date < day:
                last = last.following()
            kept = {last: ()} if last is not None else {}
        if not kept and not untimed:
            dates = ", ".join(d.isoformat() for d in sorted(listed)) or "none"
            raise PictureError(f"nothing is on the timetable on {day}; the days that have a session: {dates}")
        by_day, nights = kept, {date: held for date, held in nights.items() if date == day}
        gone = tuple((s, c) for s, c in gone if c.starts is not None and c.starts.to(zone).date() == day)
    return Scene(
        index=index,
        weekend=of,
        zone=zone,
        days=by_day,
        nights=nights,
        untimed=untimed,
        gone=gone,
        meet=meetings(found),
        paints=paints(season),
        now=instant_of(now).to(zone) if now is not None else None,
        day=day,
        whose=whose,
    )


def _weekend(index: Index, weekend: str | RaceWeekend | None) -> RaceWeekend:
    wanted = id_of(weekend, RaceWeekend) if weekend is not None else None
    known = ", ".join(sorted(index.weekends)) or "none"
    if wanted is None:
        # Of a whole season often one weekend has its timetable.
        likely = {s.weekend for s in index.season.sessions} & index.weekends.keys() or set(index.weekends)
        if len(likely) == 1:
            return index.weekends[likely.pop()]
        raise PictureError(f"say which weekend; the document has: {known}")
    if wanted not in index.weekends:
        near = nearest_of(wanted, index.weekends)
        raise NothingSoCalled(
            f"there is no weekend {wanted!r} in the document; it has: {known}", wanted, near
        )
    return index.weekends[wanted]


def _zone(index: Index, weekend: RaceWeekend, sessions: tuple[Session, ...]) -> str:
    """The zone of the venue; where it is not known, the one that most times are written in."""
    venue = index.venue_of(weekend)
    if venue is not None:
        return venue.timezone
    zones = [start.zone for start in (index.starts(session) for session in sessions) if start is not None]
    return max(sorted(set(zones)), key=zones.count, default="UTC")


def _may_run(row: Row, day: dt.date) -> bool:
    days = row.seen.days
    return days is None or days[0] <= day <= days[1]


def _evening(began: DaySpan, day: DaySpan) -> dt.datetime:
    """Until when what began on one day is shown with another: with its own day, into the night."""
    if day is not began:
        return day.ends
    try:
        return day.ends + EVENING
    except OverflowError:
        return day.ends


def _by_day(every: tuple[Row, ...]) -> tuple[dict[DaySpan, tuple[Row, ...]], dict[dt.date, tuple[Row, ...]]]:
    """The sessions by the day they start on, and those still on from before by the days after."""
    starting: dict[DaySpan, list[Row]] = {}
    nights: dict[dt.date, list[Row]] = {}
    also: dict[DaySpan, None] = {}
    for row in every:
        if row.day is None:
            continue
        starting.setdefault(row.day, []).append(row)
        ends = row.ends or row.expected
        day: DaySpan | None = row.day
        for _ in range(MOST_NIGHTS):
            if ends is None or day is None or ends.utc <= _evening(row.day, day):
                break
            day = day.following()
            if day is not None:
                nights.setdefault(day.date, []).append(row)
                also[day] = None
    days = sorted({*starting, *also}, key=lambda day: day.begins)
    return (
        {day: tuple(starting.get(day, ())) for day in days},
        {date: tuple(held) for date, held in nights.items()},
    )
