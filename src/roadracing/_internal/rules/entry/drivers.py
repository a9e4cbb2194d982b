"""A driver may be entered in several cars, and is in one at a time."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.entry.entry import Entry
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.rules.entry.cars_in_sessions import running_in
from roadracing._internal.track.slots import Slot
from roadracing._internal.words.naming import label_of

from .cars_in_sessions import Running


@rule("ADM004", "driver-in-two-cars", Severity.WARNING)
def driver_in_two_cars(case: Case) -> Iterator[Finding]:
    """A driver is in one car at a time.

    A driver who is entered in two cars whose sessions overlap cannot be in both. Each pair of cars is reported once,
    with the first of their sessions that overlap.

    **Only an info:** the two cars are in one race or session, where rule books may let drivers be nominated twice and
    choose, as in endurance races.

    **Not flagged:** sessions of which an end is not known; withdrawn entries and those in reserve.

    **To fix it,** name another driver, enter the car for other weekends, or move one of the sessions.
    """
    running = case.once(running_in)
    cars: dict[str, list[Entry]] = {}
    for entry in case.season.entries:
        if not entry.withdrawn and not entry.reserve:
            for driver in entry.drivers:
                cars.setdefault(driver, []).append(entry)
    for driver, entries in sorted(cars.items()):
        if len(entries) > 1:
            yield from _at_once(case, driver, entries, running)


def _at_once(case: Case, driver: str, entries: list[Entry], running: Running) -> Iterator[Finding]:
    """The pairs of cars that a driver would have to be in, in the order of their sessions."""
    times = sorted(
        (
            (slot.begins, slot.id, entry.id, slot, entry)
            for entry in entries
            for weekend in entry.weekends or tuple(case.index.weekends)
            for session in running.sessions_of(entry, weekend)
            if session.kind.competition
            and (slot := case.slot_of.get(session.id)) is not None
            and slot.begins < slot.ends
        ),
        key=lambda one: one[:3],
    )
    told: set[frozenset[str]] = set()
    open_: list[tuple[Slot, Entry]] = []
    for begins, _, _, slot, entry in times:
        open_ = [held for held in open_ if held[0].ends > begins][-_LOOKED_AT:]
        for other_slot, other in open_:
            pair = frozenset((entry.id, other.id))
            if len(pair) == 1 or pair in told:
                continue
            told.add(pair)
            yield _in_both(case, driver, (other_slot, other), (slot, entry))
        open_.append((slot, entry))


_LOOKED_AT = 20
"""With how many cars at one time a driver is looked at. Library default."""


def _in_both(case: Case, driver: str, one: tuple[Slot, Entry], other: tuple[Slot, Entry]) -> Finding:
    (first, car), (second, next_car) = one, other
    name = label_of(case.index.drivers, driver)
    same = first.id == second.id
    where = (
        f"in {case.session_name(first.session)}"
        if same
        else f"in {case.session_name(first.session)} and {case.session_name(second.session)}, which overlap"
    )
    return Finding(
        message=f"{name} is to drive {_label(case, car)} and {_label(case, next_car)} {where}",
        path=("entries", next_car.id, "drivers"),
        severity=Severity.INFO if same else None,
        related=(
            Related(message="the other car", path=("entries", car.id, "drivers")),
            Related(message="the session", path=("sessions", second.id, "start")),
        ),
        hint="name another driver, enter one of the cars for other weekends, or move one of the sessions",
        context={
            "driver": driver,
            "entry": next_car.id,
            "other": car.id,
            "session": second.id,
            "other_session": first.id,
        },
    )


def _label(case: Case, entry: Entry) -> str:
    return f"{label_of(case.index.series, entry.series)} {entry.label}"
