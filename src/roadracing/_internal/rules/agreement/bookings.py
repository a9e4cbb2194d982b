"""A shared resource is on one duty at one place at a time, and has the time to get to the next."""

import datetime as dt
from collections.abc import Iterator, Mapping
from heapq import nlargest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.track.overlaps import LOOKED_AT
from roadracing._internal.words.lengths import length_text
from roadracing._internal.words.naming import label_of

from .duties import Duty, duties_of

_POOL = "airlines that share aircraft and crews: each is on one flight at a time"


@rule("JOA020", "double-booking", Severity.ERROR, sources=(_POOL,))
def double_booking(case: Case) -> Iterator[Finding]:
    """A shared resource is not booked for two duties at one time.

    Two bookings of one resource do not overlap. A booking takes its own time, or else the time of its session, from
    the start up to the end, the end not included: one that ends at 10:00 and one that begins at 10:00 do not meet.
    Each booking is reported once, with the earlier one that lasts longest.

    Two offices book the same fire truck from two lists. Nobody notices before both sessions are ready and one
    of them has no truck.

    **Not flagged:** two bookings for one session, or for a session and a part of it, since that is one duty; a booking
    for a whole weekend beside others at that weekend; bookings for sessions that are cancelled, or of which no time is
    known; bookings at two venues (JOA021).

    **To fix it,** move one of the bookings, or book another resource with the same capabilities.
    """
    held = duties_of(case)
    for resource, duties in _by_resource(case, held):
        for earlier, later in _met(case, duties):
            yield Finding(
                message=f"{resource.label} is booked twice: {earlier.when} ({_purpose(case, earlier.booking)}) and "
                f"{later.when} ({_purpose(case, later.booking)})",
                path=("bookings", later.id),
                related=(
                    Related(message=f"the other booking, {earlier.when}", path=("bookings", earlier.id)),
                ),
                hint=_instead(case, resource, later, held),
                context={"resource": resource.id, "booking": later.id, "other": earlier.id},
            )


def _met(case: Case, duties: tuple[Duty, ...]) -> Iterator[tuple[Duty, Duty]]:
    """Each duty that overlaps earlier ones at its venue, with the one of these that ends last."""
    active: list[Duty] = []
    for later in duties:
        # Duties come in the order of their begins: whoever is done by now meets nobody any more.
        active = nlargest(LOOKED_AT, (d for d in active if later.overlaps(d)), key=lambda d: (d.ends, d.id))
        met = (d for d in active if not _apart(d, later) and not _one_duty(case, d, later))
        earlier = next(met, None)
        if earlier is not None:
            yield earlier, later
        active.append(later)


@rule("JOA021", "at-two-venues", Severity.ERROR, parameters=("travel_h",), sources=(_POOL,))
def at_two_venues(case: Case) -> Iterator[Finding]:
    """A shared resource is at one venue at a time, and has the time to travel to the next.

    Between bookings of one resource at two venues lies at least the time it takes to travel: the resource's own
    `travel`, otherwise `travel_h` hours. Where neither is known, only bookings that overlap are found. Where a booking
    is, its weekend says; a booking that names only the weekend is for all its days. Each booking is reported once,
    with the earlier one that lasts longest.

    An official or a medical car that two weekends count on is missing at one of them, and cars do not run without it.

    **Not flagged:** bookings of which the venue or the time is not known.

    **To fix it,** book another resource for one of the weekends, or correct the times.
    """
    held = duties_of(case)
    for resource, duties in _by_resource(case, held):
        # Whoever ends last at a venue is the one from whom it is hardest to get away in time.
        last: dict[str, Duty] = {}
        for later in duties:
            travel, practice = _travel(case, resource, later)
            elsewhere = [d for venue, d in last.items() if later.venue not in (None, venue)]
            earlier = max(elsewhere, key=lambda d: (d.ends, d.begins, d.id), default=None)
            if earlier is not None and _out_of_reach(earlier, later, travel):
                hint = _instead(case, resource, later, held)
                yield _at_two(case, resource, earlier, later, travel=travel, practice=practice, hint=hint)
            if later.venue is not None and (later.venue not in last or later.ends >= last[later.venue].ends):
                last[later.venue] = later


def _out_of_reach(earlier: Duty, later: Duty, travel: dt.timedelta) -> bool:
    return later.overlaps(earlier) or later.begins - earlier.ends < travel


def _at_two(
    case: Case,
    resource: Resource,
    earlier: Duty,
    later: Duty,
    *,
    travel: dt.timedelta,
    practice: str | None,
    hint: str,
) -> Finding:
    gap, both = later.begins - earlier.ends, later.overlaps(earlier)
    reason = "" if both else f": that leaves {length_text(gap)} to travel, and it takes {length_text(travel)}"
    return Finding(
        message=f"{resource.label} is booked at {_place(case, earlier)} ({earlier.when}) and at "
        f"{_place(case, later)} ({later.when}){reason}",
        path=("bookings", later.id),
        related=(Related(message=f"the other booking, {earlier.when}", path=("bookings", earlier.id)),),
        hint=hint,
        context={
            "resource": resource.id,
            "booking": later.id,
            "other": earlier.id,
            "venues": [str(earlier.venue), str(later.venue)],
            "gap_min": round(gap.total_seconds() / 60, 2),
            "travel_min": round(travel.total_seconds() / 60, 2),
        },
        practice=None if both else practice,
    )


