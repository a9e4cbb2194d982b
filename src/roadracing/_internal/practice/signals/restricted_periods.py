"""The hours before a series first runs in which its crews have to be gone, by a rule book."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

import attrs

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.kernel.what_is_meant import Reference
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import Audience, SessionKind
from roadracing._internal.model.weekend.series import Series
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend
from roadracing._internal.practice.rulebooks import Confidence, Source
from roadracing._internal.time.instant import Instant, InstantError
from roadracing._internal.time.start import Start
from roadracing._internal.words.printed import printed

_F1 = Source(
    text="FIA Formula One Sporting Regulations 2025, Issue 4, article 23.5", confidence=Confidence.OFFICIAL
)


@printed
@attrs.frozen(kw_only=True)
class CrewRestriction:
    """A restricted period of a rule book, counted back from a practice.

    Attributes:
        practice: which practice of the series it counts from, the first being 1.
        begins: how long before that practice it begins.
        ends: how long before it the period ends.
        source: where that is from.
    """

    practice: int
    begins: timedelta
    ends: timedelta
    source: Source


@printed
@attrs.frozen(kw_only=True)
class RestrictedPeriod:
    """Certain hours of a weekend in which the crews of a series have to be gone.

    Attributes:
        series: the series.
        start: when it begins.
        end: when it ends, not included.
        before: the practice it counts from.
        restriction: the rule it comes from.
        book: the rule book.
    """

    series: str
    start: Instant
    end: Instant
    before: Session
    restriction: CrewRestriction
    book: RuleBook


def _hours(practice: int, begins: int, ends: int) -> CrewRestriction:
    return CrewRestriction(
        practice=practice, begins=timedelta(hours=begins), ends=timedelta(hours=ends), source=_F1
    )


RESTRICTIONS: Final[Mapping[RuleBook, tuple[CrewRestriction, ...]]] = MappingProxyType(
    {RuleBook.FIA: (_hours(1, 42, 29), _hours(1, 18, 4), _hours(3, 14, 3))}
)
"""The restricted periods that could be sourced, in the order in which they come.

Not reckoned: the article adds what exceeds four hours to the start of the third, and at weekends with a sprint counts
from the sprint's formation lap."""


def restricted_periods(
    season: Season | Index, weekend: Reference, series: Reference, book: RuleBook | None = None
) -> tuple[RestrictedPeriod, ...]:
    """The restricted periods of a series at a weekend, first to last; they move with its practices.

    Args:
        season: the season.
        weekend: the weekend, or its id.
        series: the series, or its id.
        book: the rule book; by default that of the organisation that operates the practice.

    Returns:
        Nothing for a practice that the series does not have, or whose time is not known, and nothing where no
        restricted periods of the rule book are known.

    Raises:
        UnknownReference: there is no such weekend or series.
    """
    index = season if isinstance(season, Index) else Index(season)
    where, whose = index.season.find(weekend, RaceWeekend).id, index.season.find(series, Series).id
    held = (
        (starts, session)
        for session in index.sessions_of(where)
        if session.kind is SessionKind.PRACTICE
        and whose in session.series
        and not session.is_cancelled
        and (starts := index.starts(session)) is not None
    )
    practices = sorted(held, key=lambda each: (each[0], each[1].id))
    found: list[RestrictedPeriod] = []
    for number, (starts, session) in enumerate(practices, start=1):
        by = book or _book_of(index, session)
        for restriction in RESTRICTIONS.get(by, ()) if by is not None else ():
            if restriction.practice != number or by is None:
                continue
            try:
                start, end = starts - restriction.begins, starts - restriction.ends
            except InstantError:
                continue  # the first days of the calendar have nothing before them
            found.append(
                RestrictedPeriod(
                    series=whose, start=start, end=end, before=session, restriction=restriction, book=by
                )
            )
    return tuple(found)


def restricted_rows(
    season: Season | Index, weekend: Reference, series: Reference, book: RuleBook | None = None
) -> tuple[Session, ...]:
    """The same as rows for a timetable, which the rules compare with the hours of garages and the pit lane.

    Args:
        season: the season.
        weekend: the weekend, or its id.
        series: the series, or its id.
        book: the rule book; by default that of the organisation that operates the practice.

    Raises:
        UnknownReference: there is no such weekend or series.
    """
    return tuple(
        Session(
            id=f"{period.before.id}-restricted-{number}",
            weekend=period.before.weekend,
            kind=SessionKind.RESTRICTED_PERIOD,
            title="Restricted period",
            series=(period.series,),
            operated_by=period.before.operated_by,
            start=Start.at(period.start),
            end=period.end,
            audience=Audience.COMPETITORS,
            source=period.restriction.source.text,
        )
        for number, period in enumerate(restricted_periods(season, weekend, series, book), start=1)
    )


def _book_of(index: Index, session: Session) -> RuleBook | None:
    operator = index.organisations.get(index.operator_of(session) or "")
    return operator.rule_book if operator is not None else None
