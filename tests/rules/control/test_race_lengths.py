"""A race for a time lasts that time, and as much longer as the leader takes to come round."""

import datetime as dt
from typing import Any

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry
from roadracing._internal.model.weekend.actual import Actual
from roadracing._internal.time.format import Format
from tests.rules.building import FULL, VENUE, cleared, diagnostics_of, season
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import RACE, T, log, went

EXAMPLES = {
    "CTL030": Example(
        sound=made.SOUND,
        broken=season(
            attrs.evolve(made.RACE, format=Format(duration=dt.timedelta(hours=2, minutes=45))),
            cleared(),
            control_logs=(
                made.log(
                    made.went(1, "13:50", made.T.READY),
                    made.went(2, "14:00", made.T.GREEN),
                    made.went(3, "16:30", made.T.CHEQUERED),
                ),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

HOUR, MINUTE = dt.timedelta(hours=1), dt.timedelta(minutes=1)
TIMED = attrs.evolve(RACE, format=Format(duration=2 * HOUR + 45 * MINUTE))
LAP = attrs.evolve(VENUE, layouts=(attrs.evolve(FULL, lap_time=2 * MINUTE),))


def judge(race: Any, *entries: LogEntry, **facts: Any) -> tuple[Diagnostic, ...]:
    """What the rule says of a race and its log."""
    logs = (log(*entries),) if entries else ()
    return diagnostics_of(season(race, control_logs=logs, **facts), select=["CTL030"])


def ran(until: str, *between: LogEntry) -> list[LogEntry]:
    """A race from two o'clock to a time."""
    return [went(1, "13:50", T.READY), went(2, "14:00", T.GREEN), *between, went(9, until, T.CHEQUERED)]


def test_what_the_document_says() -> None:
    """The races of 2004 lasted some seconds more than their time; less is a warning."""
    for elapsed, number in ((TIMED.format.duration + dt.timedelta(seconds=5.81), 0), (2 * HOUR, 1)):
        race = attrs.evolve(TIMED, actual=Actual(elapsed=elapsed))
        found = judge(race)
        assert number == len(found)
        assert all(d.severity is Severity.WARNING for d in found)


def test_what_the_log_says() -> None:
    """From green to the flag; a lap or more is too long, where the lap is known, unless it was stopped."""
    assert () == judge(TIMED, *ran("16:46"), venues=(LAP,))
    assert 1 == len(judge(TIMED, *ran("16:47"), venues=(LAP,)))
    assert () == judge(TIMED, *ran("16:47"))
    assert 1 == len(judge(TIMED, *ran("16:44")))
    stop = [went(3, "15:00", T.RED), went(4, "15:10", T.SC_DEPLOYED)]
    assert () == judge(TIMED, *ran("16:55", *stop), venues=(LAP,))


def test_what_is_not_judged() -> None:
    """Races for a distance, races that ended under red, and logs without the start."""
    assert () == judge(attrs.evolve(RACE, format=Format(laps=10)), *ran("14:20"))
    distance = Format.parse("1000 mi or PT10H")
    assert () == judge(attrs.evolve(RACE, format=distance), *ran("14:20"))
    assert () == judge(TIMED, *ran("16:00", went(3, "15:30", T.RED)))
    assert () == judge(TIMED, *ran("16:00")[1:])
