"""A loss in the control log is answered."""

import attrs

from roadracing._internal.findings.codes import Severity
from roadracing._internal.model.control.control_log import ControlLog
from roadracing._internal.model.control.log_entry import EntryKind, LogEntry, UnitState
from roadracing._internal.model.control.track_status import TrackStatus
from roadracing._internal.model.safety.safety_plan import SafetyPlan
from roadracing._internal.practice.effective import Practices
from roadracing._internal.rules.validation import validate
from tests.rules.building import at
from tests.rules.example import Example
from tests.rules.safety_building import found, plan, planned
from tests.rules.seasons import safety as made

EXAMPLES = {
    "SAF021": Example(
        sound=made.SOUND,
        broken=planned(
            control_logs=(
                ControlLog(
                    id="log",
                    weekend="weekend",
                    entries=(
                        made.line(1, "14:00", kind=EntryKind.TRACK_STATUS, track_status=TrackStatus.GREEN),
                        made.line(
                            2, "14:30", kind=EntryKind.UNIT, unit="wrecker-1", unit_state=UnitState.AWAY
                        ),
                        made.line(
                            3, "16:00", kind=EntryKind.TRACK_STATUS, track_status=TrackStatus.CHEQUERED
                        ),
                    ),
                ),
            )
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


def log(*statuses: TrackStatus, unit: str = "wrecker-1", **facts: str) -> ControlLog:
    """A race in which a unit leaves ten minutes after the start, and what the track was after that."""
    entries = [
        LogEntry(
            id="start", sequence=1, kind=EntryKind.TRACK_STATUS, track_status=TrackStatus.GREEN, session="race",
            observed_at=at("14:00"),
        ),
        LogEntry(
            id="leaves", sequence=2, kind=EntryKind.UNIT, unit=unit, unit_state=UnitState.AWAY, session="race",
            observed_at=at("14:10"),
        ),
    ]  # fmt: skip
    entries += [
        LogEntry(
            id=f"then-{number}",
            sequence=number,
            kind=EntryKind.TRACK_STATUS,
            track_status=status,
            session="race",
            observed_at=at(f"15:{number:02d}"),
        )
        for number, status in enumerate(statuses, start=3)
    ]
    return ControlLog(**{"id": "log", "weekend": "weekend", "entries": entries, **facts})


def test_cars_ran_on() -> None:
    """To the chequered flag without a wrecker: a warning."""
    (held,) = found("SAF021", control_logs=(log(TrackStatus.CHEQUERED),))
    assert Severity.WARNING is held.severity
    assert "1 wrecker was lost at 14:10, and 53 min later cars ran on at racing speed" in held.message


def test_cars_were_let_run() -> None:
    """After a red flag, still without it: an error, where somebody asked for it; a default only warns."""
    logs = (log(TrackStatus.RED, TrackStatus.GREEN),)
    (by_default,) = found("SAF021", control_logs=logs)
    assert Severity.WARNING is by_default.severity
    (held,) = found("SAF021", control_logs=logs, practices=Practices({"wreckers": 1.0}))
    assert Severity.ERROR is held.severity
    assert ("leaves", "then-4") == (held.context["lost"], held.context["seen"])


def test_one_of_two() -> None:
    """The other truck is still there; a practice may ask for both."""
    held = log(TrackStatus.CHEQUERED, unit="fire-1")
    assert () == found("SAF021", control_logs=(held,))
    assert 1 == len(found("SAF021", control_logs=(held,), practices=Practices({"fire_trucks": 2.0})))


def test_without_a_plan() -> None:
    """Nobody knows which units there have to be."""
    bare = attrs.evolve(EXAMPLES["SAF021"].broken, safety_plans=())
    assert () == validate(bare, select=["SAF021"]).diagnostics


def test_of_another_layout() -> None:
    """A log of the other course is not held against this plan."""
    elsewhere = log(TrackStatus.CHEQUERED, layout="north-loop")
    assert () == found("SAF021", control_logs=(elsewhere,))


def test_a_plan_that_has_too_few() -> None:
    """What was never there was not lost."""
    few: SafetyPlan = plan(units=plan().units[:4])
    assert () == found("SAF021", few, control_logs=(log(TrackStatus.CHEQUERED),))
