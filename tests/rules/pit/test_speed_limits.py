"""The pit lane has a speed limit that its organisations allow."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.engine.case import Profile
from tests.rules.building import IMSA, SCCA
from tests.rules.example import Example
from tests.rules.pits import FIA, LANE, ROWS, conditions, judged, pits, planned
from tests.rules.seasons import pit as made

EXAMPLES = {
    "PIT001": Example(
        sound=made.SOUND,
        broken=pits(plan=planned(conditions=(conditions(speed_limit_kph=80.0),))),
        options={"practices": Practices({"pit_speed_limit_kph": 60.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

BY_IMSA = {"organisations": (attrs.evolve(IMSA, rule_book=RuleBook.IMSA), SCCA)}
FAST = attrs.evolve(LANE, speed_limit_kph=80.0)


def test_as_fast_as_the_rule_book_allows() -> None:
    """Sixty, as the code of 2002 has it."""
    assert () == judged("PIT001", **BY_IMSA)


def test_the_other_series_may_be_faster() -> None:
    """The limit counts for the sessions of the organisation that has it; all of them come in one finding."""
    (finding,) = judged("PIT001", lane=FAST, **BY_IMSA)
    assert Severity.ERROR is finding.severity
    assert ["alms-practice", "alms-race"] == finding.context["sessions"]
    assert finding.message.endswith(
        "and 1 more session run with a limit of 80 km/h in the pit lane at The Weekend; it may be at most 60 km/h"
    )
    assert ("venues", "circuit", "layouts", "full", "pit_lane", "speed_limit_kph") == finding.path
    assert "rule book of IMSA" in (finding.practice or "")


def test_without_a_plan() -> None:
    """What is signposted counts where nobody planned anything."""
    assert 1 == len(judged("PIT001", lane=FAST, plan=None, **BY_IMSA))
    assert () == judged("PIT001", lane=attrs.evolve(LANE, speed_limit_kph=None), plan=None, **BY_IMSA)


def test_conditions_of_a_series_and_of_a_session() -> None:
    """The most specific limit is the one in force."""
    slow = conditions("for-alms", series=("alms",), speed_limit_kph=60.0)
    assert () == judged("PIT001", lane=FAST, plan=planned(conditions=(slow,)), **BY_IMSA)
    race = conditions("for-the-race", sessions=("alms-race",), speed_limit_kph=70.0)
    (finding,) = judged("PIT001", lane=FAST, plan=planned(conditions=(race, slow)), **BY_IMSA)
    assert ["alms-race"] == finding.context["sessions"]
    assert ("pit_plans", "plan", "conditions", "for-the-race", "speed_limit_kph") == finding.path


def test_no_limit_at_all() -> None:
    """A plan without one is a question in a draft, and an error once it is published."""
    bare = attrs.evolve(LANE, speed_limit_kph=None)
    (draft,) = judged("PIT001", lane=bare)
    (published,) = judged("PIT001", lane=bare, options={"profile": Profile.PUBLISHED})
    assert (Severity.WARNING, Severity.ERROR) == (draft.severity, published.severity)
    assert "without a speed limit" in draft.message


def test_whoever_operates_it_decides() -> None:
    """The FIA's eighty is allowed where the FIA operates."""
    rows = {"sessions": [attrs.evolve(s, operated_by="fia") for s in ROWS]}
    assert () == judged("PIT001", lane=FAST, organisations=(FIA, IMSA, SCCA), **rows)
    faster = attrs.evolve(LANE, speed_limit_kph=100.0)
    assert 1 == len(judged("PIT001", lane=faster, organisations=(FIA, IMSA, SCCA), **rows))
