"""Who is at a weekend: whoever lists it, and whose series run there."""

import attrs

from roadracing._internal.model.weekend.kinds import PlanStatus
from tests.rules.agreement.joint_agreement import ALONE, COMMON, excepting, judge, weekend
from tests.rules.building import session


def test_by_what_runs_there() -> None:
    """A party is also there if its series runs there, and not if it was cancelled."""
    race = session("race", "race", "10:00", series="alms", weekend="alone")
    assert () == judge(COMMON, ALONE, rows=(race,))
    cancelled = attrs.evolve(race, status=PlanStatus.CANCELLED)
    assert 1 == len(judge(COMMON, ALONE, rows=(cancelled,)))


def test_weekends_of_neither() -> None:
    """Somebody else's event is none of the agreement's."""
    assert () == judge(COMMON, ALONE, weekend("foreign"), agreement=excepting("alone", "imsa"))
