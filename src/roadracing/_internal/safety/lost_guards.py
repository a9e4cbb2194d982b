"""What was lost while cars ran, and what race control made of it."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import attrs

from roadracing._internal.control.replay.corrections import effective
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, UnitState
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.printed import printed

from .evidence import Check

GUARDS: Final = frozenset(Check) - {
    Check.SESSION,
    Check.PLAN,
    Check.UNIT,
    Check.RESPONSE,
    Check.EVACUATION,
    Check.HELICOPTER,
    Check.TRACK_INSPECTED,
    Check.COURSE_CLEARED,
    Check.NOBODY_ON_TRACK,
}
"""The checks that have to stay right while cars run. A helicopter is one of two ways, so its loss alone is none."""


class Ignored(StrEnum):
    """In which way a loss was ignored."""

    LET_RUN = "let-run"
    """Cars were let run although it was missing."""
    RAN_ON = "ran-on"
    """Cars ran on at racing speed until the chequered flag, or longer than they may."""


@printed
@attrs.frozen(kw_only=True)
class Need:
    """So many units of some have to be in position.

    Attributes:
        what: what they are, in words.
        count: how many.
        units: the ids of the units that will do.
    """

    what: str
    count: int
    units: frozenset[str]


@printed
@attrs.frozen(kw_only=True)
class LostGuard:
    """Something that is required was lost, and cars ran all the same.

    Attributes:
        what: what was lost, in words.
        how: in which way that was ignored.
        lost: the entry with which it was lost.
        seen: the entry at which it was ignored.
        after: how long after the loss that was.
    """

    what: str
    how: Ignored
    lost: LogEntry
    seen: LogEntry
    after: timedelta


@attrs.define
class _Loss:
    """A loss that has not been made good yet."""

    entry: LogEntry
    moment: datetime
    green: bool
    told: bool = False


def lost_guards(
    log: ControlLog, needs: Collection[Need] = (), most: timedelta | None = None
) -> tuple[LostGuard, ...]:
    """A loss is made good, or cars are slowed down or stopped: it is never ignored.

    An ambulance that leaves with a patient may be replaced while cars run behind the safety car. What nobody has said
    anything of is not lost. Each loss is told once; the work grows with the length of the log.

    Args:
        log: the control log.
        needs: the units that have to be in position.
        most: for how long cars may run on at racing speed; until the chequered flag unless given.
    """
    counting, _ = effective(log.in_order)
    watch = _Watch(needs={need.what: need for need in needs}, most=most)
    found: list[LostGuard] = []
    for each in counting:
        found.extend(watch.see(each.entry, each.moment))
    return tuple(found)


@attrs.define
class _Watch:
    """What is lost at one point of the log."""

    needs: Mapping[str, Need]
    most: timedelta | None
    status: TrackStatus | None = None
    away: set[str] = attrs.field(factory=set)
    losses: dict[str, _Loss] = attrs.field(factory=dict)

    def see(self, entry: LogEntry, moment: datetime) -> Iterator[LostGuard]:
        """What an entry makes of the losses."""
        yield from self._overdue(entry, moment)
        match entry.kind:
            case EntryKind.TRACK_STATUS if entry.track_status is not None:
                yield from self._status(entry, entry.track_status, moment)
            case EntryKind.CHECK if entry.check in GUARDS and entry.passed is not None:
                self._check(entry, str(entry.check), moment, passed=entry.passed)
            case EntryKind.UNIT if entry.unit is not None and entry.unit_state is not None:
                self._unit(entry, entry.unit, moment)
            case _:
                return

    def _overdue(self, entry: LogEntry, moment: datetime) -> Iterator[LostGuard]:
        if self.most is None or self.status is not TrackStatus.GREEN:
            return
        for what, loss in self.losses.items():
            if loss.green and not loss.told and moment - loss.moment > self.most:
                yield _told(what, loss, Ignored.RAN_ON, entry, moment)

    def _status(self, entry: LogEntry, status: TrackStatus, moment: datetime) -> Iterator[LostGuard]:
        before, self.status = self.status, status
        for what, loss in self.losses.items():
            if loss.told:
                continue
            if status is TrackStatus.GREEN and before not in (None, TrackStatus.GREEN):
                yield _told(what, loss, Ignored.LET_RUN, entry, moment)
            elif loss.green and status is TrackStatus.CHEQUERED and before is TrackStatus.GREEN:
                yield _told(what, loss, Ignored.RAN_ON, entry, moment)
            loss.green = loss.green and status is TrackStatus.GREEN

    def _check(self, entry: LogEntry, check: str, moment: datetime, *, passed: bool) -> None:
        """A check about one station is about that one; a check about none, if it passes, is about all."""
        words = spoken(check)
        about = entry.station or entry.unit
        name = f"{words} ({about})" if about else words
        if not passed:
            self._lose(name, entry, moment)
        elif about:
            self.losses.pop(name, None)
        else:
            for held in [held for held in self.losses if held == words or held.startswith(f"{words} (")]:
                del self.losses[held]

    def _unit(self, entry: LogEntry, unit: str, moment: datetime) -> None:
        (self.away.discard if entry.unit_state is UnitState.IN_POSITION else self.away.add)(unit)
        for need in self.needs.values():
            if unit not in need.units:
                continue
            if len(need.units - self.away) < need.count:
                self._lose(need.what, entry, moment)
            else:
                self.losses.pop(need.what, None)

    def _lose(self, what: str, entry: LogEntry, moment: datetime) -> None:
        if what not in self.losses:
            green = self.status is TrackStatus.GREEN
            self.losses[what] = _Loss(entry=entry, moment=moment, green=green)


def _told(what: str, loss: _Loss, how: Ignored, entry: LogEntry, moment: datetime) -> LostGuard:
    loss.told = True
    return LostGuard(what=what, how=how, lost=loss.entry, seen=entry, after=moment - loss.moment)
