"""Who has which boxes in which sessions."""

from typing import Any

from hypothesis import given as drawn, strategies as st

from tests.effort import tries
from tests.rules.building import session
from tests.rules.pit.allocated import judge
from tests.rules.pits import (
    ENTRIES,
    given,
)


@tries(25)
@drawn(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(ENTRIES)), max_size=6))
def test_as_every_pair_says(pairs: list[tuple[int, Any]]) -> None:
    """There is a finding exactly where two different cars have one box in one session."""
    allocations = [given(f"a-{n}", f"box-{b}", e.id) for n, (b, e) in enumerate(pairs)]
    together = {
        "alms-1": {"alms-2"},
        "alms-2": {"alms-1"},
        "wc-1": {"wc-71"},
        "wc-71": {"wc-1"},
    }
    expected = any(
        b == c and e.id in together[f.id] for n, (b, e) in enumerate(pairs) for c, f in pairs[n + 1 :]
    )
    assert expected is bool(judge("PIT010", *allocations))


@tries(25)
@drawn(
    st.lists(
        st.tuples(st.integers(6, 20), st.integers(1, 3), st.sampled_from(("alms", "world-challenge"))),
        max_size=6,
    ),
    st.lists(st.tuples(st.integers(1, 2), st.sampled_from(ENTRIES)), max_size=5),
)
def test_overlaps_as_every_pair_says(spans: list[tuple[int, int, str]], pairs: list[tuple[int, Any]]) -> None:
    """There is a finding exactly where two cars have one box in one session, or in two that overlap."""
    rows = [
        session(f"s-{n}", "practice", f"{hour:02}:00", f"{hour + length:02}:00", series=series)
        for n, (hour, length, series) in enumerate(spans)
    ]
    allocations = [given(f"a-{n}", f"box-{b}", e.id) for n, (b, e) in enumerate(pairs)]

    def meet(one: Any, other: Any) -> bool:
        mine = [s for s in spans if s[2] == one.series]
        theirs = [s for s in spans if s[2] == other.series]
        if one.series == other.series:
            # Without any session of theirs, cars of one class cannot have one box either.
            return bool(mine) or one.car_class == other.car_class
        return any(a[0] < b[0] + b[1] and b[0] < a[0] + a[1] for a in mine for b in theirs)

    expected = any(
        b == c and e.id != f.id and meet(e, f) for n, (b, e) in enumerate(pairs) for c, f in pairs[n + 1 :]
    )
    assert expected is bool(judge("PIT010", *allocations, sessions=rows))
