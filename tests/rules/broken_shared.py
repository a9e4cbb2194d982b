"""For each rule on shared assets and on promotion, a season in which only that is wrong."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    AreaLead,
    OperatingAgreement,
    PartyRole,
)
from roadracing._internal.model.agreement.area import Area
from roadracing._internal.model.agreement.organisation import Organisation, OrganisationKind
from roadracing._internal.model.agreement.reciprocity import HonouredKind, Reciprocity
from roadracing._internal.model.agreement.resource import Booking, Resource
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.promotion.programme import (
    Activation,
    MagazineSection,
    MarketingProgramme,
    Partner,
    Placement,
    WebLink,
)
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA, VENUE, WEEKEND, at, cleared, season, session

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


def _party(name: str, **facts: Any) -> AgreementParty:
    (found,) = (p for p in AGREEMENT.parties if p.organisation == name)
    return attrs.evolve(found, **facts)


LATE = attrs.evolve(AGREEMENT, parties=(_party("imsa"), _party("scca", approved_on=dt.date(2004, 2, 1))))
LENT = booked("lent", "13:00", "17:00", requested_by="scca", approved_by=("imsa",))

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "JOA020": shared(bookings=(booked("first", "09:00", "10:00"), booked("second", "09:30", "11:00"))),
    "JOA021": shared(
        venues=(VENUE, ELSEWHERE),
        weekends=(WEEKEND, AWAY),
        resources=(attrs.evolve(TRUCK, travel=dt.timedelta(hours=8)),),
        bookings=(booked("first", "09:00", "10:00"), booked("second", "16:00", "18:00", weekend="away")),
    ),
    "JOA022": (
        shared(bookings=(booked("first", "09:00", "10:00"), booked("second", "10:10", "11:00"))),
        {"practices": Practices({"turnaround_min": 20.0})},
    ),
    "JOA023": shared(bookings=(booked("first", "10:00", "09:00"),)),
    "JOA024": shared(bookings=(booked("first", "09:00", "10:00", needs=("wrecker",)),)),
    "JOA025": shared(
        agreements=(attrs.evolve(AGREEMENT, effective_until=dt.date(2004, 5, 1)),), bookings=(LENT,)
    ),
    "JOA026": shared(agreements=(AGREEMENT,), bookings=(attrs.evolve(LENT, approved_by=("scca",)),)),
    "JOA027": shared(agreements=(LATE,)),
    "JOA028": shared(
        agreements=(attrs.evolve(AGREEMENT, areas=(AreaLead(area=Area.SAFETY, lead="promoter"),)),)
    ),
    "JOA029": shared(
        session("show", "activation", "10:00", "12:00", operated_by="promoter"),
        agreements=(AGREEMENT,),
        weekends=(attrs.evolve(WEEKEND, agreement="joint-agreement"),),
    ),
    "JOA030": shared(
        attrs.evolve(SHOW, listed_by=("scca",)),
        weekends=(attrs.evolve(WEEKEND, listings=(Listing(organisation="imsa"),)),),
    ),
    "JOA031": shared(reciprocities=(honours("imsa", "scca", mutual=True),)),
    "JOA032": shared(
        agreements=(AGREEMENT,), reciprocities=(honours("imsa", "promoter", agreement="joint-agreement"),)
    ),
    "PRO002": shared(
        session("wc-race", "race", "17:00", "18:00", series="world-challenge"),
        partners=(
            partner("first", TYRES, partner_of="imsa", exclusive=True),
            partner("second", RUBBER, series="world-challenge"),
        ),
    ),
    "PRO003": shared(
        links=(WebLink(id="out", from_organisation="imsa", to_organisation="scca", reciprocal=True),)
    ),
    "PRO004": shared(BRIEFING, activations=(Activation(id="tuners", session="briefing"),)),
    "PRO005": shared(
        SHOW,
        partners=(partner("first", TYRES),),
        activations=(
            Activation(
                id="tuners",
                session="show",
                capacity=4,
                placements=(Placement(partner="first", quantity=5),),
            ),
        ),
    ),
    "PRO006": shared(
        magazine_sections=(
            issue("march", 3, dt.date(2004, 3, 1)),
            issue("april", 4, dt.date(2004, 2, 28)),
        )
    ),
    "PRO007": shared(
        programmes=(MarketingProgramme(id="together", name="Joint marketing", agency="promoter"),)
    ),
    "PRO008": shared(
        programmes=(MarketingProgramme(id="together", activation_kinds=("import-tuner-show",)),)
    ),
    "PRO009": shared(
        agreements=(AGREEMENT,),
        programmes=(
            MarketingProgramme(
                id="together", agreement="joint-agreement", organisations=("imsa", "promoter")
            ),
        ),
    ),
}
"""By code: a season, or a season and what else ``validate`` has to be given."""
