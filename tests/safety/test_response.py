"""How soon help is at each point of a lap, against a plain reckoning at many points."""

import math
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from roadracing import Session, SessionKind
from roadracing._internal.model.place.layout import CircuitLayout
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.model.safety.unit import AccessPoint, Capability, Route, SafetyUnit, UnitType
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.cover import CapabilityCoverage
from roadracing._internal.safety.response import coverage
from roadracing._internal.safety.targets import ResponseTargets
from tests.safety.building import MID_OHIO_M, layout, plan, seconds, unit

LENGTH = 4000.0
LOOP = CircuitLayout(id="loop", name="Loop", length_m=LENGTH)
EMPTY = SafetyPlan(id="plan", weekend="weekend")


def within(**stated: float) -> ResponseTargets:
    """Targets that somebody stated."""
    return ResponseTargets.in_force(Practices(stated).within(Index(Season(namespace="racing.test"))))


def fire(*units: SafetyUnit, targets: ResponseTargets | None = None, **facts: Any) -> CapabilityCoverage:
    """The second intervention by some units on a loop of 4 km."""
    held = SafetyPlan(id="plan", weekend="weekend", units=units, **facts)
    return coverage(held, LOOP, targets).of(Capability.FIRE_FULL)


def reckoned(held: SafetyUnit, at_m: float, gates: dict[str, float]) -> float:
    """How long a unit needs to a point, as one would reckon it by hand."""
    assert held.turnout is not None
    assert held.speed_kph is not None
    ways = [(held.at_m, 0.0)] if held.at_m is not None else []
    ways += [(gates[r.access], r.travel.total_seconds()) for r in held.routes if r.travel is not None]
    best = math.inf
    for enters, travel in ways:
        onward = (at_m - enters) % LENGTH
        way = min(onward, LENGTH - onward) if held.on_foot else onward
        best = min(best, held.turnout.total_seconds() + travel + way / (held.speed_kph / 3.6))
    return best


GATES = {"gate-a": 0.0, "gate-b": 1234.5, "gate-c": 3999.0}
metres = st.integers(0, 7999).map(lambda half: half / 2)
routes = st.lists(
    st.builds(Route, access=st.sampled_from(sorted(GATES)), travel=st.integers(0, 120).map(seconds)),
    max_size=2,
    unique_by=lambda route: route.access,
)


