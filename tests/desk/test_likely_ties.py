"""Ties are suggested where series and day agree and one race would do, and nowhere else."""

import attrs

from roadracing._internal.desk.changing import replaced
from roadracing._internal.desk.likely_ties import likely_ties, tied
from roadracing._internal.model.weekend.kinds import SessionKind, TrackUse
from roadracing._internal.model.weekend.session import Session
from tests.desk.test_cascade import season, session

RACE = session("race", "12:00", "13:00", kind=SessionKind.RACE, series=("alms",))
PODIUM = session("podium", "13:05", None, kind=SessionKind.PODIUM, series=("alms",), track=TrackUse.NONE)
GRID = session("grid", "11:30", None, kind=SessionKind.GRID_WALK, series=("alms",), track=TrackUse.SHARED)


def found(*sessions: Session) -> list[tuple[str, str]]:
    """Rows and the races to which they probably belong."""
    return [(each.session, each.tie.session) for each in likely_ties(season(*sessions))]


def test_one_race() -> None:
    """A podium after its race and a grid walk before it belong to it."""
    assert [("grid", "race"), ("podium", "race")] == found(RACE, PODIUM, GRID)


def test_none() -> None:
    """Another series, another order, two races that would do, and what is stated suggest nothing."""
    assert [] == found(RACE, attrs.evolve(PODIUM, series=("pro",)))
    assert [] == found(RACE, attrs.evolve(PODIUM, start=GRID.start))
    assert [] == found(RACE, attrs.evolve(PODIUM, series=()))
    first = session("first", "9:00", "10:00", kind=SessionKind.RACE, series=("alms",))
    assert [("grid", "race")] == found(RACE, first, PODIUM, GRID)
    assert [] == found(RACE, attrs.evolve(PODIUM, part_of="race"))


def test_accepted_once() -> None:
    """What was accepted is stated, and not suggested again."""
    before = season(RACE, PODIUM)
    (likely,) = likely_ties(before)
    assert () == likely_ties(replaced(before, tied(PODIUM, likely.tie)))
