"""Every car has its boxes, and boxes go to cars that come."""

from collections.abc import Iterable, Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.entry.cars_in_sessions import Running, running_in
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.track.time_windows import meet
from roadracing._internal.words.naming import label_of, labels_of

from .box_uses import PitUse, pit_uses_in


@rule("PIT011", "entry-without-a-pit-box", Severity.WARNING)
def entry_without_a_box(case: Case) -> Iterator[Finding]:
    """Where boxes are given to the cars of a series, every car has one in each of its sessions.

    Looked at is every series to whose cars or teams a pit plan of the weekend gives boxes. Each car that is entered in
    it for the weekend has one, in every session in which it runs (practice, qualifying, warm-up, race, test). Those
    that have none at all are reported together, and so are those that lack one in a session.

    **Not flagged:** series to which no plan gives boxes, or which have theirs as a whole; cars that are withdrawn,
    or in reserve, or run in no session there; boxes that are not in the document (REF001).

    **To fix it,** give the cars boxes (`roadracing show --free boxes` lists those that are left), or withdraw them.
    """
    running = case.once(running_in)
    plans: dict[str, list[PitUse]] = {}
    for plan in case.pit_plans:
        plans.setdefault(plan.weekend, []).extend(case.once(pit_uses_in)[plan.id])
    for weekend in case.season.weekends:
        uses = plans.get(weekend.id, [])
        whole = {s for use in uses if not use.entries and not use.allocation.entries for s in use.series}
        covered: dict[str, set[str] | None] = {}
        for use in uses:
            for entry in use.entries if use.allocation.boxes else ():
                known = covered.setdefault(entry.id, set())
                if known is not None and use.is_timed:
                    known.update(s.id for s in use.sessions)
                elif known is not None and use.allocation.sessions:
                    known.update(use.allocation.sessions)
                elif use.allocation.sessions == ():
                    covered[entry.id] = None
        for series in sorted({e.series for use in uses for e in use.entries} - whole):
            entered = [e for e in running.entered(weekend.id, series) if not e.reserve]
            yield from _without(case, (weekend, series), entered, covered, running)


def _without(
    case: Case,
    where: tuple[RaceWeekend, str],
    entered: list[Entry],
    covered: dict[str, set[str] | None],
    running: Running,
) -> Iterator[Finding]:
    weekend, series = where
    label = label_of(case.index.series, series)
    cars = {e.id: [s for s in running.sessions_of(e, weekend.id) if s.kind.competition] for e in entered}
    scheduled = any(cars.values())
    none = [e for e in entered if e.id not in covered and (cars[e.id] or not scheduled)]
    if none:
        yield Finding(
            message=f"{len(none)} of {counted(len(entered), 'car')} entered in {label} for {weekend.label} "
            f"{'has' if len(none) == 1 else 'have'} no pit box: {listed(e.label for e in none)}",
            path=("weekends", weekend.id),
            related=_entries_of(none),
            hint="give them boxes in the pit plan, or withdraw them",
            context={"weekend": weekend.id, "series": series, "entries": [e.id for e in none]},
        )
    lacking: dict[str, list[Entry]] = {}
    for entry in entered:
        held = covered.get(entry.id)
        for session in cars[entry.id] if held is not None else ():
            if held is not None and session.id not in held:
                lacking.setdefault(session.id, []).append(entry)
    for name, entries in sorted(lacking.items()):
        yield Finding(
            message=f"{listed(e.label for e in entries)} of {label} {'has' if len(entries) == 1 else 'have'} no pit "
            f"box in {case.session_name(case.index.sessions[name])}, only in other sessions",
            path=("sessions", name),
            related=_entries_of(entries),
            hint="name this session in their allocation too, or leave the sessions of it out",
            context={"weekend": weekend.id, "session": name, "entries": [e.id for e in entries]},
        )


def _entries_of(entries: Iterable[Entry], most: int = 5) -> tuple[Related, ...]:
    return tuple(Related(message=e.label, path=("entries", e.id)) for e in list(entries)[:most])


