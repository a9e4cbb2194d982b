"""The lines of a control log: each says what its kind is about, once, and nothing is ever deleted."""

from typing import Any

import attrs
import pytest

from roadracing._internal.model.control.log_entry import EntryKind, Scope
from roadracing._internal.model.control.stewarding import Incident, PenaltyKind
from roadracing._internal.model.control.track_status import SectorCondition
from tests.rules.building import VENUE, WEEKEND, cleared, findings_in, season, session
from tests.rules.example import Example
from tests.rules.seasons import control as made
from tests.rules.seasons.control import AWAY, ELSEWHERE, START, K, T, at, line, logged, went

EXAMPLES = {
    "CTL017": Example(
        sound=made.SOUND,
        broken=made.logged(made.line(1, "14:00", made.K.SIGNAL, signal="black-flag", scope=Scope.CAR)),
    ),
    "CTL018": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.went(2, "14:01", made.T.GREEN, supersedes="line-3"),
            made.line(3, "14:02", made.K.NOTE),
        ),
    ),
    "CTL019": Example(
        sound=made.SOUND,
        broken=made.logged(made.START, attrs.evolve(made.went(1, "14:10", made.T.RED), id="line-1-again")),
    ),
    "CTL020": Example(
        sound=made.SOUND, broken=made.logged(attrs.evolve(made.START, logged_at=made.at("13:58")))
    ),
    "CTL021": Example(
        sound=made.SOUND,
        broken=made.logged(
            made.START,
            made.line(
                2,
                "14:10",
                made.K.SECTOR_CONDITION,
                scope=Scope.SECTOR,
                sector="7",
                condition=SectorCondition.YELLOW,
            ),
        ),
    ),
    "CTL022": Example(
        sound=made.SOUND,
        broken=season(
            made.RACE,
            cleared(),
            venues=(VENUE, made.ELSEWHERE),
            weekends=(WEEKEND, made.AWAY),
            control_logs=(made.log(made.START, weekend="away"),),
        ),
    ),
}
"""The two examples of each rule: where it has nothing to find, and where it has."""


judge = findings_in(logged)
"""What one rule says of a log."""


@pytest.mark.parametrize(
    ("kind", "facts", "number"),
    [
        (K.TRACK_STATUS, {}, 1),
        (K.TRACK_STATUS, {"track_status": T.GREEN}, 0),
        (K.PIT_LANE, {}, 1),
        (K.PIT_LANE, {"speed_limit_kph": 60.0}, 0),
        (K.FLAG_TIME, {"track_status": T.GREEN}, 1),
        (K.FLAG_TIME, {"track_status": T.GREEN, "laps": 3}, 0),
        (K.PENALTY, {"penalty": PenaltyKind.TIME}, 1),
        (K.PENALTY, {"penalty": PenaltyKind.TIME, "car": "3"}, 0),
        (K.PENALTY, {}, 2),
        (K.SIGNAL, {"signal": "black-flag", "scope": Scope.CAR}, 1),
        (K.SIGNAL, {"signal": "black-flag", "scope": Scope.CAR, "car": "01"}, 0),
        (K.SECTOR_CONDITION, {"condition": SectorCondition.YELLOW, "scope": Scope.SECTOR}, 1),
        (K.SECTOR_CONDITION, {"condition": SectorCondition.YELLOW, "scope": Scope.SECTOR, "station": "4"}, 0),
        (K.NOTE, {}, 0),
    ],
)
def test_what_an_entry_says(kind: EntryKind, facts: dict[str, Any], number: int) -> None:
    """CTL017: each kind needs what it is about."""
    assert number == len(judge("CTL017", line(1, "14:00", kind, **facts)))


def test_corrections() -> None:
    """CTL018: a correction names an earlier entry."""
    red = went(2, "14:01", T.RED, supersedes="line-1")
    assert () == judge("CTL018", START, red)
    for named in ("line-2", "line-3", "nothing"):
        assert 1 == len(judge("CTL018", START, attrs.evolve(red, supersedes=named), went(3, "14:05", T.RED)))


def test_numbers() -> None:
    """CTL019: no two entries have one number."""
    assert () == judge("CTL019", START, went(2, "14:01", T.RED))
    (finding,) = judge("CTL019", START, attrs.evolve(went(2, "14:01", T.RED), sequence=1))
    assert finding.related


def test_times() -> None:
    """CTL020: what is logged was observed before."""
    assert () == judge("CTL020", attrs.evolve(START, logged_at=at("14:00")))
    assert 1 == len(judge("CTL020", attrs.evolve(START, logged_at=at("13:59"))))


def test_conditions() -> None:
    """CTL021: a yellow ends, or that is said once."""
    yellow = line(2, "14:10", K.SECTOR_CONDITION, sector="7", condition=SectorCondition.YELLOW)
    assert 1 == len(judge("CTL021", START, yellow))
    clear = line(3, "14:20", K.SECTOR_CONDITION, scope=Scope.TRACK, condition=SectorCondition.CLEAR)
    assert () == judge("CTL021", START, yellow, clear)


def test_another_weekend() -> None:
    """CTL022: entries, incidents and decisions are about sessions of the log's weekend."""
    assert () == judge("CTL022", START)
    there = session("there", "practice", at("08:00", "America/Chicago"), weekend="away", series="alms")
    found = judge(
        "CTL022",
        attrs.evolve(START, session="there"),
        rows=(there,),
        incidents=(Incident(id="one", session="there"),),
        venues=(VENUE, ELSEWHERE),
        weekends=(WEEKEND, AWAY),
    )
    assert {"entries", "incidents"} == {d.path[2] for d in found}
