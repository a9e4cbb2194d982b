"""Logs are replayed by the rule book of whoever operates their session."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.agreement.organisation import RuleBook
from roadracing._internal.model.control.official import OfficialRole
from tests.rules.building import IMSA, SCCA, findings_in
from tests.rules.seasons.control import START, T, logged, went

R = OfficialRole
judge = findings_in(logged)
"""What one rule says of a log."""


def test_not_authorised() -> None:
    """CTL009: the clerk of the course may stop a race, the starter may not; a chief steward may at the SCCA's."""
    for role, number in ((R.CLERK_OF_THE_COURSE, 0), (R.RACE_DIRECTOR, 0), (None, 0), (R.STARTER, 1)):
        red = went(2, "14:10", T.RED, ordered_role=role)
        assert number == len(judge("CTL009", START, red))
    red = went(2, "14:10", T.RED, ordered_role=R.CHIEF_STEWARD)
    (finding,) = judge("CTL009", START, red)
    assert Severity.ERROR is finding.severity
    assert "the chief steward may not order red after green" in finding.message
    scca = attrs.evolve(IMSA, rule_book=RuleBook.SCCA)
    assert () == judge("CTL009", START, red, organisations=(scca, SCCA))
