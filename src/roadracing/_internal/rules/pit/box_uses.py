"""Who has which boxes in which sessions, as the allocations of a pit plan say it."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.pit.boxes import PitAllocation, PitBox
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.entry.cars_in_sessions import IN_THE_PITS, Running, running_in
from roadracing._internal.track.slots import is_out
from roadracing._internal.track.time_windows import EVER, Window, meet, window_of
from roadracing._internal.words.naming import label_of, labels_of


@attrs.frozen(eq=False, kw_only=True)
class PitUse:
    """An allocation with what follows from it.

    Attributes:
        plan: the plan.
        allocation: the allocation.
        entries: the cars that have the boxes; none where they go to a series as a whole.
        series: the series in whose sessions they do, sorted.
        sessions: the sessions in which cars are there, by id; none where the timetable has none for them.
    """

    plan: PitPlan
    allocation: PitAllocation
    entries: tuple[Entry, ...]
    series: tuple[str, ...]
    sessions: tuple[Session, ...]

    @cached_property
    def holder(self) -> object:
        """Whose boxes they are: two allocations of one holder do not exclude each other."""
        named = frozenset(self.allocation.entries) or frozenset(entry.id for entry in self.entries)
        return named or self.allocation.team or self.series

    @property
    def window(self) -> Window:
        """The time in which they have the boxes, as far as the allocation says one."""
        return window_of(self.allocation.start, self.allocation.end)

    @property
    def is_timed(self) -> bool:
        """Whether the allocation says a time: then the boxes change hands."""
        return self.window != EVER

    @property
    def classes(self) -> frozenset[str] | None:
        """The classes of the cars; ``None`` where one of them is not known."""
        held = {entry.car_class for entry in self.entries}
        return frozenset(name for name in held if name) if held and None not in held else None

    def label(self, index: Index) -> str:
        """Whom the boxes are for, in words."""
        names = [entry.label for entry in self.entries[:_NAMED]]
        if len(self.entries) > _NAMED:
            names.append(f"{len(self.entries) - _NAMED} more")
        who = " ".join(labels_of(index.series, self.series))
        if self.allocation.team is not None and not self.allocation.entries:
            names = [label_of(index.teams, self.allocation.team)]
        return " ".join(part for part in (who, ", ".join(names)) if part) or f"{self.allocation.id!r}"


_NAMED = 3


def pit_uses_in(case: Case) -> Mapping[str, tuple[PitUse, ...]]:
    """The uses of the boxes of every pit plan, by the id of the plan."""
    running = case.once(running_in)
    return {plan.id: pit_uses(case.index, plan, running) for plan in case.pit_plans}


def pit_uses(index: Index, plan: PitPlan, running: Running) -> tuple[PitUse, ...]:
    """The allocations of a plan, by id, each with its cars, series and sessions."""
    return tuple(_use(index, plan, allocation, running) for allocation in plan.allocations)


def _use(index: Index, plan: PitPlan, allocation: PitAllocation, running: Running) -> PitUse:
    entries = _entries(index, plan, allocation, running)
    stated = [index.sessions[s] for s in allocation.sessions if s in index.sessions]
    series = (
        allocation.series
        or tuple(sorted({entry.series for entry in entries}))
        or tuple(sorted({name for session in stated for name in session.series}))
    )
    found: dict[str, Session] = {}
    if allocation.sessions:
        found = {s.id: s for s in stated if not is_out(s) and s.weekend == plan.weekend}
    else:
        groups = {(entry.series, entry.car_class): entry for entry in entries if entry.series in series}
        held: Iterable[Session] = (
            s for one in groups.values() for s in running.sessions_of(one, plan.weekend)
        )
        if not entries and not allocation.entries:
            held = (s for name in series for s in running.sessions_of_series(plan.weekend, name))
        found = {s.id: s for s in held if s.kind in IN_THE_PITS}
    if allocation.start is not None or allocation.end is not None:
        window = window_of(allocation.start, allocation.end)
        found = {name: s for name, s in found.items() if _is_within(index, s, window)}
    return PitUse(
        plan=plan,
        allocation=allocation,
        entries=entries,
        series=series,
        sessions=tuple(found[name] for name in sorted(found)),
    )


def _is_within(index: Index, session: Session, window: Window) -> bool:
    """Whether a session has something of a window, as far as its time is known."""
    starts = index.starts(session)
    if starts is None:
        return True
    return meet(
        (starts.utc, max(starts.utc, session.end.utc if session.end is not None else starts.utc)), window
    )


def _entries(index: Index, plan: PitPlan, allocation: PitAllocation, running: Running) -> tuple[Entry, ...]:
    if allocation.entries:
        return tuple(index.entries[name] for name in allocation.entries if name in index.entries)
    if allocation.team is None:
        return ()
    series = allocation.series or index.series_at(plan.weekend)
    return tuple(
        entry
        for name in series
        for entry in running.entered(plan.weekend, name)
        if entry.team == allocation.team
    )


def by_box(uses: Iterable[PitUse]) -> Mapping[str, list[PitUse]]:
    """The uses of each box that is given to anybody."""
    found: dict[str, list[PitUse]] = {}
    for use in uses:
        for box in use.allocation.boxes:
            found.setdefault(box, []).append(use)
    return found


@attrs.frozen(eq=False, kw_only=True)
class CarOnLane:
    """A car at its place along the lane."""

    entry: Entry
    position: float
    boxes: tuple[PitBox, ...]
    use: PitUse


def cars_along_lane(case: Case, plan: PitPlan) -> dict[str, list[CarOnLane]]:
    """The cars of each series in the order in which they come along the lane, each at its first place."""
    boxes = {box.id: box for box in plan.boxes}
    found: dict[str, dict[str, CarOnLane]] = {}
    for use in case.once(pit_uses_in)[plan.id]:
        held = tuple(boxes[name] for name in use.allocation.boxes if name in boxes)
        known = [box.from_m for box in held if box.from_m is not None]
        if not known:
            continue
        for entry in use.entries:
            stands = found.setdefault(entry.series, {})
            if entry.id not in stands:
                stands[entry.id] = CarOnLane(entry=entry, position=min(known), boxes=held, use=use)
    return {
        series: sorted(stands.values(), key=lambda one: (one.position, one.entry.id))
        for series, stands in sorted(found.items())
    }
