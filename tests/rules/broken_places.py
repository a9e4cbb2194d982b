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
from roadracing._internal.model.agreement.area import Area
from roadracing._internal.model.kernel.json_value import JsonValue
from roadracing._internal.model.place.layout import CircuitLayout, Licence, PublishedLength
from roadracing._internal.model.place.restriction import (
    AppliesTo,
    DayQuota,
    NoiseLimit,
    ProhibitedWeekdays,
    QuietHours,
    Restriction,
    Weekday,
)
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Dispute, Season
from roadracing._internal.model.weekend.bulletin import Bulletin
from roadracing._internal.model.weekend.series import CarClass, Round, Series
from roadracing._internal.model.weekend.session import Actual, Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.start import Start
from tests.rules.building import (
    ALMS,
    ATLANTICS,
    FULL,
    SATURDAY,
    SUNDAY,
    VENUE,
    WEEKEND,
    WORLD_CHALLENGE,
    at,
    cleared,
    season,
    session,
)

RACE = session("race", "race", "14:00", "16:00", series="alms", title="Race")
THREE_DAYS = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 28), last_day=SUNDAY)


def _race(**facts: Any) -> Season:
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


def _under(*restrictions: Restriction) -> tuple[Venue, ...]:
    return (attrs.evolve(VENUE, restrictions=restrictions),)


def _on(layout: CircuitLayout) -> tuple[Venue, ...]:
    return (attrs.evolve(VENUE, layouts=(layout,)),)


def _round(name: str, number: int, race: Session = RACE) -> Round:
    return Round(id=name, series="alms", number=number, session=race.id)


def _on_sunday(row: Session) -> tuple[Any, ...]:
    return (
        attrs.evolve(row, start=Start.at(at("14:00", day=SUNDAY)), end=at("16:00", day=SUNDAY)),
        cleared(SUNDAY),
    )


def _two_races(first: dt.date, second: dt.date) -> tuple[Any, ...]:
    return (
        attrs.evolve(RACE, id="race-1", start=Start.on(first), end=None),
        attrs.evolve(RACE, id="race-2", start=Start.on(second), end=None),
    )


def _elsewhere(day: dt.date) -> RaceWeekend:
    return RaceWeekend(
        id="other", name="The Other Weekend", venue="circuit", layout="full", first_day=day, last_day=day
    )


def _listed(**listings: tuple[str, ...]) -> tuple[RaceWeekend, ...]:
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

BROKEN: dict[str, Season | tuple[Season, dict[str, Any]]] = {
    "TRK001": _race(
        venues=_under(
            QuietHours(id="curfew", from_time=dt.time(15, 30), until_time=dt.time(8), authority="County")
        )
    ),
    "TRK002": _race(
        sessions=_on_sunday(RACE),
        venues=_under(
            ProhibitedWeekdays(
                id="sundays",
                applies_to=AppliesTo.RACING,
                weekdays=(Weekday.SUNDAY,),
                legal_reference="1959 injunction",
            )
        ),
    ),
    "TRK003": _race(
        venues=_under(NoiseLimit(id="meter", limit_db=92)),
        series=(attrs.evolve(ALMS, noise_db=105), WORLD_CHALLENGE, ATLANTICS),
    ),
    "TRK004": _race(venues=_under(DayQuota(id="days", days_per_year=10, used_elsewhere=10))),
    "TRK005": _race(
        sessions=(attrs.evolve(RACE, actual=Actual(laps=81, distance_m=518_160)), cleared()),
        venues=_on(attrs.evolve(FULL, length_m=6477)),
    ),
    "TRK006": _race(
        venues=_on(
            attrs.evolve(FULL, length_m=2414, lengths=(PublishedLength(source="a newspaper", length_m=1500),))
        )
    ),
    "TRK007": _race(
        venues=_on(attrs.evolve(FULL, licences=(Licence(id="grade-2", valid_until=dt.date(2003, 12, 31)),)))
    ),
    "REF001": _race(sessions=(attrs.evolve(RACE, listed_by=("imas",)), cleared())),
    "REF002": _race(
        series=(ALMS, Series(id="cup", name="Cup", classes=(CarClass(id="gt", name="GT"),)), ATLANTICS)
    ),
    "REF003": _race(sessions=(attrs.evolve(RACE, classes=("wc-gt",)), cleared())),
    "REF004": _race(
        venues=(
            VENUE,
            Venue(id="elsewhere", timezone="America/Chicago", layouts=(CircuitLayout(id="loop"),)),
        ),
        sessions=(attrs.evolve(RACE, layout="loop"), cleared()),
    ),
    "REF005": _race(
        sessions=(RACE, session("practice", "practice", "10:00", "11:00", series="alms"), cleared()),
        rounds=(Round(id="round", series="alms", number=1, session="practice"),),
    ),
    "REF006": _race(rounds=(_round("round-1", 1), _round("round-2", 1))),
    "REF007": _race(
        sessions=_two_races(SUNDAY, SATURDAY),
        rounds=(
            Round(id="first", series="alms", number=1, session="race-1"),
            Round(id="second", series="alms", number=2, session="race-2"),
        ),
    ),
    "JOA001": _race(sessions=(attrs.evolve(RACE, series=("alms", "world-challenge")), cleared())),
    "JOA002": _race(
        weekends=(
            attrs.evolve(
                WEEKEND,
                listings=(
                    Listing(
                        organisation="imsa", first_day=dt.date(2004, 5, 30), last_day=dt.date(2004, 5, 28)
                    ),
                ),
            ),
        ),
        sessions=(attrs.evolve(RACE, start=None, end=None),),
    ),
    "JOA003": _race(
        weekends=(*_listed(imsa=("elsewhere",)), _elsewhere(dt.date(2004, 6, 27))),
        sessions=(
            RACE,
            cleared(),
            attrs.evolve(RACE, id="other-race", weekend="other", start=None, end=None),
        ),
        rounds=(Round(id="elsewhere", series="alms", number=2, session="other-race"),),
    ),
    "JOA004": _race(weekends=_listed(scca=("round-1",)), rounds=(_round("round-1", 1),)),
    "JOA005": _race(
        agreements=(COMMON_SCHEDULE,),
        weekends=(
            *_listed(imsa=(), scca=()),
            attrs.evolve(_elsewhere(dt.date(2004, 6, 27)), listings=(Listing(organisation="scca"),)),
        ),
    ),
    "JOA006": _race(weekends=(THREE_DAYS, _elsewhere(SUNDAY))),
    "DOC202": _race(
        sessions=(attrs.evolve(RACE, start=None, end=None),),
        disputed=(
            Dispute(
                path="/sessions/race/start", claims=(JsonValue.of("2004-05-29"), JsonValue.of("2004-05-30"))
            ),
        ),
    ),
    "DOC203": (_race(year=None), {"profile": "published"}),
    "DOC204": (_race(namespace="imported.invalid"), {"profile": "published"}),
    "DOC205": _race(sessions=()),
    "REV001": (
        _race(sessions=(attrs.evolve(RACE, title="Grand Prix"), cleared())),
        {"previous": _race()},
    ),
    "REV002": _race(bulletins=(BULLETIN, attrs.evolve(BULLETIN, id="again", issued_at=at("10:00")))),
}
"""By code: a season, or a season and what else ``validate`` has to be given."""
