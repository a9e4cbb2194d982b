"""The spots that nobody has, in the order in which one walks past them."""

from roadracing._internal.desk.free_spots import free_spots
from roadracing._internal.model.paddock.allocation import PaddockAllocation
from roadracing._internal.model.paddock.paddock_area import PaddockSpot
from roadracing._internal.model.paddock.paddock_plan import PaddockPlan
from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.weekend import RaceWeekend


def test_spots_are_counted_as_people_count() -> None:
    """Spot A2 comes before A10, and one that is taken is left out."""
    spots = tuple(PaddockSpot(id=f"a{n}", name=f"A{n}") for n in range(1, 12))
    held = PaddockAllocation(id="organiser", spots=("a3",))
    season = Season(
        namespace="racing.example",
        venues=(Venue(id="mid-ohio", timezone="America/New_York"),),
        weekends=(RaceWeekend(id="weekend", venue="mid-ohio"),),
        paddock_plans=(PaddockPlan(id="paddock", weekend="weekend", spots=spots, allocations=(held,)),),
    )
    found = [free.spot.label for free in free_spots(season)]
    assert [f"A{n}" for n in (1, 2, 4, 5, 6, 7, 8, 9, 10, 11)] == found
