"""Weekends under an agreement of two sanctioning bodies and the owner of a series."""

from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    AreaLead,
    OperatingAgreement,
    PartyRole,
    ScheduleException,
)
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from tests.rules.building import ALMS, ATLANTICS, IMSA, SCCA, WORLD_CHALLENGE, found

OWNER = Organisation(id="almsco", name="American Le Mans Series")


ORGANISATIONS = (IMSA, SCCA, OWNER)


SERIES = (attrs.evolve(ALMS, owner="almsco"), WORLD_CHALLENGE, ATLANTICS)


AGREEMENT = OperatingAgreement(
    id="joa",
    name="Joint agreement",
    parties=(
        AgreementParty(organisation="almsco", roles=(PartyRole.SERIES_OWNER,)),
        AgreementParty(organisation="imsa", roles=(PartyRole.SANCTIONING_BODY,)),
        AgreementParty(organisation="scca", roles=(PartyRole.SANCTIONING_BODY,)),
    ),
    seasons=(2004,),
    areas=(AreaLead(area=Area.SCHEDULING),),
)


def weekend(name: str, *organisations: str, **facts: Any) -> RaceWeekend:
    """A weekend that these organisations list."""
    listings = tuple(Listing(organisation=organisation) for organisation in organisations)
    return RaceWeekend(id=name, name=name.title(), venue="circuit", listings=listings, **facts)


COMMON = weekend("common", "almsco", "scca")


ALONE = weekend("alone", "scca")


def judge(
    *weekends: RaceWeekend,
    agreement: OperatingAgreement = AGREEMENT,
    rows: tuple[Session, ...] = (),
    **facts: Any,
) -> tuple[Diagnostic, ...]:
    """What the rule says of these weekends under one agreement."""
    return found(
        "JOA005",
        *rows,
        **{
            "year": 2004,
            "organisations": ORGANISATIONS,
            "series": SERIES,
            "agreements": (agreement,),
            "weekends": weekends,
            **facts,
        },
    )


def excepting(where: str, *absent: str) -> OperatingAgreement:
    """The agreement with one exception."""
    return attrs.evolve(AGREEMENT, exceptions=(ScheduleException(id="e", weekend=where, absent=absent),))
