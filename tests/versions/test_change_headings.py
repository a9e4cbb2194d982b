"""The lines that people read of what changed."""

import attrs

from roadracing._internal.model.weekend.bulletin import Bulletin, Change, ChangeKind
from roadracing._internal.model.weekend.weekend import Timetable
from roadracing._internal.time.start import Start
from roadracing._internal.versions.join import join
from tests.versions.small_season import RACE, SEASON, at
from tests.versions.test_diff import _lines, _race, _with


def test_bulletin() -> None:
    """The bulletin that says so is named."""
    later = _race(start=Start.at(at(17, "12:30")), end=at(17, "13:20"))
    change = Change(kind=ChangeKind.MOVED, path="/sessions/gt-race/start")
    bulletins = (Bulletin(id="b3", weekend="mid-ohio", number=3, changes=(change,)),)
    assert ["Sat 17 Jul: World Challenge GT Race moved from 12:00 to 12:30, bulletin 3"] == _lines(
        SEASON, attrs.evolve(_with(later), bulletins=bulletins)
    )


def test_in_order_of_the_day() -> None:
    """Lines come in the order of the old timetable, whatever the ids are."""
    early = _race(id="z", title="Early", start=Start.at(at(17, "8:00")), end=None)
    lines = _lines(_with(RACE, early), _with())
    assert ["Early", "Race"] == [line.split()[-3] for line in lines]


def test_other_objects() -> None:
    """Whatever else changed is said too, by name."""
    (venue,), (weekend, other) = SEASON.venues, SEASON.weekends
    new = attrs.evolve(
        SEASON,
        year=2004,
        venues=(attrs.evolve(venue, name="Mid-Ohio Sports Car Course", city="Lexington"),),
        weekends=(attrs.evolve(weekend, layout="short", timetable=Timetable(version="2")),),
    )
    assert other.id not in [w.id for w in new.weekends]
    assert [
        "Season: year is now 2004",
        "Venue Mid-Ohio renamed Mid-Ohio Sports Car Course",
        "Venue Mid-Ohio: city is now Lexington",
        "Race weekend Mid-Ohio weekend: layout changed from Full course to Club course",
        "Race weekend Mid-Ohio weekend: timetable is now version 2",
        "Race weekend Sebring weekend removed",
    ] == _lines(SEASON, new)


def test_disputes() -> None:
    """A fact that came to be disputed is shown with what is claimed."""
    new = join(SEASON, _with(_race(ordinal=1)), _with(_race(ordinal=2))).season
    assert ["World Challenge GT Race: ordinal is disputed: 1 or 2"] == _lines(SEASON, new)
    assert ["World Challenge GT Race: ordinal is no longer disputed"] == _lines(new, SEASON)
