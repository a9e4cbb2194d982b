"""A small joint season: two sanctioning bodies with one agreement, a third without, and a session of each."""

import datetime as dt
from typing import Any

from roadracing._internal.model.agreement.agreement import (
    AgreementParty,
    OperatingAgreement,
    Resolution,
)
from roadracing._internal.model.agreement.best_practice import (
    Adoption,
    BestPractice,
    ParameterSetting,
    PracticeScope,
)
from roadracing._internal.model.agreement.organisation import Organisation, RuleBook
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.value_in_force import Effective
from roadracing._internal.time.instant import Instant
from roadracing._internal.time.start import Start

IMSA = Organisation(id="imsa", short_name="IMSA", rule_book=RuleBook.IMSA)
SCCA = Organisation(id="scca", short_name="SCCA", rule_book=RuleBook.SCCA)
OTHER = Organisation(id="other", short_name="Other")
SERIES = (
    Series(id="alms", sanctioned_by="imsa"),
    Series(id="guests", sanctioned_by="other"),
    Series(id="world-challenge", sanctioned_by="scca"),
)
VENUES = (
    Venue(id="mid-ohio", name="Mid-Ohio", timezone="America/New_York"),
    Venue(id="sebring", name="Sebring", timezone="America/New_York"),
)
WEEKENDS = (
    RaceWeekend(id="june", venue="mid-ohio", name="The June Weekend", agreement="joa"),
    RaceWeekend(id="march", venue="sebring", name="The March Weekend", agreement="joa"),
)
PARTIES = (AgreementParty(organisation="imsa"), AgreementParty(organisation="scca"))
KEY = "changeover_min"
"""A parameter of which the strictest value is known."""


def row(name: str, series: str | None, clock: str, weekend: str = "june", **facts: Any) -> Session:
    """A practice at a time on the weekend's Saturday."""
    day = {"june": "2004-06-26", "march": "2004-03-20"}[weekend]
    start = Instant.at_local(dt.datetime.fromisoformat(f"{day} {clock}"), "America/New_York")
    return Session(
        id=name,
        weekend=weekend,
        kind=SessionKind(facts.pop("kind", "practice")),
        series=(series,) if series is not None else (),
        start=Start.at(start),
        **facts,
    )


ALMS = row("alms-practice", "alms", "09:00")
CHALLENGE = row("challenge-practice", "world-challenge", "10:30")
GUESTS = row("guests-practice", "guests", "12:00")
WALK = row("walk", None, "13:00", kind="track-walk")
SPRING = row("alms-spring", "alms", "09:00", "march")
SESSIONS = (ALMS, CHALLENGE, GUESTS, WALK, SPRING)


def agreement(*resolutions: Resolution, **facts: Any) -> OperatingAgreement:
    """An agreement of both bodies for 2004."""
    return OperatingAgreement(
        **{"id": "joa", "name": "The Agreement", "parties": PARTIES, "seasons": (2004,), **facts},
        resolutions=resolutions,
    )


def practice(
    name: str, key: str, value: float | str, adopters: str, *, amendable: bool | None = None, **facts: Any
) -> BestPractice:
    """A practice that sets one parameter; adopters are separated by blanks, ``scca:2004-05-01`` has a day."""
    adopted = []
    for each in adopters.split():
        organisation, _, day = each.partition(":")
        on = dt.date.fromisoformat(day) if day else None
        adopted.append(Adoption(organisation=organisation, adopted_on=on))
    held = {"meaning": value} if isinstance(value, str) else {"number": value}
    scope = facts.pop("scope", None)
    for field in ("effective_from", "effective_until", "retired_on"):
        if isinstance(facts.get(field), str):
            facts[field] = dt.date.fromisoformat(facts[field])
    return BestPractice(
        id=name,
        adopters=tuple(adopted),
        sets=(ParameterSetting(parameter=key, amendable=amendable, **held),),
        scope=PracticeScope(**scope) if scope is not None else None,
        **facts,
    )


def season(*practices: BestPractice, **facts: Any) -> Season:
    """The season with these practices."""
    return Season(
        **{
            "namespace": "practice.racing.test",
            "year": 2004,
            "organisations": (IMSA, SCCA, OTHER),
            "series": SERIES,
            "venues": VENUES,
            "weekends": WEEKENDS,
            "sessions": SESSIONS,
            "agreements": (agreement(),),
            **facts,
        },
        practices=practices,
    )


def effective(held: Season, key: str, session: Session | None = ALMS) -> Effective:
    """What applies in a session."""
    return Practices(index=Index(held)).effective(key, session)
