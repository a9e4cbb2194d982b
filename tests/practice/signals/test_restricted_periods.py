"""The hours in which crews have to be gone."""

import datetime as dt

import attrs
from hypothesis import given, settings

from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.signals.restricted_periods import restricted_periods, restricted_rows
from roadracing._internal.rules.validation import validate
from roadracing._internal.testing.strategies import seasons
from roadracing._internal.time.start import Start
from tests.rules.building import IMSA, at, cleared, season, session

THURSDAY, FRIDAY, SATURDAY = (dt.date(2004, 5, day) for day in (27, 28, 29))


def practice(number: int, day: dt.date, start: str) -> Session:
    """A practice of one hour."""
    begins = at(start, day=day)
    return session(
        f"p{number}", "practice", begins, begins + dt.timedelta(hours=1), series="alms", ordinal=number
    )


PRACTICES = (practice(1, FRIDAY, "12:00"), practice(2, FRIDAY, "16:00"), practice(3, SATURDAY, "11:00"))


def hours(held: Season, book: RuleBook | None = RuleBook.FIA) -> list[str]:
    """The periods of the series, as days and hours."""
    return [f"{p.start:%a %H}-{p.end:%a %H}" for p in restricted_periods(held, "weekend", "alms", book)]


def test_formula_one() -> None:
    """From 42 to 29 and from 18 to 4 hours before the first practice, and from 14 to 3 before the third."""
    assert ["Wed 18-Thu 07", "Thu 18-Fri 08", "Fri 21-Sat 08"] == hours(season(PRACTICES))


def test_a_weekend_with_one_practice() -> None:
    """There is no third practice to count from."""
    assert ["Wed 18-Thu 07", "Thu 18-Fri 08"] == hours(season(PRACTICES[0]))


def test_whose_rule_book() -> None:
    """By default it is the operator's; of others no restricted periods are known."""
    assert [] == hours(season(PRACTICES), None)
    assert [] == hours(season(PRACTICES), RuleBook.IMSA)
    organisations = (attrs.evolve(IMSA, rule_book=RuleBook.FIA),)
    assert 3 == len(hours(season(PRACTICES, organisations=organisations), None))


def test_practices_that_do_not_count() -> None:
    """A cancelled practice, one at a time to be confirmed, and another series'."""
    for facts in (
        {"status": PlanStatus.CANCELLED},
        {"start": Start.tbc(), "end": None},
        {"series": ("world-challenge",)},
    ):
        assert [] == hours(season(attrs.evolve(PRACTICES[0], **facts)))


def test_rows_that_the_rules_compare() -> None:
    """As rows of the timetable they find garages that are open too early."""
    rows = restricted_rows(season(PRACTICES), "weekend", "alms", RuleBook.FIA)
    assert ["p1-restricted-1", "p1-restricted-2", "p3-restricted-3"] == [row.id for row in rows]
    open_ = session("garages", "garage", at("07:00", day=FRIDAY), at("20:00", day=FRIDAY), series="alms")
    held = season(cleared(FRIDAY), cleared(), PRACTICES, rows, open_)
    (finding,) = validate(held, select=["ADM025"]).diagnostics
    assert "from 07:00 to 08:00" in finding.message


@settings(max_examples=settings.default.max_examples // 4)
@given(seasons())
def test_any_season(held: Season) -> None:
    """Whatever a season holds, each period ends before its practice begins."""
    for weekend in held.weekends:
        for series in held.series:
            for period in restricted_periods(held, weekend.id, series.id, RuleBook.FIA):
                starts = period.before.starts
                assert starts is None or period.start < period.end < starts
