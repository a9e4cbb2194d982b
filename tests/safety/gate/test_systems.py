"""The weather lets cars run."""

import attrs

from roadracing._internal.model.safety.safety_plan import WeatherPolicy
from roadracing._internal.safety.evidence import OrderedHold, WeatherReport
from roadracing._internal.safety.weather import Strike
from tests.safety.building import at, knowledge, plan
from tests.safety.readiness_asked import asked, only


class TestWeather:
    """Lightning, ordered holds and wind."""

    def test_lightning_nearby(self) -> None:
        """Nobody runs for half an hour after the last strike."""
        struck = knowledge(
            strikes=(Strike(at=at("08:31"), distance_m=9000), Strike(at=at("08:40"), distance_m=40_000))
        )
        found = only(asked(struck).unmet)
        assert "lightning struck within 8 mi at 08:31: nobody runs until 09:01" in found.sentence
        assert asked(struck, clock="09:01").ready

    def test_a_hold_that_was_ordered(self) -> None:
        """Holds until it is over or lifted."""
        hold = OrderedHold(at=at("08:45"))
        assert "until further notice" in only(asked(knowledge(holds=(hold,))).unmet).sentence
        assert asked(knowledge(holds=(attrs.evolve(hold, lifted_at=at("08:50")),))).ready
        assert asked(knowledge(holds=(attrs.evolve(hold, until=at("08:55")),))).ready

    def test_wind(self) -> None:
        """Above the plan's limit nobody runs."""
        windy = plan(weather=WeatherPolicy(wind_kph=60))
        report = WeatherReport(at=at("08:50"), wind_kph=75)
        found = asked(knowledge(reports=(report,)), safety_plans=[windy])
        assert "the wind is 75 km/h (08:50), and cars run up to 60" == only(found.unmet).sentence
