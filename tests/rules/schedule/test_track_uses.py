"""Sessions of which nobody knows whether they use the track."""

from roadracing._internal.findings.codes import Severity
from tests.rules.building import found, session
from tests.rules.example import Example
from tests.rules.seasons import schedule as made

EXAMPLES = {
    "SCH019": Example(
        sound=made.SOUND,
        broken=made.day(
            made.RACE,
            session("other", "other", "14:10", "14:40", title="Race 2 (10 laps)", series="world-challenge"),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

RACE = session("race", "race", "14:00", "15:00", series="alms")
UNKNOWN = session("unknown", "other", "14:30", "15:30", title="Race 1 (15 laps)", series="world-challenge")


def test_beside_a_race() -> None:
    """A session of unknown kind while another has the track to itself is told once, and does not fail."""
    (finding,) = found("SCH019", RACE, UNKNOWN)
    assert Severity.INFO is finding.severity
    assert ("weekends", "weekend") == finding.path
    assert ["unknown"] == finding.context["sessions"]


def test_two_unknown_ones() -> None:
    """Two sessions of unknown kind at one time may both be on the track."""
    other = session("other", "other", "14:00", "15:00", title="Race 2 (10 laps)", series="alms")
    (finding,) = found("SCH019", other, UNKNOWN)
    assert ["other", "unknown"] == finding.context["sessions"]


def test_what_is_known_is_not_told() -> None:
    """Stated use, another time, no series, no end, a part or one series alone: nothing to say."""
    for one in (
        session("unknown", "other", "14:30", "15:30", series="world-challenge", track="none"),
        session("unknown", "other", "15:00", "15:30", series="world-challenge"),
        session("unknown", "other", "14:30", "15:30"),
        session("unknown", "other", "14:30", series="world-challenge"),
        session("unknown", "other", "14:30", "15:30", series="world-challenge", part_of="race"),
        session("unknown", "other", "14:30", "15:30", series="alms"),
        session("unknown", "podium", "14:30", "15:30", series="world-challenge"),
    ):
        assert () == tuple(found("SCH019", RACE, one))
