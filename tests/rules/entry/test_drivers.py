"""A driver is in one car at a time."""

import attrs
from hypothesis import given, strategies as st

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.entry.entry import Driver
from roadracing._internal.model.weekend.session import Session
from tests.effort import tries
from tests.rules.building import session
from tests.rules.example import Example
from tests.rules.pits import GT, ONE, TOURING, TWO, judged, pits
from tests.rules.seasons import administration as made

EXAMPLES = {
    "ADM004": Example(
        sound=made.SOUND,
        broken=pits(
            session("wc-test", "test", "09:30", "10:00", series="world-challenge", track="none"),
            plan=None,
            drivers=(Driver(id="driver"),),
            entries=(
                attrs.evolve(ONE, drivers=("driver",)),
                TWO,
                attrs.evolve(GT, drivers=("driver",)),
                TOURING,
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

DRIVERS = (Driver(id="driver-one"), Driver(id="driver-two"))
BOTH = {"drivers": ("driver-one",)}
OVERLAP = session("wc-test", "test", "09:45", "10:15", series="world-challenge", title="Test")


def judge(*cars: object, rows: tuple[Session, ...] = ()) -> tuple[object, ...]:
    """What the rule says of these cars."""
    return judged("ADM004", *rows, plan=None, drivers=DRIVERS, entries=cars)


def test_one_after_the_other() -> None:
    """Two series on one day are what a joint weekend offers."""
    assert () == judge(attrs.evolve(ONE, **BOTH), attrs.evolve(GT, **BOTH))


def test_at_once() -> None:
    """Sessions that overlap; each pair of cars once."""
    (finding,) = judge(attrs.evolve(ONE, **BOTH), attrs.evolve(GT, **BOTH), rows=(OVERLAP,))
    assert Severity.WARNING is finding.severity
    assert "driver-one is to drive ALMS #1 and World Challenge #1 in ALMS Practice" in finding.message
    assert finding.message.endswith("World Challenge Test (Sat 29 May 09:45 to 10:15), which overlap")
    assert ("entries", "wc-1", "drivers") == finding.path


def test_in_one_race() -> None:
    """Two cars in an endurance race may name the same driver, who chooses."""
    (finding,) = judge(attrs.evolve(ONE, **BOTH), attrs.evolve(TWO, **BOTH))
    assert Severity.INFO is finding.severity


def test_who_does_not_count() -> None:
    """Another driver, a withdrawn car, one in reserve."""
    one = attrs.evolve(ONE, **BOTH)
    for other in (
        attrs.evolve(TWO, drivers=("driver-two",)),
        attrs.evolve(TWO, **BOTH, withdrawn=True),
        attrs.evolve(TWO, **BOTH, reserve=True),
    ):
        assert () == judge(one, other)


@tries(25)
@given(
    st.lists(
        st.tuples(st.integers(6, 20), st.integers(1, 3), st.sampled_from(("alms", "world-challenge"))),
        max_size=6,
    )
)
def test_as_every_pair_of_sessions_says(spans: list[tuple[int, int, str]]) -> None:
    """A driver of one car in each of two series is found exactly if two of their sessions overlap."""
    rows = [
        session(f"s-{n}", "practice", f"{hour:02}:00", f"{hour + length:02}:00", series=series)
        for n, (hour, length, series) in enumerate(spans)
    ]
    cars = (attrs.evolve(ONE, **BOTH), attrs.evolve(GT, **BOTH, car_class=None))
    findings = judged("ADM004", plan=None, drivers=DRIVERS, entries=cars, sessions=rows)
    expected = any(
        a[2] != b[2] and a[0] < b[0] + b[1] and b[0] < a[0] + a[1]
        for n, a in enumerate(spans)
        for b in spans[n + 1 :]
    )
    assert expected is bool(findings)
