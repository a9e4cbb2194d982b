"""How far sessions are, as a control log tells it."""

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.control.track_status import SessionStatus
from tests.rules.building import findings_in, session
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import K, S, line, logged

EXAMPLES = {
    "CTL007": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.line(1, "14:00", made.K.SESSION_STATUS, session_status=made.S.LIVE),
            made.line(2, "16:46", made.K.SESSION_STATUS, session_status=made.S.FINISHED),
            made.line(3, "16:50", made.K.SESSION_STATUS, session_status=made.S.LIVE),
        ),
    ),
    "CTL008": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.line(1, "10:00", made.K.SESSION_STATUS, session="practice", session_status=made.S.LIVE),
            made.line(2, "14:00", made.K.SESSION_STATUS, session_status=made.S.LIVE),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def said(number: int, when: str, status: SessionStatus, name: str = "race") -> LogEntry:
    """A line that says how far a session is."""
    return line(number, when, K.SESSION_STATUS, session=name, session_status=status)


judge = findings_in(logged)
"""What one rule says of a log."""


def test_impossible() -> None:
    """CTL007: a race goes from ready over live to official results, and never live again."""
    good = [S.READY, S.FORMATION, S.LIVE, S.SUSPENDED, S.LIVE, S.FINISHED, S.RESULTS_PROVISIONAL]
    assert () == judge("CTL007", *[said(n, f"14:0{n}", status) for n, status in enumerate(good, 1)])
    assert () == judge("CTL007", said(1, "14:00", S.SCHEDULED), said(2, "14:01", S.LIVE))
    (finding,) = judge("CTL007", said(1, "14:00", S.CANCELLED), said(2, "14:01", S.LIVE))
    assert Severity.ERROR is finding.severity
    assert "a session cannot go from cancelled to live" in finding.message
    (finding,) = judge("CTL007", said(1, "14:00", S.SUSPENDED), said(2, "14:01", S.FINISHED))
    assert Severity.WARNING is finding.severity


def test_two_at_once() -> None:
    """CTL008: one session has the track, unless one is a part of the other."""
    both = [said(1, "10:00", S.LIVE, "practice"), said(2, "14:00", S.LIVE)]
    assert 1 == len(judge("CTL008", *both))
    over = said(3, "11:00", S.FINISHED, "practice")
    assert () == judge("CTL008", *both, over)
    lap = session("lap", "pre-race", "13:50", "14:00", part_of="race", operated_by="imsa")
    assert () == judge("CTL008", said(1, "13:50", S.FORMATION, "lap"), said(2, "14:00", S.LIVE), rows=(lap,))
