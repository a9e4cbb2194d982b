"""Where and when a practice is in force."""

import datetime as dt

import attrs
import pytest

from roadracing._internal.model.agreement.agreement import OperatingAgreement
from roadracing._internal.model.agreement.best_practice import PracticeScope
from roadracing._internal.model.season.index import Index
from roadracing._internal.practice.where_asked import (
    Spot,
    covers,
    scope_text,
    specificity,
    spot_of,
    spots_at,
    within,
)
from roadracing._internal.time.start import Start
from tests.practice.building import ALMS, WALK, WEEKENDS, agreement, practice, row, season

DAY = dt.date(2004, 6, 26)
NEXT = dt.date(2004, 6, 27)


@pytest.mark.parametrize(
    ("first", "until", "days", "expected"),
    [
        (None, None, None, True),
        (DAY, None, None, None),
        (DAY, NEXT, (DAY, DAY), True),
        (None, DAY, (DAY, DAY), False),
        (NEXT, None, (DAY, DAY), False),
        (NEXT, None, (DAY, NEXT), None),
        (None, NEXT, (DAY, NEXT), None),
        (DAY, None, (DAY, NEXT), True),
    ],
)
def test_half_open_periods(
    first: dt.date | None,
    until: dt.date | None,
    days: tuple[dt.date, dt.date] | None,
    expected: bool | None,  # noqa: FBT001 - a table's column
) -> None:
    """The first day is in it and the last is not; a part of the days is neither."""
    assert expected is within(first, until, days)


def test_the_day_is_the_venues() -> None:
    """A session at eleven at night in Ohio is on that day, whatever zone its time was written in."""
    late = row("late", "alms", "23:00")
    assert late.starts is not None
    abroad = attrs.evolve(late, start=Start.at(late.starts.to("UTC")))
    index = Index(season(sessions=(late, abroad)[1:]))
    assert (DAY, DAY) == spot_of(index, abroad).days
    assert NEXT == abroad.day


def test_who_and_where() -> None:
    """The operator is who sanctions the series; the agreement is the weekend's."""
    index = Index(season())
    spot = spot_of(index, ALMS)
    assert ("imsa", "mid-ohio", "june", 2004) == (spot.operator, spot.venue, spot.weekend, spot.season)
    assert ("imsa", "scca") == spot.parties
    assert spot_of(index, WALK).operator is None
    assert () == Spot().parties


def test_scopes_in_words() -> None:
    """What a scope does not cover says what it is for."""
    spot = spot_of(Index(season()), ALMS)
    assert covers(None, spot) is None
    assert covers(PracticeScope(weekend="june", series="alms", agreement="joa"), spot) is None
    assert "it is only for the series guests and the weekend march" == covers(
        PracticeScope(weekend="march", series="guests"), spot
    )
    assert "everywhere" == scope_text(None) == scope_text(PracticeScope())
    assert "weekend june, series alms" == scope_text(PracticeScope(series="alms", weekend="june"))
    assert (
        specificity(None)
        < specificity(PracticeScope(agreement="joa"))
        < specificity(PracticeScope(season=1990))
    )


def test_equal_spots() -> None:
    """Agreements are told apart by their ids, as in every document."""
    one, other = (Spot(agreement=held) for held in (agreement(), OperatingAgreement(id="joa")))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Spot(agreement=OperatingAgreement(id="second"))


def test_sessions_that_nobody_tells_apart_are_one_spot() -> None:
    """Unless a practice is for one of them alone."""
    index = Index(season())
    again = Index(season(practice("p", "changeover_min", 5, "imsa", scope={"session": "alms-practice"})))
    assert 4 == len(spots_at(index, WEEKENDS[0]))
    assert [None] * 4 == [spot.session for spot in spots_at(index, WEEKENDS[0])]
    assert ["alms-practice"] == [s.session for s in spots_at(again, WEEKENDS[0]) if s.session]
