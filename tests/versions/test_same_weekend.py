"""Two ids for plainly one weekend are found."""

import datetime as dt

from roadracing._internal.model.place.venue import Venue
from roadracing._internal.model.season.season import Season
from roadracing._internal.model.weekend.kinds import SessionKind
from roadracing._internal.model.weekend.session import Session
from roadracing._internal.model.weekend.weekend import Listing, RaceWeekend
from roadracing._internal.time.start import Start
from roadracing._internal.versions.same_weekend import same_weekend


def _weekend(id_: str, first: int, last: int, venue: str = "mid-ohio") -> RaceWeekend:
    days = {"first_day": dt.date(2004, 6, first), "last_day": dt.date(2004, 6, last)}
    return RaceWeekend(id=id_, venue=venue, listings=(Listing(organisation="imsa", **days),))


def _season(*weekends: RaceWeekend, sessions: tuple[Session, ...] = ()) -> Season:
    venues = (Venue(id="mid-ohio", timezone="America/New_York"),)
    return Season(namespace="a.example", venues=venues, weekends=weekends, sessions=sessions)


def test_overlap() -> None:
    """Two weekends at one venue with a day in common are plainly one."""
    (found,) = same_weekend(_season(_weekend("alms-mid-ohio", 25, 27), _weekend("scca-mid-ohio", 26, 28)))
    assert ("alms-mid-ohio", "scca-mid-ohio") == found.weekends
    assert ("weekends", "scca-mid-ohio") == found.path
    assert (dt.date(2004, 6, 26), dt.date(2004, 6, 27)) == (found.first_day, found.last_day)


def test_next_day_and_elsewhere() -> None:
    """Weekends that follow each other, or are at different venues, are two."""
    season = _season(_weekend("a", 25, 27), _weekend("b", 28, 29), _weekend("c", 25, 27, venue="elkhart"))
    assert [] == list(same_weekend(season))


def test_long_and_short() -> None:
    """A weekend that lasts longer hangs together with all that begin while it lasts, and they are one group."""
    season = _season(_weekend("a", 1, 29), _weekend("b", 2, 3), _weekend("c", 28, 30))
    (found,) = same_weekend(season)
    assert ("a", "b", "c") == found.weekends
    assert (dt.date(2004, 6, 2), dt.date(2004, 6, 29)) == (found.first_day, found.last_day)


def test_two_groups_at_one_venue() -> None:
    """What begins after all of a group is over begins another one."""
    days = ((1, 3), (2, 4), (5, 6), (6, 6), (7, 9))
    season = _season(*(_weekend(f"w{n}", *span) for n, span in enumerate(days)))
    assert [("w0", "w1"), ("w2", "w3")] == [found.weekends for found in same_weekend(season)]


def test_days_of_sessions() -> None:
    """A weekend that gives no days has those of its sessions; one without any is not compared."""
    race = Session(id="race", weekend="b", kind=SessionKind.RACE, start=Start.on(dt.date(2004, 6, 26)))
    blank = [RaceWeekend(id=id_, venue="mid-ohio") for id_ in ("b", "c")]
    (found,) = same_weekend(_season(_weekend("a", 25, 27), *blank, sessions=(race,)))
    assert ("a", "b") == found.weekends
    assert dt.date(2004, 6, 26) == found.first_day == found.last_day
