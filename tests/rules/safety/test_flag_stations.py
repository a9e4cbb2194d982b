"""Where flag stations are, how far apart, and whether they see each other."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.pit_lane import PitLane
from roadracing._internal.model.place.station import Sector
from roadracing._internal.practice.effective import Practices
from tests.rules.building import season
from tests.rules.example import Example
from tests.rules.safety_building import EXTINGUISHERS, course, found, plan, planned, station, unit
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF002": Example(
        sound=made.SOUND, broken=planned(layout=made.stations_of(station_3={"sees": ("station-2",)}))
    ),
    "SAF005": Example(
        sound=made.SOUND,
        broken=planned(
            plan(extinguishers=(*EXTINGUISHERS, attrs.evolve(EXTINGUISHERS[0], id="far", at_m=9_842)))
        ),
    ),
    "SAF007": Example(sound=season(), broken=planned(), options=made.stated(station_spacing_m=200)),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def stations(**changed: dict[str, Any]) -> CircuitLayout:
    """The course with other facts about some stations."""
    held = [station(number, **changed.get(f"station_{number}", {})) for number in range(1, 13)]
    return course(stations=tuple(held))


class TestIntervisible:
    """SAF002."""

    def test_round_the_lap(self) -> None:
        """The last station and the first are neighbours too."""
        (held,) = found("SAF002", layout=stations(station_12={"sees": ("station-11",)}))
        assert "Station 12 does not see Station 1" in held.message

    def test_neither_sees_the_other(self) -> None:
        """One finding for the pair."""
        (held,) = found(
            "SAF002",
            layout=stations(station_3={"sees": ("station-2",)}, station_4={"sees": ("station-5",)}),
        )
        assert "Station 3 does not see Station 4 and Station 4 does not see Station 3" in held.message

    @pytest.mark.parametrize("facts", [{"sees": ()}, {"at_m": None}, {"outpost": True}])
    def test_what_is_not_known(self, facts: dict[str, Any]) -> None:
        """A station that does not say what it sees, or where it is, and an outpost, which serves its station."""
        assert not [d for d in found("SAF002", layout=stations(station_3=facts)) if "Station 3" in d.message]

    def test_two_stations(self) -> None:
        """Are neighbours both ways and nothing else."""
        pair = (station(1, sees=("station-9",)), station(2, sees=("station-9",)))
        assert () == found("SAF002", layout=course(stations=pair))


class TestBeyondTheLap:
    """SAF005."""

    def test_everything_along_the_lap(self) -> None:
        """Stations, sectors, the pit lane, units and access points."""
        held = found(
            "SAF005",
            plan(
                units=(unit("fire", plan().units[0].type or plan().units[1].type, 5000),),  # type: ignore[arg-type]
                access_points=(attrs.evolve(plan().access_points[0], at_m=3100),),
            ),
            layout=course(
                stations=(station(1, at_m=3046), station(2, at_m=3044)),
                sectors=(Sector(id="last", from_m=2000, to_m=9000),),
                pit_lane=PitLane(entry_m=2900, exit_m=4000),
            ),
        )
        assert {"/".join(map(str, each.path)) for each in held} == {
            "venues/circuit/layouts/full/stations/station-1/at_m",
            "venues/circuit/layouts/full/sectors/last/to_m",
            "venues/circuit/layouts/full/pit_lane/exit_m",
            "safety_plans/plan/units/fire/at_m",
            "safety_plans/plan/access_points/gate-1/at_m",
        }

    def test_lengths_that_were_measured_differently(self) -> None:
        """A station at the end of a lap that another publisher found longer by one per cent."""
        at_the_end = course(stations=(station(1, at_m=3030),))
        assert () == found("SAF005", layout=at_the_end)
        strict = Practices({"length_tolerance_percent": 0.5})
        assert 1 == len(found("SAF005", layout=at_the_end, practices=strict))

    def test_without_a_length(self) -> None:
        """Nothing is beyond a lap of which nobody knows how long it is."""
        assert () == found("SAF005", layout=course(length_m=None, stations=(station(1, at_m=99_999),)))


class TestSpacing:
    """SAF007."""

    LIMIT = Practices({"station_spacing_m": 250.0})

    def test_off_by_default(self) -> None:
        """No rule book sets it."""
        assert () == found("SAF007", layout=course(stations=(station(1), station(2))))

    def test_the_limit_is_included(self) -> None:
        """Stations every 250 m may be 250 m apart."""
        assert () == found("SAF007", practices=self.LIMIT)

    def test_one_that_is_missing(self) -> None:
        """The gap goes over the control line if the first is missing."""
        (held,) = found("SAF007", layout=course(stations=course().stations[1:]), practices=self.LIMIT)
        assert [["station-9", "station-10"]] != held.context["ways"]
        assert "one is farther" in held.message

    def test_an_outpost_is_none(self) -> None:
        """It serves its station, and does not stand in for one."""
        held = found("SAF007", layout=stations(station_3={"outpost": True}), practices=self.LIMIT)
        assert [["station-2", "station-4", 500]] == held[0].context["ways"]

    def test_a_station_without_a_place(self) -> None:
        """It may be in the gap."""
        assert () == found("SAF007", layout=stations(station_3={"at_m": None}), practices=self.LIMIT)

    def test_one_station(self) -> None:
        """Is as far from itself as the lap is long."""
        held = found("SAF007", plan(staffing=()), layout=course(stations=(station(5),)), practices=self.LIMIT)
        assert [["station-5", "station-5", 3000]] == held[0].context["ways"]
