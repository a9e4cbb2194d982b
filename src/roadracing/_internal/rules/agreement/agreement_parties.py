"""What the parties of an agreement are to it: who approved it, who leads, who operates and who lists."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.findings.places import Path
from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken
from roadracing._internal.words.days import day_text

from .agreement_terms import parties_of
from .who_is_there import organisation_label


@rule("JOA027", "agreement-not-approved", Severity.ERROR)
def agreement_not_approved(case: Case) -> Iterator[Finding]:
    """Every party has approved an agreement before it takes effect.

    The `approved_on` of each party is not after the agreement's `effective_from`.

    What was done under an agreement that one side had not yet approved was done without one.

    **Only a warning:** some parties are known to have approved and another is not.

    **Not flagged:** agreements of which no approval is known at all, and agreements without an `effective_from`
    where all approvals are known.

    **To fix it,** complete the approvals, or correct the day on which the agreement takes effect.
    """
    for agreement in case.season.agreements:
        known = [party for party in agreement.parties if party.approved_on is not None]
        for party in agreement.parties if known else ():
            name = organisation_label(case, party.organisation)
            path: Path = ("agreements", agreement.id, "parties", party.organisation)
            if party.approved_on is None:
                others = listed(organisation_label(case, p.organisation) for p in known)
                yield Finding(
                    message=f"{agreement.label} was approved by {others}, and nothing says that {name} approved it",
                    path=path,
                    severity=Severity.WARNING,
                    hint="add approved_on",
                    context={"agreement": agreement.id, "party": party.organisation},
                )
            elif agreement.effective_from is not None and party.approved_on > agreement.effective_from:
                yield Finding(
                    message=f"{agreement.label} takes effect on {day_text(agreement.effective_from)}, and {name} "
                    f"approved it on {day_text(party.approved_on)}",
                    path=(*path, "approved_on"),
                    related=(
                        Related(
                            message="when it takes effect",
                            path=("agreements", agreement.id, "effective_from"),
                        ),
                    ),
                    hint="correct the day of the approval, or let the agreement take effect later",
                    context={
                        "agreement": agreement.id,
                        "party": party.organisation,
                        "approved_on": party.approved_on.isoformat(),
                        "effective_from": agreement.effective_from.isoformat(),
                    },
                )


@rule("JOA028", "not-a-party", Severity.ERROR)
def not_a_party(case: Case) -> Iterator[Finding]:
    """Whoever leads an area of an agreement, is excused from it or signs a change to it is a party.

    Looked at are the `lead` of each area, the `absent` of each exception, and the `approved_by` of each amendment.

    On the day, the lead of an area is asked. An organisation that never signed will not answer.

    **Not flagged:** agreements whose parties are not in the document.

    **To fix it,** add the party, or name one of those there are.
    """
    for agreement in case.season.agreements:
        parties = parties_of(agreement)
        for path, name, does in _named(agreement) if parties else ():
            if name in parties:
                continue
            yield Finding(
                message=f"{organisation_label(case, name)} {does} of {agreement.label}, and is no party to it",
                path=("agreements", agreement.id, *path),
                related=(Related(message="the parties", path=("agreements", agreement.id, "parties")),),
                hint=f"name one of {listed(organisation_label(case, p) for p in sorted(parties))}, or add the party",
                context={"agreement": agreement.id, "organisation": name, "parties": [*sorted(parties)]},
            )


def _named(agreement: OperatingAgreement) -> Iterator[tuple[Path, str, str]]:
    for area in agreement.areas:
        if area.lead is not None:
            what = spoken(area.area.value)
            yield ("areas", area.area.value, "lead"), area.lead, f"leads the area {what}"
    for exception in agreement.exceptions:
        for position, name in enumerate(exception.absent):
            path: Path = ("exceptions", exception.id, "absent", position)
            yield path, name, f"is absent by the exception {exception.id!r}"
    for amendment in agreement.amendments:
        for position, name in enumerate(amendment.approved_by):
            path = ("amendments", amendment.id, "approved_by", position)
            yield path, name, f"signed the amendment {amendment.id!r}"


@rule("JOA029", "operator-not-a-party", Severity.WARNING)
def operator_not_a_party(case: Case) -> Iterator[Finding]:
    """At a weekend that is run under an agreement, a party or the weekend's promoter operates each session.

    Looked at are the sessions of weekends that name their `agreement`, and that say in `operated_by` who operates them.
    An organisation that sanctions or owns all series of a session may operate it, too.

    Race control, stewards and the rule book come with whoever operates a session; the others have agreed to work
    with the parties' and with nobody else's.

    **Not flagged:** agreements whose parties are not in the document, and cancelled sessions.

    **To fix it,** correct `operated_by`, or add the party.
    """
    agreements = {agreement.id: agreement for agreement in case.season.agreements}
    for session in case.season.sessions:
        weekend = case.index.weekend_of(session)
        agreement = agreements.get((weekend.agreement if weekend is not None else None) or "")
        operator = session.operated_by
        if weekend is None or agreement is None or operator is None or session.is_cancelled:
            continue
        parties = parties_of(agreement)
        series = [case.index.series[s] for s in session.series if s in case.index.series]
        own = bool(series) and all(operator in (s.sanctioned_by, s.owner) for s in series)
        if not parties or operator in parties or operator == weekend.promoter or own:
            continue
        yield Finding(
            message=f"{case.session_name(session)} at {case.weekend_name(weekend)} is operated by "
            f"{organisation_label(case, operator)}, which is no party to {agreement.label}",
            path=("sessions", session.id, "operated_by"),
            related=(Related(message="the agreement", path=("agreements", agreement.id)),),
            hint=f"name one of {listed(organisation_label(case, p) for p in sorted(parties))}, or add the party",
            context={"session": session.id, "operated_by": operator, "agreement": agreement.id},
        )


@rule("JOA030", "listed-without-listing", Severity.WARNING)
def listed_without_listing(case: Case) -> Iterator[Finding]:
    """An organisation that shows a session as its own lists the weekend, too.

    Each organisation in a session's `listed_by` has a listing of the session's weekend.

    Otherwise the session is in its feed under an event that is not on its calendar.

    **Not flagged:** weekends without any listing, of which nobody says who lists them; cancelled sessions.

    **To fix it,** add the listing to the weekend, or take the organisation off the session.
    """
    for session in case.season.sessions:
        weekend = case.index.weekend_of(session)
        if weekend is None or not weekend.listings or session.is_cancelled:
            continue
        listing = {each.organisation for each in weekend.listings}
        for position, name in enumerate(session.listed_by):
            if name not in listing:
                yield Finding(
                    message=f"{organisation_label(case, name)} lists {case.session_name(session)}, and not the weekend "
                    f"it is at, {case.weekend_name(weekend)}",
                    path=("sessions", session.id, "listed_by", position),
                    related=(Related(message="the listings", path=("weekends", weekend.id, "listings")),),
                    hint="add its listing to the weekend, or take it off the session",
                    context={"session": session.id, "weekend": weekend.id, "organisation": name},
                )
