"""Who stands where in a paddock, and with which cars."""

from roadracing._internal.model.agreement.organisation import Organisation
from roadracing._internal.model.entry.entry import Entry, Team
from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.paddock.units import PaddockUnits
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend

TEAM = PaddockAllocation(id="team", team="panoz", spots=["p1", "p2"])
GT_ONLY = PaddockAllocation(id="gt", team="panoz", series=["wc"], spots=["p2"])
ONE_CAR = PaddockAllocation(id="car", entries=["e11"])
OFFICE = PaddockAllocation(id="office", organisation="imsa")
NOBODY = PaddockAllocation(id="nobody")


def units() -> PaddockUnits:
    """A team with a car in each of two series, and an office."""
    plan = PaddockPlan(id="plan", weekend="w", allocations=[TEAM, GT_ONLY, ONE_CAR, OFFICE, NOBODY])
    season = Season(
        namespace="units.racing.test",
        venues=[Venue(id="v", timezone="America/New_York")],
        weekends=[RaceWeekend(id="w", venue="v")],
        organisations=[Organisation(id="imsa", short_name="IMSA")],
        sessions=[
            Session(id=series, weekend="w", kind=SessionKind.RACE, series=[series])
            for series in ("alms", "wc")
        ],
        teams=[Team(id="panoz", name="Panoz")],
        entries=[
            Entry(id="e11", series="alms", number="11", team="panoz"),
            Entry(id="e12", series="wc", number="12", team="panoz"),
            Entry(id="gone", series="wc", number="13", team="panoz", withdrawn=True),
        ],
        paddock_plans=[plan],
    )
    return PaddockUnits(plan, Index(season))


def test_cars() -> None:
    """A unit has the cars it names, else its team's that take part, in its series where it names any."""
    known = units()
    told = {one.id: [car.id for car in known.entries_of(one)] for one in (TEAM, GT_ONLY, ONE_CAR, OFFICE)}
    assert {"team": ["e11", "e12"], "gt": ["e12"], "car": ["e11"], "office": []} == told


def test_series_and_team() -> None:
    """It is there for the series of its cars; the only team of its cars is its team."""
    known = units()
    assert ("alms", "wc") == known.series_of(TEAM)
    assert "panoz" == known.team_of(ONE_CAR)
    assert known.team_of(OFFICE) is None


def test_names() -> None:
    """A unit is called by its team or organisation and the cars it names; else by its id, in quotes."""
    known = units()
    told = [known.unit(one) for one in (TEAM, ONE_CAR, OFFICE, NOBODY)]
    assert ["Panoz", "Panoz #11", "IMSA", "the unit 'nobody'"] == told


def test_holders() -> None:
    """A spot that two have is told with both, one that nobody has with none."""
    held = units().holders
    assert ["p1", "p2"] == sorted(held)
    assert {"gt", "team"} == {one.id for one in held["p2"]}
