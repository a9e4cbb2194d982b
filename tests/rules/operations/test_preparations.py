"""Which row is for which series, and what comes first."""

import attrs

from tests.rules.building import FRIDAY, at, session
from tests.rules.operations.briefed import BRIEFING, PRACTICE, SUPPORT, led


def test_the_first_briefing_counts() -> None:
    """A second one on another morning is held as well."""
    earlier = session("friday", "briefing", at("17:00", day=FRIDAY), at("17:30", day=FRIDAY), series="alms")
    assert () == led(120, earlier, BRIEFING, PRACTICE)


def test_one_for_everybody() -> None:
    """A briefing that names no series is for all that have none of their own."""
    common = attrs.evolve(BRIEFING, series=())
    assert {"alms", "world-challenge"} == {
        finding.context["series"] for finding in led(600, common, PRACTICE, SUPPORT)
    }
    assert ["world-challenge"] == [finding.context["series"] for finding in led(240, common, SUPPORT)]