@rule("PIT012", "allocation-of-something-else", Severity.ERROR)
def allocation_of_something_else(case: Case) -> Iterator[Finding]:
    """What an allocation names belongs to its plan: the boxes, the sessions and the series of the cars.

    The boxes of an allocation are boxes of its own plan, its sessions are of the plan's weekend and for one of its
    series, and its cars are entered in one of the series it names.

    **Not flagged:** what is not in the document at all (REF001); sessions that name no series.

    **To fix it,** correct the id, or move the allocation to the plan it belongs to.
    """
    home = {box.id: plan.id for plan in case.season.pit_plans for box in plan.boxes}
    for plan in case.pit_plans:
        for use in case.once(pit_uses_in)[plan.id]:
            problems: list[tuple[str, str, int, str]] = []
            allocation = use.allocation
            for position, name in enumerate(allocation.boxes):
                if home.get(name, plan.id) != plan.id:
                    problems.append(
                        (
                            f"the box {name!r}, which is one of the plan {home[name]!r}",
                            "boxes",
                            position,
                            name,
                        )
                    )
            for position, name in enumerate(allocation.sessions):
                session = case.index.sessions.get(name)
                if session is None:
                    continue
                if session.weekend != plan.weekend:
                    what = f"{case.session_name(session)}, which is a session of another weekend"
                    problems.append((what, "sessions", position, name))
                elif session.series and use.series and not set(session.series) & set(use.series):
                    what = f"{case.session_name(session)}, which is not for {_series(case, use.series)}"
                    problems.append((what, "sessions", position, name))
            for position, name in enumerate(allocation.entries):
                entry = case.index.entries.get(name)
                if entry is not None and allocation.series and entry.series not in allocation.series:
                    what = f"{entry.label}, which is entered in {_series(case, (entry.series,))} and not in "
                    problems.append((what + _series(case, allocation.series), "entries", position, name))
            for what, field, position, name in problems:
                yield Finding(
                    message=f"the allocation {allocation.id!r} names {what}",
                    path=("pit_plans", plan.id, "allocations", allocation.id, field, position),
                    hint="correct the id, or move the allocation to the plan it belongs to",
                    context={"allocation": allocation.id, "plan": plan.id, field: name},
                )


def _series(case: Case, names: Iterable[str]) -> str:
    return listed(labels_of(case.index.series, names))


@rule("PIT013", "pit-box-given-in-vain", Severity.WARNING)
def pit_box_given_in_vain(case: Case) -> Iterator[Finding]:
    """Pit boxes are given to cars that come, and those that are kept for something else to none.

    No allocation is for a car that was withdrawn or is not entered for the weekend, and none gives away a box that is
    `reserved_for` something, such as technical inspection.

    **To fix it,** give the box to somebody else, or enter the car.
    """
    for plan in case.pit_plans:
        where = label_of(case.index.weekends, plan.weekend)
        reserved = {box.id: box for box in plan.boxes if box.reserved_for is not None}
        for allocation in plan.allocations:
            path = ("pit_plans", plan.id, "allocations", allocation.id)
            for position, name in enumerate(allocation.entries):
                entry = case.index.entries.get(name)
                if entry is None or entry.takes_part(plan.weekend):
                    continue
                reason = "was withdrawn" if entry.withdrawn else f"is not entered for {where}"
                yield Finding(
                    message=f"{entry.label} of {_series(case, (entry.series,))} has boxes at {where} and {reason}",
                    path=(*path, "entries", position),
                    related=(Related(message="the entry", path=("entries", entry.id)),),
                    hint="give the boxes to somebody else, or enter the car",
                    context={"allocation": allocation.id, "entry": entry.id, "weekend": plan.weekend},
                )
            for position, name in enumerate(allocation.boxes):
                if name in reserved:
                    yield Finding(
                        message=f"box {reserved[name].name} is kept for {reserved[name].reserved_for} and given away "
                        f"by the allocation {allocation.id!r}",
                        path=(*path, "boxes", position),
                        related=(Related(message="the box", path=("pit_plans", plan.id, "boxes", name)),),
                        hint="give another box, or say no longer what this one is kept for",
                        context={"allocation": allocation.id, "box": name, "weekend": plan.weekend},
                    )


@rule("PIT014", "car-in-two-places", Severity.WARNING)
def car_in_two_places(case: Case) -> Iterator[Finding]:
    """A car has all its boxes in a session from one allocation.

    Two allocations of different boxes to one car have no session in common, or follow each other in it by their own
    times. A car that has several boxes side by side
    has them in one allocation; with two, the marshal at the wall and the crew may have read different ones.

    **To fix it,** put the boxes into one allocation, remove the one that no longer holds, or name the sessions each is
    for.
    """
    for plan in case.pit_plans:
        first: dict[tuple[str, str], PitUse] = {}
        told: set[str] = set()
        for use in case.once(pit_uses_in)[plan.id]:
            for entry in use.entries:
                for session in use.sessions:
                    other = first.setdefault((entry.id, session.id), use)
                    if (
                        other is use
                        or not meet(other.window, use.window)
                        or entry.id in told
                        or other.allocation.boxes == use.allocation.boxes
                    ):
                        continue
                    told.add(entry.id)
                    yield Finding(
                        message=f"{entry.label} of {_series(case, (entry.series,))} has boxes from two allocations in "
                        f"{case.session_name(session)}: {other.allocation.id!r} and {use.allocation.id!r}",
                        path=("pit_plans", plan.id, "allocations", use.allocation.id),
                        related=(
                            Related(
                                message="the other allocation",
                                path=("pit_plans", plan.id, "allocations", other.allocation.id),
                            ),
                        ),
                        hint="put its boxes into one allocation, or name the sessions each is for",
                        context={
                            "entry": entry.id,
                            "session": session.id,
                            "allocation": use.allocation.id,
                            "other": other.allocation.id,
                        },
                    )
