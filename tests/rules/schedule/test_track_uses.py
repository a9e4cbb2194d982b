"""Sessions of which nobody knows whether they use the track."""

import pytest

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.weekend.session import Session
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
    """A session of unknown kind while another has the track to itself is told once, as a warning if it may compete."""
    (finding,) = found("SCH019", RACE, UNKNOWN)
    assert Severity.WARNING is finding.severity
    assert ("weekends", "weekend") == finding.path
    assert ["unknown"] == finding.context["sessions"]
    (finding,) = found("SCH019", RACE, session("unknown", "other", "14:30", "15:30", title="Air Force"))
    assert Severity.INFO is finding.severity


@pytest.mark.parametrize(
    "unknown",
    [
        session("unknown", "other", "14:30", "15:30", title="Acura Grand Prix of Long Beach", series="alms"),
        session("unknown", "other", "14:30", "15:30", title="Club race"),
        session("unknown", "other", "14:30", title="Club race"),
        session("unknown", "other", "14:00", title="Club race", series="world-challenge"),
        session("unknown", "other", "14:30", "15:30"),
    ],
    ids=["one series", "no series", "no end", "one moment", "no words"],
)
def test_whatever_is_missing(unknown: Session) -> None:
    """A session that may be on the track meets the race within its own series, without a series and without an end."""
    (finding,) = found("SCH019", RACE, unknown)
    assert ["unknown"] == finding.context["sessions"]


def test_two_unknown_ones() -> None:
    """Two sessions of unknown kind that speak of competition at one time may both be on the track."""
    other = session("other", "other", "14:00", "15:00", title="Race 2 (10 laps)", series="alms")
    (finding,) = found("SCH019", other, UNKNOWN)
    assert ["other", "unknown"] == finding.context["sessions"]


def test_what_is_known_is_not_told() -> None:
    """Stated use, another time, a part, another kind, a head noun or a place off the track: nothing to say."""
    for one in (
        session("unknown", "other", "14:30", "15:30", series="world-challenge", track="none"),
        session("unknown", "other", "15:00", "15:30", series="world-challenge"),
        session("unknown", "other", "14:30", "15:30", series="world-challenge", part_of="race"),
        session("unknown", "podium", "14:30", "15:30", series="world-challenge"),
        session("unknown", "other", "14:30", "15:30", title="Race office hours"),
        session("unknown", "other", "14:30", "15:30", title="Import showcase", place="Paddock B"),
    ):
        assert () == tuple(found("SCH019", RACE, one))