@st.composite
def units(draw: st.DrawFn) -> list[SafetyUnit]:
    """Fire trucks and teams on foot, beside the lap or behind a gate."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        ways = draw(routes)
        found.append(
            SafetyUnit(
                id=f"unit-{number}",
                type=draw(st.sampled_from([UnitType.FIRE_TRUCK, UnitType.FIRE_MARSHAL_TEAM])),
                capabilities=(Capability.FIRE_FULL,),
                at_m=draw(metres if not ways else st.none() | metres),
                routes=tuple(ways),
                turnout=seconds(draw(st.integers(0, 30))),
                speed_kph=draw(st.sampled_from([8.0, 40.0, 80.5, 120.0])),
            )
        )
    return found


class TestAgainstAPlainReckoning:
    """The exact lines agree with what is reckoned point by point."""

    @settings(max_examples=settings.default.max_examples // 4)
    @given(held=units(), points=st.lists(metres, min_size=1, max_size=40))
    def test_each_point_waits_for_the_nearest(self, held: list[SafetyUnit], points: list[float]) -> None:
        """At any point the time is the least of all units' times, and the first unit needs just that."""
        kind = fire(*held, access_points=[AccessPoint(id=g, at_m=m) for g, m in GATES.items()])
        for at in points:
            times = {each.id: reckoned(each, at, GATES) for each in held}
            assert pytest.approx(min(times.values()), abs=1e-6) == kind.seconds_at(at)
            assert pytest.approx(min(times.values()), abs=1e-6) == times[str(kind.unit_at(at))]

    @settings(max_examples=settings.default.max_examples // 4)
    @given(held=units())
    def test_the_worst_point_is_the_worst(self, held: list[SafetyUnit]) -> None:
        """No point waits longer, and points just before it come as near as one likes."""
        kind = fire(*held, access_points=[AccessPoint(id=g, at_m=m) for g, m in GATES.items()])
        assert kind.worst is not None
        samples = [i * LENGTH / 2000 for i in range(2000)]
        times = [min(reckoned(each, at, GATES) for each in held) for at in samples]
        assert max(times) <= kind.worst.seconds + 1e-6
        near = min(reckoned(each, (kind.worst.at_m - 1e-4) % LENGTH, GATES) for each in held)
        here = min(reckoned(each, kind.worst.at_m, GATES) for each in held)
        assert pytest.approx(kind.worst.seconds, abs=1e-3) == max(near, here)

    @settings(max_examples=settings.default.max_examples // 4)
    @given(held=units(), limit=st.integers(5, 200))
    def test_the_loss_of_a_unit(self, held: list[SafetyUnit], limit: int) -> None:
        """What it does is what a plan without the unit promises."""
        gates = [AccessPoint(id=g, at_m=m) for g, m in GATES.items()]
        targets = within(second_intervention_s=limit)
        kind = fire(*held, access_points=gates, targets=targets)
        assert kind.units == tuple(loss.unit for loss in kind.losses)
        whole = SafetyPlan(id="plan", weekend="weekend", units=held, access_points=gates)
        for loss in kind.losses:
            left = coverage(whole, LOOP, targets, without=[loss.unit]).of(Capability.FIRE_FULL)
            assert (left.worst is None) is (loss.worst is None)
            if left.worst is not None and loss.worst is not None:
                assert pytest.approx(left.worst.seconds) == loss.worst.seconds
                before = sum(gap.length_m for gap in kind.gaps)
                opened = sum(gap.length_m for gap in loss.opened)
                assert pytest.approx(sum(gap.length_m for gap in left.gaps), abs=1e-5) == before + opened


def EMPTY_WITH(*held: SafetyUnit) -> SafetyPlan:  # noqa: N802 - a constant with something added
    """A plan with these units and nothing else."""
    return SafetyPlan(id="plan", weekend="weekend", units=held)


class TestMidOhio:
    """The worked plan of the full course; its positions are invented."""

    def test_the_worst_points(self) -> None:
        """Just before each waiting unit the way is longest; the default target is two minutes."""
        found = coverage(plan(), layout())
        fire_full = found.of(Capability.FIRE_FULL)
        assert fire_full.worst is not None
        assert (200, "fire-2") == (fire_full.worst.at_m, fire_full.worst.unit)
        assert pytest.approx(10 + (MID_OHIO_M - 2000 + 200) * 3.6 / 80) == fire_full.worst.seconds
        assert 120 == fire_full.target_s
        assert fire_full.within_target

    def test_the_loss_of_a_truck_opens_gaps(self) -> None:
        """Without the second truck the end of the lap waits for more than two minutes."""
        lost = {loss.unit: loss for loss in coverage(plan(), layout()).of(Capability.FIRE_FULL).losses}
        worst = lost["fire-2"].worst
        assert worst is not None
        assert pytest.approx(10 + MID_OHIO_M * 3.6 / 80) == worst.seconds
        assert [(pytest.approx(200 + 110 * 80 / 3.6), 200)] == [
            (gap.from_m, gap.to_m) for gap in lost["fire-2"].opened
        ]

    def test_units_off_the_lap_come_by_their_gates(self) -> None:
        """The rescue unit is by the pit exit in five seconds and by gate 6 in twenty."""
        rescue = coverage(plan(), layout()).of(Capability.EXTRICATION)
        assert pytest.approx(10 + 5) == rescue.seconds_at(350)
        assert pytest.approx(10 + 20) == rescue.seconds_at(1700)
        assert ("rescue-1",) == rescue.units
        assert rescue.worst_loss is not None
        assert rescue.worst_loss.worst is None


class TestWhatIsNotKnown:
    """It is said, and nothing rests on a guess."""

    def test_a_lap_without_a_length(self) -> None:
        """Nothing can be worked out, and the sentence says what is missing."""
        found = coverage(plan(), layout(length_m=None))
        assert () == found.kinds
        assert ("how long a lap of Full course is: state the layout's length_m",) == found.unknown

    @pytest.mark.parametrize(
        ("facts", "reason"),
        [
            ({"speed_kph": None}, "not known: its speed_kph"),
            ({"turnout": None}, "not known: how long it takes to set off (turnout)"),
            (
                {"turnout": None, "speed_kph": None},
                "not known: how long it takes to set off (turnout) and its speed_kph",
            ),
            ({"at_m": None}, "not known: where it gets onto the lap (at_m or routes)"),
            ({"at_m": 5000}, "not known: where it waits: at_m is 5000, and the lap ends at 4000 m"),
            (
                {"at_m": None, "routes": [Route(access="gate")]},
                "not known: the access point gate, which the plan does not have",
            ),
        ],
    )
    def test_a_unit_that_cannot_be_counted(self, facts: dict[str, Any], reason: str) -> None:
        """It is named with what is not known about it."""
        kind = fire(unit("fire", UnitType.FIRE_TRUCK, **{"at_m": 5, **facts}))
        assert [("fire", reason)] == [(each.unit, each.reason) for each in kind.uncounted]
        assert kind.worst is None
        assert kind.seconds_at(7) is None
        assert kind.within_target is None

    def test_a_practice_can_say_it_for_all(self) -> None:
        """A turnout and a speed that are set hold for units that do not say theirs."""
        bare = unit("fire", UnitType.FIRE_TRUCK, 0, turnout=None, speed_kph=None)
        kind = fire(bare, targets=within(turnout_s=5, response_speed_kph=72))
        assert pytest.approx(5 + 100) == kind.seconds_at(2000)

    def test_a_rapid_response_vehicle_that_does_not_say_what_it_can(self) -> None:
        """Its type does not say it either: some carry paramedics, others fire fighters."""
        found = coverage(EMPTY_WITH(unit("chase", UnitType.FAST_INTERVENTION, 0)), LOOP)
        assert ("what chase can do: state its type or its capabilities",) == found.unknown

    def test_nobody(self) -> None:
        """Help that nobody can give is a kind of its own, without units."""
        found = coverage(EMPTY, LOOP)
        assert [()] * 4 == [kind.units for kind in found.kinds]


def test_a_unit_that_is_not_on_duty_does_not_count() -> None:
    """Only the units of a session come in it."""
    early = unit("fire", UnitType.FIRE_TRUCK, 0, sessions=("practice",))
    race = Session(id="race", weekend="weekend", kind=SessionKind.RACE)
    assert () == coverage(EMPTY_WITH(early), LOOP, session=race).of(Capability.FIRE_FULL).units
    assert ("fire",) == coverage(EMPTY_WITH(early), LOOP, session="practice").of(Capability.FIRE_FULL).units


def test_a_helicopter_is_not_counted_on_the_lap() -> None:
    """It takes patients to hospital; nobody waits for it beside the track."""
    found = coverage(EMPTY_WITH(unit("air", UnitType.HELICOPTER)), LOOP).of(Capability.TRANSPORT)
    assert ((), ()) == (found.units, found.uncounted)
