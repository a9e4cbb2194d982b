"""When officials are on duty."""

from hypothesis import given, strategies as st

from roadracing._internal.model.control.official import OfficialRole
from tests.effort import tries
from tests.rules.building import findings_in, session
from tests.rules.seasons.control import assigned, officials

R = OfficialRole
judge = findings_in(officials)
"""What one rule says of assignments."""


def test_two_roles_in_one_session() -> None:
    """They do not clash, and neither does an assignment for the weekend."""
    one = assigned("a", role=R.STARTER, sessions=("race",))
    assert () == judge("CTL025", one, assigned("b", role=R.STEWARD, sessions=("race",)), assigned("c"))


@tries(25)
@given(st.lists(st.tuples(st.integers(0, 10), st.integers(1, 4)), max_size=8))
def test_every_session_in_a_clash(plan: list[tuple[int, int]]) -> None:
    """As by comparing every pair: who begins while an earlier one lasts is reported."""
    rows = tuple(
        session(
            f"s{n}", "briefing", f"{6 + start:02d}:00", f"{6 + start + length:02d}:00", operated_by="scca"
        )
        for n, (start, length) in enumerate(plan)
    )
    expected = set()
    order = sorted(range(len(plan)), key=lambda n: (plan[n][0], plan[n][0] + plan[n][1], f"a-s{n}"))
    for place, later in enumerate(order):
        for earlier in order[:place]:
            (s1, l1), (s2, _) = plan[earlier], plan[later]
            if s2 < s1 + l1:
                expected.add(f"s{later}")
    assignments = [assigned(f"a-{row.id}", sessions=(row.id,)) for row in rows]
    found = judge("CTL025", *assignments, rows=rows)
    assert expected == {d.context["session"] for d in found}
