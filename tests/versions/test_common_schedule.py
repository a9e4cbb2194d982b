"""Two offices' documents of one season become the common schedule."""

import datetime as dt

import pytest

from roadracing._internal.model.season.season import Season
from roadracing._internal.versions.join import join
from roadracing._internal.versions.same_weekend import same_weekend
from tests.versions.common_schedule import alms, other_source, scca


@pytest.fixture(scope="module")
def season() -> Season:
    """The common schedule of 2004."""
    return join(alms=alms(), scca=scca(), magazine=other_source()).season


def test_eight_weekends_are_shared(season: Season) -> None:
    """Both offices list eight weekends."""
    shared = [w.id for w in season.weekends if len(w.listings) == 2]
    assert [
        "laguna-seca",
        "mid-ohio",
        "mosport",
        "portland",
        "road-america",
        "road-atlanta",
        "sebring",
        "sonoma",
    ] == shared


def test_lime_rock_stays_two(season: Season) -> None:
    """Each organisation goes to Lime Rock alone, at another date; the two are not taken for one."""
    lime_rock = {
        w.id: [listing.organisation for listing in w.listings]
        for w in season.weekends
        if w.venue == "lime-rock"
    }
    assert {"lime-rock-july": ["alms"], "lime-rock-may": ["scca-pro-racing"]} == lime_rock
    assert [] == list(same_weekend(season))


def test_one_weekend_with_two_names(season: Season) -> None:
    """Laguna Seca is one weekend under two names and two ranges of dates."""
    (weekend,) = (w for w in season.weekends if w.id == "laguna-seca")
    assert ["Audi Sports Car Championships", "Fry's Electronics Sports Car Championships"] == [
        listing.name for listing in weekend.listings
    ]
    assert (dt.date(2004, 10, 14), dt.date(2004, 10, 17)) == weekend.days


def test_rounds_are_counted_by_class(season: Season) -> None:
    """At Mosport the GT cars have rounds 6 and 7 and the touring cars none."""
    sessions = {s.id for s in season.sessions_of("mosport")}
    found = {(r.car_class, r.number) for r in season.rounds if r.session in sessions}
    assert {(None, 6), ("gt", 6), ("gt", 7)} == found


def test_a_date_that_sources_dispute(season: Season) -> None:
    """Two sources date one race differently: neither is chosen, and both are kept."""
    (race,) = (s for s in season.sessions if s.id == "gt-round-4")
    assert race.start is None
    (dispute,) = (d for d in season.disputed if d.path != "/issuer")
    assert "/sessions/gt-round-4/start" == dispute.path
    assert ["2004-07-17", "2004-07-18"] == [claim.value for claim in dispute.claims]


def test_conflicts_name_the_documents() -> None:
    """People see who says what, and nothing of two offices being two."""
    (conflict,) = join(alms=alms(), scca=scca(), magazine=other_source()).conflicts
    assert '/sessions/gt-round-4/start: "2004-07-17" (scca) or "2004-07-18" (magazine)' == str(conflict)


def test_any_order(season: Season) -> None:
    """The order in which the documents come makes no difference."""
    assert season == join(other_source(), join(scca(), alms()).season).season
