"""Two layouts that share asphalt are not hot at once, whoever keeps their logs."""

from typing import Any

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry
from tests.rules.building import cleared, diagnostics_of, season
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import PRACTICE, RACE, T, log, went

EXAMPLES = {
    "CTL032": Example(
        sound=made.SOUND,
        broken=season(
            made.RACE,
            made.PRACTICE,
            cleared(),
            control_logs=(
                made.log(made.START, made.went(2, "16:46", made.T.CHEQUERED)),
                made.log(
                    attrs.evolve(made.went(3, "15:00", made.T.GREEN), session="practice"),
                    attrs.evolve(made.went(4, "15:30", made.T.CHEQUERED), session="practice"),
                    id="other-log",
                ),
            ),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

FIRST = (went(1, "14:00", T.GREEN), went(2, "15:00", T.CHEQUERED), went(3, "15:10", T.COLD))


def judge(*entries: LogEntry, here: str | None = None, there: str | None = None) -> tuple[Diagnostic, ...]:
    """What the rule says of a log from two to ten past three, and another one."""
    logs: tuple[Any, ...] = (log(*FIRST, layout=here), log(*entries, id="other", layout=there))
    return diagnostics_of(season(RACE, PRACTICE, control_logs=logs), select=["CTL032"])


def other(begins: str, ends: str) -> tuple[LogEntry, ...]:
    """A log of another race control."""
    return (went(11, begins, T.GREEN), went(12, ends, T.COLD))


def test_one_after_the_other() -> None:
    """Until the one track is cold the other one is not hot."""
    assert () == judge(*other("15:10", "16:00"))
    (finding,) = judge(*other("15:09", "16:00"))
    assert ("control_logs", "other", "entries", "line-11") == finding.path
    assert "Sat 29 May 15:09 to 15:10" in finding.message


def test_layouts() -> None:
    """The north loop and the south loop have nothing in common, the full course has something with both."""
    assert () == judge(*other("14:30", "15:00"), here="north-loop", there="south-loop")
    assert 1 == len(judge(*other("14:30", "15:00"), here="north-loop", there="full"))
    assert 1 == len(judge(*other("14:30", "15:00"), here="north-loop"))
