"""What happened to a session, in the name people give it."""

import datetime as dt

import attrs

from roadracing._internal.model.weekend.kinds import PlanStatus, SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.time.start import Start
from tests.versions.small_season import RACE, SEASON, at
from tests.versions.test_diff import _lines, _race, _with


def test_reinstated() -> None:
    """A cancelled session that is to run again is reinstated."""
    old = _with(_race(status=PlanStatus.CANCELLED))
    assert ["Sat 17 Jul: World Challenge GT Race reinstated, at 12:00"] == _lines(old, SEASON)


def test_time_announced() -> None:
    """A time where there was none is no move."""
    old = _with(_race(start=Start.on(dt.date(2004, 7, 17)), end=None))
    assert ["Sat 17 Jul: World Challenge GT Race is now at 12:00, ends 12:50"] == _lines(old, SEASON)


def test_split() -> None:
    """A session that was split off says from which; nobody guesses that two sessions were one."""
    second = _race(id="gt-race-2", ordinal=2, split_from="gt-race", start=Start.at(at(18, "9:00")), end=None)
    assert ["Sun 18 Jul: World Challenge GT Race 2 split from World Challenge GT Race, at 09:00"] == _lines(
        SEASON, _with(RACE, second)
    )


def test_added_and_gone() -> None:
    """A session that is in one season only was added, or is gone."""
    assert ["Sat 17 Jul: World Challenge GT Race added, at 12:00"] == _lines(_with(), SEASON)
    assert ["Sat 17 Jul: World Challenge GT Race is gone"] == _lines(SEASON, _with())


def test_what_follows_moves_along() -> None:
    """A session that follows another moves with it, although no fact of its own changed."""
    podium = Session(
        id="podium",
        weekend="mid-ohio",
        kind=SessionKind.PODIUM,
        start=Start.after("gt-race", dt.timedelta(minutes=5)),
    )
    later = _race(start=Start.at(at(17, "12:30")), end=at(17, "13:20"))
    assert [
        "Sat 17 Jul: World Challenge GT Race moved from 12:00 to 12:30",
        (
            "Sat 17 Jul: Podium moved from 12:55 (5 min after World Challenge GT Race) "
            "to 13:25 (5 min after World Challenge GT Race)"
        ),
    ] == _lines(_with(RACE, podium), _with(later, podium))


def test_two_of_one_name() -> None:
    """Of two sessions of one name that day the time says which; one of another day is told by its day."""
    first = _race(id="lap-1", title="Course clearance", series=(), end=None, start=Start.at(at(17, "13:40")))
    again = attrs.evolve(first, id="lap-2", start=Start.at(at(17, "15:10")))
    sunday = attrs.evolve(first, id="lap-3", start=Start.at(at(18, "8:10")))
    elsewhere = attrs.evolve(first, place="Pit out")
    assert ["Sat 17 Jul: GT Course clearance of 13:40: place is now Pit out"] == _lines(
        _with(first, again), _with(elsewhere, again)
    )
    assert ["Sat 17 Jul: GT Course clearance of 15:10 cancelled"] == _lines(
        _with(first, again), _with(first, attrs.evolve(again, status=PlanStatus.CANCELLED))
    )
    assert ["Sat 17 Jul: GT Course clearance: place is now Pit out"] == _lines(
        _with(first, sunday), _with(elsewhere, sunday)
    )
    assert ["Sat 17 Jul: GT Course clearance of 15:10 is gone"] == _lines(_with(first, again), _with(first))
