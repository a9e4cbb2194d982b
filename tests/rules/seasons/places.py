"""For each rule on places, references, agreements and documents, a season in which only that is wrong."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    AreaLead,
    OperatingAgreement,
    PartyRole,
)
from roadracing._internal.model.agreement.agreement_area import Area
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.restriction import (
    Restriction,
)
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.start import Start
from tests.rules.building import (
    SUNDAY,
    VENUE,
    WEEKEND,
    at,
    cleared,
    season,
    session,
)

RACE = session("race", "race", "14:00", "16:00", series="alms", title="Race")
THREE_DAYS = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 28), last_day=SUNDAY)


def race(**facts: Any) -> Season:
    """A season with one race, complete enough to be published."""
    return season(
        *facts.pop("sessions", (RACE, cleared())),
        **{
            "namespace": "calendar.racing-rules.org",
            "year": 2004,
            "issued": at("2004-01-16 12:00"),
            "weekends": (THREE_DAYS,),
            **facts,
        },
    )


def under(*restrictions: Restriction) -> tuple[Venue, ...]:
    """The circuit under these restrictions."""
    return (attrs.evolve(VENUE, restrictions=restrictions),)


def on(layout: CircuitLayout) -> tuple[Venue, ...]:
    """The circuit with this layout alone."""
    return (attrs.evolve(VENUE, layouts=(layout,)),)


def numbered_round(name: str, number: int, race: Session = RACE) -> Round:
    """A round of the American Le Mans Series."""
    return Round(id=name, series="alms", number=number, session=race.id)


def on_sunday(row: Session) -> tuple[Any, ...]:
    """The same session on Sunday afternoon, and what that day begins with."""
    return (
        attrs.evolve(row, start=Start.at(at("14:00", day=SUNDAY)), end=at("16:00", day=SUNDAY)),
        cleared(SUNDAY),
    )


def two_races(first: dt.date, second: dt.date) -> tuple[Any, ...]:
    """Two races of which only the days are known."""
    return (
        attrs.evolve(RACE, id="race-1", start=Start.on(first), end=None),
        attrs.evolve(RACE, id="race-2", start=Start.on(second), end=None),
    )


def elsewhere(day: dt.date) -> RaceWeekend:
    """Another weekend at the same circuit."""
    return RaceWeekend(
        id="other", name="The Other Weekend", venue="circuit", layout="full", first_day=day, last_day=day
    )


def listed(**listings: tuple[str, ...]) -> tuple[RaceWeekend, ...]:
    """The weekend, as organisations list it with these rounds."""
    held = tuple(Listing(organisation=name, rounds=rounds) for name, rounds in listings.items())
    return (attrs.evolve(THREE_DAYS, listings=held),)


COMMON_SCHEDULE = OperatingAgreement(
    id="joint-agreement",
    parties=tuple(
        AgreementParty(organisation=name, roles=(PartyRole.SANCTIONING_BODY,)) for name in ("imsa", "scca")
    ),
    seasons=(2004,),
    areas=(AreaLead(area=Area.SCHEDULING),),
)
BULLETIN = Bulletin(id="bulletin", weekend="weekend", issuer="imsa", number=1, issued_at=at("09:00"))

SOUND = race()
"""A season in which none of the rules that are broken with these facts finds anything."""
