"""One organisation lends another what it owns: under an agreement, while it is in force, and with consent."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.model.agreement.resource import Booking
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import counted, listed
from roadracing._internal.words.days import day_text

from .agreement_terms import out_of_force, parties_of
from .duties import duty_of, loans, weekend_of
from .who_is_there import organisation_label


@rule("JOA025", "loan-outside-agreement", Severity.ERROR)
def loan_outside_agreement(case: Case) -> Iterator[Finding]:
    """What one organisation lends another is lent under an agreement that is in force that day.

    A booking is a loan where another organisation asks for a resource than the one that owns it. The agreement it is
    lent under is the one that the booking names, otherwise any of the document's to which both are parties. It has to
    be in force from the first to the last day of the booking: by its `effective_from` and `effective_until`, and by its
    `seasons`.

    Insurance and command go by the agreement. A truck that is lent a day after it ended is nobody's.

    **Not flagged:** bookings that do not say who asked, resources of which the owner is not known, bookings of which
    the time is not known, and documents without agreements.

    **To fix it,** correct the agreement's parties and dates, add the agreement that covers the loan, or cancel it.
    """
    agreements = {agreement.id: agreement for agreement in case.season.agreements}
    for booking, resource, owner, asked in loans(case):
        duty = duty_of(case, booking)
        if not agreements or duty is None or (booking.agreement or next(iter(agreements))) not in agreements:
            continue
        named = agreements.get(booking.agreement or "")
        held = [a for a in ((named,) if named is not None else agreements.values()) if _both(a, owner, asked)]
        reasons = [out_of_force(case, agreement, duty.first_day, duty.last_day) for agreement in held]
        if held and not all(reasons):
            continue
        if held:
            why = "; ".join(f"{a.label} {reason}" for a, reason in zip(held, reasons, strict=True))
        elif named is not None:
            why = f"{named.label} has not both of them as parties"
        else:
            why = "no agreement of this document has both of them as parties"
        at = held[0] if held else named
        yield Finding(
            message=f"{resource.label} of {organisation_label(case, owner)} is booked for "
            f"{organisation_label(case, asked)} on {day_text(duty.first_day)}, and {why}",
            path=("bookings", booking.id),
            related=(Related(message="the agreement", path=("agreements", at.id)),) if at is not None else (),
            hint="correct the parties or the dates of the agreement, or cancel the loan",
            context={
                "booking": booking.id,
                "resource": resource.id,
                "owner": owner,
                "requested_by": asked,
                "day": duty.first_day.isoformat(),
                "agreement": at.id if at is not None else None,
            },
        )


def _both(agreement: OperatingAgreement, owner: str, asked: str) -> bool:
    parties = parties_of(agreement)
    return not parties or {owner, asked} <= parties


@rule("JOA026", "loan-not-approved", Severity.ERROR)
def loan_not_approved(case: Case) -> Iterator[Finding]:
    """Whoever owns a shared resource has agreed to lend it.

    A booking is a loan where another organisation asks for a resource than the one that owns it. Among those in its
    `approved_by` is the owner; by asking, the other has agreed itself.

    What one office promised on another's behalf is not there on the day.

    **An info,** once per weekend, names the loans of which nobody says who approved them.

    **Not flagged:** bookings that do not say who asked, and resources of which the owner is not known.

    **To fix it,** ask the owner, and add it to `approved_by`.
    """
    silent: dict[str, list[Booking]] = {}
    for booking, resource, owner, asked in loans(case):
        if owner in booking.approved_by:
            continue
        if not booking.approved_by:
            weekend = weekend_of(case, booking)
            silent.setdefault(weekend.id if weekend is not None else "", []).append(booking)
            continue
        by = listed(organisation_label(case, name) for name in booking.approved_by)
        yield Finding(
            message=f"{resource.label} is booked for {organisation_label(case, asked)} with the approval of {by}, and "
            f"not of {organisation_label(case, owner)}, which owns it",
            path=("bookings", booking.id, "approved_by"),
            related=(Related(message="the owner", path=("resources", resource.id, "owner")),),
            hint=f"ask {organisation_label(case, owner)}, and add it to approved_by",
            context={"booking": booking.id, "owner": owner, "approved_by": [*booking.approved_by]},
        )
    for weekend_id, bookings in sorted(silent.items()):
        held = case.index.weekends.get(weekend_id)
        where = f" at {case.weekend_name(held)}" if held is not None else ""
        yield Finding(
            message=f"{counted(len(bookings), 'loan')}{where} "
            f"{'does' if len(bookings) == 1 else 'do'} not say whether the owner approved",
            path=("weekends", weekend_id) if held is not None else ("bookings", bookings[0].id),
            severity=Severity.INFO,
            hint="add whoever approved to approved_by",
            context={"weekend": weekend_id or None, "bookings": [b.id for b in bookings]},
        )
