"""Times under flags that somebody added up are those that the log gives."""

import datetime as dt

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.practice.effective import Practices
from tests.rules.building import diagnostics_of
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import K, T, line, logged, went

EXAMPLES = {
    "CTL016": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.went(1, "13:50", made.T.READY),
            made.went(2, "14:00", made.T.GREEN),
            made.went(3, "14:30", made.T.RED),
            made.line(
                4, "14:31", made.K.FLAG_TIME, track_status=made.T.GREEN, elapsed=dt.timedelta(minutes=25)
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

MINUTE = dt.timedelta(minutes=1)
READY, GREEN = went(1, "13:50", T.READY), went(2, "14:00", T.GREEN)
RED = went(3, "14:30", T.RED)


def judge(*entries: LogEntry, **numbers: float) -> tuple[Diagnostic, ...]:
    """What the rule says of a log."""
    return diagnostics_of(logged(*entries), select=["CTL016"], practices=Practices(numbers))


def total(minutes: float, laps: int | None = None) -> LogEntry:
    """A stated sum of the time under green."""
    return line(9, "14:40", K.FLAG_TIME, track_status=T.GREEN, elapsed=minutes * MINUTE, laps=laps)


def test_sums() -> None:
    """A stated sum is right within a second, and another tolerance is another practice's."""
    assert () == judge(READY, GREEN, RED, total(30))
    assert () == judge(READY, GREEN, RED, total(30 + 1 / 60))
    (finding,) = judge(READY, GREEN, RED, total(31))
    assert Severity.ERROR is finding.severity
    assert "0:31:00 in all, and the log has 0:30:00: 60 seconds less" in finding.message
    assert () == judge(READY, GREEN, RED, total(31), flag_time_tolerance_s=60.0)


def test_a_log_without_the_beginning() -> None:
    """What was before it may have been more, and cannot have been less."""
    (finding,) = judge(GREEN, RED, total(31))
    assert Severity.WARNING is finding.severity
    (finding,) = judge(GREEN, RED, total(29))
    assert Severity.ERROR is finding.severity


def test_periods() -> None:
    """A change of status may say how long the one before it lasted."""
    assert () == judge(GREEN, went(3, "14:30", T.RED, elapsed=30 * MINUTE))
    assert 1 == len(judge(GREEN, went(3, "14:30", T.RED, elapsed=20 * MINUTE)))


def test_laps() -> None:
    """A stated number of laps is that of the laps in the log, where it has any."""
    laps = [line(10 + n, f"14:0{n + 2}", K.LAP) for n in range(3)]
    assert () == judge(READY, GREEN, *laps, RED, total(30, laps=3))
    (finding,) = judge(READY, GREEN, *laps, RED, total(30, laps=4))
    assert Severity.WARNING is finding.severity
    assert () == judge(READY, GREEN, RED, total(30, laps=4))
