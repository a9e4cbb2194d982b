"""When the pit lane is hot, and for whom it is closed around that."""

import datetime as dt

from roadracing._internal.model.season.index import Index
from roadracing._internal.rules.engine.case import Case
from roadracing._internal.rules.entry.hot_pits import hot_times, young_times
from roadracing._internal.time.format import Format
from tests.rules.building import at, session
from tests.rules.pits import pits

LAPS = session("laps", "reconnaissance", "13:20", "13:40", series="alms")


def case_of(*rows: object, **facts: object) -> Case:
    """The weekend with further rows."""
    season = pits(*rows, **facts)  # type: ignore[arg-type]
    return Case(season=season, index=Index(season))


def test_competition_only() -> None:
    """Five sessions of cars; inspections and clearance laps are none."""
    assert ["wc-practice", "alms-practice", "wc-gt-race", "wc-touring-race", "alms-race"] == [
        time.session.id for time in hot_times(case_of(), "weekend")
    ]


def test_from_the_reconnaissance_laps() -> None:
    """Those of a race count with it, and with no other."""
    times = {time.session.id: time for time in hot_times(case_of(LAPS), "weekend")}
    assert at("13:20").utc == times["alms-race"].from_first_lap[0]
    assert at("14:00").utc == times["alms-race"].window[0]
    assert at("12:30").utc == times["wc-touring-race"].from_first_lap[0]


def test_as_long_as_the_format_says() -> None:
    """A race of which only the length is known is hot until it is over."""
    race = session("race", "race", "10:00", format=Format.parse("PT2H45M"), series="alms")
    (time,) = hot_times(case_of(sessions=(race,)), "weekend")
    assert (at("10:00").utc, at("12:45").utc) == time.window


def test_closed_to_the_young() -> None:
    """From fifteen minutes before to five after."""
    first = young_times(case_of(), "weekend")[0]
    assert (at("07:45").utc, at("08:35").utc) == first.window
    assert 16 == first.age.value
    race = {t.session.id: t for t in young_times(case_of(LAPS), "weekend")}["alms-race"]
    assert at("13:20").utc - dt.timedelta(minutes=15) == race.window[0]
