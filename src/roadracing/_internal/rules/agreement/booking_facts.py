"""What a booking says agrees with its session, its weekend and its resource."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.resource import Booking
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed

from .duties import duty_of


@rule("JOA023", "booking-times", Severity.ERROR)
def booking_times(case: Case) -> Iterator[Finding]:
    """A booking's times, session and weekend agree with each other.

    A booking does not end before it starts; the session it names is one of the weekend it names; and if it has a time
    of its own, that time has something in common with the session's.

    Otherwise the resource waits at the wrong place, or on the wrong day.

    **Only a warning:** the booking's own time misses its session. The session may have been moved.

    **Not flagged:** sessions and weekends that are not in the document (REF001), and sessions without a time.

    **To fix it,** correct the times or the ids; leave out the booking's own times where it is for the whole session,
    and it will move with it.
    """
    for booking in case.season.bookings:
        session = case.index.sessions.get(booking.session or "")
        if booking.start is not None and booking.end is not None and booking.end.utc < booking.start.utc:
            yield Finding(
                message=f"the booking {booking.id!r} of {_label(case, booking)} ends before it starts",
                path=("bookings", booking.id, "end"),
                hint="correct the start or the end",
                context={"booking": booking.id, "resource": booking.resource},
            )
            continue
        if session is None:
            continue
        if booking.weekend is not None and booking.weekend != session.weekend:
            yield Finding(
                message=f"the booking {booking.id!r} of {_label(case, booking)} is for the weekend "
                f"{booking.weekend!r}, and its session {case.session_name(session)} belongs to {session.weekend!r}",
                path=("bookings", booking.id, "weekend"),
                related=(Related(message="the session", path=("sessions", session.id, "weekend")),),
                hint="leave the weekend out, or correct the session",
                context={
                    "booking": booking.id,
                    "weekend": booking.weekend,
                    "weekend_of_session": session.weekend,
                },
            )
        yield from _missed(case, booking)


def _missed(case: Case, booking: Booking) -> Iterator[Finding]:
    slot, duty = case.slot_of.get(booking.session or ""), duty_of(case, booking)
    if slot is None or duty is None or booking.start is None or booking.end is None:
        return
    if duty.begins < slot.ends and slot.begins < duty.ends:
        return
    if duty.begins <= slot.begins <= duty.ends:
        return
    yield Finding(
        message=f"the booking {booking.id!r} of {_label(case, booking)} is {duty.when}, and has nothing in common with "
        f"{case.session_name(slot.session)}, which it is for",
        path=("bookings", booking.id),
        severity=Severity.WARNING,
        related=(Related(message="the session", path=("sessions", slot.id)),),
        hint="move the booking with its session, or leave out its own times",
        context={"booking": booking.id, "session": slot.id, "resource": booking.resource},
    )


@rule("JOA024", "capability-missing", Severity.ERROR)
def capability_missing(case: Case) -> Iterator[Finding]:
    """A shared resource can do what it is booked for.

    What a booking `needs` is among the `capabilities` of its resource.

    A wrecker that is booked as a fire truck makes a plan complete on paper.

    **Not flagged:** bookings that do not say what they need, and resources of which nobody says what they can do.

    **To fix it,** book a resource that has the capability, or complete the capabilities of this one.
    """
    resources = {resource.id: resource for resource in case.season.resources}
    for booking in case.season.bookings:
        resource = resources.get(booking.resource)
        missing = sorted(set(booking.needs) - set(resource.capabilities)) if resource is not None else []
        if resource is None or not resource.capabilities or not missing:
            continue
        able = sorted(r.label for r in case.season.resources if set(booking.needs) <= set(r.capabilities))
        yield Finding(
            message=f"{resource.label} is booked as {listed(missing)}, and can do {listed(resource.capabilities)}",
            path=("bookings", booking.id, "needs"),
            related=(Related(message="the resource", path=("resources", resource.id, "capabilities")),),
            hint=f"book {listed(able, 'or')}" if able else "book a resource that has the capability",
            context={"booking": booking.id, "resource": resource.id, "missing": [*missing]},
        )


def _label(case: Case, booking: Booking) -> str:
    return next((r.label for r in case.season.resources if r.id == booking.resource), booking.resource)