def _travel(case: Case, resource: Resource, later: Duty) -> tuple[dt.timedelta, str | None]:
    """How long a resource travels, and whose practice says so where it does not itself."""
    if resource.travel is not None:
        return resource.travel, None
    known = case.parameter("travel_h", case.index.sessions.get(later.booking.session or ""))
    return dt.timedelta(hours=known.value or 0), known.practice


@rule("JOA022", "short-turnaround", Severity.ERROR, parameters=("turnaround_min",))
def short_turnaround(case: Case) -> Iterator[Finding]:
    """Between two duties a shared resource has the time to get ready again.

    Between bookings of one resource at one venue lies at least its own `turnaround`, otherwise `turnaround_min`
    minutes: extinguishers are refilled, a crew rests. Where neither is known, nothing is found.

    **Not flagged:** bookings that overlap (JOA020); two bookings for one session or for a session and a part of it; a
    booking for a whole weekend.

    **To fix it,** move one of the duties, book another resource for it, or agree on a shorter turnaround.
    """
    for resource, duties in _by_resource(case, duties_of(case)):
        for earlier, later in _successive(duties):
            if _apart(earlier, later) or later.overlaps(earlier):
                continue
            gap = later.begins - earlier.ends
            known = case.parameter("turnaround_min", case.index.sessions.get(later.booking.session or ""))
            own = resource.turnaround
            wanted = own if own is not None else dt.timedelta(minutes=known.value or 0)
            if gap >= wanted or _one_duty(case, earlier, later):
                continue
            yield Finding(
                message=f"{resource.label} has {length_text(gap)} between {_purpose(case, earlier.booking)}, "
                f"{earlier.when}, and {_purpose(case, later.booking)}, {later.when}; it needs {length_text(wanted)}",
                path=("bookings", later.id),
                related=(Related(message="the booking before", path=("bookings", earlier.id)),),
                hint="move one of the duties, or book another resource for it",
                context={
                    "resource": resource.id,
                    "booking": later.id,
                    "before": earlier.id,
                    "gap_min": round(gap.total_seconds() / 60, 2),
                    "turnaround_min": round(wanted.total_seconds() / 60, 2),
                },
                practice=None if own is not None else known.practice,
            )


def _successive(duties: tuple[Duty, ...]) -> Iterator[tuple[Duty, Duty]]:
    """Each duty that has a time of its own, with the one before it that ends last."""
    last: Duty | None = None
    for duty in duties:
        if duty.days is None:
            if last is not None:
                yield last, duty
            last = duty if last is None or duty.ends >= last.ends else last


def _by_resource(
    case: Case, held: Mapping[str, tuple[Duty, ...]]
) -> Iterator[tuple[Resource, tuple[Duty, ...]]]:
    """The duties of each resource; one that the document does not describe can still not be in two places."""
    resources = {resource.id: resource for resource in case.season.resources}
    for name, duties in sorted(held.items()):
        yield resources.get(name, Resource(id=name)), duties


def _apart(earlier: Duty, later: Duty) -> bool:
    """Whether two duties are known to be at different venues."""
    return earlier.venue is not None and later.venue is not None and earlier.venue != later.venue


def _one_duty(case: Case, earlier: Duty, later: Duty) -> bool:
    """Whether two bookings are for one thing: a session, a part of it, or a weekend and something at it."""
    if earlier.days is not None or later.days is not None:
        return True
    one = case.index.sessions.get(earlier.booking.session or "")
    other = case.index.sessions.get(later.booking.session or "")
    if one is None or other is None:
        return False
    return one.id == other.id or case.families.belong_together(one, other)


def _instead(case: Case, resource: Resource, duty: Duty, duties: Mapping[str, tuple[Duty, ...]]) -> str:
    """What would be right: another resource that can do the same and has nothing to do meanwhile, if there is one."""
    free = [
        other.label
        for other in case.season.resources
        if resource.capabilities
        and other.id != resource.id
        and set(resource.capabilities) <= set(other.capabilities)
        and not any(d.begins < duty.ends and duty.begins < d.ends for d in duties.get(other.id, ()))
    ]
    if free:
        return f"book {listed(free, 'or')} for one of them, which can do the same and is free then"
    return "move one of the bookings, or book another resource"


def _place(case: Case, duty: Duty) -> str:
    return label_of(case.index.venues, str(duty.venue))


def _purpose(case: Case, booking: Booking) -> str:
    """What a booking is for, in words."""
    session = case.index.sessions.get(booking.session or "")
    return case.session_label(session) if session is not None else f"the booking {booking.id!r}"
