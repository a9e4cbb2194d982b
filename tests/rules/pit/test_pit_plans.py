"""A pit plan is for the pit lane of its weekend, and says one thing about each session."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.pit.equipment import PitEquipment, PitExtinguisher
from roadracing._internal.model.pit.pit_plan import PitPlan
from roadracing._internal.model.pit.policy import PitPolicy
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.place.venue import Venue
from tests.rules.building import VENUE, WEEKEND, session
from tests.rules.example import Example
from tests.rules.pits import PLAN, box, conditions, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT026": Example(
        sound=made.SOUND,
        broken=pits(
            pit_plans=(planned(), PitPlan(id="second", weekend="weekend", layout="full")),
        ),
    ),
    "PIT027": Example(
        sound=made.SOUND,
        broken=pits(
            plan=planned(conditions=(conditions("a", fuelling=True), conditions("b", fuelling=False)))
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


class TestSomethingElse:
    """What it speaks of belongs to its weekend."""

    def test_right(self) -> None:
        """The weekend's layout, another of the venue, and a second plan for that."""
        assert () == judged("PIT026")
        assert () == judged(
            "PIT026", pit_plans=(PLAN, PitPlan(id="second", weekend="weekend", layout="north-loop"))
        )
        policy = PitPolicy(id="policy", series=("alms",), ranking=("alms-1",))
        assert () == judged("PIT026", plan=planned(layout="full", policies=(policy,)))

    def test_a_layout_from_elsewhere(self) -> None:
        """The venue that it should be of is named."""
        other = Venue(id="other", timezone="America/Chicago", layouts=(CircuitLayout(id="away"),))
        (finding,) = judged("PIT026", plan=planned(layout="away"), venues=(VENUE, other))
        assert Severity.ERROR is finding.severity
        assert (
            "the pit plan 'plan' names the layout 'away', which is not one of The Circuit" == finding.message
        )

    def test_sessions_and_boxes_from_elsewhere(self) -> None:
        """Each at its place."""
        away = session("away-race", "race", "10:00", "11:00", weekend="away")
        plan = planned(
            conditions=(conditions(sessions=("away-race",), speed_limit_kph=60.0),),
            extinguishers=(PitExtinguisher(id="own", box="box-7"),),
            equipment=(PitEquipment(id="cart", box="box-7"),),
        )
        other = PitPlan(id="other", weekend="away", boxes=(box(7),))
        weekends = (WEEKEND, attrs.evolve(WEEKEND, id="away"))
        findings = judged("PIT026", away, pit_plans=(plan, other), weekends=weekends)
        assert {
            ("pit_plans", "plan", "conditions", "everybody", "sessions", 0),
            ("pit_plans", "plan", "extinguishers", "own", "box"),
            ("pit_plans", "plan", "equipment", "cart", "box"),
        } == {f.path for f in findings}

    def test_a_ranking_of_another_series(self) -> None:
        """A car of the one series in the ranking of the other."""
        policy = PitPolicy(id="policy", series=("alms",), ranking=("alms-1", "wc-1"))
        (finding,) = judged("PIT026", plan=planned(policies=(policy,)))
        assert finding.message.endswith("names #1 of World Challenge in a ranking of ALMS")

    def test_two_plans_for_one_lane(self) -> None:
        """Whether the layout is stated or the weekend's."""
        second = PitPlan(id="second", weekend="weekend", layout="full")
        (finding,) = judged("PIT026", pit_plans=(PLAN, second))
        assert "The Weekend has two pit plans for one pit lane: 'plan' and 'second'" == finding.message


class TestContradiction:
    """One thing holds in each session."""

    JOINT = session("joint", "test", "17:30", "18:00", series=("alms", "world-challenge"), title="Joint test")
    SLOW = conditions("slow", series=("alms",), speed_limit_kph=60.0, fuelling=True)
    FAST = conditions("fast", series=("world-challenge",), speed_limit_kph=80.0, fuelling=True)

    def test_each_in_its_own_sessions(self) -> None:
        """Two series, two limits."""
        everybody = conditions(speed_limit_kph=50.0)
        assert () == judged("PIT027", plan=planned(conditions=(self.SLOW, self.FAST, everybody)))

    def test_in_a_session_of_both(self) -> None:
        """Cars of both come in at once; what the two agree on is not told."""
        (finding,) = judged("PIT027", self.JOINT, plan=planned(conditions=(self.SLOW, self.FAST)))
        assert finding.message.startswith("the conditions 'fast' and 'slow' say different things about ")
        assert finding.message.endswith("speed_limit_kph is 80 km/h and 60 km/h")

    def test_settled(self) -> None:
        """Conditions of the session itself decide."""
        own = conditions("own", sessions=("joint",), speed_limit_kph=60.0)
        assert () == judged("PIT027", self.JOINT, plan=planned(conditions=(self.SLOW, self.FAST, own)))

    def test_fuelling(self) -> None:
        """Yes and no, for everybody."""
        plan = planned(conditions=(conditions("a", fuelling=True), conditions("b", fuelling=False)))
        (finding,) = judged("PIT027", plan=plan)
        assert finding.message.endswith("fuelling is true and false")
