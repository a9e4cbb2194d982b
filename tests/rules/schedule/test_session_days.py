"""Sessions happen on the days of their weekend."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.weekend import Listing
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.start import Start
from tests.rules.building import WEEKEND, at, cleared, found, season, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH013": Example(
        sound=made.SOUND,
        broken=season(
            cleared(),
            made.PRACTICE,
            cleared(dt.date(2004, 6, 29)),
            made.moved(made.RACE, "2004-06-29 12:00"),
            weekends=(made.WITH_DAYS,),
        ),
    ),
    "SCH027": Example(
        sound=made.SOUND,
        broken=season(
            cleared(),
            made.PRACTICE,
            cleared(dt.date(2004, 11, 28)),
            made.moved(made.RACE, "2004-11-28 12:00"),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

DAYS = attrs.evolve(WEEKEND, first_day=dt.date(2004, 5, 28), last_day=dt.date(2004, 5, 30))


@pytest.mark.parametrize(("day", "expected"), [(27, 1), (28, 0), (29, 0), (30, 0), (31, 1)])
def test_competition_is_within_the_days(day: int, expected: int) -> None:
    """From the first day to the last, both included."""
    practice = session("practice", "practice", at(f"2004-05-{day} 10:00"))
    assert expected == len(found("SCH013", practice, weekends=(DAYS,)))


def test_what_the_finding_says() -> None:
    """It names the day and the days of the weekend."""
    (finding,) = found("SCH013", session("race", "race", at("2004-06-29 10:00")), weekends=(DAYS,))
    assert Severity.WARNING is finding.severity
    assert "is on Tuesday 29 June 2004, and The Weekend is 28–30 May 2004" in finding.message
    assert ("sessions", "race", "start") == finding.path


@pytest.mark.parametrize("kind", ["test", "load-in", "garage", "briefing"])
def test_everything_else_may_be_around_them(kind: str) -> None:
    """A test day or the load-in may be two weeks away, and no more."""
    near = session("near", kind, at("2004-05-14 10:00"))
    far = session("far", kind, at("2004-06-14 10:00"))
    (finding,) = found("SCH013", near, far, weekends=(DAYS,))
    assert "far" == finding.context["session"]
    assert finding.practice == "library default"


def test_a_practice_changes_how_far() -> None:
    """The number is a parameter, and it can be switched off; competition stays within the days."""
    far = session("far", "load-in", at("2004-04-01 10:00"))
    race = session("race", "race", at("2004-04-01 10:00"))
    off = {"practices": Practices({"days_around": None})}
    assert ["race"] == [
        d.context["session"] for d in found("SCH013", far, race, weekends=(DAYS,), options=off)
    ]


def test_listings_widen_the_days() -> None:
    """The American Le Mans Series listed Lime Rock as 2 to 5 July 2004; what others list counts too."""
    listings = (
        Listing(organisation="imsa", first_day=dt.date(2004, 7, 2), last_day=dt.date(2004, 7, 5)),
        Listing(organisation="scca", first_day=dt.date(2004, 7, 1), last_day=dt.date(2004, 7, 4)),
    )
    weekend = attrs.evolve(WEEKEND, listings=listings)
    days = [session(f"p{day}", "practice", at(f"2004-07-{day:02} 10:00")) for day in (1, 5)]
    assert () == found("SCH013", *days, weekends=(weekend,))
    late = session("late", "practice", at("2004-07-06 10:00"))
    assert 1 == len(found("SCH013", late, weekends=(weekend,)))


def test_the_day_is_that_of_the_start_at_the_venue() -> None:
    """A race past midnight is on the day it starts; 01:00 in UTC is the evening before in New York."""
    night = session("night", "race", at("2004-05-30 22:00"), at("2004-05-31 04:00"))
    in_utc = session("utc", "race", at("2004-05-31 01:00", "UTC"))
    assert () == found("SCH013", night, in_utc, weekends=(DAYS,))


def test_a_date_without_a_time_counts() -> None:
    """A session with a date only is on that date."""
    assert 1 == len(found("SCH013", session("race", "race", Start.on(dt.date(2004, 6, 1))), weekends=(DAYS,)))


def test_what_is_not_known() -> None:
    """No days, no day, and cancelled sessions are left out."""
    far = session("far", "race", at("2004-04-01 10:00"))
    assert () == found("SCH013", far)
    assert () == found("SCH013", session("tbc", "race", Start.tbc()), weekends=(DAYS,))
    assert () == found("SCH013", attrs.evolve(far, status=PlanStatus.CANCELLED), weekends=(DAYS,))


@pytest.mark.parametrize(("day", "expected"), [("2004-06-18", 0), ("2004-06-20", 1), ("2005-05-28", 1)])
def test_weeks_apart(day: str, expected: int) -> None:
    """A race three weeks after practice may be of the weekend; one later than that, or a year later, is asked about."""
    rows = (
        session("practice", "practice", at("2004-05-29 10:00")),
        session("load-in", "load-in", at("2004-01-02 10:00")),
        session("race", "race", at(f"{day} 10:00")),
    )
    told = found("SCH027", *rows)
    assert ["race"] * expected == [one.context["session"] for one in told]
    assert not found("SCH027", *rows, weekends=(DAYS,))
