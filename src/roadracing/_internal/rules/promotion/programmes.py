"""Whose a marketing programme is, and who is its agency."""

from collections.abc import Iterator

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Related
from roadracing._internal.model.agreement.organisation import OrganisationKind
from roadracing._internal.rules.agreement.agreement_terms import parties_of
from roadracing._internal.rules.agreement.who_is_there import organisation_label
from roadracing._internal.rules.engine.case import Case, Finding
from roadracing._internal.rules.engine.rule import rule
from roadracing._internal.text.lists import listed
from roadracing._internal.text.slugs import spoken


@rule("PRO007", "not-an-agency", Severity.WARNING)
def not_an_agency(case: Case) -> Iterator[Finding]:
    """The common agency of a marketing programme is an agency.

    The organisation in `agency` has the kind `agency`.

    Whoever looks for the people to ring finds a series or a sponsor instead.

    **Not flagged:** organisations of which nobody says what they are.

    **To fix it,** add the kind to the organisation, or name the agency.
    """
    for programme in case.season.programmes:
        agency = case.index.organisations.get(programme.agency or "")
        if agency is None or not agency.kinds or OrganisationKind.AGENCY in agency.kinds:
            continue
        kinds = listed(spoken(kind.value) for kind in agency.kinds)
        yield Finding(
            message=f"{agency.label} is the agency of {programme.name or programme.id}, and is known as {kinds} only",
            path=("programmes", programme.id, "agency"),
            related=(Related(message="what it is", path=("organisations", agency.id, "kinds")),),
            hint="add the kind agency to the organisation, or name the agency",
            context={
                "programme": programme.id,
                "agency": agency.id,
                "kinds": [k.value for k in agency.kinds],
            },
        )


@rule("PRO009", "programme-outside-agreement", Severity.WARNING)
def programme_outside_agreement(case: Case) -> Iterator[Finding]:
    """A marketing programme that is part of an agreement is its parties'.

    The `organisations` of a programme that names its `agreement` are parties to it.

    Who is not party to the agreement has promised nothing, and is promised nothing.

    **Not flagged:** programmes that name no agreement; agreements whose parties are not in the document.

    **To fix it,** correct the organisations, or add the party.
    """
    agreements = {agreement.id: agreement for agreement in case.season.agreements}
    for programme in case.season.programmes:
        agreement = agreements.get(programme.agreement or "")
        parties = parties_of(agreement) if agreement is not None else frozenset()
        for position, name in enumerate(programme.organisations if parties else ()):
            if agreement is None or name in parties:
                continue
            yield Finding(
                message=f"{organisation_label(case, name)} takes part in {programme.name or programme.id}, which is "
                f"part of {agreement.label}, and is no party to that",
                path=("programmes", programme.id, "organisations", position),
                related=(Related(message="the parties", path=("agreements", agreement.id, "parties")),),
                hint="correct the organisations of the programme, or add the party to the agreement",
                context={"programme": programme.id, "organisation": name, "agreement": agreement.id},
            )
