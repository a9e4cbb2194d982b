"""How long the track had which status, and how many laps were completed under it."""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from roadracing._internal.model.control.log_entry import EntryKind, Scope
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.words.printed import printed

from .corrections import BEFORE_ALL, EffectiveEntry
from .state import ControlState


@printed
@attrs.frozen(kw_only=True)
class Span:
    """The track has one status for a time.

    Attributes:
        status: the status; ``None`` where it is not known.
        session: the session that is on.
        begins: since when, in UTC.
        ends: until when, not included; that of the last entry where it goes on.
        laps: how many laps the leader completed under it. A lap belongs to the status in which it ends.
        unplaced_laps: how many laps were completed in it or before it, since the log last counted.
        entry: the id of the entry with which it begins.
    """

    status: TrackStatus | None
    session: str | None
    begins: dt.datetime
    ends: dt.datetime
    laps: int = 0
    unplaced_laps: int = 0
    entry: str = ""

    @property
    def length(self) -> dt.timedelta:
        """How long it lasts."""
        return self.ends - self.begins


@printed
@attrs.frozen(kw_only=True)
class FlagTimes:
    """What the time of a session, or of a whole log, was spent under.

    Attributes:
        times: how long each status lasted in all. They add up to the time that elapsed.
        laps: how many laps the leader completed under each.
        unknown: how long it is not known what the track was.
        unplaced_laps: completed laps of which it is not known under which status they were.
    """

    times: Mapping[TrackStatus, dt.timedelta] = attrs.field(factory=dict, hash=False)
    laps: Mapping[TrackStatus, int] = attrs.field(factory=dict, hash=False)
    unknown: dt.timedelta = dt.timedelta()
    unplaced_laps: int = 0

    @property
    def elapsed(self) -> dt.timedelta:
        """The time from the first entry to the last."""
        return sum(self.times.values(), self.unknown)


@attrs.frozen
class _Open:
    """A span that goes on."""

    begins: dt.datetime
    status: TrackStatus | None
    session: str | None
    entry: str

    def ended(self, ends: dt.datetime, laps: int, unplaced: int) -> Span:
        """The span, with its end."""
        return Span(
            status=self.status,
            session=self.session,
            begins=self.begins,
            ends=ends,
            laps=laps,
            unplaced_laps=unplaced,
            entry=self.entry,
        )


def spans_of(steps: Iterable[tuple[EffectiveEntry, ControlState]]) -> tuple[Span, ...]:
    """The spans of a replay, first to last, without gaps; the last one ends with the last entry."""
    found: list[Span] = []
    status: TrackStatus | None = None
    session: str | None = None
    begins, last = None, BEFORE_ALL
    entry, laps, lap = "", 0, None
    unplaced = 0
    crossing = BEFORE_ALL
    begun: list[int | None] = []
    crossed = False
    for each, state in steps:
        if each.moment == BEFORE_ALL:
            status, session, entry = state.track, state.session, each.entry.id
            continue
        last = each.moment
        if begins is None:
            begins, status, session, entry = each.moment, state.track, state.session, each.entry.id
            begun.append(each.entry.lap)
        elif (state.track, state.session) != (status, session):
            found.append(_Open(begins, status, session, entry).ended(each.moment, laps, unplaced))
            begins, status, session, entry = each.moment, state.track, state.session, each.entry.id
            begun.append(each.entry.lap)
            laps = unplaced = 0
        if each.entry.kind is EntryKind.LAP and each.entry.scope is not Scope.CAR:
            crossed = True
            gained = _gained(lap, state.lap)
            lap = state.lap
            # Where a lap ends in the moment in which a span begins, it was driven in the one before.
            closes = each.moment == begins and bool(found) and found[-1].session == session
            since = found[-1].begins if closes else begins
            if gained > 1 and crossing < since:
                unplaced, gained = unplaced + gained - 1, 1
            crossing = each.moment
            if closes:
                found[-1] = attrs.evolve(found[-1], laps=found[-1].laps + gained)
            else:
                laps += gained
        elif state.lap is None:
            lap = None
    if begins is not None:
        found.append(_Open(begins, status, session, entry).ended(last, laps, unplaced))
    return tuple(found if crossed else _laps_between_flags(found, begun))


def _laps_between_flags(spans: list[Span], begun: list[int | None]) -> list[Span]:
    """The spans with their laps, where no lap was logged and flags say on which lap of the leader they were shown.

    A flag is shown on the lap that the leader is on; the chequered flag at the end of one.
    """
    found = []
    for number, span in enumerate(spans):
        after = spans[number + 1] if number + 1 < len(spans) else None
        first, then = begun[number], begun[number + 1] if after is not None else None
        alike = after is not None and after.session == span.session
        if after is None or first is None or then is None or not alike or not _runs(span):
            found.append(span)
            continue
        ended = 1 if after.status is TrackStatus.CHEQUERED else 0
        found.append(attrs.evolve(span, laps=max(0, then + ended - max(1, first))))
    return found


def _runs(span: Span) -> bool:
    return span.status is not None and span.status.racing


def _gained(before: int | None, after: int | None) -> int:
    """How many laps more were completed; none where a log repeats itself."""
    if after is None:
        return 0
    if before is None:
        return after
    return max(0, after - before)


def added_up(
    spans: Iterable[Span], *, session: str | None = None, until: dt.datetime | None = None
) -> FlagTimes:
    """The times and laps of spans, of one session or of all.

    Args:
        spans: the spans.
        session: only those of this session.
        until: only what was before this moment, in UTC. Laps are not cut: a span counts those of it as a whole.
    """
    times: dict[TrackStatus, dt.timedelta] = {}
    laps: dict[TrackStatus, int] = {}
    unknown, unplaced = dt.timedelta(), 0
    for span in spans:
        if session is not None and span.session != session:
            continue
        ends = span.ends if until is None else min(span.ends, until)
        if ends < span.begins:
            continue
        length = ends - span.begins
        unplaced += span.unplaced_laps
        if span.status is None:
            unknown += length
            unplaced += span.laps
        else:
            times[span.status] = times.get(span.status, dt.timedelta()) + length
            laps[span.status] = laps.get(span.status, 0) + span.laps
    return FlagTimes(times=times, laps=laps, unknown=unknown, unplaced_laps=unplaced)
