"""Every station is staffed and answers before the track goes hot."""

import attrs

from roadracing._internal.safety.evidence import Check
from tests.safety.building import at, knowledge, layout, plan
from tests.safety.readiness_asked import asked, only, said


class TestStations:
    """Each is staffed and answers."""

    def test_the_least_of_a_rule_book(self) -> None:
        """Two marshals where a practice says so, one at an outpost."""
        few = plan(
            staffing=[
                attrs.evolve(each, staff=1 if each.station in ("station-3", "station-5") else 3)
                for each in plan().staffing
            ]
        )
        course = layout(
            stations=[
                attrs.evolve(each, outpost=True) if each.id == "station-5" else each
                for each in layout().stations
            ]
        )
        found = asked(course=course, safety_plans=[few], stated={"station_staff": 2.0, "outpost_staff": 1.0})
        assert "Station 3 is planned with 1 of at least 2 marshals" == only(found.unmet).sentence
        assert "station-3" == only(found.unmet).about

    def test_who_is_counted_there_counts(self) -> None:
        """A count in the log is worth more than the plan."""
        counted = said(Check.STATION_STAFFED, "08:45", about="station-3", count=1)
        found = asked(knowledge(counted), stated={"station_staff": 2.0})
        assert "Station 3 has 1 of at least 2 marshals" == only(found.unmet).sentence

    def test_a_station_that_does_not_answer(self) -> None:
        """All were called in the morning, and one has gone quiet since."""
        quiet = said(Check.STATION_RADIO, "08:52", ok=False, about="station-9", text="no answer")
        found = asked(knowledge(quiet))
        assert (
            "it is not so that Station 9 answers on the radio, as of 08:52: no answer"
            == only(found.unmet).sentence
        )
        assert "chief of flagging and communications" == only(found.unmet).owner

    def test_a_radio_check_in_the_plan(self) -> None:
        """Counts like one in the log."""
        checked = plan(
            staffing=[attrs.evolve(each, radio_checked_at=at("08:10")) for each in plan().staffing]
        )
        assert asked(knowledge(without=Check.STATION_RADIO), safety_plans=[checked]).ready

    def test_a_layout_that_names_no_stations(self) -> None:
        """Which there are is not known."""
        assert "which flag stations there are" in only(asked(course=layout(stations=())).unknown).sentence
