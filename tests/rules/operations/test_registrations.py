"""Registration before a series first runs."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.time.start import Start
from tests.rules.building import found, session
from tests.rules.example import Example
from tests.rules.seasons import operations as made

EXAMPLES = {
    "ADM023": Example(
        sound=made.SOUND,
        broken=made.day(
            session("alms-registration", "registration", "07:00", "08:30", series="alms"),
            made.PRACTICE,
            made.SUPPORT,
            session("wc-registration", "registration", "13:00", "15:00", series="world-challenge"),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

PRACTICE = session("practice", "practice", "10:00", "11:00", series="alms")
SUPPORT = session("support", "practice", "11:30", "12:00", series="world-challenge")
OPEN = session("open", "registration", "07:00", "09:00", series="alms")
SUPPORTS = session("supports", "registration", "12:30", "14:00", series="world-challenge")


def test_open_before_anybody_runs() -> None:
    """One for everybody is enough, and hours on later days are no fault."""
    common = attrs.evolve(OPEN, series=())
    assert () == found("ADM023", common, PRACTICE, SUPPORT)
    again = session("again", "registration", "14:00", "16:00")
    assert () == found("ADM023", common, again, PRACTICE, SUPPORT)


def test_open_only_afterwards() -> None:
    """It is a warning where the others can register in time, and an info where nobody can."""
    (finding,) = found("ADM023", OPEN, PRACTICE, SUPPORTS, SUPPORT)
    assert Severity.WARNING is finding.severity
    assert ("sessions", "supports", "start") == finding.path
    (finding,) = found("ADM023", SUPPORTS, SUPPORT)
    assert Severity.INFO is finding.severity


def test_no_registration_on_site() -> None:
    """Credentials are mailed beforehand: nothing is said, nor about hours without a time."""
    assert () == found("ADM023", PRACTICE, SUPPORT)
    assert () == found("ADM023", attrs.evolve(SUPPORTS, start=Start.tbc(), end=None), SUPPORT)
