"""What a picture of a timetable knows about each session."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Final

import attrs

from roadracing._internal.appearance.appearance import Appearance, appearance
from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import PlanStatus, TrackUse
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.pictures.pen.text_fitting import plain
from roadracing._internal.time.instant import Instant
from roadracing._internal.track.session_times import expected_end
from roadracing._internal.words.clocks import clock_text
from roadracing._internal.words.days import short_day_text

from .day_span import DaySpan
from .timetable_changes import SlotChange, SlotChangeKind

_WEEK: Final = 7
_HOURS: Final = timedelta(hours=3)
"""From what length on something is an opening time. Library default."""
_NONE: Final[tuple[Diagnostic, ...]] = ()


@attrs.frozen(kw_only=True, eq=False)
class Row:
    """A session as it stands on the timetable, on the clocks of the venue.

    Attributes:
        session: the session.
        seen: what people see of it.
        day: the day it starts on; ``None`` where no time is known.
        starts: when it starts, or about, or not before.
        ends: when it ends, where that was published and is not before the start.
        expected: when its format lets expect the end, where no end was published.
        reserve: the reserve in words that its start has, such as ``not before``.
        found: errors and warnings about it.
        change: what is different from an earlier timetable.
    """

    session: Session
    seen: Appearance
    day: DaySpan | None
    starts: Instant | None
    ends: Instant | None
    expected: Instant | None
    reserve: str | None
    found: tuple[Diagnostic, ...]
    change: SlotChange | None

    @property
    def id(self) -> str:
        """The id of the session."""
        return self.session.id

    @property
    def title(self) -> str:
        """The words on the timetable."""
        return plain(self.seen.title) or self.id

    @property
    def who(self) -> str:
        """Its series, as a timetable names them; empty for what belongs to none, or says so in its title."""
        who = " / ".join(plain(name) for name in self.seen.series)
        return "" if self.title.startswith(who) else who

    @property
    def name(self) -> str:
        """Series and title."""
        return f"{self.who} {self.title}" if self.who else self.title

    @property
    def use(self) -> TrackUse:
        """How it uses the track."""
        return self.session.track_use

    @property
    def is_out(self) -> bool:
        """Whether it will not run at the time at which it stands."""
        return self.session.is_cancelled

    @property
    def is_open_for_hours(self) -> bool:
        """Whether something is open beside the track for so long that nobody reads it as a point of the day."""
        length = lasts(self)
        return self.use is TrackUse.NONE and length is not None and length >= _HOURS and not self.is_out

    @property
    def is_moment(self) -> bool:
        """Whether it was published to have no length."""
        return self.ends is not None and self.starts is not None and self.ends == self.starts

    @property
    def is_sure(self) -> bool:
        """Whether its start was given without reserve."""
        return self.seen.exact

    @property
    def severity(self) -> Severity | None:
        """The worst that was found about it."""
        return min((d.severity for d in self.found), key=lambda s: s.rank, default=None)

    @property
    def tags(self) -> tuple[str, ...]:
        """What has to stand out, in words."""
        said: list[str] = []
        status = self.seen.status
        if status is not PlanStatus.SCHEDULED:
            said.append(status.value)
        if self.change is not None:
            said.append(self._changed(self.change))
        elif self.session.earlier and (was := self.session.earlier[-1].start) is not None and was.instant:
            moved = was.instant.to(self.starts.zone) if self.starts is not None else was.instant
            if self.starts is None or moved != self.starts:
                said.append(f"was {self._beside(moved)}")
        actual = self.session.actual
        if actual is not None and self.starts is not None:
            for happened, moment in (("started", actual.start), (actual.ended_as, actual.end)):
                if moment is not None:
                    said.append(f"{happened} {self._beside(moment.to(self.starts.zone))}")
        return tuple(dict.fromkeys(filter(None, said)))

    def _changed(self, change: SlotChange) -> str:
        if change.kind is SlotChangeKind.MOVED and change.starts is not None and change.starts != self.starts:
            return f"was {self._beside(change.starts)}"
        if change.kind is SlotChangeKind.MOVED and change.ends is not None and change.ends != self.ends:
            return f"end was {self._beside(change.ends)}"
        return "" if change.kind is SlotChangeKind.CANCELLED else change.kind.value

    def _beside(self, moment: Instant) -> str:
        """A time, with its day where that is another one."""
        days = abs((moment.date() - self.starts.date()).days) if self.starts is not None else _WEEK
        if not days:
            return clock_text(moment)
        day = short_day_text(moment.date())
        return f"{day[:3] if days < _WEEK else day} {clock_text(moment)}"

    @property
    def begin_text(self) -> str:
        """When it starts, as short as can be."""
        if self.starts is None:
            return "TBC"
        mark = {"about": "≈ ", "not before": "not before "}.get(self.reserve or "", "")
        return f"{mark}{clock_text(self.starts)}"

    @property
    def end_text(self) -> str:
        """When it ends; empty for a moment and where nobody has published it."""
        if self.starts is None:
            return ""
        if self.ends is not None:
            return "" if self.is_moment else self._beside(self.ends)
        return f"≈ {self._beside(self.expected)}" if self.expected is not None else ""

    @property
    def when(self) -> str:
        """From when until when."""
        if self.starts is None or self.is_moment:
            return self.begin_text
        if self.end_text:
            return f"{self.begin_text}–{self.end_text}"
        return self.begin_text if self.reserve in ("about", "not before") else f"from {self.begin_text}"


def rows(
    index: Index,
    sessions: Iterable[Session],
    zone: str,
    found: Mapping[str, tuple[Diagnostic, ...]],
    changed: Mapping[str, SlotChange],
) -> tuple[Row, ...]:
    """A row for each session, in the order of the day; what has no time comes last."""
    made = [_row(index, s, zone, found.get(s.id, _NONE), changed.get(s.id)) for s in sessions]
    return tuple(sorted(made, key=_order))


def _order(row: Row) -> tuple[object, ...]:
    if row.starts is None:
        return (1, row.seen.days or (), row.name, row.id)
    ends = row.ends or row.starts
    # What cannot be told by time alone: the track first, what takes longer before what is within it.
    return (0, row.starts.utc, list(TrackUse).index(row.use), -(ends.utc - row.starts.utc), row.id)


def _row(
    index: Index, session: Session, zone: str, found: tuple[Diagnostic, ...], change: SlotChange | None
) -> Row:
    seen = appearance(index, session)
    starts = seen.starts.to(zone) if seen.starts is not None else None
    ends = session.end.to(zone) if session.end is not None and starts is not None else None
    if ends is not None and starts is not None and ends < starts:
        ends = None
    return Row(
        session=session,
        seen=seen,
        day=DaySpan.of(starts) if starts is not None else None,
        starts=starts,
        ends=ends,
        expected=_expected(index, session, starts) if session.end is None else None,
        reserve=seen.reserve,
        found=found,
        change=change,
    )


def _expected(index: Index, session: Session, starts: Instant | None) -> Instant | None:
    """When a session whose end nobody published may be expected to end."""
    if starts is None or session.format is None or session.format.duration is None:
        return None
    expected = expected_end(index, session)
    return expected.to(starts.zone) if expected is not None else None


def lasts(row: Row) -> timedelta | None:
    """How long it is, where both ends were published."""
    return row.ends.utc - row.starts.utc if row.ends is not None and row.starts is not None else None
