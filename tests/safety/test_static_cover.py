"""Fire extinguishers stand along both sides, and nobody is farther from one than half the longest way."""

from itertools import pairwise

from hypothesis import given, strategies as st

from roadracing._internal.model.place.station import Side
from roadracing._internal.model.safety.safety_plan import SafetyPlan, StationStaffing, TracksideExtinguisher
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.cover import StaticCover
from roadracing._internal.safety.response import coverage
from roadracing._internal.safety.static_cover import ways_between
from roadracing._internal.safety.targets import ResponseTargets
from tests.safety.building import layout, plan

LIMIT = ResponseTargets.in_force(
    Practices({"extinguisher_spacing_m": 300.0}).within(Index(Season(namespace="racing.test")))
)


def along(side: Side, held: SafetyPlan) -> StaticCover:
    """One side of the full course."""
    return next(each for each in coverage(held, layout(), LIMIT).static if each.side is side)


@given(st.lists(st.integers(0, 999), min_size=1, unique=True))
def test_the_ways_between_are_the_lap(points: list[int]) -> None:
    """Together they are as long as the lap, and each begins where the one before ends."""
    ways = ways_between(tuple(float(point) for point in sorted(points)), 1000)
    assert 1000 == sum(way for _, _, way in ways)
    assert all(one[1] == other[0] for one, other in pairwise([*ways, ways[0]]))
    assert len(points) == len(ways)


def test_stations_on_alternating_sides_are_too_far_apart() -> None:
    """Every 260 m there is a station, but on either side only every 519 m."""
    left = along(Side.LEFT, plan())
    assert 7 == len(left.points)
    assert (520, 7) == (round(left.longest_m or 0, -1), len(left.gaps))


def test_extinguishers_in_between_close_the_gaps() -> None:
    """One opposite each station."""
    opposite = [
        TracksideExtinguisher(
            id=f"opposite-{station.id}",
            at_m=station.at_m,
            side=Side.RIGHT if station.side is Side.LEFT else Side.LEFT,
            operator=True,
        )
        for station in layout().stations
    ]
    for side in Side:
        held = along(side, plan(extinguishers=opposite))
        assert (14, ()) == (len(held.points), held.gaps)


def test_what_does_not_count() -> None:
    """An extinguisher without anybody who is trained, or of which the side is not known."""
    held = plan(
        staffing=[StationStaffing(station="station-1", extinguishers=3, fire_trained=0)],
        extinguishers=[
            TracksideExtinguisher(id="alone", at_m=5, side=Side.LEFT, operator=False),
            TracksideExtinguisher(id="somewhere", at_m=5),
            TracksideExtinguisher(id="beyond", at_m=5000, side=Side.LEFT),
        ],
    )
    assert ((), None) == (along(Side.LEFT, held).points, along(Side.LEFT, held).longest_m)


def test_a_plan_that_names_none() -> None:
    """Says nothing about them."""
    assert () == coverage(plan(staffing=()), layout(), LIMIT).static
