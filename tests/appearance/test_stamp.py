"""A calendar entry is stamped with the last time anybody said something about it."""

import attrs

from roadracing._internal.appearance.stamp import stamp
from roadracing._internal.model.season.index import Index
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import RaceWeekend, Timetable
from roadracing._internal.time.instant import Instant

SEASON_ISSUED, TIMETABLE_ISSUED, CHANGED = (
    Instant.parse(f"2004-0{month}-01T12:00:00+00:00[UTC]") for month in (3, 2, 1)
)
SESSION = Session(id="race", weekend="mid-ohio", kind=SessionKind.RACE)
SEASON = Season(
    namespace="a.example",
    issued=SEASON_ISSUED,
    weekends=(RaceWeekend(id="mid-ohio", venue="v", timetable=Timetable(issued_at=TIMETABLE_ISSUED)),),
)


def test_the_nearest_counts() -> None:
    """A session's own change counts, else its timetable's issue, else its season's, even where that is later."""
    assert CHANGED == stamp(SEASON, attrs.evolve(SESSION, changed_at=CHANGED))
    assert TIMETABLE_ISSUED == stamp(Index(SEASON), SESSION)
    assert SEASON_ISSUED == stamp(attrs.evolve(SEASON, weekends=()), SESSION)


def test_never_said() -> None:
    """Where nobody said when, there is no stamp."""
    assert stamp(Season(namespace="a.example"), SESSION) is None
