"""Where and when a parameter is asked for: in one session, or for the season as a whole."""

import datetime as dt
from typing import TypeAlias

import attrs

from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.model.agreement.best_practice import PracticeScope
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.words.printed import printed

Days: TypeAlias = tuple[dt.date, dt.date]
"""The first and the last day on which something may be, both included."""


def _id(agreement: OperatingAgreement | None) -> str | None:
    return agreement.id if agreement is not None else None


@printed
@attrs.frozen(kw_only=True)
class Spot:
    """Everything about a place and a time that a practice's scope and period can ask about.

    Spots of one season are equal when all of it is; agreements are told apart by their ids.

    Attributes:
        operator: the organisation whose race control and rule book it has, where that is known.
        agreement: the agreement under which it runs, where one is in force.
        season: the year.
        series: the series that run.
        venue: the venue.
        weekend: the weekend.
        session: the session.
        days: the days on which it may be; one, where its day is known.
    """

    operator: str | None = None
    agreement: OperatingAgreement | None = attrs.field(default=None, eq=_id)
    season: int | None = None
    series: tuple[str, ...] = ()
    venue: str | None = None
    weekend: str | None = None
    session: str | None = None
    days: Days | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the agreement under which it runs."""
        return tuple(party.organisation for party in self.agreement.parties) if self.agreement else ()


def spot_of(index: Index, session: Session | None) -> Spot:
    """The spot of a session; of the season as a whole, as far as its issuer is concerned, where none is given."""
    season = index.season
    if session is None:
        days = (dt.date(season.year, 1, 1), dt.date(season.year, 12, 31)) if season.year else None
        return Spot(operator=season.issuer, agreement=_of_season(index, days), season=season.year, days=days)
    weekend = index.weekend_of(session)
    days = _days(index, session)
    return Spot(
        operator=index.operator_of(session),
        agreement=agreement_at(index, weekend, days) if weekend is not None else None,
        season=season.year,
        series=session.series,
        venue=weekend.venue if weekend is not None else None,
        weekend=session.weekend,
        session=session.id,
        days=days,
    )


def spot_at(index: Index, weekend: RaceWeekend, operator: str | None = None) -> Spot:
    """The spot of a weekend as a whole, for one of the organisations that work there."""
    return Spot(
        operator=operator,
        agreement=agreement_at(index, weekend, weekend.days),
        season=index.season.year,
        venue=weekend.venue,
        weekend=weekend.id,
        days=weekend.days,
    )


def spots_at(index: Index, weekend: RaceWeekend) -> list[Spot]:
    """The sessions of a weekend that are to run, as spots; the weekend itself where there are none.

    Sessions that no practice can tell apart are one spot.
    """
    named = index.sessions_named_by_practices
    spots = [spot_of(index, s) for s in index.sessions_of(weekend.id) if not s.is_cancelled]
    alike = (s if s.session in named else attrs.evolve(s, session=None) for s in spots)
    return list(dict.fromkeys(alike)) or [spot_at(index, weekend)]


def agreement_at(index: Index, weekend: RaceWeekend, days: Days | None) -> OperatingAgreement | None:
    """The agreement a weekend is run under: the one it names, else the only one in force that does not except it."""
    year = index.season.year
    if weekend.agreement is not None:
        named = next((a for a in index.season.agreements if a.id == weekend.agreement), None)
        return named if named is not None and effective(named, year, days) is not False else None
    meant = (
        a
        for a in index.season.agreements
        if effective(a, year, days) and all(each.weekend != weekend.id for each in a.exceptions)
    )
    # With a second one in force it is not known which of them is meant, however many more there are.
    one, other = next(meant, None), next(meant, None)
    return one if other is None else None


def effective(agreement: OperatingAgreement, year: int | None, days: Days | None) -> bool | None:
    """Whether an agreement is in force in a season and on some days; ``None`` if that cannot be known."""
    if agreement.seasons and year is not None and year not in agreement.seasons:
        return False
    if agreement.effective_from is None and agreement.effective_until is None:
        return True if agreement.seasons and year is not None else None
    return within(agreement.effective_from, agreement.effective_until, days)


def within(first: dt.date | None, until: dt.date | None, days: Days | None) -> bool | None:
    """Whether all of some days are in a half-open period; ``None`` if only a part of them is, or none is known."""
    if first is None and until is None:
        return True
    if days is None:
        return None
    if (first is None or first <= days[0]) and (until is None or days[1] < until):
        return True
    outside = (first is not None and days[1] < first) or (until is not None and days[0] >= until)
    return False if outside else None


def covers(scope: PracticeScope | None, spot: Spot) -> str | None:
    """Why a scope does not cover a spot, in words; ``None`` if it does."""
    if scope is None:
        return None
    agreement = _id(spot.agreement)
    asked = (
        ("agreement", scope.agreement, scope.agreement == agreement),
        ("season", scope.season, scope.season == spot.season),
        ("series", scope.series, scope.series in spot.series),
        ("venue", scope.venue, scope.venue == spot.venue),
        ("weekend", scope.weekend, scope.weekend == spot.weekend),
        ("session", scope.session, scope.session == spot.session),
    )
    missed = [f"the {what} {named}" for what, named, met in asked if named is not None and not met]
    return f"it is only for {' and '.join(missed)}" if missed else None


def specificity(scope: PracticeScope | None) -> tuple[bool, ...]:
    """How specific a scope is: by the most specific thing it names, then by the next; larger is more specific.

    A session is more specific than a weekend, then come venue, series, season and agreement.
    """
    if scope is None:
        return (False,) * 6
    order = (scope.session, scope.weekend, scope.venue, scope.series, scope.season, scope.agreement)
    return tuple(named is not None for named in order)


def scope_text(scope: PracticeScope | None) -> str:
    """What a scope covers, in words, the most specific first."""
    if scope is None:
        return "everywhere"
    words = {
        "session": scope.session,
        "weekend": scope.weekend,
        "venue": scope.venue,
        "series": scope.series,
        "season": scope.season,
        "agreement": scope.agreement,
    }
    return ", ".join(f"{what} {named}" for what, named in words.items() if named is not None) or "everywhere"


def _of_season(index: Index, days: Days | None) -> OperatingAgreement | None:
    held = [a for a in index.season.agreements if effective(a, index.season.year, days)]
    return held[0] if len(held) == 1 else None


def _days(index: Index, session: Session) -> Days | None:
    starts, venue = index.starts(session), index.venue_of(session)
    if starts is None:
        return index.days_of(session)
    day = (starts.to(venue.timezone) if venue is not None else starts).date()
    return (day, day)
