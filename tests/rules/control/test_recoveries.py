"""Vehicles go out to recover cars only when nobody comes at speed."""

import attrs
import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.log_entry import ProcedureStep
from roadracing._internal.model.control.track_status import TrackStatus
from tests.rules.building import IMSA, SCCA, findings_in
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import START, K, T, line, logged, went

EXAMPLES = {
    "CTL015": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.line(2, "14:10", made.K.PROCEDURE_STEP, step=ProcedureStep.RECOVERY_BEGINS),
            organisations=(attrs.evolve(IMSA, rule_book=RuleBook.MOTORSPORT_UK), SCCA),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

UK = (attrs.evolve(IMSA, rule_book=RuleBook.MOTORSPORT_UK), SCCA)
OUT = line(3, "14:20", K.PROCEDURE_STEP, step=ProcedureStep.RECOVERY_BEGINS)
BACK = line(4, "14:30", K.PROCEDURE_STEP, step=ProcedureStep.RECOVERY_ENDS)


judge = findings_in(logged, "CTL015")
"""What the rule says of a log."""


@pytest.mark.parametrize("status", [T.SC_DEPLOYED, T.FCY, T.CODE_60, T.RED, T.VSC])
def test_neutralised(status: TrackStatus) -> None:
    """Once the session is neutralised or stopped a vehicle may go out."""
    assert () == judge(START, went(2, "14:10", status), OUT, BACK, organisations=UK)


def test_green() -> None:
    """While the track is green it may not, nor may the track go green while it is out."""
    (finding,) = judge(START, OUT, organisations=UK)
    assert Severity.ERROR is finding.severity
    early = went(5, "14:25", T.GREEN)
    assert 1 == len(judge(START, went(2, "14:10", T.FCY), OUT, BACK, early, organisations=UK))
    late = went(5, "14:35", T.GREEN)
    assert () == judge(START, went(2, "14:10", T.FCY), OUT, BACK, late, organisations=UK)


def test_other_rule_books() -> None:
    """What others allow was not found, so that it is a warning."""
    (finding,) = judge(START, OUT)
    assert Severity.WARNING is finding.severity
