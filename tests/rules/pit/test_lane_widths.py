"""A fast lane to drive in, an inner lane to work in, and what is put away while others run."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.equipment import PitEquipment, PitEquipmentKind
from roadracing._internal.practice.effective import Practices
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.pits import BOXES, FIA, LANE, ROWS, box, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT002": Example(sound=made.SOUND, broken=pits(lane=attrs.evolve(LANE, fast_lane_width_m=4.2))),
    "PIT007": Example(sound=made.SOUND, broken=pits(plan=planned(boxes=(*BOXES[:2], box(3, depth_m=9.0))))),
    "PIT018": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(
                equipment=(
                    PitEquipment(
                        id="arm",
                        kind=PitEquipmentKind.GANTRY,
                        box="box-1",
                        team="first-team",
                        reach_m=6.0,
                        stowed_reach_m=4.0,
                    ),
                )
            )
        ),
        options={"practices": Practices({"pit_equipment_reach_m": 3.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BY_FIA = {
    "organisations": (FIA, IMSA, SCCA),
    "sessions": [attrs.evolve(row, operated_by="fia") for row in ROWS],
}
ARM = PitEquipment(
    id="arm", kind=PitEquipmentKind.GANTRY, box="box-1", team="first-team", reach_m=7.0, stowed_reach_m=2.0
)


class TestFastLane:
    """It is wide enough for one car."""

    def test_wide_enough(self) -> None:
        """Three and a half metres are allowed."""
        assert () == judged("PIT002")
        assert () == judged("PIT002", lane=None)
        assert () == judged("PIT002", lane=attrs.evolve(LANE, fast_lane_width_m=None))

    def test_too_wide(self) -> None:
        """The default is a question; a rule book makes it an error."""
        wide = attrs.evolve(LANE, fast_lane_width_m=4.0)
        (asked,) = judged("PIT002", lane=wide)
        (fault,) = judged("PIT002", lane=wide, **BY_FIA)
        assert (Severity.WARNING, Severity.ERROR) == (asked.severity, fault.severity)
        assert "is 4 m wide; it may be at most 3.5 m" in fault.message
        assert ("venues", "circuit", "layouts", "full", "pit_lane", "fast_lane_width_m") == fault.path

    def test_stated_for_this_run(self) -> None:
        """Who states a number means it."""
        options = {"practices": Practices({"fast_lane_width_m": 3.0})}
        (fault,) = judged("PIT002", options=options)
        assert Severity.ERROR is fault.severity


class TestInnerLane:
    """Work ends where the fast lane begins."""

    def test_inside(self) -> None:
        """Boxes and equipment that end before, and those of which nobody knows."""
        assert () == judged("PIT007", plan=planned(boxes=(box(1, depth_m=8.0), *BOXES[1:]), equipment=(ARM,)))
        assert () == judged("PIT007", plan=None)
        bare = attrs.evolve(LANE, inner_lane_width_m=None)
        assert () == judged("PIT007", lane=bare, plan=planned(boxes=(box(1, depth_m=80.0),), allocations=()))

    def test_reaching_out(self) -> None:
        """Each is told, with how much of it is in the way."""
        plan = planned(boxes=(box(1, depth_m=8.5), *BOXES[1:]), equipment=(attrs.evolve(ARM, reach_m=8.2),))
        first, second = judged("PIT007", plan=plan)
        assert {"box 1 is 8.5 m deep", "the gantry (arm) reaches 8.2 m out"} == {
            f.message.split(",", 1)[0] for f in (first, second)
        }

    def test_high_above(self) -> None:
        """An arm that cars pass under is not in their way."""
        plan = planned(equipment=(attrs.evolve(ARM, reach_m=9.0, height_m=2.6),))
        assert () == judged("PIT007", plan=plan)


class TestPutAway:
    """While another series runs, what stays is close to the garage."""

    def test_far_enough_away(self) -> None:
        """Two metres, and things of which nobody knows; and nothing without a number."""
        assert () == judged("PIT018", plan=planned(equipment=(ARM,)), **BY_FIA)
        assert () == judged(
            "PIT018", plan=planned(equipment=(attrs.evolve(ARM, stowed_reach_m=None),)), **BY_FIA
        )
        assert () == judged("PIT018", plan=planned(equipment=(attrs.evolve(ARM, stowed_reach_m=5.0),)))

    def test_in_the_way(self) -> None:
        """Four metres are too much where three are the number; the team is named."""
        plan = planned(equipment=(attrs.evolve(ARM, stowed_reach_m=4.0),))
        (finding,) = judged("PIT018", plan=plan, **BY_FIA)
        assert "the gantry (arm) of First Team reaches 4 m out" in finding.message

    def test_alone(self) -> None:
        """A series of its own has nobody to make way for."""
        plan = planned(equipment=(attrs.evolve(ARM, stowed_reach_m=4.0),), allocations=())
        rows = [row for row in BY_FIA["sessions"] if "alms" in row.series]
        assert () == judged("PIT018", plan=plan, **{**BY_FIA, "sessions": rows})
