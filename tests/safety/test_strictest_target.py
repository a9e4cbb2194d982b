"""Where several organisations run sessions with the same marshals, the strictest number holds."""

import attrs
import pytest
from hypothesis import given, strategies as st

from roadracing._internal.model.agreement.best_practice import (
    Adoption,
    BestPractice,
    ParameterSetting,
    PracticeScope,
    PracticeStatus,
)
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.practice.effective import Practices
from roadracing._internal.safety.strictest_target import over, strictest
from tests.safety.building import season, session

ROWS = tuple(
    session(
        f"s{number}", SessionKind.PRACTICE, f"{9 + number:02d}:00", f"{9 + number:02d}:30", series=("alms",)
    )
    for number in range(6)
)


def practice(name: str, number: float, **scope: str) -> BestPractice:
    """IMSA's practice about the staff of a station."""
    return BestPractice(
        id=name,
        status=PracticeStatus.ADOPTED,
        adopters=(Adoption(organisation="imsa"),),
        scope=PracticeScope(**scope) if scope else None,
        sets=(ParameterSetting(parameter="station_staff", number=number),),
    )


@given(
    st.lists(st.tuples(st.integers(1, 9), st.none() | st.sampled_from([row.id for row in ROWS])), max_size=4)
)
def test_alike_sessions_are_asked_once(given_: list[tuple[int, str | None]]) -> None:
    """And that changes nothing: the result is that of asking for each session."""
    practices = [
        practice(f"p{place}", number, **({"session": name} if name is not None else {}))
        for place, (number, name) in enumerate(given_)
    ]
    index = Index(attrs.evolve(season(), sessions=ROWS, practices=practices))
    held = Practices(index=index)
    each = strictest([held.effective("station_staff", row) for row in ROWS])
    assert each.value == over(held, "station_staff", ROWS).value


def test_of_nothing() -> None:
    """Without sessions the season as a whole is asked; of no values none is the strictest."""
    held = Practices(index=Index(season()))
    assert 1 == over(held, "wreckers", ()).value
    with pytest.raises(ValueError, match="none is the strictest"):
        strictest([])
