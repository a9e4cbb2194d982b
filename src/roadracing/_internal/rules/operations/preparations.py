"""The work that comes before the cars: which row is for which series, and when that first runs."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

import attrs

from roadracing._internal.model.weekend.kinds import COMPETITION, SessionKind
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.time.instant import InstantError
from roadracing._internal.track.slots import Slot, is_out
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text
from roadracing._internal.words.naming import label_of

RUNNING = COMPETITION - {SessionKind.TEST}
"""The sessions a series has come for. A test before the event is held under arrangements of its own."""


def series_label(case: Case, series: str) -> str:
    """What to call a series in a message."""
    return label_of(case.index.series, series)


def clock_at(case: Case, slot: Slot, away: timedelta, beside: Slot) -> str | None:
    """What clocks show so long after a session starts, or before it; ``None`` beyond the ends of the calendar.

    Args:
        case: the season.
        slot: the session.
        away: how long after it starts, or before it.
        beside: the row that is told when to be: the day is named where it is not the one on which that starts.
    """
    try:
        moment = case.local(slot.session, slot.start + away)
    except InstantError:
        return None
    day = moment.date()
    return clock_text(moment) if day == case.day(beside) else f"{clock_text(moment)} on {short_day_text(day)}"


def first_runs(case: Case) -> Mapping[str, Mapping[str, Slot]]:
    """The first session on track of each series, by weekend and series."""
    firsts: dict[str, dict[str, Slot]] = {}
    for slot in case.slots:
        if slot.session.kind in RUNNING:
            at = firsts.setdefault(slot.session.weekend, {})
            for series in slot.session.series:
                at.setdefault(series, slot)
    return firsts


@attrs.frozen(kw_only=True, eq=False)
class Rows:
    """The rows of some kinds on one weekend's timetable.

    Attributes:
        own: those for each series by name, first to last.
        common: those for nobody in particular, and so for everybody.
        undated: the series that have a row with a day or no time at all; ``""`` for a row for everybody.
    """

    own: Mapping[str, list[Slot]]
    common: list[Slot]
    undated: frozenset[str]

    def of(self, series: str) -> list[Slot]:
        """The rows for a series: its own, otherwise those for everybody."""
        return self.own.get(series) or self.common

    def is_open(self, series: str) -> bool:
        """Whether a row for it has no time, so that nobody can tell when it is."""
        return series in self.undated or (not self.own.get(series) and "" in self.undated)


def rows_of(case: Case, kinds: Iterable[SessionKind]) -> Mapping[str, Rows]:
    """The rows of some kinds, by weekend."""
    wanted = frozenset(kinds)
    own: dict[str, dict[str, list[Slot]]] = {}
    common: dict[str, list[Slot]] = {}
    undated: dict[str, set[str]] = {}
    for session in case.season.sessions:
        if session.kind not in wanted or is_out(session):
            continue
        undated.setdefault(session.weekend, set())
        if session.id not in case.slot_of:
            undated[session.weekend].update(session.series or ("",))
    for slot in case.slots:
        session = slot.session
        if session.kind not in wanted:
            continue
        for series in session.series:
            own.setdefault(session.weekend, {}).setdefault(series, []).append(slot)
        if not session.series:
            common.setdefault(session.weekend, []).append(slot)
    return {
        weekend: Rows(own=own.get(weekend, {}), common=common.get(weekend, []), undated=frozenset(without))
        for weekend, without in undated.items()
    }


@attrs.frozen(kw_only=True, eq=False)
class Late:
    """A series that ran before the work was done that comes first.

    Attributes:
        series: the series.
        ran: its first session on track.
        row: the first row of that work for it.
        alone: whether all other series of the weekend had it in time, and there are others.
    """

    series: str
    ran: Slot
    row: Slot
    alone: bool


def late_first(case: Case, kind: SessionKind) -> Iterator[Late]:
    """The series whose first row of a kind begins only after they first ran."""
    firsts = first_runs(case)
    for weekend, rows in sorted(rows_of(case, (kind,)).items()):
        late: list[tuple[str, Slot, Slot]] = []
        in_time = 0
        for series, ran in sorted(firsts.get(weekend, {}).items()):
            held = rows.of(series)
            if rows.is_open(series) or not held:
                continue
            if held[0].begins >= ran.begins:
                late.append((series, ran, held[0]))
            else:
                in_time += 1
        for series, ran, row in late:
            yield Late(series=series, ran=ran, row=row, alone=in_time > 0 and len(late) == 1)
