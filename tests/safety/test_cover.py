"""How a lap is covered by one kind of help, stretch by stretch."""

from hypothesis import given, settings, strategies as st

from roadracing._internal.model.safety.unit import AccessPoint, SafetyUnit
from roadracing._internal.safety.response import coverage
from tests.safety.building import layout, plan
from tests.safety.test_response import GATES, fire, metres, reckoned, units, within

LENGTH = 4000.0


@settings(max_examples=settings.default.max_examples // 4)
@given(held=units(), limit=st.integers(5, 200), points=st.lists(metres, min_size=1, max_size=40))
def test_gaps_are_where_it_takes_too_long(held: list[SafetyUnit], limit: int, points: list[float]) -> None:
    """A point is in a gap exactly where it waits longer than the target."""
    gates = [AccessPoint(id=g, at_m=m) for g, m in GATES.items()]
    kind = fire(*held, access_points=gates, targets=within(second_intervention_s=limit))
    for at in points:
        time = min(reckoned(each, at, GATES) for each in held)
        if abs(time - limit) < 1e-6:
            continue
        inside = any(
            gap.from_m <= at < gap.to_m if gap.from_m < gap.to_m else at >= gap.from_m or at < gap.to_m
            for gap in kind.gaps
        )
        assert (time > limit) is inside
    assert (not kind.gaps) is kind.within_target
    assert all(limit < gap.worst.seconds for gap in kind.gaps)


@settings(max_examples=settings.default.max_examples // 4)
@given(held=units())
def test_the_stretches_are_the_lap(held: list[SafetyUnit]) -> None:
    """They follow each other from the control line round to it."""
    kind = fire(*held, access_points=[AccessPoint(id=g, at_m=m) for g, m in GATES.items()])
    assert 0 == kind.stretches[0].from_m
    assert LENGTH == kind.stretches[-1].to_m
    ends = [part.to_m for part in kind.stretches[:-1]]
    assert ends == [part.from_m for part in kind.stretches[1:]]


def test_as_plain_data() -> None:
    """Every number has its unit in its name."""
    data = coverage(plan(), layout(), within(extinguisher_spacing_m=300)).to_json()
    assert {"plan", "layout", "length_m", "kinds", "static", "unknown"} == set(data)
    kinds = data["kinds"]
    assert isinstance(kinds, list)
    assert isinstance(kinds[0], dict)
    assert "fire-first" == kinds[0]["capability"]
