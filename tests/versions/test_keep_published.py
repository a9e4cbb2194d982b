"""What disappeared from its source stays, cancelled, with all it needs."""

import attrs

from roadracing._internal.appearance.appearance import appearance
from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.station import FlagStation
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import PlanStatus
from roadracing._internal.model.weekend.series import Round
from roadracing._internal.time.instant import Instant
from roadracing._internal.versions.join import join
from tests.versions.generated import NAMESPACE
from tests.versions.small_season import SEASON
from tests.versions.test_revise import _race, _revise, _season, _session

THIRD = Instant.parse("2005-01-12T12:00:00-05:00[America/New_York]")


def test_gone() -> None:
    """A session that disappeared is cancelled; once that is published, it stays as it is."""
    once = _revise(SEASON, _season())
    assert (PlanStatus.CANCELLED, 1) == (_session(once).status, _session(once).revision)
    assert once == _revise(once, _season(), THIRD)


def test_gone_with_all_it_needs() -> None:
    """A session keeps its weekend, venue, series, class, round and operator when they go with it."""
    old = attrs.evolve(
        SEASON,
        organisations=(Organisation(id="scca", name="SCCA"),),
        rounds=(Round(id="r", series="wc", number=4, session="gt-race"),),
        sessions=(_race(operated_by="scca", layout="short"),),
    )
    once = _revise(old, Season(namespace=NAMESPACE))
    assert appearance(old, _session(old)) == attrs.evolve(
        appearance(once, _session(once)), status=PlanStatus.SCHEDULED
    )
    assert (old.rounds, old.organisations, old.series) == (once.rounds, once.organisations, once.series)
    assert ["mid-ohio"] == [w.id for w in once.weekends]
    assert once == _revise(once, Season(namespace=NAMESPACE), THIRD)


def test_gone_with_a_class_of_a_series_that_stays() -> None:
    """A class is put back into the series it was in."""
    (series,) = SEASON.series
    result = _revise(SEASON, _season(series=(attrs.evolve(series, classes=(), colour="#ffffff"),)))
    assert ("#ffffff", "gt") == (result.series[0].colour, result.series[0].classes[0].id)


def test_gone_with_what_holds_what_it_needs() -> None:
    """Whatever a session needs comes with what holds it, also where two venues give one id to their layouts."""
    here = CircuitLayout(id="full", stations=(FlagStation(id="s1", sees=("s2",)),))
    there = CircuitLayout(id="full", stations=(FlagStation(id="s2"),))
    (venue,) = SEASON.venues
    venues = (
        Venue(id="another", timezone=venue.timezone, layouts=(there,)),
        attrs.evolve(venue, layouts=(here,)),
    )
    once = _revise(attrs.evolve(SEASON, venues=venues), Season(namespace=NAMESPACE))
    assert venues == once.venues


def test_disputes_are_kept_with_what_is_kept() -> None:
    """What was disputed about a session that disappeared is still disputed."""
    old = join(_season(_race(ordinal=1)), _season(_race(ordinal=2))).season
    assert old.disputed == _revise(old, _season()).disputed
