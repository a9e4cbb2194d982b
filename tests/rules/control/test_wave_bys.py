"""Cars a lap down are waved past the safety car only when, and as often as, the organisation allows it."""

import datetime as dt

import attrs

from roadracing._internal.findings.diagnostic import Diagnostic
from roadracing._internal.model.control.log_entry import LogEntry, ProcedureStep
from roadracing._internal.practice.effective import Practices
from roadracing._internal.time.format import Format
from tests.rules.building import diagnostics_of, season
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import RACE, START, K, T, line, log, went

EXAMPLES = {
    "CTL031": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.went(2, "14:10", made.T.FCY),
            made.line(3, "14:15", made.K.PROCEDURE_STEP, step=ProcedureStep.WAVE_BY),
        ),
        options={"practices": made.WAVE_BYS},
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""

MINUTE = dt.timedelta(minutes=1)
IMSA_2014 = {
    "wave_by_race_min": 150.0,
    "wave_by_first_min": 60.0,
    "wave_by_last_min": 30.0,
    "wave_by_period_min": 90.0,
}
"""What was reported of IMSA's in April 2014."""


def judge(length: int, *times: str, numbers: dict[str, float] = IMSA_2014) -> tuple[Diagnostic, ...]:
    """What the rule says of wave-bys at these times in a race that starts at two."""
    steps: list[LogEntry] = [
        line(n, when, K.PROCEDURE_STEP, step=ProcedureStep.WAVE_BY) for n, when in enumerate(times, 3)
    ]
    race = attrs.evolve(RACE, format=Format(duration=length * MINUTE))
    logs = (log(START, went(2, "14:05", T.FCY), *steps),)
    return diagnostics_of(season(race, control_logs=logs), select=["CTL031"], practices=Practices(numbers))


def test_nothing_is_set() -> None:
    """Unless a practice sets it, every wave-by is allowed."""
    assert () == judge(60, "14:10", "14:11", numbers={})


def test_short_races() -> None:
    """A race of less than two and a half hours has none."""
    assert () == judge(165, "15:10")
    assert 1 == len(judge(149, "15:10"))


def test_beginning_and_end() -> None:
    """None in the first hour, and none in the last half hour."""
    assert 1 == len(judge(165, "14:59"))
    assert () == judge(165, "15:00")
    assert () == judge(165, "16:15")
    (finding,) = judge(165, "16:16")
    assert "in the last 30 min of the race" in finding.message


def test_once_in_a_period() -> None:
    """One in any ninety minutes."""
    assert () == judge(360, "15:10", "16:40")
    (finding,) = judge(360, "15:10", "16:39")
    assert "1 h 29 min after the one before" in finding.message
