"""Which unit is first at a point of the lap."""

import pytest

from roadracing._internal.model.safety.unit import Capability, UnitType
from roadracing._internal.safety.response import coverage
from tests.safety.building import layout, plan, seconds, unit
from tests.safety.test_response import EMPTY_WITH, LOOP, fire, within

LENGTH = 4000.0


class TestTheRacingDirection:
    """Nobody drives against it."""

    def test_just_behind_a_truck_is_farthest_from_it(self) -> None:
        """A point ten metres behind waits for the whole lap, one ten metres ahead for half a second."""
        kind = fire(unit("fire", UnitType.FIRE_TRUCK, 1000, speed_kph=72))
        assert pytest.approx(10 + 0.5) == kind.seconds_at(1010)
        assert pytest.approx(10 + (LENGTH - 10) / 20) == kind.seconds_at(990)
        assert kind.worst is not None
        assert (1000, 210) == (kind.worst.at_m, pytest.approx(kind.worst.seconds))

    def test_a_team_on_foot_goes_either_way(self) -> None:
        """Fire marshals run to both sides of their post, across the control line too."""
        team = unit("team", UnitType.FIRE_MARSHAL_TEAM, 10, speed_kph=18, turnout=seconds(0))
        kind = coverage(EMPTY_WITH(team), LOOP).of(Capability.FIRE_FIRST)
        assert (pytest.approx(4), pytest.approx(4)) == (kind.seconds_at(30), kind.seconds_at(3990))

    def test_a_unit_at_the_end_of_the_lap_is_at_the_control_line(self) -> None:
        """The end of the lap is its beginning."""
        kind = fire(unit("fire", UnitType.FIRE_TRUCK, LENGTH))
        assert pytest.approx(10) == kind.seconds_at(0)


class TestTheTeamsOfStations:
    """Marshals who are trained with an extinguisher, and have one, are the first intervention."""

    def test_they_run_both_ways(self) -> None:
        """With a speed that somebody set, each point is as far as the nearest station."""
        targets = within(foot_speed_kph=18, turnout_s=3, first_intervention_s=15)
        first = coverage(plan(units=()), layout(), targets).of(Capability.FIRE_FIRST)
        assert 14 == len(first.units)
        assert first.worst is not None
        assert pytest.approx(3 + 130 / 5) == first.worst.seconds
        assert "station:station-1" == first.unit_at(0)
        assert first.gaps

    def test_nobody_knows_how_fast(self) -> None:
        """Then each is named, and none is counted."""
        first = coverage(plan(units=()), layout()).of(Capability.FIRE_FIRST)
        assert () == first.units
        assert 14 == len(first.uncounted)
        assert "how fast its team runs" in first.uncounted[0].reason
