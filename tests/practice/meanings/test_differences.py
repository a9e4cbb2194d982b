"""What parties mean differently is an error until it is settled, and always an item of the briefing."""

import datetime as dt

from hypothesis import given, settings

from roadracing._internal.model.agreement.agreement import Resolution, Strategy
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.practice.effective import Practices
from roadracing._internal.practice.meanings.differences import differences
from roadracing._internal.practice.weekend_briefing import briefing
from roadracing._internal.rules.validation import validate
from tests.practice.building import WEEKENDS, agreement, season
from tests.practice.test_resolution_properties import worlds


@settings(max_examples=settings.default.max_examples // 4)
@given(worlds())
def test_each_difference_is_told(world: tuple[str, Season, Session]) -> None:
    """In the briefing of its weekend; and as an error, exactly if it is not settled."""
    _, held, _ = world
    found = list(differences(Practices(index=Index(held))))
    for weekend in WEEKENDS:
        told = briefing(held, weekend.id)
        here = [each for each in found if each.weekend.id == weekend.id]
        assert {each.parameter.key for each in here} <= {topic.parameter.key for topic in told.topics}
        assert {e.parameter.key for e in here if not e.settled} <= {t.parameter.key for t in told.open}
        assert str(told).startswith("# Briefing: ")
        assert told.settled is told.to_json()["settled"]
    errors = validate(held, select=["JOA010"])
    assert () == errors.crashes
    assert {(d.context["parameter"], name) for d in errors.diagnostics for name in d.context["weekends"]} == {
        (each.parameter.key, each.weekend.id)
        for each in found
        if each.contradictory and each.resolution is None
    }


def test_what_is_settled_at_one_weekend_only() -> None:
    """A difference that is settled in June is open in March."""
    resolution = Resolution(
        id="white",
        parameter="white_flag",
        strategy=Strategy.OPERATING_ORGANISATION,
        approved_by=("imsa", "scca"),
        effective_from=dt.date(2004, 6, 21),
    )
    held = season(agreements=(agreement(resolution),))
    found = [d for d in differences(Practices(index=Index(held))) if d.parameter.key == "white_flag"]
    assert [("june", True), ("march", False)] == [(d.weekend.id, d.settled) for d in found]
    assert [("imsa", "last-lap"), ("scca", "slow-vehicle")] == [(o, c.value) for o, c in found[0].meant]
