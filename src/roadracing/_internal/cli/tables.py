"""Timetables as tables for people."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.desk.expected_day import ExpectedTimes
from roadracing._internal.desk.running_order import day_of
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.instant import Instant
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import day_text, short_day_text

from .terminal import plain

_STATUS = {PlanStatus.DELAYED: "yellow", PlanStatus.POSTPONED: "yellow", PlanStatus.CANCELLED: "bold red"}


_WORDS: Final = ("series", "activity", "operated by")
"""The columns whose words may be broken into lines."""
_READABLE: Final = 14
"""The least width of such a column, in characters; below it a row has lines of its own. Library default."""


def _fitted(headings: Sequence[str], rows: Sequence[Sequence[Text]], width: int) -> RenderableType:
    """A table in which every id, the last of each row, is whole; where there is no room, rows in lines of their own."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    needed = -1
    for number, heading in enumerate(headings):
        longest = max([len(heading), *(row[number].cell_len for row in rows)])
        folds = heading in _WORDS
        table.add_column(heading, overflow="fold", no_wrap=not folds)
        needed += 1 + (min(longest, _READABLE) if folds else longest)
    if needed <= width:
        for row in rows:
            table.add_row(*row)
        return table
    lines: list[RenderableType] = []
    for row in rows:
        *cells, name = row
        one = Table(box=None, pad_edge=False, show_header=False)
        one.add_column(overflow="fold")
        one.add_row(Text("  ").join(cell for cell in cells if cell.plain))
        lines += [one, Text("  ").append_text(name)]
    return Group(*lines)


def day_title(day: dt.date | None) -> str:
    """A day as a timetable heads it."""
    return day_text(day) if day is not None else "Day not known"


def clock(instant: Instant | None) -> str:
    """A time of day, with seconds only where there are any."""
    return "" if instant is None else clock_text(instant)


def times(index: Index, session: Session) -> str:
    """Start and end of a session as a timetable prints them."""
    shown = appearance(index, session)
    if shown.starts is None:
        return "TBC"
    mark = {"about": "~", "not before": ">"}.get(shown.reserve or "", "")
    end = ""
    if shown.ends is not None and shown.ends != shown.starts:
        later = (shown.ends.date() - shown.starts.date()).days
        end = f"–{clock(shown.ends)}" + (f" +{later}d" if later else "")
    return f"{mark}{clock(shown.starts)}{end}"


def _on_day(index: Index, session: Session, day: dt.date | None) -> str:
    own = day_of(index, session)
    shown = times(index, session)
    if day is None or own is None or own == day:
        return shown
    return f"{short_day_text(own)} {shown}"


def _happened(index: Index, session: Session) -> str:
    """What was recorded of a session beside its plan."""
    actual = session.actual
    if actual is None or (actual.start is None and actual.end is None):
        return ""
    venue = index.venue_of(session)
    start, end = (
        clock(t if t is None or venue is None else t.to(venue.timezone)) for t in (actual.start, actual.end)
    )
    how = " abandoned" if actual.abandoned else ""
    return f"{start}–{end}{how}" if end else f"{start}–"


def _expected(found: ExpectedTimes | None, session: Session) -> str:
    """What a session is expected at, where that is later than planned; marked, because it is an estimate."""
    if found is None or found.ended:
        return ""
    if found.started:
        late = found.end is not None and session.end is not None and found.end.utc > session.end.utc
        return "until ?" if found.unknown else f"until ~{clock(found.end)}" if late else ""
    if found.needed is not None:
        return f"cannot before {clock(found.needed)}"
    return f"~{clock(found.start)}" if found.late_by else ""


def day_table(
    index: Index,
    sessions: Sequence[Session],
    expected: Mapping[str, ExpectedTimes] | None = None,
    *,
    width: int,
) -> RenderableType:
    """A day's sessions, a row each; what was recorded or is expected stands beside what was planned; ids are whole."""
    happened = {session.id: _happened(index, session) for session in sessions}
    recorded = any(happened.values())
    awaited = {s.id: _expected((expected or {}).get(s.id), s) for s in sessions}
    late = any(awaited.values())
    columns = ["time", *(["happened"] if recorded else []), *(["expected"] if late else [])]
    rows = []
    for session in sessions:
        shown = appearance(index, session)
        row = (
            plain(times(index, session), "bold"),
            *([plain(happened[session.id], "green")] if recorded else []),
            *([plain(awaited[session.id], "yellow")] if late else []),
            plain(" / ".join(shown.series)),
            plain(shown.title),
            plain("" if session.track_use is TrackUse.NONE else session.track_use.value, "dim"),
            plain(shown.operator or "", "dim"),
            plain(
                "" if shown.status is PlanStatus.SCHEDULED else shown.status.value,
                _STATUS.get(shown.status, ""),
            ),
            plain(session.id, "dim"),
        )
        rows.append(row)
    return _fitted((*columns, "series", "activity", "track", "operated by", "status", "id"), rows, width)


def compared_table(
    before: Index, after: Index, sessions: Sequence[Session], day: dt.date | None = None, *, width: int
) -> RenderableType:
    """A day before and after a change, side by side, with whole ids; what changed stands out.

    Args:
        before: the season before.
        after: the season after.
        sessions: the sessions of the day, in the order in which they are shown.
        day: the day; a time on another day is shown with its date.
        width: how many characters a line has.
    """
    rows = []
    for session in sessions:
        old = before.sessions.get(session.id)
        was = _on_day(before, old, day) if old is not None else ""
        now = _on_day(after, session, day)
        status = "" if session.plan_status is PlanStatus.SCHEDULED else session.plan_status.value
        changed = was != now or (old is not None and old.plan_status is not session.plan_status)
        style = "bold yellow" if changed else ""
        shown = appearance(after, session)
        row = (
            plain(was),
            plain(now, style),
            plain(" / ".join(shown.series), style),
            plain(shown.title, style),
            plain(status, _STATUS.get(session.plan_status, "")),
            plain(session.id, "dim"),
        )
        rows.append(row)
    return _fitted(("before", "after", "series", "activity", "status", "id"), rows, width)
