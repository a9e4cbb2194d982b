"""Flag stations are staffed, and answer on the radio before cars run."""

from typing import Any

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import StationStaffing
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA, VENUE, at, session
from tests.rules.example import Example
from tests.rules.safety_building import ROWS, course, found, plan, planned, staffing, station
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF001": Example(
        sound=made.SOUND,
        broken=planned(plan(staffing=staffing(station_3={"staff": 1}))),
        options=made.stated(station_staff=2.0),
    ),
    "SAF003": Example(
        sound=made.SOUND,
        broken=planned(plan(staffing=staffing(station_12={"radio_checked_at": None}))),
    ),
    "SAF004": Example(
        sound=made.SOUND,
        broken=planned(
            plan(staffing=(*staffing(), attrs.evolve(staffing()[0], station="pit-loop-1"))),
            venues=(
                attrs.evolve(
                    VENUE,
                    layouts=(
                        course(),
                        CircuitLayout(
                            id="pit-loop",
                            name="Pit loop",
                            asphalt=("pits",),
                            stations=(station(1, id="pit-loop-1", sees=()),),
                        ),
                    ),
                ),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

SCCA_BOOK = (attrs.evolve(IMSA, rule_book=RuleBook.SCCA), SCCA)


class TestUnderstaffed:
    """SAF001."""

    @pytest.mark.parametrize(
        ("staff", "outpost", "flagged"),
        [(2, False, False), (1, False, True), (1, True, False), (0, True, True), (0, False, True)],
    )
    def test_the_sccas_numbers(self, staff: int, outpost: bool, flagged: bool) -> None:  # noqa: FBT001 - a table
        """Two at a station, one at an outpost."""
        stations = [
            attrs.evolve(each, outpost=outpost) if each.id == "station-3" else each
            for each in course().stations
        ]
        held = found(
            "SAF001",
            plan(staffing=staffing(station_3={"staff": staff})),
            layout=course(stations=stations),
            organisations=SCCA_BOOK,
        )
        assert flagged is bool(held)

    def test_whose_number_it_is(self) -> None:
        """It is that of the rule book by which IMSA runs its sessions here."""
        (held,) = found("SAF001", plan(staffing=staffing(station_3={"staff": 1})), organisations=SCCA_BOOK)
        assert "rule book of IMSA" == held.practice
        assert {"plan": "plan", "station": "station-3", "staff": 1, "least": 2} == held.context

    def test_the_strictest_of_several_organisations(self) -> None:
        """The same marshals stand there for both series, so the SCCA's number holds for all."""
        both = (IMSA, attrs.evolve(SCCA, rule_book=RuleBook.SCCA))
        rows = (*ROWS, session("wc", "race", "11:00", "11:50", series="world-challenge"))
        one = plan(staffing=staffing(station_3={"staff": 1}))
        assert () == found("SAF001", one, organisations=both)
        assert 1 == len(found("SAF001", one, organisations=both, rows=rows))

    def test_nobody_at_all(self) -> None:
        """Where no number is in force, a station with nobody is a warning, and one marshal is enough."""
        (held,) = found("SAF001", plan(staffing=staffing(station_3={"staff": 0}, station_4={"staff": 1})))
        assert (Severity.WARNING, None) == (held.severity, held.practice)
        assert "has 0 marshals at Station 3" in held.message

    def test_stations_that_are_not_mentioned(self) -> None:
        """All in one warning."""
        (held,) = found("SAF001", plan(staffing=staffing()[:6]))
        assert Severity.WARNING is held.severity
        assert 6 == len(held.context["stations"])  # type: ignore[arg-type]

    def test_a_number_that_is_not_known(self) -> None:
        """Is no fault."""
        unsaid = plan(staffing=staffing(station_3={"staff": None}))
        assert () == found("SAF001", unsaid, practices=Practices({"station_staff": 2.0}))


class TestRadioChecks:
    """SAF003."""

    @staticmethod
    def checked(**clocks: str) -> tuple[StationStaffing, ...]:
        """Stations with checks at eight, and some at other times or not."""
        facts: dict[str, Any] = {
            f"station_{number}": {"radio_checked_at": at("08:00")} for number in range(1, 13)
        }
        for name, clock in clocks.items():
            facts[name] = {"radio_checked_at": at(clock) if clock else None}
        return staffing(**facts)

    def test_all_before_cars_run(self) -> None:
        """Practice begins at nine, and a check at nine is in time."""
        assert () == found("SAF003", plan(staffing=self.checked(station_4="09:00")))

    def test_none_at_all(self) -> None:
        """As all plans are before the day."""
        silent = (attrs.evolve(one, radio_checked_at=None) for one in staffing())
        assert () == found("SAF003", plan(staffing=silent))

    def test_late_and_not_at_all(self) -> None:
        """Both are named, in one finding for the day."""
        (held,) = found("SAF003", plan(staffing=self.checked(station_4="09:01", station_7="")))
        assert "station-4 at 09:01 and station-7 not at all" in held.message
        assert (["station-4"], ["station-7"]) == (held.context["late"], held.context["silent"])

    def test_on_a_day_without_cars(self) -> None:
        """Nothing depends on it."""
        quiet = [row for row in ROWS if not row.kind.competition]
        assert () == found("SAF003", plan(staffing=self.checked(station_4="")), rows=quiet)


class TestAnotherLayout:
    """SAF004."""

    def test_a_station_nobody_has(self) -> None:
        """Is a reference that leads nowhere, and another rule's."""
        lost = (*staffing(), StationStaffing(station="station-99"))
        assert () == found("SAF004", plan(staffing=lost))

    def test_a_plan_for_the_other_layout(self) -> None:
        """The layout the plan names counts, not the weekend's."""
        north = plan(layout="north-loop", staffing=staffing()[:1])
        (held,) = found("SAF004", north)
        assert "is for North loop and staffs 'station-1', a station of Full course" in held.message

    def test_a_station_of_both(self) -> None:
        """Where two layouts list it under one id, it is of either."""
        assert "station-1" == station(1).id
        assert () == found("SAF004", plan())
