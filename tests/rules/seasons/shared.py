"""For each rule on shared assets and on promotion, a season in which only that is wrong."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    OperatingAgreement,
    PartyRole,
)
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.agreement.reciprocity import HonouredKind, Reciprocity
from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.promotion.programme import (
    MagazineSection,
    Partner,
)
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend
from tests.rules.building import IMSA, SCCA, at, cleared, season, session

RACE = session("race", "race", "14:00", "16:00", series="alms", title="Race")
SHOW = session("show", "activation", "10:00", "12:00", title="Tuner show", operated_by="imsa")
BRIEFING = session("briefing", "briefing", "08:00", "08:30", title="Drivers' briefing", operated_by="imsa")

TRUCK = Resource(id="truck", name="Fire truck 1", owner="imsa", capabilities=("fire-truck",))
TYRES = Organisation(id="tyres-one", name="First Tyres", kinds=(OrganisationKind.PARTNER,))
RUBBER = Organisation(id="tyres-two", name="Second Tyres", kinds=(OrganisationKind.PARTNER,))
PROMOTER = Organisation(id="promoter", name="The Promoter", kinds=(OrganisationKind.PROMOTER,))

AGREEMENT = OperatingAgreement(
    id="joint-agreement",
    name="Joint agreement",
    parties=(
        AgreementParty(
            organisation="imsa", roles=(PartyRole.SANCTIONING_BODY,), approved_on=dt.date(2003, 11, 1)
        ),
        AgreementParty(
            organisation="scca", roles=(PartyRole.SANCTIONING_BODY,), approved_on=dt.date(2003, 11, 2)
        ),
    ),
    effective_from=dt.date(2004, 1, 1),
    effective_until=dt.date(2005, 1, 1),
)

ELSEWHERE = Venue(id="elsewhere", name="The Other Circuit", city="Other Town", timezone="America/Chicago")
AWAY = RaceWeekend(id="away", name="The Other Weekend", venue="elsewhere")


def shared(*rows: Any, **facts: Any) -> Season:
    """A day with a race, two sanctioning bodies, a truck and what else is said."""
    return season(
        RACE,
        cleared(),
        *rows,
        **{
            "organisations": (IMSA, SCCA, TYRES, RUBBER, PROMOTER),
            "resources": (TRUCK,),
            **facts,
        },
    )


def booked(name: str, start: str | None = None, end: str | None = None, **facts: Any) -> Booking:
    """A booking of the truck, with times on the Saturday."""
    times = {"start": at(start) if start else None, "end": at(end) if end else None}
    return Booking(**{"id": name, "resource": "truck", "weekend": "weekend", **times, **facts})


def partner(name: str, company: Organisation, **facts: Any) -> Partner:
    """A partner in tyres."""
    return Partner(id=name, organisation=company.id, **{"category": "tyres", **facts})


def honours(grantor: str, issuer: str, **facts: Any) -> Reciprocity:
    """Credentials that one organisation honours for another."""
    return Reciprocity(
        **{
            "id": f"{grantor}-honours-{issuer}",
            "grantor": grantor,
            "issuer": issuer,
            "kinds": (HonouredKind.CREDENTIALS,),
            **facts,
        }
    )


def issue(name: str, number: int, day: dt.date, **facts: Any) -> MagazineSection:
    """A section in an issue of a magazine."""
    return MagazineSection(id=name, publication="The Magazine", number=number, issue_date=day, **facts)


def party(name: str, **facts: Any) -> AgreementParty:
    """A party to the agreement with other facts."""
    (found,) = (p for p in AGREEMENT.parties if p.organisation == name)
    return attrs.evolve(found, **facts)


LATE = attrs.evolve(AGREEMENT, parties=(party("imsa"), party("scca", approved_on=dt.date(2004, 2, 1))))
LENT = booked("lent", "13:00", "17:00", requested_by="scca", approved_by=("imsa",))

SOUND = shared()
"""A season in which none of the rules that are broken with these facts finds anything."""
