"""The speed limit of a pit lane, as a control log tells it."""

from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.control.official import OfficialRole
from roadracing._internal.practice.effective import Practices
from tests.rules.building import SCCA, diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import IMSA_BY_THE_BOOK, START, K, line, logged

EXAMPLES = {
    "CTL023": Example(
        sound=made.SOUND,
        broken=made.logged(made.line(1, "13:00", made.K.PIT_LANE, session=None, speed_limit_kph=80.0)),
        options={"practices": Practices({"pit_speed_limit_kph": 60.0})},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

SIXTY = line(2, "14:05", K.PIT_LANE, speed_limit_kph=60.0)


def judge(*entries: LogEntry, practices: Practices | None = None, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of a log."""
    return diagnostics_of(logged(START, *entries, **facts), select=["CTL023"], practices=practices)


def test_the_highest_limit() -> None:
    """IMSA's rule book allows 60 km/h; where nobody says anything, anything is allowed."""
    eighty = attrs.evolve(SIXTY, speed_limit_kph=80.0)
    book = {"organisations": (IMSA_BY_THE_BOOK, SCCA)}
    assert () == judge(eighty)
    assert () == judge(SIXTY, **book)
    (finding,) = judge(eighty, **book)
    assert "rule book of IMSA" == finding.practice
    assert () == judge(eighty, practices=Practices({"pit_speed_limit_kph": 80.0}))


def test_changes() -> None:
    """The race director changes it within a session, others do not."""
    for role, number in (
        (OfficialRole.RACE_DIRECTOR, 0),
        (None, 0),
        (OfficialRole.PIT_MARSHAL, 1),
    ):
        slower = line(3, "14:30", K.PIT_LANE, speed_limit_kph=50.0, ordered_role=role)
        assert number == len(judge(SIXTY, slower))
        assert 0 == len(judge(SIXTY, attrs.evolve(slower, speed_limit_kph=60.0)))
